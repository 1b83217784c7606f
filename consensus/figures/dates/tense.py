"""Whether the words around a date speak of the past or of what is to come, or only of a report."""

from __future__ import annotations

import re

from consensus.figures.dates.calendar import Mention
from consensus.figures.dates.words import word_set

_REACH = 110  # characters before a date in which its clause's verb stands
_AFTER = 80
_SPEECH_REACH = 60
_FILLERS_MOST = 7
_OWNER_REACH = 2  # words before "Sunday's" that tell when it is
_TOLD_MOST = 5  # words that "told" may have between itself and the date: "told the news agency"
_TIME_WORDS_MOST = 5
_TIME_WORDS = word_set("a p m am pm at on noon midnight local time about around shortly early late")
# A full stop is none after an initial or "p.m."
_TOKEN = re.compile(r"[A-Za-z]+(?:['’][a-z]+)?|[!?;:,(\n—–]|(?<!\.[a-z])(?<![\s.][A-Z])\.(?=\s)")

_FUTURE = word_set(
    """
    will would shall won't won’t scheduled slated expected planned planning upcoming next must forthcoming
    ahead deadline likely anticipated projected
    """
)
# with "to" after them: "is to open", "set to resume", "going to vote"
_FUTURE_TO = word_set(
    """
    going set is are hopes hope hoping plan plans aim aims aiming intend intends expect expects want wants
    seek seeks ready poised moved postponed delayed rescheduled adjourned deferred
    """
)
_FUTURE_FOR = word_set("hopes hope hoping calls planned")
# In the present tense these speak of a day to come: "the office opens Monday".
_TIMETABLED = word_set(
    """
    opens begins starts resumes closes meets returns arrives leaves goes faces plays hosts expires ends
    votes open begin start resume close
    """
)
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
    wrote drew flew drove died quit beat bought sold paid chose caught kept stole stolen taken seen begun
    thrown torn swept laid flown driven given gone fought sought stood withdrew
    """
)
# Of these none is a participle: right before a date they tell its tense, whatever stands further off.
_PRETERITE = word_set("began came went fell rose took broke gave spoke wrote flew drove died sank")
_RIGHT_BEFORE = 3  # words: "began in late"
_PAST_ENDING = 4  # letters that a word in "-ed" has at least: not "red", not "bed"
_NOT_PAST = word_set("need speed indeed united armed hundred naked sacred exceed proceed feed seed breed")
_DETERMINERS = word_set("the a an our its their his her my your this of")  # "our proposed actions"
_CLAUSE_WORDS = word_set("that which who after before when as but while and where because")
_SENTENCE_MARKS = frozenset(".!?\n")
_CLAUSE_MARKS = frozenset(".!?;:,(\n—–")

_SPOKE = word_set("said says saying reported reports added wrote tweeted posted stated quoted")
_FILLERS = word_set("on late early earlier here in at an a the state media later reporters to press news")
_OCCASIONS = word_set("statement interview briefing conference")


def tense(text: str, mention: Mention) -> int:
    """-1 for past, 1 for future, 0 where the sentence does not tell.

    Read are the words of the date's clause before it, then those after it, then the whole
    sentence before it. A date that only says when somebody spoke is past, whatever was announced.
    """
    if mention.qualifier in ("since", "as of") or dates_report(text, mention):
        return -1
    before = _TOKEN.findall(text, max(0, mention.start - _REACH), mention.start)
    clause = _last_clause(before)
    if clause[-1:] in (["the"], ["a"]) and mention.grain == "month":  # "repairs after the January storm"
        return 0
    owner = text[mention.end : mention.end + 2] in ("'s", "’s")
    if owner:  # "will pay Friday's price" is a past one, "ahead of Sunday's vote" is not
        clause = clause[-_OWNER_REACH:]
    told = _told(clause, at_date=True) or _told_after(text, mention)
    if not told and not owner:
        told = _told(_last_sentence(before))
    bound = mention.qualifier or _bound_of_time(before)
    if bound in ("until", "till"):  # "extended until 8 May" may lie ahead
        return max(told, 0) or (1 if mention.grain == "weekday" else 0)
    return told or int(bound == "by" and mention.grain == "weekday") or int(_ahead(bound, mention))


def _ahead(bound: str, mention: Mention) -> bool:
    """ "An exit before Christmas", where no verb tells its tense, is one to come."""
    return bound in ("before", "by", "ahead of") and mention.grain == "day" and mention.year is None


def _bound_of_time(tokens: list[str]) -> str:
    """The "until" of "until 10 p.m. Wednesday", which ends at the day too."""
    for token in reversed(tokens[-_TIME_WORDS_MOST:]):
        if token.lower() not in _TIME_WORDS:
            return token if token in ("until", "till", "by") else ""
    return ""


def _told_after(text: str, mention: Mention) -> int:
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
            return _was_told(words[index:])
    return False


def _was_told(words: list[str]) -> bool:
    for index, word in enumerate(words[:_TOLD_MOST]):
        if word == "told":
            return words[index + 1 : index + 2] not in (["was"], ["were"], ["been"])
        if word in _CLAUSE_MARKS or word in _CLAUSE_WORDS:
            return False
    return False


def _last_clause(tokens: list[str]) -> list[str]:
    for index in range(len(tokens) - 1, -1, -1):
        if _ends_clause(tokens[index]):
            return tokens[index + 1 :]
    return tokens


def _last_sentence(tokens: list[str]) -> list[str]:
    for index in range(len(tokens) - 1, -1, -1):
        if tokens[index] in _SENTENCE_MARKS:
            return tokens[index + 1 :]
    return tokens


def _first_clause(tokens: list[str]) -> list[str]:
    for index, token in enumerate(tokens):
        if _ends_clause(token):
            return tokens[:index]
    return tokens


def _ends_clause(token: str) -> bool:
    return token in _CLAUSE_MARKS or token in _CLAUSE_WORDS


def _is_timetabled(tokens: list[str]) -> bool:
    """ "The hearing is Monday", "the office opens on Monday"."""
    return tokens[-1:] in (["is"], ["are"]) or not _TIMETABLED.isdisjoint(tokens[-3:])


def _is_plan(word: str, following: list[str]) -> bool:
    """Whether ``word`` looks ahead together with the words after it."""
    after = following[0] if following else ""
    if word == "due":
        return _is_due(following)
    if after == "for":
        return word in _FUTURE_FOR
    return (after == "to" and word in _FUTURE_TO) or (word == "to" and after == "be")


def _is_due(following: list[str]) -> bool:
    """ "Due on Friday" and "due to open", not "due to rain"."""
    return following[:1] != ["to"] or following[1:2] == [] or following[1] in _DUE_TO


def _ends_in_ed(word: str) -> bool:
    return word.endswith("ed") and len(word) > _PAST_ENDING and word not in _NOT_PAST


def _told(tokens: list[str], at_date: bool = False) -> int:
    """The tense of ``tokens``; ``at_date`` says that they run up to the date."""
    past = 0
    if at_date and any(token.lower() in _PRETERITE for token in tokens[-_RIGHT_BEFORE:]):
        return -1
    for index, token in enumerate(tokens):
        word = token.lower()
        if word in _FUTURE or word.endswith(("'ll", "’ll")) or _is_plan(word, tokens[index + 1 : index + 3]):
            return 1
        if word in _PAST or (_ends_in_ed(word) and not (index and tokens[index - 1].lower() in _DETERMINERS)):
            past = -1
    if at_date and tokens[-1:] == ["for"] and ("is" in tokens or "are" in tokens):
        return 1  # "is pencilled in for 1 June"
    return past or (1 if at_date and _is_timetabled(tokens) else 0)
