"""Whether somebody speaks: which subjects can state a figure, and which verbs report one."""

from __future__ import annotations

from collections.abc import Sequence

from consensus.reading.rules.phrases import verb_group
from consensus.reading.rules.tags import Token
from consensus.reading.rules.words import word_set

# Verbs that report only where the words around them show it.
FINDINGS = word_set(
    """
    show shows showed suggest suggests suggested indicate indicates indicated found find finds
    revealed reveals recorded counted put puts tallied rates rated pegs pegged list lists
    gave gives assigned determined think thinks hope hopes
    """
)
# "put the number at 236", "rates the shock at magnitude 6.5": of whoever does it.
_PUTTING = word_set("put puts rates rated pegs pegged estimated estimates")
_AT = 8  # words from the verb to its "at"
_FINDERS = word_set(
    """
    data figures records study survey poll report reports images documents assessment
    assessments estimates estimate census analysis research researchers scientists officials
    investigators inquiry investigation results statistics filings authorities police ministry
    agency department office experts economists forecasters footage photos tally count audit
    review prosecutors government radar readings intelligence analysts media outlets papers wire
    service union association council commission centre center institute organisers organizers observers
    mission committee federation hospital hospitals doctors seismologists forecasters foresters planners
    responders firefighters unions nations
    """
)
_SAYING = word_set(
    """
    added adds posted described detailed highlighted emphasised emphasized claimed claims denied
    denies published maintained remarked observed
    """
)
_SILENT = word_set(
    "nobody none everyone nothing deaths injuries cases casualties damage losses plate copy sign "
    "cent percent half sides stations"
)
_NOT = word_set("not never n't didn't wouldn't won't doesn't couldn't declined refused")
_WHEN = word_set("after when once before until because")


def may_speak(tokens: Sequence[Token], verb: int, speaker: Sequence[Token]) -> bool:
    """Whether somebody or something that can state a figure is speaking, and the verb is one of speech."""
    word, head = tokens[verb].low, speaker[-1].low
    if tokens[verb - 1].low == "to" or head in _SILENT or speaker[0].low in _SILENT:
        return False
    following = tokens[verb + 1].low if verb + 1 < len(tokens) else "."
    if tokens[verb].tag == "N" and not (
        following == "that" or speaker[-1].word[0].isupper() or head in _FINDERS
    ):
        return False
    if head in {"it", "there", "this", "one"} and word not in {"said", "says", "added", "reported"}:
        return False
    group = {token.low for token in tokens[verb_group(tokens, verb) : verb]}
    if group & _NOT or _subordinate(tokens, verb, speaker):
        return False
    if word in _PUTTING and _puts_at(tokens, verb):
        return True
    if word in FINDINGS:
        return following == "that" or bool({token.low for token in speaker} & _FINDERS)
    if word in _SAYING:
        quoted = verb > 0 and verb_group(tokens, verb) > 1 and following in {".", ",", ":"}
        return following == "that" or quoted
    return True


def _subordinate(tokens: Sequence[Token], verb: int, speaker: Sequence[Token]) -> bool:
    """Whether the speaker opens a clause of time: "after all stations had reported"."""
    first = next(i for i, token in enumerate(tokens) if token is speaker[0])
    while first > 0 and tokens[first - 1].tag in "DQ":
        first -= 1
    return first > 0 and tokens[first - 1].low in _WHEN and tokens[verb].low in {"reported", "counted"}


def _puts_at(tokens: Sequence[Token], verb: int) -> bool:
    """Whether an "at" with a number follows the verb in its clause."""
    for index in range(verb + 1, min(verb + _AT, len(tokens) - 1)):
        if tokens[index].word in {",", ";", ".", ":"}:
            return False
        if tokens[index].low == "at":
            return any(token.tag == "Q" for token in tokens[index + 1 : index + 4])
    return False
