"""An evaluation as one HTML file: stories by scores, labels beside output, marked articles."""

from consensus.evaluation.html.page import as_html

__all__ = ["as_html"]
