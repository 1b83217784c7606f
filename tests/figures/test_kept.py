"""An article's numbers are found once: kept for the one who asks next, then forgotten, and bounded."""

from __future__ import annotations

import datetime

import pytest

from consensus.figures import Quantity, find, finder
from consensus.figures.finder import find_numbers
from consensus.figures.kept import MOST_BYTES, Kept, Key
from consensus.figures.text.lex import traits_of

TOLD = (
    "On May 5 the 4.7-kilometer (3 miles) bridge cost $3.2bn. At 5 p.m. on Thursday 1.200 of 15,000 people "
    "had crossed it, the operator said, more than twice as many as in 2019.\n\n"
) * 5


def key(text: str) -> Key:
    return text, ((0, len(text)),), traits_of(text)


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("spans", [None, [(0, 700)], [(60, 200), (250, 900)], []])
@pytest.mark.parametrize("read_before", [False, True])
def test_numbers_alone_are_those_of_find(
    language: str, spans: list[tuple[int, int]] | None, read_before: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(finder, "_KEPT", Kept())
    everything = find(TOLD, published=datetime.date(2026, 3, 4), spans=spans, language=language)
    if not read_before:
        monkeypatch.setattr(finder, "_KEPT", Kept())
    expected = [q for q in everything if q.kind not in ("date", "time")]
    assert list(find_numbers(TOLD, spans=spans, language=language)) == expected


def test_a_text_is_read_once_for_two_who_ask(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finder, "_KEPT", Kept())
    find(TOLD)
    monkeypatch.setattr(finder, "_numbers", None)
    assert find_numbers(TOLD)
    with pytest.raises(TypeError):  # it was handed out, and nothing of it is kept
        find_numbers(TOLD)


def test_what_is_kept_is_bounded() -> None:
    kept, number = Kept(), find("4 km")[0]
    many: list[Quantity] = [number] * (MOST_BYTES // 400 // 4)
    for name in "abcdefgh":
        kept.put(key(name * 600), many)
    found = [kept.take(key(name * 600)) is not None for name in "abcdefgh"]
    assert found == [False] * 5 + [True] * 3


def test_one_text_too_many_numbers_is_not_kept() -> None:
    kept, number = Kept(), find("4 km")[0]
    kept.put(key("a" * 600), [number] * (MOST_BYTES // 400 + 1))
    kept.put(key("b" * 600), [number])
    assert kept.take(key("a" * 600)) is None
    assert kept.take(key("b" * 600)) == [number]


def test_kept_again_counts_once() -> None:
    kept, number = Kept(), find("4 km")[0]
    for _ in range(100):
        kept.put(key("a" * 600), [number] * (MOST_BYTES // 400 // 2))
    assert kept.take(key("a" * 600)) is not None


def test_two_prints_of_one_text_are_read_once_for_four_who_ask(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finder, "_KEPT", Kept())
    first = find(TOLD)
    monkeypatch.setattr(finder, "_numbers", None)
    assert find(TOLD) == first
    assert find_numbers(TOLD) == find_numbers(TOLD)
    with pytest.raises(TypeError):
        find_numbers(TOLD)
