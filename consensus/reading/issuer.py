"""Who speaks in a press release: its issuer stands behind every number that it credits to nobody else."""

from __future__ import annotations

import re

from consensus.reading.attribution import NOBODY, Attribution
from consensus.schema import Article, Credit

# Marks at the top of a release or a government's note; where it ends in "###" it is one, too.
_MARK = re.compile(
    r"\bfor (?:immediate )?release\b|\b(?:press|news|media) (?:release|statement|note)\b|\brelease date:",
    re.IGNORECASE,
)
_TOP = 400
_END = re.compile(r"^[ \t]{0,40}#\s?#\s?#[ \t]*$", re.MULTILINE)


def issuer(article: Article) -> Attribution:
    """The issuer of a press release as the one credited; nobody where the article is none.

    >>> release = Article(id="r", outlet="Port Authority", text="PRESS RELEASE\\n\\nThe port is open.")
    >>> issuer(release)[0]
    'Port Authority'
    >>> issuer(release.model_copy(update={"text": "The port is open."}))[0]
    ''
    """
    if not article.outlet or not (_MARK.search(article.text[:_TOP]) or _END.search(article.text)):
        return NOBODY
    return article.outlet, (Credit(who=article.outlet, role="said"),)
