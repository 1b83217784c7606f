"""Words that tell nothing about who copied whom."""

from __future__ import annotations

_COMMON = """
    a about above across after again against ago all almost along already also although always am among
    an and any are around as at away back be became because become been before began behind being below
    between both but by came can could did do does doing done down due during each either else even ever
    every few first for former from further get gets give given go goes going gone got had has have
    having he her here hers herself him himself his how however i if in including into is it its itself
    just last later least less let like made make makes making many may me might more most much must my
    near nearly never new next no nor not now of off often on once one only onto or other others our out
    over own part per put rather same she should since so some still such take taken than that the their
    theirs them themselves then there these they thing things this those though through thus to together
    too took toward towards two under until up upon us use used very via was way we well went were what
    when where whether which while who whom whose why will with within without would yet you your zero
"""
_NEWS = """
    said say says saying told tell tells according reported report reports reporting announced announce
    stated statement added adding called asked noted known people year years day days week weeks month
    months time mr mrs ms dr
"""
_CALENDAR = """
    january february march april may june july august september october november december monday tuesday
    wednesday thursday friday saturday sunday today yesterday tomorrow
"""
_COUNTS = """
    three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty
"""
_TENS = "thirty forty fifty sixty seventy eighty ninety"

# Capitalised before names, and no names themselves.
_TITLES = """
    rep sen gov gen col lt sgt capt rev prof st representative senator governor general president minister
    prime premier secretary attorney chairman chairwoman speaker judge justice mayor director chief officer
"""

TITLES = frozenset(_TITLES.split())
STOPWORDS = frozenset((_COMMON + _NEWS).split())
CALENDAR = frozenset(_CALENDAR.split())

# From three up; "one" and "two" are pronouns as often as counts.
NUMBER_WORDS = {word: str(number) for number, word in enumerate(_COUNTS.split(), start=3)} | {
    word: str(10 * number) for number, word in enumerate(_TENS.split(), start=3)
}
