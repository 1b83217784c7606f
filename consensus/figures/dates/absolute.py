"""Dates with a month's name: "1 May 2025", "the 5th of May", "May 1-3", "June 2024", "in May"."""

from __future__ import annotations

import re

from consensus.figures.dates.around import clean_left, counts, last_word, next_word, number_left, words_before
from consensus.figures.dates.calendar import Mention, day_span
from consensus.figures.dates.words import (
    DASH,
    DAY,
    MONTH,
    ORDINAL_END,
    YEAR,
    century_of,
    compiled,
    month_number,
    word_set,
)

_LEAP_YEAR = 2000  # without a year 29 February is a day
_NOT_MORE = (
    r"(?![0-9]|[.:][0-9]|,[0-9]{3}(?![0-9])"
    r"|[ ]?(?:%|per\s?cent|million|billion|bn\b|am\b|pm\b|a\.m|p\.m|o['’]clock))"
)
_TO = rf"(?:\s?{DASH}\s?|\s(?:to|through|and|until|till)\s)"
_MORE_DAYS = rf"(?:{_TO}(?:the\s)?({DAY}){ORDINAL_END}?{_NOT_MORE}(?![A-Za-z]))?"
_WITH_YEAR = rf"(?:\s?,?\s?(?:of\s)?({YEAR})|,?\s['’]([0-9]{{2}})(?![0-9]))?"

_MONTH_DAY = compiled(
    rf"({MONTH})\s?(?:the\s)?({DAY}){ORDINAL_END}?{_NOT_MORE}(?![A-Za-z])(?!{DASH}[A-Za-z])"
)
_DAYS_TAIL = compiled(rf"{_TO}(?:the\s)?({DAY}){ORDINAL_END}?{_NOT_MORE}(?![A-Za-z])")
_YEAR_TAIL = compiled(rf"\s{{0,2}},?\s{{0,2}}(?:of\s)?({YEAR})|-({YEAR})|,?\s['’]([0-9]{{2}})(?![0-9])")
_DAY_MONTH = compiled(
    rf"({DAY}){ORDINAL_END}?(?:{_TO}({DAY}){ORDINAL_END}?)?[ \u00a0-](?:of\s|day\sof\s)?({MONTH})"
)
_MONTH = compiled(MONTH)
_MONTH_YEAR = compiled(rf"\s{{0,2}},?\s{{0,2}}(?:of\s)?({YEAR})|-({YEAR})|\s?['’]([0-9]{{2}})(?![0-9])")
_SAME_YEAR = compiled(r",?\s(?:of\s)?(?:the\ssame|that|(last|this|next))\syear(?!['’A-Za-z])")
_YEAR_SHIFTS = {"last": -1, "this": 0, "next": 1}
_ALWAYS_MONTH = frozenset({1, 2, 7, 9, 10, 11, 12})
_BEFORE_MONTH = word_set(
    """
    in of since by until till from to through last next this early late mid during before after
    between throughout around past previous following
    """
)
_DAY_ALONE = compiled(rf"({DAY}){ORDINAL_END}(?=[.,;:!?)]?(?:\s|\Z)(?!\s?[a-z])|[.,;:!?)\"'”’])")
_BEFORE_THE_DAY = frozenset({"on", "until", "till", "before", "by", "after", "since", "from"})
_BEFORE_DAY = frozenset({"on", "by", "since", "until", "before", "after", "from"})  # "on may 19"
_BEFORE_COUNT = frozenset({"in", "since", "during", "last"})
_BEFORE_PERSON = frozenset({"by", "of", "to", "from", "after", "before", "around"})  # "a speech by May"
_MONTH_BEFORE = compiled(rf"{MONTH},?\s(?:and|or|to|through)\s\Z")
_MONTH_AFTER = compiled(rf"(?:\s?{DASH}\s?|\s(?:and|or|to|through)\s){MONTH}")
_DATED_NOUNS = word_set(
    """
    sales inflation figures data earnings results exports imports output payrolls unemployment futures
    delivery contract contracts temperatures rainfall deadline election elections quarter budget
    """
)
_MARCH, _MAY, _AUGUST = 3, 5, 8
_DETERMINER = word_set("the a an its his her their our last this")
_PROTEST = word_set("on for against from through to of in and organised organized")
_NAMED = re.compile(r"\b(?:Theresa|Mrs\.?|Ms\.?|Mr\.?|Brian|Minister|Secretary) May\b")


def names_a_may(text: str) -> bool:
    """Whether somebody called May is in the text: then "by May" is no date."""
    return _NAMED.search(text) is not None


def _year_after(text: str, mention: Mention, pattern: re.Pattern[str]) -> None:
    found = pattern.match(text, mention.end)
    if found and not counts(text, found.end(), year=True):
        whole = found[1] or found[2]
        mention.year = int(whole) if whole else century_of(found[3])
        mention.end = found.end()
    else:
        year_told(text, mention)


def year_told(text: str, mention: Mention) -> None:
    """Takes in "of the same year" and "last year" behind a date."""
    same = _SAME_YEAR.match(text, mention.end)
    if same:
        mention.same_year = same[1] is None
        mention.year_shift = _YEAR_SHIFTS[same[1].lower()] if same[1] else None
        mention.end = same.end()


def _possible(mention: Mention) -> bool:
    month, day = mention.month or 1, mention.day or 1
    return day_span(mention.year or _LEAP_YEAR, month, day) is not None


def month_first(text: str, pos: int) -> Mention | None:
    """The date whose month's name begins at ``pos``."""
    if not clean_left(text, pos):
        return None
    found = _MONTH_DAY.match(text, pos)
    if found is None or _is_listed(text, found) or _counts_in_month(text, pos, found.end()):
        return _month_alone(text, pos)
    day = Mention(pos, found.end(), "day", month=month_number(found[1]), day=int(found[2]))
    _more_days(text, day)
    _year_after(text, day, _YEAR_TAIL)
    if day.until is not None:
        day.until.year, day.until.year_shift = day.year, day.year_shift
        day.until.same_year = day.same_year
    if printed_as_verb(found[1]) and day.year is None and last_word(text, pos) not in _BEFORE_DAY:
        return None
    return day if _possible(day) else None


def printed_as_verb(month: str) -> bool:
    """Whether a month's name is printed like the verbs "may" and "march"."""
    return month in ("may", "march")


def _counts_in_month(text: str, pos: int, end: int) -> bool:
    """ "In May 15 people died"."""
    return counts(text, end) and last_word(text, pos).lower() in _BEFORE_COUNT


def _is_listed(text: str, found: re.Match[str]) -> bool:
    """Whether the day is the number of the next line's item: "in March\\n3. Ferry"."""
    return "\n" in found[0] and text[found.end() : found.end() + 1] == "."


def _more_days(text: str, first: Mention) -> None:
    """Reads "-3" of "May 1-3" into ``first.until``."""
    found = _DAYS_TAIL.match(text, first.end)
    if found is None or int(found[1]) <= (first.day or 0) or counts(text, found.end()):
        return
    if _MONTH.match(text, found.end() + 1):  # "May 1 to 3 June"
        return
    first.until = Mention(
        found.start(1), found.end(), "day", month=first.month, day=int(found[1])
    )
    if _possible(first.until):
        first.end = found.end()
    else:
        first.until = None


def _month_alone(text: str, pos: int) -> Mention | None:
    found = _MONTH.match(text, pos)
    if found is None:
        return None
    printed = found[0]
    month = Mention(pos, found.end(), "month", month=month_number(printed))
    _year_after(text, month, _MONTH_YEAR)
    if month.year is not None or month.same_year or month.year_shift is not None:
        return month
    short = len(printed.rstrip(".")) <= 4 and printed.rstrip(".").lower() not in ("may", "june", "july")
    if short and last_word(text, pos).lower() not in _BEFORE_MONTH and not _beside_month(text, month):
        return None
    return month if _names_month(text, month, printed) else None


def _names_month(text: str, month: Mention, printed: str) -> bool:
    """Whether a lone month's name is the month: not the verb, the protest or the person."""
    before = last_word(text, month.start)
    if printed[0].islower() and not _lower_case_month(month, printed, before):
        return False
    after = next_word(text, month.end)
    if before.lower() in ("every", "each"):
        return False
    if before.lower() in _BEFORE_MONTH or _beside_month(text, month):
        doubtful = before.lower() in _BEFORE_PERSON
        month.may_be_name = doubtful and month.month == _MAY
        return not (doubtful and month.month not in _ALWAYS_MONTH and _surname(after))
    if month.month in _ALWAYS_MONTH:
        return not (before[:1].isupper() and after[:1].isupper())
    return _describes(text, month, before.lower(), after)


def _beside_month(text: str, month: Mention) -> bool:
    """Whether a dash or "and" ties it to another month or to "mid"."""
    return (
        (month.start > 0 and text[month.start - 1] in "-–")
        or _MONTH_BEFORE.search(text, max(0, month.start - 18), month.start) is not None
        or _MONTH_AFTER.match(text, month.end) is not None
    )


def _describes(text: str, month: Mention, before: str, after: str) -> bool:
    """Whether one of the names that are also persons or verbs stands before what it dates."""
    if after in _DATED_NOUNS:
        return True
    if month.month == _MARCH and after.lower() in _PROTEST:
        return False
    if before in _DETERMINER:
        month.may_be_name = month.month == _MAY
        return not _surname(after) and (after.islower() or month.month != _MAY)
    return month.month in (_MARCH, _AUGUST) and text[month.end : month.end + 2] in ("'s", "’s")


def _lower_case_month(month: Mention, printed: str, before: str) -> bool:
    if printed_as_verb(printed):
        return before == "in"
    return before in _BEFORE_MONTH or (month.month in _ALWAYS_MONTH and before in _DETERMINER)


def _surname(word: str) -> bool:
    return word[:1].isupper() and word[1:].islower() and not _MONTH.match(word)


def day_alone(text: str, pos: int) -> Mention | None:
    """ "Due on the 15th": a day whose month is not printed. "The 15th floor" is none."""
    found = _DAY_ALONE.match(text, pos)
    if found is None or not number_left(text, pos):
        return None
    words = [word for word, _ in words_before(text, pos)[:2]]
    if len(words) < 2 or words[0] != "the" or words[1] not in _BEFORE_THE_DAY:
        return None
    return Mention(pos, found.end(), "day", day=int(found[1]))


def day_first(text: str, pos: int) -> Mention | None:
    """The date whose day of the month begins at ``pos``: "1 May 2025", "1st-3rd of May"."""
    if not number_left(text, pos):
        return None
    found = _DAY_MONTH.match(text, pos)
    if found is None:
        return None
    printed = found[3]
    month = month_number(printed)
    day = Mention(pos, found.end(), "day", month=month, day=int(found[1]))
    _year_after(text, day, _YEAR_TAIL)
    if printed_as_verb(printed) and day.year is None:
        return None
    if found[2] and int(found[2]) > int(found[1]):
        day.until = Mention(
            found.start(2), day.end, "day", day.year, month, int(found[2]), same_year=day.same_year
        )
        if not _possible(day.until):
            return None
    return day if _possible(day) else None
