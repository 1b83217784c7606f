"""Names in full and by their initials: "the European Union" and "the EU"."""

from __future__ import annotations

import re

_ACRONYM = re.compile(r"(?<![^\W_])(?:[A-Z]\.?){2,6}(?![^\W_])")
_CAPITALS = re.compile(
    r"(?<![^\W_])[A-Z][^\W\d_]+(?:[ -](?:(?:of|the|for|and|on|de) ){0,2}[A-Z][^\W\d_]+){1,5}(?![^\W_])"
)
_INITIAL = re.compile(r"(?<![^\W_])[A-Z]")
# Not by the initials of a name.
_USUAL = {"CEO": "chief executive", "PM": "prime minister", "UK": "Britain", "US": "United States"}


def as_the_text_has_it(quote: str, text: str) -> str:
    """A quotation with each name in the form that the text has: in full, or its initials.

    >>> as_the_text_has_it("the EU paid", "The European Union has paid, it said.")
    'the European Union paid'
    >>> as_the_text_has_it("the World Food Programme paid", "The WFP has paid.")
    'the WFP paid'
    """
    short = {_letters(match.group()) for match in _ACRONYM.finditer(text)}
    full: dict[str, str] = {}
    if _ACRONYM.search(quote):
        for match in _CAPITALS.finditer(text):
            for name in _ends(match.group()):
                full.setdefault(_initials(name), name)

    def spelt(match: re.Match[str]) -> str:
        letters = _letters(match.group())
        if letters in short:
            return match.group()
        usual = _USUAL.get(letters, "")
        return full.get(letters) or (usual if usual and usual in text else match.group())

    def cut(match: re.Match[str]) -> str:
        name = match.group()
        return _initials(name) if name not in text and _initials(name) in short else name

    return _ACRONYM.sub(spelt, _CAPITALS.sub(cut, quote) if short else quote)


def _ends(name: str) -> list[str]:
    """A run of capitalised words and its shorter ends: "The World Bank" is also "World Bank"."""
    starts = [match.start() for match in _INITIAL.finditer(name)][:-1]
    return [name[start:] for start in starts]


def _initials(name: str) -> str:
    return "".join(_INITIAL.findall(name))


def _letters(acronym: str) -> str:
    return acronym.replace(".", "")
