"""A finished text checked against the articles: every number and every quotation."""

from consensus.checking.check import Checked, check_text

__all__ = ["Checked", "check_text"]
