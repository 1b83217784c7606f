"""The numbers of a drafted story that are in no measure: outside the bodies, or passed over by the rules."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from consensus.evaluation.draft_text import comment, flow
from consensus.figures import find
from consensus.schema import Article, Skipped, Span

# Words around a number that tell which one it is.
AROUND = 70
_ABOUT = """Other numbers of the stories, which the rules call trivial or passed over. Where one matters, move
its line into a measure, without the "#" it begins with, and give its value."""


def passed_over(
    articles: Sequence[Article], files: Mapping[str, str], taken: Mapping[str, Sequence[Span]]
) -> Iterator[str]:
    """Comments with the spans of the bodies' other numbers: nobody should have to count characters.

    Without its "#" a line is a report where it stands.
    """
    lines = [line for article in articles for line in _others(article, files[article.id], taken)]
    if lines:
        yield from ("", *comment(_ABOUT, "  "))
        yield from lines


def _others(article: Article, file: str, taken: Mapping[str, Sequence[Span]]) -> Iterator[str]:
    for start, end in article.body or ((0, len(article.text)),):
        for number in find(article.text[start:end]):
            first, last = start + number.start, start + number.end
            if not any(first < b and a < last for a, b in taken.get(file, ())):
                words = words_around(article.text, (first, last), (start, end))
                entry = {"article": file, "start": first, "end": last, "printed": article.text[first:last]}
                (about,) = comment(" ".join(words.split()))
                yield f"#      - {flow(entry)}  {about}"


def words_around(text: str, number: tuple[int, int], within: tuple[int, int]) -> str:
    """The number in brackets with the words beside it, no word cut."""
    start, end = number
    first, last = max(within[0], start - AROUND), min(within[1], end + AROUND)
    before, after = text[first:start], text[end:last]
    if first > within[0]:
        before = f"… {before.partition(' ')[2]}"
    if last < within[1]:
        after = f"{after.rpartition(' ')[0]} …"
    return f"{before}[{text[start:end]}]{after}"


def traps(article: Article, files: Mapping[str, str]) -> Iterator[str]:
    """The numbers outside the body, an entry a line."""
    for skipped in article.skipped:
        yield from (f"  - {flow(entry)}" for entry in _numbers(article, skipped, files[article.id]))


def _numbers(article: Article, skipped: Skipped, file: str) -> Iterator[dict[str, Any]]:
    part = article.text[skipped.start : skipped.end]
    for number in find(part):
        if not number.weak:
            start, end = skipped.start + number.start, skipped.start + number.end
            printed = article.text[start:end]
            yield {"article": file, "start": start, "end": end, "printed": printed, "why": skipped.why}
