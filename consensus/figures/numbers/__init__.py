"""The grammar of numbers: digits, words, fractions, scales; with sign and unit; two that make one."""
