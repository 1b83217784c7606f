"""Words that put a number right: a count lowered, an error owned to, the number that was meant.

In the patterns a sentence shows the number called wrong as "@" and the right one as "#".
"""

from __future__ import annotations

import re


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


# What is counted of one event; mere "deaths fell to 71" may be a trend.
TOLL = _words(r"\b(?:tolls?|counts?|tally|tallies|figures?|estimates?)\b")
_GIVEN = (
    r"(?:announced|reported|given|stated|declared|published|released|believed|thought|feared|counted"
    r"|put out|put forward|presumed)"
)
# "Down from 80 announced earlier", "down from an initially reported 80".
GIVEN_BEFORE = _words(rf"\bfrom\b[^.;@]{{0,40}}(?:@[^.;#]{{0,30}}\b{_GIVEN}\b|\b{_GIVEN}\b[^.;@#]{{0,15}}@)")
FELL = _words(
    r"#[^.;@#]{0,60}\b(?:down|lower(?:ed)?|fewer|reduced|cut|revised|corrected|adjusted)\b[^.;@#]{0,20}\bfrom\b"
    r"[^.;@#\d]{0,40}@"
    r"|\bfrom\b[^.;@#\d]{0,40}@[^.;@#\d]{0,40}\bto\b[^.;@#\d]{0,30}#"
    r"|@[^.;@#\d]{0,80}\b(?:down|lowered|reduced|cut|revised|corrected|adjusted)\b[^.;@#\d]{0,30}\bto\b"
    r"[^.;@#\d]{0,20}#"
)
# A quick look: few sentences tell of less.
SPEAKS_OF_LESS = _words(
    r"\b(?:down|downwards?|lower(?:s|ed|ing)?|fewer|reduc(?:es?|ed|ing)|cuts?|scal(?:ed|ing)|trimmed|pared|slashed"
    r"|downgraded|correct(?:s|ed|ing)|revis(?:es?|ed|ing)|adjust(?:s|ed|ing)?|f(?:alls?|ell|allen|alling)"
    r"|drop(?:s|ped)?|declin(?:es?|ed)|decreas(?:es?|ed)|from)\b"
)
LOWERED = _words(
    r"\b(?:lower(?:s|ed|ing)?|reduc(?:es?|ed|ing)|cuts?|scal(?:ed|ing) (?:back|down)|trimmed|pared|slashed"
    r"|downgraded|correct(?:s|ed|ing)|(?:revis(?:es?|ed|ing)|adjust(?:s|ed|ing)?)(?: downwards?| down)?"
    r"|(?:br(?:ings?|ought)|tak(?:es?|en)|took|mov(?:es?|ed)|puts?)\s+(?:[^\W\d]+\s+){0,4}?down)\b"
    r"[^.;:!?\d]{0,60}?\bto\b(?:\s+[^\W\d]+){0,3}\W*$"
)
# These go down by themselves: people leave a hospital and are let go.
FALLS_BY_ITSELF = _words(
    r"\b(?:hospitals?|hospitali[sz]ed|still|remain(?:s|ed|ing)?|in custody|held|holding|behind bars|jails?"
    r"|detain\w*|treated|critical(?:ly)?|active|current(?:ly)?|at large|trapped|missing|unaccounted"
    r"|(?:let|set) go|releas(?:es?|ed|ing))\b"
)
# A count of another span of time is no correction: "down from 18 a year earlier", "the daily toll".
OTHER_PERIOD = _words(
    r"\b(?:an?|one|the|two|three|\d+) (?:day|week|month|quarter|year|decade)s? (?:earlier|ago|before)\b"
    r"|\b(?:last|previous|prior|preceding|same) (?:day|night|week|month|quarter|year|season|decade|period)\b"
    r"(?!['’])"
    r"|\b(?:in|of|for|since|during|over|from) (?:the )?(?:(?:early|late|mid)-?\s?)?(?:19|20)\d\d\b"
    r"|\b(?:daily|weekly|monthly|quarterly|annual(?:ly)?|yearly|nightly|year[- ]on[- ]year)\b"
    r"|\b(?:per|each|every|a) (?:day|night|week|month|year)\b"
    r"|\b(?:past|last|previous|latest) (?:\w+ )?(?:hours|days|weeks|months|years)\b"
    r"|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day['’]s (?:toll|count|tally|figure)|\b(?:rates?|average)\b"
)
_ERROR_NOUN = (
    r"(?:typos?|typographical errors?|typing errors?|misprints?|(?:clerical|printing|transcription|counting"
    r"|arithmetical?|administrative) errors?|slips? of the (?:pen|tongue)|miscounts?|mix-ups?)"
)
_WRONGLY = r"(?:wrongly|mistakenly|erroneously|incorrectly|inaccurately|in error|by mistake)"
_TELL = (
    r"(?:gave|give|gives|given|puts?|said|stated|reported|announced|told|read|printed|published|counted|recorded"
    r"|listed|quoted|released|issued|written|wrote|spoken? of|spoke of|declared|confirmed)"
)
_BEFORE = (
    r"(?:first|earlier|previously|initially|originally|before|until (?:now|then)|up to then|mistaken(?:ly)?"
    r"|wrongly)"
)
_RIGHTED = r"(?:correct(?:s|ed|ing)|rectif(?:ies|ied|ying)|amend(?:s|ed|ing)|put right|set right)"
# A quick look: few sentences hold any of these.
SPEAKS_OF_ERROR = _words(
    rf"\b(?:{_RIGHTED}|{_ERROR_NOUN}|{_WRONGLY}|mistake[sn]?|error|erroneous|corrections?"
    r"|should have (?:been|read|said)|misstated|(?:not|rather than|instead of)\b[^.;]{0,120}\b"
    rf"{_BEFORE})\b"
)
# Both numbers in one sentence.
PAIR = _words(
    rf"@[^.;#]{{0,60}}\b{_RIGHTED}\b[^.;@]{{0,40}}\bto\b[^.;@#]{{0,30}}#"
    rf"|\b{_RIGHTED}\b[^.;@#]{{0,60}}@[^.;@#]{{0,40}}\bto\b[^.;@#]{{0,30}}#"
    rf"|\b{_RIGHTED}\b[^.;@#]{{0,60}}\bto\b[^.;@#]{{0,30}}#[^.;@#]{{0,30}}\bfrom\b[^.;@#]{{0,30}}@"
    rf"|#[^.;@#]{{0,40}}\b(?:not|rather than|instead of)\b[^.;@#]{{0,30}}@[^.;#@]{{0,60}}\b{_BEFORE}\b"
    rf"|#[^.;@#]{{0,40}}\b(?:not|rather than|instead of)\b[^.;@#]{{0,30}}\b{_BEFORE}\b[^.;@#]{{0,30}}@"
    rf"|\bnot\b[^.;@#]{{0,30}}@[^.;@#]{{0,40}}\b{_BEFORE}\b[^.;@#]{{0,40}}\bbut\b[^.;@#]{{0,30}}#"
    rf"|@[^.;@#]{{0,40}}\b{_ERROR_NOUN}\b[^.;@#]{{0,20}}\bfor\b[^.;@#]{{0,20}}#"
)
# Both in one sentence that owns to an error of the pen, though not of which of them.
ONE_OF_BOTH = _words(rf"\b{_ERROR_NOUN}\b")
# The wrong number alone.
CALLED_WRONG = _words(
    rf"\b{_WRONGLY}\s+(?:[^\W\d]+\s+)?{_TELL}\b[^.;\d#]{{0,60}}@"
    rf"|\b{_TELL}\b[^.;\d#]{{0,40}}@[^.;\d#]{{0,40}}\b{_WRONGLY}\b"
    rf"|@[^.;#]{{0,60}}\b(?:was|were|is|are|had been|has been|have been|being)\s+(?:due to |down to )?"
    rf"(?:an? )?(?:mistaken\b|mistake\b|erroneous\b|error\b|in error\b|{_ERROR_NOUN}\b)"
)
# The right number alone.
SAID_RIGHT = _words(
    r"\b(?:it|that|this|which|figure|number|count|total|toll|sum|letter|statement|report|sentence|line)"
    r" should have (?:been|read|said)\b[^.;\d@]{0,40}#"
)
