"""Facts without a number that another outlet might contradict, cut from the article by rules."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from consensus.articles.offices import offices, person_key
from consensus.figures.quantity import Quantity
from consensus.reading.attribution import Speech
from consensus.reading.rules.reach import Frame
from consensus.reading.rules.tags import Token, tokens_of
from consensus.schema import Article, Assertion, Evidence, Span

MAX_FACTS = 6  # what a reader compares at a glance; a model reader is held to the same
MAX_OFFICES = 6  # persons named with their office: most only confirm each other and are not shown
_MIN_WORDS, _MAX_WORDS = 5, 32  # shorter is no fact, longer is several

# What may be contradicted, by how often outlets in fact differ on it: presence, blame, then course.
_PRESENCE = (
    "attend(?:ed|ing|s)?|took part|taking part|participated|was present|were present|joined|did not attend"
    "|boycotted|in person|virtually|video[ -]?links?"
)
_BLAME = (
    "blam(?:ed|es|ing)|accus(?:ed|es|ing)|responsib(?:le|ility)|caused by|was caused|cause of|due to"
    "|because of|triggered|sparked|carried out by|suspected|deliberate(?:ly)?|accident(?:al|ally)?"
    "|sabotage|arson|terror\\w*|negligence|fault"
)
_COURSE = (
    "suspend(?:ed|s)?|resum(?:ed|es)|cancel(?:led|ed)|postponed|clos(?:ed|es)|reopened|halted|banned|approved"
    "|rejected|vetoed|withdrew|arrested|detained|charged|released|escaped|collapsed|sank|denied|den(?:ies|y)"
    "|refused|agreed|signed|confirmed|declared|ordered|ruled|resigned|evacuated|destroyed|reject(?:s|ed)"
    "|no longer|not yet|continues?|continued|pleaded|convicted|acquitted|has not|have not|had not"
)
_TRIGGERS = tuple(
    (weight, re.compile(rf"\b(?:{words})\b", re.IGNORECASE))
    for weight, words in ((3, _PRESENCE), (3, _BLAME), (2, _COURSE))
)


def facts(
    article: Article,
    sentences: Sequence[Span],
    quantities: Sequence[Quantity],
    speech: Speech | None = None,
) -> tuple[Assertion, ...]:
    """The statements of one article: who attended, who is blamed, what was decided, who holds which office.

    Each text is cut from the article, without who said it, and holds no number.

    Args:
        article: the article.
        sentences: the sentences of its story.
        quantities: its numbers, in the order of the text.
        speech: its credits, where they were looked for already.

    Returns:
        At most six facts and six offices, with ids "<article>:S<n>", in the order of the text.
    """
    speech = speech or Speech(article.text, sentences)
    starts = [quantity.start for quantity in quantities]
    ranked: list[tuple[int, int, Span, Span]] = []
    for index, sentence in enumerate(sentences):
        for clause in _clauses(article.text, sentence, speech.frames(speech.index_of(sentence[0]))):
            held = quantities[bisect_left(starts, sentence[0]) : bisect_left(starts, sentence[1])]
            score = _score(article.text, clause, held)
            if score:
                ranked.append((-score, index, clause, sentence))
    chosen = sorted(ranked)[:MAX_FACTS] + _offices(article.text, sentences)
    chosen.sort(key=lambda row: row[2])
    return tuple(
        _assertion(article, n, clause, sentence) for n, (_, _, clause, sentence) in enumerate(chosen, 1)
    )


def _assertion(article: Article, number: int, clause: Span, sentence: Span) -> Assertion:
    text = " ".join(article.text[slice(*clause)].split())
    quote = article.text[slice(*sentence)]
    seen = Evidence(article=article.id, start=sentence[0], end=sentence[1], quote=quote)
    return Assertion(
        id=f"{article.id}:S{number}", article=article.id, text=text[:1].upper() + text[1:], evidence=(seen,)
    )


def _offices(text: str, sentences: Sequence[Span]) -> list[tuple[int, int, Span, Span]]:
    """One office a person, the first that the article names."""
    seen: set[str] = set()
    found: list[tuple[int, int, Span, Span]] = []
    for index, (start, end) in enumerate(sentences):
        for office in offices(text[start:end]):
            key = person_key(office.person)
            if key not in seen and not any(c.isdigit() for c in office.office):
                seen.add(key)
                found.append((0, index, (start + office.start, start + office.end), (start, end)))
    return found[:MAX_OFFICES]


def _score(text: str, clause: Span, quantities: Sequence[Quantity]) -> int:
    words = text[slice(*clause)]
    if not _MIN_WORDS <= len(words.split()) <= _MAX_WORDS or any(char.isdigit() for char in words):
        return 0
    if any(clause[0] < q.end and q.start < clause[1] and not q.weak for q in quantities):
        return 0
    if any(mark in words for mark in "?!{}") or _half_quoted(text, clause):
        return 0
    return max((weight for weight, pattern in _TRIGGERS if pattern.search(words)), default=0)


def _half_quoted(text: str, clause: Span) -> bool:
    """Whether a quotation opens or closes inside the clause only, or the clause stands in one."""
    words = text[slice(*clause)]
    line = text[text.rfind("\n", 0, clause[0]) + 1 : clause[0]]
    if words.count("“") != words.count("”") or words.count('"') % 2 or words.count("‘") > words.count("’"):
        return True
    opened = line.count("“") > line.count("”") or line.count('"') % 2 == 1
    return opened or bool(re.search(r"(?:^|\s)['‘]$", line[-2:])) or words[:1] in "'‘"


def _clauses(text: str, sentence: Span, found: Sequence[Frame]) -> list[Span]:
    """The sentence without who said it, cut into clauses that can stand alone."""
    spans = [_uncredited(frame) for frame in found] or [sentence]
    return [clause for span in spans for clause in _split(text, span)]


def _uncredited(frame: Frame) -> Span:
    begin, end = min(frame.who[0], frame.cue[0]), max(frame.who[1], frame.cue[1])
    return (end, frame.reach[1]) if begin - frame.reach[0] < frame.reach[1] - end else (frame.reach[0], begin)


def _split(text: str, span: Span) -> list[Span]:
    """Clauses between semicolons and before ", and", ", which", ", calling"; edges trimmed."""
    tokens = tokens_of(text, span)
    cuts = [0]
    for index, token in enumerate(tokens):
        if token.word in {";", "—"} or (token.word == "," and _starts_clause(tokens, index + 1)):
            cuts.append(index)
    cuts.append(len(tokens))
    clauses = [_first_predicate(tokens[a:b]) for a, b in pairwise(cuts)]
    return [trimmed for clause in clauses if (trimmed := _trim(clause))]


def _first_predicate(tokens: Sequence[Token]) -> Sequence[Token]:
    """A clause up to "and" with a second verb, where what stands before says enough already."""
    for index, token in enumerate(tokens):
        if token.low == "and" and index + 1 < len(tokens) and tokens[index + 1].tag == "V":
            words = " ".join(t.word for t in tokens[:index])
            if index >= _MIN_WORDS and any(pattern.search(words) for _, pattern in _TRIGGERS):
                return tokens[:index]
    return tokens


_OPENERS = frozenset(("and", "but", "while", "as", "after", "with", "although", "which", "who", "where"))


def _starts_clause(tokens: Sequence[Token], index: int) -> bool:
    if index >= len(tokens):
        return False
    return tokens[index].low in _OPENERS or (tokens[index].tag == "V" and tokens[index].low.endswith("ing"))


def _trim(tokens: Sequence[Token]) -> Span | None:
    """A clause without leading conjunctions, dates and marks, or closing ones; ``None`` for a fragment."""
    start, end = 0, len(tokens)
    while start < end and (tokens[start].tag in "XC" or tokens[start].low in {"that", "while", "as"}):
        start += 1
    start = _past_date(tokens, start, end)
    while end > start and tokens[end - 1].tag in "XCDP" and tokens[end - 1].word not in '”"':
        end -= 1
    return (tokens[start].start, tokens[end - 1].end) if _is_clause(tokens[start:end]) else None


def _is_clause(tokens: Sequence[Token]) -> bool:
    """Whether a stretch can stand alone: a subject that is no pronoun, then a verb."""
    verb = next((i for i, token in enumerate(tokens) if token.tag in "AV"), 0)
    insert = verb > 2 and tokens[verb - 1].word == "," and any(t.word == "," for t in tokens[: verb - 1])
    if verb == 0 or tokens[0].tag in "RPW" or (tokens[verb - 1].tag in "CPDX" and not insert):
        return False
    if tokens[0].low in {"with", "after", "who"} or (tokens[0].tag == "D" and tokens[0].low in _LEANING):
        return any(a.word[0].isupper() and b.word[0].isupper() for a, b in pairwise(tokens[:verb]))
    return True


_LEANING = frozenset(("his", "her", "their", "its", "this", "that", "these", "those", "our", "my"))


def _past_date(tokens: Sequence[Token], start: int, end: int) -> int:
    """Where a clause goes on after "On Thursday,"."""
    if start < end and tokens[start].low in {"on", "in", "late", "early", "earlier"}:
        comma = next((i for i in range(start, min(end, start + 6)) if tokens[i].word == ","), None)
        if comma is not None and any(token.tag in "TQ" for token in tokens[start:comma]):
            return comma + 1
    return start
