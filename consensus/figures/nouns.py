"""What a number counts: the head noun behind it, found without a tagger."""

from __future__ import annotations

from itertools import takewhile
from typing import NamedTuple

from consensus.figures.lex import BREAK, MASK, Tokens
from consensus.figures.words import SCALES, bag

# Words that end a noun phrase.
STOPS = bag(
    """
    the a an of in on at by for from to with without within into onto over under about after before between
    during since until till as than that which who whom whose where when while whether if because although
    though and or but nor so yet is are was were be been being am has have had having do does did will would
    can could may might must shall should not no it its he his she her they their them we our us you your i
    my me this these those there here then also ago later earlier away apart long wide high deep tall old
    further more less fewer each per via across along around among against near off out up down upon toward
    towards through throughout behind beyond beneath beside besides both either neither all any some such
    only just even still already now today yesterday tomorrow said says say told added reported announced
    died took came went made left got gave saw found began started won lost beat held led fell rose dropped
    increased decreased voted remain remains remained live lives lived work works worked took takes take
    showed show shows including include includes included according due amid amidst despite like unlike
    versus vs v worth north south east west northeast northwest southeast southwest downstream upstream
    inland offshore nearby overall altogether total please what how why every one's himself themselves
    itself compared respectively too again once twice would've don didn doesn isn aren wasn weren hasn haven
    hadn couldn wouldn shouldn attended signed launched became become becomes gathered arrived escaped
    survived fled joined received sent reached continued returned agreed expected
    """
)
_IRREGULAR = bag(
    """
    people men women children police personnel staff crew cattle sheep fish aircraft media feet mice teeth
    geese servicemen servicewomen policemen fishermen gunmen lawmen firemen businessmen spokesmen lawmakers
    countrymen gentlemen deer salmon spacecraft hovercraft folk livestock militiamen grandchildren
    schoolchildren congressmen infantry troops israelis iraqis pakistanis bangladeshis saudis taxis emiratis
    kuwaitis yemenis afghans alumni criteria phenomena larvae bacteria fungi cacti data youth poultry
    offspring townspeople clergy cavalry wives lives thieves wolves knives leaves halves mps pcs gis tvs
    suvs ngos ceos
    """
)
# Plurals by their ending that are none.
_SINGULAR = bag(
    """
    always perhaps this his its was has thus plus minus less across address business process access success
    congress progress press class glass mass loss boss cross gas bus virus campus status focus bonus census
    series species news paris texas kansas arkansas dallas vegas wales athens brussels hamas honduras cyprus
    laos mars james charles thomas chris lewis jones davis williams us is as yes tennis politics athletics
    mathematics economics analysis basis crisis thesis emphasis oasis corps chassis alias atlas canvas
    christmas does goes says versus besides afterwards towards backwards sometimes overseas previous serious
    religious various famous dangerous continuous precious anonymous unanimous massive indigenous
    consecutive
    """
)
CASUALTY = bag(
    """
    killed wounded injured dead missing hurt arrested detained displaced homeless hospitalised hospitalized
    infected kidnapped abducted captured rescued evacuated stranded executed imprisoned sentenced charged
    convicted unaccounted feared deceased casualties fatalities trapped drowned poisoned quarantined
    vaccinated
    """
)
_ADJECTIVES = bag(
    """
    new old young other different more many few several main major large big small long short high low total
    foreign local national international federal armed military former senior junior male female black white
    asian american british russian chinese european african german french north south korean western eastern
    northern southern additional extra further own same consecutive straight separate similar suspected
    alleged confirmed registered public private political top best worst good bad real full first second
    third last next recent previous current original strong heavy light special secret elderly pregnant
    innocent unarmed
    """
)
_ADJECTIVE_ENDS = (
    "ed",
    "ing",
    "ish",
    "ous",
    "ful",
    "ive",
    "able",
    "ible",
    "less",
    "ern",
    "ese",
    "ly",
    "est",
    "ical",
    "ian",
)
_WIDTH = 7


class Noun(NamedTuple):
    """The noun as it will be shown, and the token after it."""

    name: str
    last: int


def plural(word: str) -> bool:
    """Whether a lower-case word looks like a plural.

    >>> [word for word in ("soldiers", "people", "news", "status", "bosses") if plural(word)]
    ['soldiers', 'people', 'bosses']
    """
    if word in _IRREGULAR:
        return True
    return (
        len(word) > 2 and word[-1] == "s" and word not in _SINGULAR and not word.endswith(("ss", "us", "is"))
    )


def _chunk(tokens: Tokens, j: int) -> list[int]:
    """The places of the words that may form a noun phrase from ``j`` on."""
    low = tokens.low
    words: list[int] = []
    while len(words) < _WIDTH:
        word = low[j]
        if word[0].isalpha():
            if word in STOPS and _stops(tokens, j):
                break
            words.append(j)
        elif word == "." and len(low[j - 1]) == 1 and low[j - 1].isalpha() and tokens.joined(j):
            pass
        elif word in ("'", "’") and tokens.joined(j) and low[j + 1] == "s" and words:
            j += 1
        elif not (
            word in ("-", "‑", "–") and tokens.joined(j) and tokens.joined(j + 1) and low[j + 1][0].isalpha()
        ):
            break
        j += 1
    return words


def _stops(tokens: Tokens, j: int) -> bool:
    """Whether a stop word ends the phrase here: not in "for-profit", "US", "South Koreans"."""
    raw = tokens.raw[j]
    if raw.isupper() and len(raw) > 1:
        return False
    if raw[0].isupper() and tokens.low[j] in (
        "north",
        "south",
        "east",
        "west",
        "northeast",
        "northwest",
        "new",
    ):
        return False
    return not any(
        tokens.joined(at) and tokens.joined(at + 1) and tokens.low[at] in ("-", "‑") for at in (j + 1, j - 1)
    )


_AUXILIARIES = bag(
    """
    were was are is have has had been being be also reported confirmed feared left believed now
    """
)
_VERBS = {
    "kill": "killed", "kills": "killed", "killed": "killed", "killing": "killed", "wound": "wounded",
    "wounds": "wounded", "wounded": "wounded", "wounding": "wounded", "injure": "injured",
    "injures": "injured", "injured": "injured", "injuring": "injured",
    "displacing": "displaced", "displaced": "displaced",
    "arrested": "arrested", "arresting": "arrested",
}  # fmt: skip


def befell(tokens: Tokens, first: int, last: int) -> str:
    """What befell a number without a noun: "32 were killed", "killing at least 18"."""
    low, j = tokens.low, last
    while low[j] in _AUXILIARIES and j - last < 5:
        j += 1
    if j > last and low[j] in CASUALTY:
        return _casualties(tokens, j).name
    return _VERBS.get(low[first - 1], "")


def head(tokens: Tokens, j: int, *, one: bool = False) -> Noun | None:
    """The noun counted by a number that ends before token ``j``; ``one``: it counts a single thing."""
    low = tokens.low
    if low[j] == "of":
        return _of_them(tokens, j + 1) or _after_of(tokens, j + 1)
    if low[j] in ("more", "other", "fewer", "further", "less", "extra", "others") and low[j + 1] != "than":
        j += 1
    if tokens.raw[j][0].isdecimal() and low[j + 1] in ("-", "‑") and tokens.joined(j + 1):
        j += 3  # "two 500-pound bombs"
    words = _chunk(tokens, j)
    if not words:
        return None
    if low[words[0]] in CASUALTY and not (len(words) > 1 and plural(low[words[1]])):
        return _casualties(tokens, words[0])
    found = None if one else _first_plural(tokens, words)
    if found is None:
        found = _last_plain(tokens, words)
    return _named(tokens, words, found) if found is not None else None


def _first_plural(tokens: Tokens, words: list[int]) -> int | None:
    """The first plural of a phrase, or the last of several in a row ("sports cars")."""
    for word, after in zip(words, [*words[1:], 0], strict=True):
        if plural(tokens.low[word]) and not (after == word + 1 and plural(tokens.low[after])):
            return word
    return None


def _last_plain(tokens: Tokens, words: list[int]) -> int | None:
    """The last word of a phrase without a plural, where it can be a noun."""
    low_case = [not tokens.capital(word) for word in words]
    if True in low_case and False in low_case[low_case.index(True) :]:
        words = words[: low_case.index(False, low_case.index(True))]
    words = words[:1] + list(takewhile(lambda word: not _verbal(tokens.low[word]), words[1:]))
    for word in reversed(words):
        low = tokens.low[word]
        if not low.endswith(("ly", "ed")) and low not in _ADJECTIVES:
            return word
    return None


_NOUNS_IN_ING = bag(
    """
    building meeting hearing offering spending training funding rating wedding housing painting ceiling
    evening morning king ring wing spring string thing warning ruling killing shooting bombing feeling
    opening filing holding listing
    """
)
_VERBS_AFTER = bag(
    """
    struck hit shook sold swept grew broke spent paid bought built drove flew ran stood sat met told thought
    knew kept felt heard brought sought fought caught fell rose lost won led held weighs measures stands
    runs carries lies sits makes takes gives contains holds includes shows says said costs cost hits
    """
)


def _verbal(word: str) -> bool:
    """Whether a word behind a noun is a verb: "a 2-litre engine producing", "a quake struck"."""
    return word in _VERBS_AFTER or (word.endswith(("ing", "ed")) and word not in _NOUNS_IN_ING)


def _named(tokens: Tokens, words: list[int], found: int) -> Noun:
    """The noun with one noun before it: "artillery systems", "road bridge", but "troops"."""
    at = words.index(found)
    name = tokens.low[found]
    if at and words[at - 1] == found - 1:
        before = tokens.low[found - 1]
        if (
            not tokens.capital(found - 1)
            and before not in _ADJECTIVES
            and not before.endswith(_ADJECTIVE_ENDS)
            and before not in CASUALTY
        ):
            name = f"{before} {name}"
    if tokens.raw[found + 1].isdecimal() and tokens.joined(found + 1) and len(tokens.raw[found + 1]) < 3:
        return Noun(name + tokens.raw[found + 1], found + 2)  # CO2
    return Noun(name, found + 1)


def _casualties(tokens: Tokens, j: int) -> Noun:
    """ "killed", "killed or wounded", "dead and missing"."""
    low = tokens.low
    if low[j + 1] in ("or", "and") and low[j + 2] in CASUALTY:
        return Noun(f"{low[j]} {low[j + 1]} {low[j + 2]}", j + 3)
    return Noun(low[j], j + 1)


def _of_them(tokens: Tokens, j: int) -> Noun | None:
    """What befell "4,700 of them": the casualty word of the clause."""
    low = tokens.low
    if low[j] not in ("them", "whom", "those", "these", "which"):
        return None
    if low[j] in ("those", "these") and low[j + 1][0].isalpha() and low[j + 1] not in STOPS:
        return None
    for at in range(j + 1, j + 8):
        if low[at] in CASUALTY:
            return _casualties(tokens, at)
        if low[at] in (".", ",", BREAK, MASK):
            break
    return Noun("", j)


def _after_of(tokens: Tokens, j: int) -> Noun | None:
    """The noun after "of", "of the", "of its"."""
    low = tokens.low
    while low[j] in (
        "the",
        "its",
        "their",
        "his",
        "her",
        "our",
        "all",
        "these",
        "those",
        "this",
        "that",
        "a",
        "an",
        "my",
        "at",
        "least",
        "some",
        "about",
    ):
        j += 1
    if tokens.raw[j][0].isdecimal():
        j += 2 if low[j + 1] in SCALES else 1
    words = _chunk(tokens, j)
    if not words:
        return None
    found = _first_plural(tokens, words)
    if found is None:
        found = _last_plain(tokens, words)
    return _named(tokens, words, found) if found is not None else None
