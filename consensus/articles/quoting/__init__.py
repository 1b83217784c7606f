"""How a quotation is compared with a passage: words and their meanings, and what may not change."""
