"""What a writer claims of the verdicts, held against the verdicts: whether reports differ is for code to say.

"Reports differ on the deaths" is withdrawn where all that differs is an earlier and a later count, and
"all reports agree" where they do not. Only clauses that speak of the reports themselves are touched.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from consensus.figures.text.wording import concepts
from consensus.reconciling.prose.rendering import Material, placeholders, sentences_of_template
from consensus.schema import Measure

_WHO = r"(?:reports?|outlets?|accounts?|sources?|articles?|papers?|newspapers?|media|estimates?)"
_DIFFER = r"(?:differ|disagree|diverge|conflict|contradict|clash|vary|are at odds|are split|dispute)\w*"
_AGREE = r"(?:agree|concur|coincide|match|are unanimous|are consistent|are in line|are in agreement|tally)\w*"
_SAYS_DIFFER = re.compile(rf"\b{_WHO}\b[^.;:]{{0,30}}?\b{_DIFFER}\b(?!\s+with)", re.IGNORECASE)
_SAYS_AGREE = re.compile(
    rf"\b{_WHO}\b[^.;:]{{0,30}}?\b{_AGREE}\b|\b(?:undisputed|uncontested|unanimously reported)\b",
    re.IGNORECASE,
)
# The end of a headline that speaks of the reports; a headline may be nothing else.
# Searched in a title whose white space is single spaces.
_TAIL = re.compile(
    rf"(?:^| ?[;,:–—] ?| - | (?:as|but|though|and|while) )(?:but )?(?:(?:the|all) ){{0,3}}{_WHO} "
    rf"(?:\w+ ){{0,2}}?(?P<verb>{_DIFFER}|{_AGREE})(?: (?:on|over|about|as to) (?P<topics>.*))?$",
    re.IGNORECASE,
)
_AND = re.compile(r", (?:and )?(?:on )?| and (?:on )?")
# Words of any label: what is spoken of is told by the others.
_OF_ALL = frozenset("people total numb number amount size siz share figure count part date time way".split())


@dataclass(frozen=True, slots=True)
class Verdicts:
    """What is disputed in a story and what is not: the concepts of their labels, and the ids of the first."""

    disputed: tuple[frozenset[str], ...]
    settled: tuple[frozenset[str], ...]
    refs: frozenset[str]

    @classmethod
    def told(cls, disputed: Iterable[str], settled: Iterable[str]) -> Verdicts:
        """The same from labels alone."""
        return cls(tuple(map(_topic, disputed)), tuple(map(_topic, settled)), frozenset())

    @classmethod
    def of(cls, material: Material) -> Verdicts:
        """The verdicts of a story's measures and statements."""
        told = [(m.id, m.label, m.verdict) for m in material.measures.values()]
        told += [(s.id, s.text, s.verdict) for s in material.statements.values()]
        return cls(
            tuple(_topic(label) for _, label, verdict in told if verdict == "disputed"),
            tuple(_topic(m.label) for m in material.measures.values() if m.verdict != "disputed"),
            frozenset(ref for ref, _, verdict in told if verdict == "disputed"),
        )


def title_held(title: str, verdicts: Verdicts) -> str:
    """A headline without claims that the verdicts do not bear out; "" where nothing is left of it.

    >>> verdicts = Verdicts.told(["homes burned"], ["people killed"])
    >>> title_held("Fire nears Marl; reports differ on deaths and homes", verdicts)
    'Fire nears Marl; reports differ on homes'
    >>> title_held("Fire nears Marl; reports differ on deaths", verdicts)
    'Fire nears Marl'
    >>> title_held("Fire nears Marl as all reports agree on homes", verdicts)
    'Fire nears Marl'
    """
    title = " ".join(title.split())
    tail = _TAIL.search(title)
    if tail is None:
        return title
    if re.fullmatch(_AGREE, tail["verb"], re.IGNORECASE):
        return title[: tail.start()] if verdicts.disputed else title
    topics = _AND.split(tail["topics"]) if tail["topics"] else []
    held = [topic for topic in topics if _is_disputed(topic, verdicts)]
    if len(held) == len(topics) and verdicts.disputed:
        return title
    head = title[: tail.start()]
    return f"{head}; reports differ on {' and '.join(held)}" if held and head else head


def _topic(words: str) -> frozenset[str]:
    return frozenset(concepts(words)) - _OF_ALL


def _is_disputed(topic: str, verdicts: Verdicts) -> bool:
    """Whether a disputed thing shares a word with the topic, or nothing does while something is disputed."""
    words = _topic(topic)
    if any(words & each for each in verdicts.disputed):
        return True
    return bool(verdicts.disputed) and not any(words & each for each in verdicts.settled)


def text_held(template: str, material: Material) -> str:
    """A template with every sentence about a dispute or an agreement that is none worded anew by code."""
    if not (_SAYS_DIFFER.search(template) or _SAYS_AGREE.search(template)):
        return template
    verdicts = Verdicts.of(material)
    held = (_sentence_held(sentence, verdicts, material) for sentence in sentences_of_template(template))
    return "".join(held).strip()


def _sentence_held(sentence: str, verdicts: Verdicts, material: Material) -> str:
    """One sentence: its clause about the reports is left out, what it rests on put in code's words."""
    if not _is_false(sentence, verdicts, material):
        return sentence
    space = sentence[: len(sentence) - len(sentence.lstrip())]
    clauses = sentence.strip().rstrip(".").split("; ")
    kept = [c for c in clauses if not (_SAYS_DIFFER.search(c) or _SAYS_AGREE.search(c))]
    cut = [c for c in clauses if c not in kept]
    told = [_in_codes_words(measure) for measure in _measures(cut, material)]
    told += [f"{{{ref}}}." for c in cut for ref in dict.fromkeys(placeholders(c)) if ref.startswith("T")]
    first = ["; ".join(kept) + "."] if kept and _holds(kept) else []
    return "".join(f"{space or ' '}{words}" for words in [*first, *told])


def _is_false(sentence: str, verdicts: Verdicts, material: Material) -> bool:
    differ, agree = _SAYS_DIFFER.search(sentence), _SAYS_AGREE.search(sentence)
    named = placeholders(sentence)
    homes = {m.id for m in _measures([sentence], material)} | {ref for ref in named if ref.startswith("T")}
    if differ:
        return not homes & verdicts.refs
    return bool(agree) and bool(homes & verdicts.refs)


def _holds(clauses: Sequence[str]) -> bool:
    return any(placeholders(clause) for clause in clauses)


def _measures(clauses: Iterable[str], material: Material) -> Iterable[Measure]:
    """The measures that clauses name, each once."""
    found: dict[str, Measure] = {}
    for name in (name for clause in clauses for name in placeholders(clause)):
        home = material.measure_of(name[2:]) if name.startswith("F:") else None
        measure = material.measures.get(name) or home
        if measure is not None:
            found[measure.id] = measure
    return found.values()


def _in_codes_words(measure: Measure) -> str:
    label = re.sub(r"^(?:the|a|an)\s+", "", measure.label, flags=re.IGNORECASE)
    if measure.verdict == "disputed":
        return f"Reports differ on the {label}: {{{measure.id}:sides}}."
    if (measure.verdict, measure.reason) == ("compatible", "as-of"):
        return f"The latest count of {label}: {{{measure.id}}}."
    return f"The {label}: {{{measure.id}}}."
