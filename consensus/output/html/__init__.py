"""The brief as a page: one self-contained HTML file, the disputes drawn, each quote a link to its place."""

from consensus.output.html.context import Sources
from consensus.output.html.page import to_html

__all__ = ["Sources", "to_html"]
