"""Numbers that are no figures."""

from __future__ import annotations

import pytest

from consensus.figures import find

TRAPS = [
    "one of the best men",
    "No one came.",
    "they saw one another",
    "this one and that one",
    "the one you mean",
    "which one do you prefer?",
    "He was one who knew.",
    "one must try",
    "a one-off event",
    "one-sided talks",
    "a Boeing 737 landed",
    "an Airbus A380 landed",
    "along Route 66",
    "in Formula 1",
    "the Formula One season",
    "the G7 met",
    "G20 leaders met",
    "COVID-19 spread",
    "on Channel 4",
    "on Channel Four",
    "an F-16 fell",
    "a T-72 tank burned",
    "an Su-35 jet fell",
    "flight MH370 vanished",
    "Flight 370 vanished",
    "the iPhone 15 sold well",
    "Catch-22 in politics",
    "the Five Eyes partners",
    "in the Six Nations",
    "in the Big Ten",
    "the Final Four",
    "the Group of Seven met",
    "number one in tennis",
    "at No. 10",
    "No 10 said",
    "Article 5 of the treaty",
    "Article 5 says so.",
    "Resolution 1701 holds",
    "Phase 2 of the plan",
    "page 3",
    "in Room 101",
    "Highway 35 is shut",
    "a 5G mast",
    "a 3D film",
    "a 4K TV",
    "some 737s",
    "zero tolerance for it",
    "at ground zero",
    "a net zero plan",
    "open 24/7 for all",
    "the five-a-side game",
    "a multi-million deal",
    "he called 911",
    "Call 020 7946 0958.",
    "Call +44 20 7946 0958.",
    "Call 641-228-182.",
    "Call 555-0199.",
    "see http://a.example/20/12-story?id=77",
    "see www.a.example/3/4",
    "write to user42@a.example",
    "write to 42user@a.example",
    "version 2.1.3 of it",
    "v2.13 of it",
    "id 0012345",
    "case no. 1234/21",
    "1. First item",
    "2) next item",
    "(3) next item",
    "Photo 3 of 7",
    "Image 2/9",
    "Credit: Reuters 7",
    "Credit: PA 7 Ivan Petrov was convicted",
    "3 Anna Berg ran the ring",
    "5 min read",
    "at 221 Baker Street",
    "10 Downing Street",
    "the first lady",
    "the First Minister",
    "a first-degree charge",
    "the Second World War",
    "in the first place",
    "a second-hand car",
    "in the second half",
    "at first",
    "Secondly, they left.",
    "50 Cent sang.",
    "abc123def",
    "x²",
    "note¹",
    "999999999999999999999999999999999999",
    "1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19",
    "4-4-2",
    "the quarter ended",
    "the third party",
    "a half-brother",
]


@pytest.mark.parametrize("text", TRAPS)
def test_no_figure(text):
    found = [(q.kind, q.printed) for q in find(text) if q.kind not in ("date", "time")]
    assert found == []


# What stands near a name and is a figure all the same.
FIGURES = [
    ("In Gaza 45 people died", ["45"]),
    ("Boeing sold 737 jets", ["737"]),
    ("Labour won 411 seats", ["411"]),
    ("At Heathrow 12 flights were cut", ["12"]),
    ("7 Russian soldiers fell", ["7"]),
    ("23 Navy SEALs fell", ["23"]),
    ("1 Afghan civilian died", ["1"]),
    ("Police: Three men killed", ["Three"]),
    ("Police Say Three Men Killed", ["Three"]),
    ("(12 of them women)", ["12"]),
    ("12. They left.", []),
]


@pytest.mark.parametrize(("text", "printed"), FIGURES)
def test_figure_beside_a_name(text, printed):
    assert [q.printed for q in find(text)] == printed
