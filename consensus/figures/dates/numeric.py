"""Dates in digits alone: "2025-05-01", "01/05/2025", "2019-20", "the 1990s", "2024"."""

from __future__ import annotations

import re

from consensus.figures.dates.around import counts, last_word, next_word, number_left, words_before
from consensus.figures.dates.calendar import Mention, day_span
from consensus.figures.dates.words import DASH, century_of, word_set

_ISO = re.compile(r"([0-9]{4})([-/.])([0-9]{1,2})\2([0-9]{1,2})(?![0-9])")
_DMY = re.compile(r"([0-9]{1,2})([-/.])([0-9]{1,2})\2([0-9]{4}|[0-9]{2})(?![0-9]|[-/.,][0-9])")
_DECADE = re.compile(r"([0-9]{3}0)['’]?s(?![A-Za-z])")
_SHORT_DECADE = re.compile(r"['’]?([2-9]0)s(?![A-Za-z])")
_YEAR_SPAN = re.compile(rf"([0-9]{{4}})\s?(?:{DASH}|/)\s?([0-9]{{4}}|[0-9]{{2}})(?![0-9]|[.,/-][0-9])")
_YEAR_END = re.compile(r"(?![0-9A-Za-z%°]|[.,:][0-9]|['’][0-9]|-nCoV)")
_MONTHS = 12
_IN_YEAR = word_set(
    """
    in since by until till during throughout before after circa c. early late mid year fiscal through
    remember remembers remembered recall recalls
    born b b. died founded established est est. versus vs vs. between end spring
    summer autumn winter fall january february march april may june july august september october november
    december
    """
)
_BEFORE_SHORT = frozenset({"in", "since", "of", "by", "from", "until", "before", "after", "and", "to"})
_OF_YEAR = word_set("of from to for and or than around about with as back the a an its their this")
_MORE_THAN = re.compile(
    r"(?:more than|less than|fewer than|at least|at most|up to|as many as|nearly|almost|over|some|number"
    r"|no\.|nos?|page|room|flight|route|highway|section|article|resolution|windows|model|channel|unit"
    r"|peugeot|bmw|mazda|another|other|only|than)\Z",
    re.IGNORECASE,
)
_VERBS = word_set("was were is are has have had be been reached hit")
_EVENTS = word_set(
    """
    elections olympics games protests floods riots attacks talks wildfires fires killings bombings
    sales earnings profits results revenues figures exports imports losses budgets accounts returns models
    estimates forecasts polls prices levels bonds contracts rules laws reforms cuts talks clashes floods
    accords agreements paralympics championships finals awards oscars hearings sanctions
    """
)
_PREFIX = re.compile(r"\b(?:mid|end|early|late|pre|post|start)[-–]\Z", re.IGNORECASE)
_TOTAL_OF = re.compile(
    r"\b(?:population|total|sum|toll|crowd|cost|price|number|average|maximum|minimum|capacity|attendance"
    r"|altitude|height|depth|length|distance|value|score|lead|majority|fine|fee|rating) of \Z"
)
_STREET = re.compile(r" (?:[A-Z][a-z]+ ){1,2}(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Drive|Lane|Way)\b")
_OWNERS = frozenset({"his", "her", "their", "my", "our", "your", "its"})  # "in her late 30s" is an age
_WEATHER = re.compile(r"\b(?:temperatures?|degrees|highs?|lows?|mercury)\b", re.IGNORECASE)
_BRACKET = re.compile(r"[(\[] ?\Z")
_BRACKET_END = re.compile(r" ?[)\],;]")
_LIST_GAP = 6  # characters: ", and "
_PLAIN_YEARS = range(1900, 2040)  # outside, a bare number needs a word like "in" or "since" before it


def from_digits(text: str, pos: int, end: int, before: Mention | None) -> Mention | None:
    """The date in digits that begins with the run of digits ``text[pos:end]``.

    ``before`` is the mention found last: a year after "2022 and" is a year.
    """
    length = end - pos
    if length == 4:
        return _four_digits(text, pos, end, before)
    if length <= 2:
        return _day_month_year(text, pos) or _short_decade(text, pos) or _short_year(text, pos, end)
    return None


def _four_digits(text: str, pos: int, end: int, before: Mention | None) -> Mention | None:
    found = _ISO.match(text, pos)
    if found and not (pos and (text[pos - 1].isdigit() or text[pos - 1] == "/" == found[2])):
        year, month, day = int(found[1]), int(found[3]), int(found[4])
        return Mention(pos, found.end(), "day", year, month, day) if day_span(year, month, day) else None
    if not number_left(text, pos) or not 1000 <= int(text[pos:end]) < 2100:
        return None
    decade = _DECADE.match(text, pos)
    if decade:
        return _decade(text, pos, decade)
    return _year_span(text, pos) or _bare_year(text, pos, end, before)


def _decade(text: str, pos: int, found: re.Match[str]) -> Mention:
    year = int(found[1])
    whole_century = year % 100 == 0 and year < 2000
    return Mention(pos, found.end(), "century" if whole_century else "decade", year)


def _short_decade(text: str, pos: int) -> Mention | None:
    start = pos - 1 if pos and text[pos - 1] in "'’" else pos
    found = _SHORT_DECADE.match(text, start)
    if found is None or (start and text[start - 1].isalnum()):
        return None
    words = [word for word, _ in words_before(text, start)[:3]]
    if start == pos and (not words or words[0] not in ("the", "early", "late", "mid")):
        return None
    if not _OWNERS.isdisjoint(words) or _WEATHER.search(text, max(0, start - 60), start):
        return None
    return Mention(start, found.end(), "decade", 1900 + int(found[1]))


def _short_year(text: str, pos: int, end: int) -> Mention | None:
    """ "In '98", "the class of '99"."""
    if end - pos != 2 or not pos or text[pos - 1] not in "'’" or not _YEAR_END.match(text, end):
        return None
    if last_word(text, pos - 1).lower() not in _BEFORE_SHORT or counts(text, end):
        return None
    return Mention(pos - 1, end, "year", century_of(text[pos:end]))


def _year_span(text: str, pos: int) -> Mention | None:
    found = _YEAR_SPAN.match(text, pos)
    if found is None:
        return None
    first, short = int(found[1]), len(found[2]) == 2
    last = first // 100 * 100 + int(found[2]) if short else int(found[2])
    if short and last % 100 == 0:
        last += 100 if first % 100 == 99 else 0
    if short and last <= first:
        month = int(found[2])
        whole = 1 <= month <= _MONTHS and text[found.start(2) - 1] == "-"
        return Mention(pos, found.end(), "month", first, month) if whole else None
    if not first < last < 2100 or counts(text, found.end(), year=True):
        return None
    year = Mention(pos, found.end(), "year", first)
    year.until = Mention(found.start(2), found.end(), "year", last)
    return year


def _day_month_year(text: str, pos: int) -> Mention | None:
    if pos and (text[pos - 1].isdigit() or text[pos - 1] in "./-$£€"):
        return None
    found = _DMY.match(text, pos)
    if found is None or (len(found[4]) == 2 and found[2] == "."):
        return None
    year = int(found[4]) if len(found[4]) == 4 else century_of(found[4])
    first, second = int(found[1]), int(found[3])
    if not 1000 <= year < 2100:
        return None
    if second > _MONTHS:  # month first
        first, second = second, first
    if day_span(year, second, first) is None:
        return None
    both = int(found[3]) <= _MONTHS and first <= _MONTHS and first != second
    return Mention(pos, found.end(), "day", year, second, first, swappable=both)


def _bare_year(text: str, pos: int, end: int, before: Mention | None) -> Mention | None:
    if not _YEAR_END.match(text, end) or not _is_year(text, pos, end, before):
        return None
    return Mention(pos, end, "year", int(text[pos:end]))


def _is_year(text: str, pos: int, end: int, before: Mention | None) -> bool:
    word = last_word(text, pos).lower()
    value = int(text[pos:end])
    if counts(text, end):  # "in 2019 people left", but "in 2000 villages"
        return word in ("in", "since", "during") and value in _PLAIN_YEARS and value % 100 != 0
    if word in _IN_YEAR or _after_prefix(text, pos):
        return True
    if before is not None and before.grain in ("year", "fiscal") and pos - before.end <= _LIST_GAP:
        return True
    return value in _PLAIN_YEARS and _plainly_year(text, pos, end, value)


def _after_prefix(text: str, pos: int) -> bool:
    """ "Mid-2023", "end-2024", "pre-1990"."""
    return pos > 0 and text[pos - 1] in "-–" and _PREFIX.search(text, max(0, pos - 8), pos) is not None


def _plainly_year(text: str, pos: int, end: int, value: int) -> bool:
    word = last_word(text, pos).lower()
    if word == "of":
        return not _TOTAL_OF.search(text, max(0, pos - 24), pos)
    if word in _OF_YEAR:
        return value % 100 != 0
    if _BRACKET.search(text, max(0, pos - 2), pos) and _BRACKET_END.match(text, end):
        return True
    if text.startswith((", when", " when"), end) or "©" in text[max(0, pos - 2) : pos]:
        return True
    if text[end : end + 2] in ("'s", "’s"):
        return True
    return _names_event(text, pos, end, word, value)


def _names_event(text: str, pos: int, end: int, word: str, value: int) -> bool:
    """ "The 2024 election", "Paris 2024": a year that names something."""
    if value % 100 == 0 or _MORE_THAN.match(word):
        return False
    after = next_word(text, end)
    if _STREET.match(text, end):
        return False
    if after:
        if after.lower() in _EVENTS:
            return True
        return word not in _VERBS and (after[0].isupper() or not after.lower().endswith("s"))
    return last_word(text, pos)[:1].isupper()
