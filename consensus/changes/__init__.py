"""What changed between two briefs of one story. Pure: two briefs in, the differences out."""

from consensus.changes.articles import changes_since
from consensus.changes.measures import changes

__all__ = ["changes", "changes_since"]
