"""Figures of a story that goes on: which of two is the later state, and which was put right."""
