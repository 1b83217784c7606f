"""What every reader stands on: tokens, the words of numbers and nouns, words reduced to be compared."""
