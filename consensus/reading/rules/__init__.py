"""The built-in reader: what a printed number says, by the words around it."""
