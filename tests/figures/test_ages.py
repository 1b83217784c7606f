"""Ages behind names, and numbers behind names that are none."""

from __future__ import annotations

import pytest

from consensus.figures import find

# text, the ages in it
AGES = [
    ("Anna Berg (71) was held.", ["71"]),
    ("Anna L. Berg (71) was held.", ["71"]),
    ("Ms Berg (34) and Ms. Okoye (41) were hurt.", ["34", "41"]),
    ("President Adu-Boateng (72) won.", ["72"]),
    ("Adu-Boateng, 72, won.", ["72"]),
    ("Petrov (36), who lives in the port, was hurt.", ["36"]),
    ("Berg (61) said it was over.", ["61"]),
    ("They held Anna Berg. On the way Berg (61) was ill.", ["61"]),
    ("John Berg, 45 of Leeds, said so.", ["45"]),
    ("a 72 year old man and a 3 year old", ["72 year old", "3 year old"]),
    ("a 72-year old man", ["72-year old"]),
    ("The dead were 96, said the Ministry, 88 of them from one town.", []),
    ("said Superintendent Anna Berg, 23 of them women", []),
    ("in Leeds, 14 of whom died", []),
    ("said Berg, 33 of the dead were children", []),
    ("the Police, 12 from the north, came", []),
    ("in Leeds, 12 and 14 houses burned", []),
    ("The Green Party (71) and the Liberals (12) won seats.", []),
    ("Leeds (43), York (12) and Hull (20) have the most cases.", []),
    ("In Leeds (43) most of them were found.", []),
    ("Leeds (4) beat York (2).", []),
    ("Comments (18)", []),
    ("Berg (7) was first, Okoye (12) second.", []),
    ("On Sunday (16) they met.", []),
]


@pytest.mark.parametrize("case", AGES, ids=lambda case: case[0])
def test_ages(case):
    text, printed = case
    assert [q.printed for q in find(text) if q.kind == "age"] == printed


COUNTS = [
    ("The dead were 96, said the Ministry, 88 of them from one town.", "88"),
    ("in Leeds, 14 of whom died", "14"),
    ("said Berg, 33 of the dead were children", "33"),
]


@pytest.mark.parametrize("case", COUNTS, ids=lambda case: case[0])
def test_a_part_behind_a_name_is_a_count(case):
    text, printed = case
    assert [q.kind for q in find(text) if q.printed == printed] == ["number"]
