"""Which language a text is in, by its commonest words."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from itertools import chain

from consensus.articles.sentences import PRINTED_ALIKE

_COMMON = {
    "en": "the and of to in that was for with his from has have been said were their after this which by "
    "are not",
    "de": "der die das und ist nicht ein eine mit auf für dem den von sich wurde nach auch bei werden hat am",
    "fr": "le la les des et est une dans que qui pour par sur au avec pas plus sont ont cette aux du",
    "es": "el la los las que de en un una por con para del se es al su más fue como pero este",
    "pt": "o os as que de em um uma por com para do da dos das se não foi no na mais pelo",
    "it": "il lo gli che di in un una per con del della dei sono è non al nel si anche da",
    "nl": "de het een en van is dat op te zijn niet met voor aan er door naar ook bij werd",
    "pl": "i w na z się że nie do jest to o po od przez jak za oraz był ale został",
    "sv": "och att det som en på är av för med den till har inte om ett från var kan",
    "tr": "ve bir bu da de için ile olarak olan daha gibi çok sonra kadar ancak ise en oldu",
    "id": "yang dan di dari untuk pada dengan ini itu dalam tidak akan telah oleh ke juga adalah para",
    "ro": "și în de la cu pe din că este nu un o pentru care mai au fost sunt prin",
}
_WORDS = {code: frozenset(words.split()) for code, words in _COMMON.items()}
_ANY_COMMON = frozenset().union(*_WORDS.values())
NAMES = {
    "de": "German", "fr": "French", "es": "Spanish", "pt": "Portuguese", "it": "Italian", "nl": "Dutch",
    "pl": "Polish", "sv": "Swedish", "tr": "Turkish", "id": "Indonesian", "ro": "Romanian", "ru": "Russian",
    "uk": "Ukrainian", "zh": "Chinese", "ja": "Japanese", "ko": "Korean", "ar": "Arabic", "he": "Hebrew",
    "hi": "Hindi", "el": "Greek", "th": "Thai",
}  # fmt: skip
_SCRIPTS = tuple(
    (code, re.compile(letters))
    for code, letters in (
        ("uk", "[іїєґІЇЄҐ]"),
        ("ru", "[\u0400-\u04ff]"),
        ("ja", "[\u3040-\u30ff]"),
        ("ko", "[\uac00-\ud7a3]"),
        ("zh", "[\u4e00-\u9fff]"),
        ("ar", "[\u0600-\u06ff]"),
        ("he", "[\u0590-\u05ff]"),
        ("hi", "[\u0900-\u097f]"),
        ("el", "[\u0370-\u03ff]"),
        ("th", "[\u0e00-\u0e7f]"),
    )
)
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
_LETTER = re.compile(r"[^\W\d_]")
_WORD = re.compile(r"[^\W\d_]+")
# The first 6,000 characters (1,000 words) are plenty to tell a language.
LOOKED_AT = 6_000
# A text whose share of common words is below this in every language is called English (the default):
# headlines and tables have few of them; prose in its own language has 0.25 and more.
ENOUGH = 0.08


@lru_cache(maxsize=PRINTED_ALIKE)
def language(text: str) -> str:
    """The two-letter code of the text's language; "en" where it cannot be told.

    >>> language("Die Brücke wurde nach dem Sturm nicht mehr für den Verkehr freigegeben.")
    'de'
    >>> language("The bridge was closed to traffic after the storm.")
    'en'
    """
    sample = text[:LOOKED_AT]
    return _by_script(sample) or _by_words(sample)


def _by_script(sample: str) -> str | None:
    """The language whose script most of the letters are in, where a script is enough to tell."""
    others = _NOT_ASCII.findall(sample)
    if len(others) * 4 < len(sample):
        return None
    letters = len(_LETTER.findall(sample))
    text = "".join(others)
    counts = {code: len(pattern.findall(text)) for code, pattern in _SCRIPTS}
    if counts["ru"] * 2 > letters:
        return "uk" if counts["uk"] * 50 > counts["ru"] else "ru"
    if counts["ja"] * 10 > letters and (counts["ja"] + counts["zh"]) * 2 > letters:
        return "ja"
    for code in ("ko", "zh", "ar", "he", "hi", "el", "th"):
        if counts[code] * 2 > letters:
            return code
    return None


def _by_words(sample: str) -> str:
    """The language whose common words are the most frequent; English where none is."""
    words = list(chain.from_iterable(map(_words_in, sample.lower().split())))
    counts = Counter(filter(_ANY_COMMON.__contains__, words))
    shares = {code: sum(counts[word] for word in counts.keys() & common) for code, common in _WORDS.items()}
    best = max(shares, key=lambda code: (shares[code], code == "en"))
    enough = shares[best] >= ENOUGH * len(words) and shares[best] >= 3
    # English wins a near tie: short function words are shared between languages.
    return best if enough and shares[best] > 1.5 * shares["en"] else "en"


# What white space parts comes again in every article: looking it up takes half the time of cutting it anew.
@lru_cache(maxsize=10_000)
def _words_in(piece: str) -> tuple[str, ...]:
    """The words of some small letters without white space."""
    return tuple(_WORD.findall(piece))
