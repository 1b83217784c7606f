"""Which part of a page is the story: its paragraphs, and why each of the others is not."""
