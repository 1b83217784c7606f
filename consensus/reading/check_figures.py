"""A model's rows of figures, checked: ids must exist, credits stand in the text, labels bear no number."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from consensus.articles.beside import leads_on
from consensus.articles.claims import own_negations, own_signs
from consensus.articles.own_numbers import own_numbers
from consensus.articles.wording import brought, clean, own_judgements, words_of_text
from consensus.figures import find
from consensus.figures.quantity import Quantity
from consensus.reading.answer import candidate_ids, sentence_ids
from consensus.reading.checked import Checked
from consensus.reading.grounding import Meaning, figure_of, plain_label
from consensus.reading.material import Material, published_day
from consensus.schema import Credit, Span

_GOES_BEFORE = re.compile(r"[^\W_]$|\d[.,:/’'-]$|[-–−+#$£€]$")
_DEFINITE = re.compile(r"\b(?:all|the|these|those|other|his|her|its|their|of)\s$", re.IGNORECASE)
_GOES_ON = re.compile(r"[^\W_]|[.,:/’'-]\w|%")


def check_missed(checked: Checked, rows: Iterable[Sequence[str]]) -> None:
    """A number the finder missed counts only where its words stand and the finder can read them alone."""
    for row in rows:
        if len(row) < 3:
            checked.reject("a missed number", "it needs a sentence, its words and its meaning", " ".join(row))
            continue
        span = _locate(checked.material, row[0], row[1])
        material = checked.material
        found = (
            find(
                material.article.text,
                published=published_day(material.article),
                spans=[span],
                language=material.article.language,
            )
            if span
            else []
        )
        if (
            not found
            or not _whole(material.article.text, found[0])
            or any(q.start < found[0].end and found[0].start < q.end for q in material.quantities)
        ):
            checked.reject(
                "a missed number",
                "its words do not stand in that sentence as a number of their own",
                row[1],
            )
            continue
        checked.material = Material(material.article, material.sentences, (*material.quantities, found[0]))
        check_figure(checked, [f"F{len(checked.material.quantities)}", *row[2:4]])


def _locate(material: Material, sentence: str, words: str) -> Span | None:
    indices = sentence_ids(sentence)
    if not indices or indices[0] >= len(material.sentences) or not words.strip():
        return None
    start, end = material.sentences[indices[0]]
    at = material.article.text.find(words.strip(), start, end)
    return (at, at + len(words.strip())) if at >= 0 else None


def _whole(text: str, quantity: Quantity) -> bool:
    """Whether a number is no piece of a longer word or number: "47" of "A4711" is."""
    return not (_GOES_BEFORE.search(text[: quantity.start][-2:]) or _GOES_ON.match(text, quantity.end))


def check_figure(checked: Checked, row: Sequence[str]) -> None:
    """One row of figures: each id becomes a figure cut from the text, or is rejected."""
    ids = candidate_ids(row[0]) if row else []
    if len(row) < 2 or not ids:
        checked.reject("a figure", "it needs an id and what it measures", " | ".join(row))
        return
    for index in ids:
        why = _refusal(checked, index)
        figure = None if why else figure_of(checked.material, index, _meaning(checked, index, row))
        if figure is None:
            why = why or "the number stands outside the story"
            checked.reject(_printed(checked, index), why, f"F{index + 1} {row[1]}")
        else:
            checked.figures[index] = figure


def _printed(checked: Checked, index: int) -> str:
    known = 0 <= index < len(checked.material.quantities)
    return f"“{checked.material.quantities[index].printed}”" if known else "a figure"


def _refusal(checked: Checked, index: int) -> str:
    if not 0 <= index < len(checked.material.quantities):
        return "no number with this id stands in the article"
    if index in checked.figures:
        return "this number was labelled before"
    if checked.material.sentence_of(checked.material.quantities[index].start) in checked.foreign:
        return "the number stands in a sentence that belongs to something else on the page"
    return ""


def _meaning(checked: Checked, index: int, row: Sequence[str]) -> Meaning:
    material = checked.material
    quantity = material.quantities[index]
    sentence = material.sentence_of(quantity.start)
    start, end = material.sentences[sentence] if sentence is not None else (quantity.start, quantity.end)
    label = clean(row[1])
    sentence_words = material.article.text[start:end]
    bad = _claims(label) and (
        brought(label, sentence_words, checked.known, "phrase")
        or own_judgements(label, sentence_words)
        or own_negations(label, sentence_words)
        or leads_on(label, sentence_words)
    )
    if bad or not any(c.isalpha() for c in label):
        checked.reject(
            "a label", "it carries a number or a verdict of its own; the counted noun replaces it", label
        )
        label = plain_label(quantity)
    chain = _chain(checked, row[2] if len(row) > 2 else "", sentence_words) or checked.issuer
    return Meaning(
        label=label,
        attribution=", citing ".join(credit.who for credit in reversed(chain)),
        chain=chain,
        as_of=_as_of(checked, row[3] if len(row) > 3 else ""),
    )


@lru_cache(maxsize=4096)  # the labels of a story: many figures get the same
def _claims(label: str) -> bool:
    """Whether there is anything in a label that its sentence would have to bear out."""
    return bool(
        brought(label, "", repeat="phrase")
        or own_judgements(label, "")
        or own_negations(label, "")
        or leads_on(label, "")
    )


def _chain(checked: Checked, words: str, sentence: str) -> tuple[Credit, ...]:
    chain: list[Credit] = []
    for part in filter(None, (clean(part) for part in words.split("<"))):
        named = _named(part, checked.words) and not _counts(part)
        if named and (_is_name(part, checked) or not _tells_of_more(part, sentence)):
            chain.append(Credit(who=part, role="relayed" if chain else "said"))
        else:
            checked.reject("a credit", "its words do not stand in the article", part)
    return tuple(chain)


def _named(part: str, text: str) -> bool:
    """Whether a name stands in the text, without signs that the text lacks."""
    return words_of_text(part, text) and not own_signs(part, text)


def _counts(part: str) -> bool:
    """Whether a credit is a number and not a name: "140", "12 people", but not "Channel 4"."""
    if not any(c.isalpha() for c in part) or own_numbers(part, "") == [part]:
        return True
    return any(c.isdigit() for c in part) and bool(find(part))


# "First Information Report", "Seventh Fleet": an ordinal that begins a name.
_ORDINAL_NAME = re.compile(
    r"(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth)(?: [A-Z][a-z]+)+"
)


def _is_name(part: str, checked: Checked) -> bool:
    """Whether a credit is a name with an ordinal that the article prints so."""
    return bool(_ORDINAL_NAME.fullmatch(part)) and part in checked.material.article.text


def _tells_of_more(part: str, sentence: str) -> bool:
    """Whether a credit counts what the figure's sentence does not; "all three hospitals" does not."""
    return any(not _DEFINITE.search(part.partition(number)[0]) for number in own_numbers(part, sentence))


def issuer_of(checked: Checked, words: str) -> tuple[Credit, ...]:
    """Who speaks in a press release: whatever it credits to nobody else, its issuer says."""
    who, article = clean(words), checked.material.article
    if not who:
        return ()
    if not _named(who, f"{article.outlet or ''}\n{article.title or ''}\n{article.text}") or _counts(who):
        checked.reject("an issuer", "its words do not stand in the article", who)
        return ()
    return (Credit(who=who, role="said"),)


def _as_of(checked: Checked, words: str) -> str | None:
    for index in candidate_ids(words):
        if index < len(checked.material.quantities):
            quantity = checked.material.quantities[index]
            if quantity.kind == "date" and isinstance(quantity.low, str):
                return quantity.low
    return None
