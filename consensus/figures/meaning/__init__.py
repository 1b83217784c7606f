"""What a printed figure means: what it counts, which interval its words claim, in which currencies."""
