"""Sentences of the articles as templates: every number in them is replaced by its figure's placeholder."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, islice

from consensus.articles.own_numbers import own_numbers
from consensus.figures.text.wording import concepts
from consensus.schema import ArticleSummary, Figure, Span

_DATELINE = re.compile(
    r"^[A-Z][\w .,'’/-]{1,40}?(?:\{F:[^{}]{1,80}\})?\s?(?:\([^()]{1,40}\))?\s*(?:[—–]|--| - )\s*(?=[A-Z{])"
    r"|^[A-Z][A-Z .'’-]{2,30},? ?(?:\{F:[^{}]{1,80}\})?: (?=[A-Z])"
)
_CONVERSION = re.compile(r"\s*\([^()]{0,40}\d[^()]{0,40}\)")
_OPENING_WORDS = """
he she it they this that these those his her its their but and so however meanwhile there instead also both
another such then as or nor
"""
_DANGLING = frozenset(_OPENING_WORDS.split())  # words that lean on the sentence before
PERSONAL = re.compile(r"\b(?:I|I'm|I’m|we|my|our|ours|us|you|your|yours|me)\b|'s that |’s that ")
# What stands under a picture, or credits it: it tells of the picture, not of the event.
_CAPTION = re.compile(
    r"^\[|^(?:pictured|photo(?:graph)?|picture|image|above|left|right)\b\s*[:,]"
    r"|\b(?:is|are) (?:pictured|shown in this|seen in this)\b"
    r"|\bin this (?:\w+ )?(?:photo|picture|image|frame)\b"
    r"|\b(?:file|handout|archive|staff) (?:photo|picture|image)\b"
    r"|\((?:[^\W\d][\w.’'-]{1,30} ){1,3}?[^\W\d][\w.’'-]{1,30}/[^()]{2,40}\)",
    re.IGNORECASE,
)
# What stands before is looked at behind the first sign: a search skips what cannot begin one.
_SINGLE_QUOTE = re.compile(r"['’](?<!\w['’])\w")
_PLACEHOLDER, _NUMBER = re.compile(r"\{F:[^{}]*\}"), "{F:}"
MAX_WORDS = 45  # a longer sentence is no lede, and two of them are no paragraph


# Function words of other languages that are no English words: two of them, and a sentence is not English.
_FOREIGN = frozenset(
    "und der das ist nicht von mit wurde werden les des une est dans pour el los las del que una por".split()
)
_TWO = 2


def _english(words: Sequence[str]) -> bool:
    return len(_FOREIGN & {word.strip(".,;:").lower() for word in words}) < _TWO


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence that can stand in a brief. ``figures`` are the ids in its template."""

    article: str
    span: Span
    template: str
    figures: tuple[str, ...]
    concepts: frozenset[str]


def sentences_of(
    summary: ArticleSummary, holding: Collection[str] | None = None, most: int | None = None
) -> list[Sentence]:
    """The sentences of an article's story that can stand alone, as templates, in order.

    Left out: quotations and questions, sentences that lean on the one before ("It …"), and those
    with a number that is no figure of the summary. ``holding``: only those with one of these
    figures; ``most``: only so many, the first ones.
    """
    return list(islice(_standing(summary, holding), most))


def _standing(summary: ArticleSummary, holding: Collection[str] | None) -> Iterator[Sentence]:
    figures = sorted(summary.figures, key=lambda figure: figure.start)
    starts = [figure.start for figure in figures]
    for span in summary.sentences:
        begun = figures[bisect_left(starts, span[0]) : bisect_left(starts, span[1])]
        if holding is None or any(figure.id in holding for figure in begun):
            sentence = _sentence(summary, span, begun)
            if sentence is not None:
                yield sentence


def _sentence(summary: ArticleSummary, span: Span, begun: Sequence[Figure]) -> Sentence | None:
    """The sentence at ``span`` as a template; ``begun`` are the figures that begin in it."""
    text = summary.article.text
    held = [figure for figure in begun if figure.end <= span[1]]
    if any(figure.fault for figure in held):
        return None
    template = _template(text, span, held)
    shown = _PLACEHOLDER.sub(_NUMBER, template)  # an article's id may be any word
    if not _stands_alone(shown):
        return None
    said = _said(shown.replace(_NUMBER, " "))
    ids = tuple(figure.id for figure in held)
    return None if said is None else Sentence(summary.article.id, span, template, ids, said)


@lru_cache(maxsize=4096)  # copies of one report share their sentences
def _said(words: str) -> frozenset[str] | None:
    """The concepts of a sentence without its figures; ``None`` where it has a number left."""
    return None if own_numbers(words, "") else frozenset(concepts(words))


def _template(text: str, span: Span, figures: Sequence[Figure]) -> str:
    """The sentence with a placeholder for each figure, its qualifier and its conversion taken in."""
    parts: list[str] = []
    position = span[0]
    for figure in sorted(figures, key=lambda f: f.start):
        if figure.start < position:
            continue
        start, end = _with_qualifier(text, figure, (position, span[1]))
        parts += [text[position:start].replace("{", "(").replace("}", ")"), f"{{F:{figure.id}}}"]
        conversion = _CONVERSION.match(text, end)
        position = conversion.end() if conversion and conversion.end() <= span[1] else end
    parts.append(text[position : span[1]].replace("{", "(").replace("}", ")"))
    return _DATELINE.sub("", " ".join("".join(parts).split()))


def _with_qualifier(text: str, figure: Figure, within: Span) -> Span:
    """The figure's span with its qualifier, which the renderer prints with it."""
    qualifier = figure.qualifier.casefold()
    start, end = figure.start, figure.end
    if not qualifier or figure.kind == "date" or figure.printed.casefold().startswith(qualifier):
        return start, end
    before = text[within[0] : start].rstrip()
    if before.casefold().endswith(qualifier):
        return within[0] + len(before) - len(qualifier), end
    after = re.match(rf"\s+{re.escape(qualifier)}\b", text[end : within[1]], re.IGNORECASE)
    return (start, end + after.end()) if after else (start, end)


@lru_cache(maxsize=4096)
def _stands_alone(template: str) -> bool:
    """Whether a sentence, its placeholders without ids, can be read by itself."""
    words = template.split()
    if not _english(words):
        return False
    if (
        not 6 <= len(words) <= MAX_WORDS
        or template[-1] not in ".!"
        or re.split("['’,]", words[0].lower())[0] in _DANGLING
    ):
        return False
    if (
        any(mark in template for mark in '“”"‘?')
        or template[0] in "'’("
        or _SINGLE_QUOTE.search(template)
    ):
        return False
    if PERSONAL.search(template) or _CAPTION.search(template):
        return False
    return template[0].isupper() or template.startswith(_NUMBER)


class Openings:
    """What each article opens with, by concepts: a sentence is held only against those that share one."""

    def __init__(self, openings: Mapping[str, Sequence[frozenset[str]]]) -> None:
        articles = [(name, each) for name, each in openings.items() if each]
        self._place = {name: place for place, (name, _) in enumerate(articles)}
        self._by: dict[frozenset[str], list[int]] = {}  # copies of one report open alike
        self._with: dict[str, list[frozenset[str]]] = {}
        for place, (_, each) in enumerate(articles):
            for opening in dict.fromkeys(each):
                self._by.setdefault(opening, []).append(place)
        for opening in self._by:
            for concept in opening:
                self._with.setdefault(concept, []).append(opening)

    def centrality(self, sentence: Sentence) -> float:
        """How much of what other articles open with a sentence says: mean overlap over those articles."""
        own = self._place.get(sentence.article)
        others = len(self._place) - (own is not None)
        shares: dict[int, float] = {}
        shared = Counter(chain.from_iterable(self._with.get(concept, ()) for concept in sentence.concepts))
        for opening, count in shared.items():
            share = count / (max(len(sentence.concepts), _FEW) + len(opening) - count)
            for place in self._by[opening]:
                if share > shares.get(place, 0.0) and place != own:
                    shares[place] = share
        return sum(shares[place] for place in sorted(shares)) / others if others else 0.0


_FEW = 12  # concepts of a usual lede: a sentence with fewer is not more central for being short
