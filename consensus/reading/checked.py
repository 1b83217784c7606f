"""What has been checked so far of a model's answer about one article."""

from __future__ import annotations

from dataclasses import dataclass, field

from consensus.articles.wording import clean
from consensus.reading.material import Material
from consensus.schema import Assertion, Credit, Figure, Rejected, SummarySentence


@dataclass
class Checked:
    """``words``: what of the article may be read; ``known``: its vocabulary; ``foreign``: other stories."""

    material: Material
    foreign: set[int] = field(default_factory=set)
    figures: dict[int, Figure] = field(default_factory=dict)
    rejected: list[Rejected] = field(default_factory=list)
    summary: list[SummarySentence] = field(default_factory=list)
    statements: list[Assertion] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    words: str = ""
    known: frozenset[str] = frozenset()
    issuer: tuple[Credit, ...] = ()

    def reject(self, what: str, why: str, words: str = "") -> None:
        """``what`` and ``why`` hold no word of the model's, ``words`` all that it wrote."""
        self.rejected.append(Rejected(what=what, why=why, words=clean(words, 160)))
