"""Scope words around a number. Sentences written for this project."""

from __future__ import annotations

import pytest

from consensus.figures.meaning.scope import conflict, scope_in

SCOPES = [
    ("Six people were killed and 20 others were wounded.", "Six", {"harm": "killed"}),
    ("Six people were killed and 20 others were wounded.", "20", {"harm": "injured"}),
    ("Nine died. Another 40 people were hurt.", "40", {"harm": "injured"}),
    ("Nine were hurt on Monday and another 40 were hurt on Friday.", "40", {"harm": "injured", "count": "new"}),
    ("Some 300 homes were damaged or destroyed.", "300", {"state": "damaged-or-destroyed"}),
    ("The blast left 13 dead, 40 hurt.", "40", {"harm": "injured"}),
    ("The blast left 13 dead, 40 hurt.", "13", {"harm": "killed"}),
    ("Some 4,700 of the soldiers have been killed or wounded.", "4,700", {"harm": "injured-or-killed"}),
    ("More than 27,000 are dead or missing.", "27,000", {"harm": "killed-or-missing"}),
    ("Casualties came to 4,700, the ministry said.", "4,700", {"harm": "injured-or-killed"}),
    ("The project has a budget of $20 million.", "$20 million", {"money": "budget"}),
    ("The bridge cost $25 million.", "$25 million", {"money": "cost"}),
    ("Another 300 workers will go.", "300", {"count": "new"}),
    ("The plant makes 300 cars a day.", "300", {"period": "day"}),
    ("Planes were bringing 1,500 blankets.", "1,500", {"progress": "under-way"}),
    ("Some 1,700 blankets had been delivered.", "1,700", {"progress": "delivered"}),
    ("Among them 12 children were hurt.", "12", {"harm": "injured", "age": "children", "part": "subset"}),
]


@pytest.mark.parametrize(("sentence", "printed", "expected"), SCOPES)
def test_scope(sentence, printed, expected):
    start = sentence.index(printed)
    assert dict(scope_in(sentence, (start, start + len(printed)))) == expected


CONFLICTS = [
    ({"harm": "killed"}, {"harm": "injured"}, True),
    ({"harm": "killed"}, {"harm": "killed"}, False),
    ({"harm": "killed"}, {}, False),
    ({"count": "new"}, {"count": "total"}, True),
    ({"money": "budget"}, {"money": "cost"}, True),
    ({"period": "day"}, {"period": "year"}, True),
    ({"period": "day"}, {}, True),
]


@pytest.mark.parametrize(("a", "b", "apart"), CONFLICTS)
def test_conflict(a, b, apart):
    one, two = frozenset(a.items()), frozenset(b.items())
    assert bool(conflict(one, two)) is apart
    assert bool(conflict(two, one)) is apart
