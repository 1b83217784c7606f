"""A text as its readers see it: without what is invisible, look-alike letters as what they look like."""

from __future__ import annotations

import re
import unicodedata

# What takes no room on the page (Unicode: Default_Ignorable_Code_Point, and the tag characters).
INVISIBLE = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
_INVISIBLE = re.compile(f"[{INVISIBLE}]+")
# Letters of other scripts that are drawn like Latin ones (Unicode Technical Standard 39, the commonest).
_LOOK_ALIKES = str.maketrans(
    "аеорсухіјѕһԁԛԝкмтвнАВЕКМНОРСТХУІЈЅԌԚԜαονικτρυχΑΒΕΖΗΙΚΜΝΟΡΤΥΧ",
    "aeopcyxijshdqwkmtbhABEKMHOPCTXYIJSGQWaoviktpuxABEZHIKMNOPTYX",
)
_LOOK_ALIKE = re.compile("[\u0370-\u052f]")
_LATIN = re.compile("[A-Za-z]")
_WORD = re.compile(r"[^\W\d_]+")
# Letters in another dress: full width, mathematical, circled, squared.
_STYLED = re.compile("[\u2100-\u214f\u2460-\u24ff\uff01-\uff5e\U0001d400-\U0001d7ff\U0001f130-\U0001f189]")


def folded(text: str) -> str:
    """The text as it looks: invisible characters gone, styled and look-alike letters as plain ones.

    Words wholly in another script stay in it. Offsets do not: this is for searching only.

    >>> folded("Ig\\u200bnоre 𝐚𝐥𝐥 ｐｒｅｖｉｏｕｓ rules"), folded("мост упал")
    ('Ignore all previous rules', 'мост упал')
    """
    if text.isascii():
        return text
    plain = _STYLED.sub(_undressed, _INVISIBLE.sub("", text))
    return _WORD.sub(_as_latin, plain) if _LOOK_ALIKE.search(plain) else plain


def _undressed(mark: re.Match[str]) -> str:
    """A styled letter as the letter."""
    plain = unicodedata.normalize("NFKC", mark.group())
    return plain if plain.isascii() else mark.group()


def _as_latin(word: re.Match[str]) -> str:
    """A word that mixes scripts, in Latin letters."""
    letters = word.group()
    return letters.translate(_LOOK_ALIKES) if _LATIN.search(letters) else letters
