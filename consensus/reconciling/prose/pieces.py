"""The prose a model wrote, piece by piece: its ids made the brief's ids, its words checked.

A piece is the title, the lede or one sentence of prose. One that carries a number or a name
of its own, or points at nothing, is refused with the reason.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from consensus.articles.beside import counts_with, makes_numbers
from consensus.articles.claims import own_negations
from consensus.articles.wording import (
    SENTENCE_LIMIT,
    brought,
    clean,
    foreign_names,
    own_judgements,
    vocabulary,
)
from consensus.reconciling.model.answer import ReconcilingAnswer
from consensus.reconciling.prose.draft import Draft
from consensus.reconciling.prose.rendering import placeholders, without_placeholders

_BRACES = re.compile(r"\{([^{}]*)\}")
_SQUARE = re.compile(r"\[([^\[\]]*)\]")
# A reader does not see a citation: what stands before and behind it meets.
_CITATION = re.compile(r"\s?\[[^\[\]]*\]")
_HALF_STOPS = (",", ";", ":", "-", "–", "—")
_FIRST = frozenset(("first",))
_ID = re.compile(r"[A-Z]{1,3}\.?\d{1,5}")


@dataclass(frozen=True, slots=True)
class Ids:
    """How the model's ids translate: to template text for figures and measures, to "T<n>" for statements.

    ``support`` gives the text that a brief id ("M1", "F:…", "T1") stands on. ``moments`` are the ids of
    years and hours that print nothing but digits.
    """

    values: Mapping[str, str]
    statements: Mapping[str, str]
    support: Callable[[str], str]
    vocabulary: frozenset[str]
    all_text: str
    moments: frozenset[str] = frozenset()


def pieces_of(answer: ReconcilingAnswer) -> dict[str, str]:
    """The answer's prose by name: "title", "lede", "P1" …, empty ones left out."""
    named = {"title": answer.title, "lede": answer.lede}
    named |= {f"P{n}": sentence for n, sentence in enumerate(answer.prose, 1)}
    return {name: clean(text, SENTENCE_LIMIT) for name, text in named.items() if text.strip()}


def translate(name: str, words: str, ids: Ids) -> tuple[str, str]:
    """The piece as a template with the brief's ids, and why it is refused ("" if it is not)."""
    unknown: list[str] = []

    def value(match: re.Match[str]) -> str:
        key = match[1].strip()
        if key not in ids.values:
            unknown.append(key)
        return ids.values.get(key, "")

    def cite(match: re.Match[str]) -> str:
        keys = _ID.findall(match[1])
        unknown.extend(key for key in keys if key not in ids.statements)
        known = dict.fromkeys(ids.statements[key] for key in keys if key in ids.statements)
        return f"[{' '.join(known)}]" if known else ""

    template = _BRACES.sub(value, _SQUARE.sub(cite, words))
    if "{" in without_placeholders(template) or "}" in without_placeholders(template):
        return "", "its braces hold no id"
    if unknown:
        return "", f"it points at {', '.join(unknown[:3])}, which does not exist"
    return template, _fault(name, template, ids)


def _fault(name: str, template: str, ids: Ids) -> str:
    cited = placeholders(template)
    if name == "title" and any(not c.startswith("T") for c in cited):
        return "a headline holds no placeholder"
    if name != "title" and not cited:
        return "it rests on no figure and no statement"
    source = ids.all_text if name == "title" else " ".join(ids.support(c) for c in cited)
    words = without_placeholders(template)
    shown = without_placeholders(_CITATION.sub("", template))
    known = frozenset(_FIRST & (ids.vocabulary if name == "title" else vocabulary(source)))
    if numbers := brought(words, source, known, "known") or brought(shown, source, known, "known"):
        return f"it carries a number of its own ({', '.join(numbers[:3])})"
    if beside := makes_numbers(template, source) or counts_with(template, ids.moments):
        return f"what stands beside a number changes it ({', '.join(beside[:3])})"
    if denied := own_negations(words, source):
        return f"it denies what no text that it cites denies ({', '.join(denied[:3])})"
    if said := own_judgements(words, source):
        return f"it carries a verdict or an address of its own ({', '.join(said[:3])})"
    if names := foreign_names(words, ids.vocabulary):
        return f"it names {', '.join(names[:3])}, which no article does"
    return ""


def for_readers(why: str) -> str:
    """A reason without the words that a model wrote: the model is told them, a reader is not.

    >>> for_readers("it carries a number of its own (999)")
    'it carries a number of its own'
    """
    for said, shown in _SHOWN.items():
        if why.startswith(said):
            return shown
    return why


_SHOWN = {
    "it carries a number": "it carries a number of its own",
    "what stands beside": "what stands beside a number changes it",
    "it denies": "it denies what no text that it cites denies",
    "it carries a verdict": "it carries a verdict or an address of its own",
    "it names": "it names what no article does",
    "it points at": "it points at something that does not exist",
}


def draft_of(templates: Mapping[str, str], fallback: Draft) -> Draft:
    """The accepted pieces as a draft; what is missing is taken from ``fallback``."""
    prose = [_ended(t) for name, t in templates.items() if name.startswith("P")]
    paragraphs = tuple(" ".join(prose[n : n + 3]) for n in range(0, len(prose), 3))
    return Draft(
        title=without_placeholders(templates["title"]).strip() if "title" in templates else fallback.title,
        lede=_ended(templates["lede"]) if "lede" in templates else fallback.lede,
        paragraphs=paragraphs or fallback.paragraphs,
    )


def _ended(sentence: str) -> str:
    """A sentence with a full stop where it has none: "{M1}" and a "{M2} people" behind it are no number.

    >>> _ended("It took {M1}"), _ended("It took {M1}. [T1]"), _ended("It took {M1}, [T1]")
    ('It took {M1}.', 'It took {M1}. [T1]', 'It took {M1} [T1].')
    """
    bare = _CITATION.sub("", sentence).rstrip()
    if bare.rstrip("\"”’')").endswith((".", "!", "?", "…")):
        return sentence
    words = sentence.rstrip()
    if bare.endswith(_HALF_STOPS):
        cut = words.rindex(bare[-1])
        words = words[:cut].rstrip() + words[cut + 1 :]
    return f"{words}."
