"""The second round trip: what a model is asked about all articles, and what is taken of its answer."""
