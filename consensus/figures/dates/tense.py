"""Whether the words around a date speak of the past or of what is to come, or only of a report."""

from __future__ import annotations

import re

from consensus.figures.dates.calendar import Mention
from consensus.figures.dates.words import word_set

_REACH = 110  # characters before a date in which its clause's verb stands
_AFTER = 80
_SPEECH_REACH = 60
_FILLERS_MOST = 7
_TOLD_MOST = 5  # words that "told" may have between itself and the date: "told the news agency"
_TOKEN = re.compile(r"[A-Za-z]+(?:['’][a-z]+)?|[!?;:,(\n—–]|\.(?=\s)")

_FUTURE = word_set(
    """
    will would shall won't won’t scheduled slated expected planned plan plans planning upcoming next
    hopes hope must forthcoming ahead deadline likely
    """
)
# with "to" after them: "is to open", "set to resume", "going to vote"
_FUTURE_TO = word_set("going set is are hopes hope ready poised")
_DUE_TO = word_set(
    """
    open begin start meet be take vote arrive return expire end hold go face visit speak sign resume appear
    decide report launch land leave finish close run come make publish travel address host attend
    """
)
_PAST = word_set(
    """
    was were had did held took began begun met said came went won lost saw fell rose hit told made found
    gave left led sent shot struck broke became grew has have brought built ran put cut burst sank spoke
    wrote drew flew drove died died quit beat bought sold paid chose
    """
)
_PAST_ENDING = 4  # letters that a word in "-ed" has at least: not "red", not "bed"
_NOT_PAST = word_set("need speed indeed united armed hundred naked sacred exceed proceed feed seed breed")
_DETERMINERS = word_set("the a an our its their his her my your this of")  # "our proposed actions"
_CLAUSE_WORDS = word_set("that which who after before when as but while and where because")
_CLAUSE_MARKS = frozenset(".!?;:,(\n—–")

_SPOKE = word_set("said says saying reported reports added wrote tweeted posted stated quoted")
_FILLERS = word_set("on late early earlier here in at an a the state media later reporters to press news")
_OCCASIONS = word_set("statement interview briefing conference")


def tense(text: str, mention: Mention) -> int:
    """-1 for past, 1 for future, 0 where the clause does not tell.

    Read are the words of the date's clause before it, then those after it. A date that only
    says when somebody spoke is past, whatever was announced.
    """
    if mention.qualifier in ("since", "as of") or dates_report(text, mention):
        return -1
    told = _clause_tense(text, mention)
    if mention.qualifier in ("until", "till"):  # "extended until 8 May" may lie ahead
        return max(told, 0)
    return told or (1 if mention.qualifier == "by" and mention.grain == "weekday" else 0)


def _clause_tense(text: str, mention: Mention) -> int:
    before = _TOKEN.findall(text, max(0, mention.start - _REACH), mention.start)
    told = _told(_last_clause(before))
    if told:
        return told
    after = _TOKEN.findall(text, mention.end, mention.end + _AFTER)
    return _told(_first_clause(after[1:] if after[:1] == [","] else after))


def dates_report(text: str, mention: Mention) -> bool:
    """Whether the date only says when somebody spoke: "KCNA reported Thursday"."""
    words = _TOKEN.findall(text, max(0, mention.start - _SPEECH_REACH), mention.start)
    words.reverse()
    for index, word in enumerate(words[:_FILLERS_MOST]):
        lower = word.lower()
        if lower in _SPOKE or (lower in _OCCASIONS and words[index + 1 : index + 2] in (["a"], ["an"])):
            return True
        if lower not in _FILLERS and lower not in _OCCASIONS:
            return _was_told(words[index : index + _TOLD_MOST])
    return False


def _was_told(words: list[str]) -> bool:
    for word in words:
        if word == "told":
            return True
        if word in _CLAUSE_MARKS or word in _CLAUSE_WORDS:
            return False
    return False


def _last_clause(tokens: list[str]) -> list[str]:
    for index in range(len(tokens) - 1, -1, -1):
        if _ends_clause(tokens[index]):
            return tokens[index + 1 :]
    return tokens


def _first_clause(tokens: list[str]) -> list[str]:
    for index, token in enumerate(tokens):
        if _ends_clause(token):
            return tokens[:index]
    return tokens


def _ends_clause(token: str) -> bool:
    return token in _CLAUSE_MARKS or token in _CLAUSE_WORDS


def _is_due(following: list[str]) -> bool:
    """ "Due on Friday" and "due to open", not "due to rain"."""
    return following[:1] != ["to"] or following[1:2] == [] or following[1] in _DUE_TO


def _ends_in_ed(word: str) -> bool:
    return word.endswith("ed") and len(word) > _PAST_ENDING and word not in _NOT_PAST


def _told(tokens: list[str]) -> int:
    past = 0
    for index, token in enumerate(tokens):
        word = token.lower()
        after = tokens[index + 1] if index + 1 < len(tokens) else ""
        if word in _FUTURE or word.endswith(("'ll", "’ll")) or (word in _FUTURE_TO and after == "to"):
            return 1
        if (word == "to" and after == "be") or (word == "due" and _is_due(tokens[index + 1 : index + 3])):
            return 1
        if word in _PAST or (_ends_in_ed(word) and not (index and tokens[index - 1].lower() in _DETERMINERS)):
            past = -1
    return past
