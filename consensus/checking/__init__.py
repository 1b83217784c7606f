"""A finished text checked against the articles: every number and every quotation."""

from consensus.checking.check import check_text
from consensus.checking.findings import Checked, Place, Verdict

__all__ = ["Checked", "Place", "Verdict", "check_text"]
