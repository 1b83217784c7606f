"""Which agency's report an article says it carries.

Bylines, datelines and credit lines count, as read into ``Article.credit``; so does an outlet that
is an agency. Picture credits do not, nor does "the AP reported that" in running prose, which says
where one fact is from.
"""

from __future__ import annotations

import re
from functools import lru_cache

from consensus.articles.agencies import canonical
from consensus.schema import Article

# A credit that names nobody joins nobody.
_NOBODY = frozenset({"agencies", "agency"})


def carried(article: Article) -> frozenset[str]:
    """The agencies whose report an article says it carries; empty where it names none.

    >>> sorted(carried(Article(id="a", text="", credit="Associated Press and Reuters")))
    ['AP', 'Reuters']
    >>> carried(Article(id="a", text="", credit="agencies"))
    frozenset()
    """
    return _carried(article.credit or "", article.outlet or "")


@lru_cache(maxsize=4096)
def _carried(credit: str, outlet: str) -> frozenset[str]:
    names = {canonical(name) or name.strip() for name in re.split(r"[,/;&]| and ", credit) if name.strip()}
    agency = canonical(outlet) if outlet else None
    return frozenset({*names, *([agency] if agency else [])} - _NOBODY)
