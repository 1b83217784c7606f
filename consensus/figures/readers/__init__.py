"""One reader for each sort of figure that a token may begin; what is none; the ``Quantity`` made of it."""
