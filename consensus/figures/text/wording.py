"""Words reduced so that two texts can be compared: tokens, light stems, synonyms of news English.

Deliberately small. A table of everyday news synonyms and a suffix stripper do not understand a
sentence; they only make "soldiers injured" and "wounded troops" share their words.
"""

from __future__ import annotations

import re
from functools import lru_cache

_TOKEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_DIGIT = re.compile(r"\d")

_STOP = """
a an the this that these those and or but nor so yet if then than as at by for from in into of off on onto
out over per to up with within without about after again against all along also although among any are
aren because been before being below between both can could did do does doing done down during each else
ever every few had has have having he her here hers him his how however i is it its itself just like made
make many may me well might more most much must my near no not now only other our own same she should since
some such their them there they through too under until upon us very was we were what when where which
while who whom whose why will would you your s t n't 's mr mrs ms dr be am said say says saying told tell
according reported report reports reportedly announced news agency official officials media statement
spokesman spokeswoman spokesperson early late later earlier yesterday today tomorrow monday tuesday
wednesday thursday friday saturday sunday january february march april june july august september october
november december least nearly almost around approximately roughly estimated including included one two
three four five six seven eight nine ten eleven twelve hundred hundreds thousand thousands million
millions billion billions trillion dozen dozens percent percentage cent pc points point dollars dollar
euros euro pounds miles mile kilometers kilometer kilometres kilometre km meters metres meter metre feet
foot acres hectares tons tonnes cnn ap afp reuters bbc lrb rrb
"""
STOP = frozenset(_STOP.split())

# One line a concept; the first word names it. Only words that a newsroom swaps freely.
_SYNONYMS = """
people person persons residents inhabitants individuals folks humans citizens population
troops soldiers soldier personnel servicemen servicewomen troop servicemembers fighters
killed kill dead died die dies deaths death dying fatalities fatality perished slain lives toll fatally
injured wounded hurt injuries injury wound wounds wounding injuring
missing unaccounted disappeared
casualties casualty
arrested arrests arrest detained detain detention held custody seized apprehended jailed
displaced evacuated evacuees evacuation homeless fled flee uprooted
rescued rescue saved
infected cases case infections infection
vehicles vehicle car cars automobile automobiles
attack attacks attacked assault raid strike strikes struck airstrike bombing bombings blast explosion
quake earthquake tremor temblor
storm hurricane cyclone typhoon
homes houses home house
pupils students student schoolchildren pupil
workers employees staff worker employee
jobs job positions posts slots
firefighters crews
lawmakers deputies legislators mps senators
police officers officer policemen
migrants immigrants refugees
kids children child
build construct construction building erect constructed built structures
sent dispatched deployed send deploy
fine fined penalty
earn grossed earned gross earnings takings
film movie
sell sold sales
purchase bought acquire acquired acquisition buy takeover
increase rise rose risen grew grow climbed surged jumped up
decrease fell fall dropped drop declined decline down slid
flight flights
plane aircraft airplane jet airliner
boat ship vessel
blaze fire wildfire
demonstrators protesters protestors marchers
rally protest demonstration march
votes ballots vote
cost costs costing price worth
hospital hospitals hospitalisation hospitalization hospitalisations hospitalizations
nation country state
length long
carriages carriage coaches coach bogies bogie wagons wagon
paintings painting pictures canvases artworks
closed close closes shut shuts shutting closure
contract contracts deal
fans fan spectators concertgoers supporters
temperature temperatures thermometer degrees
""".strip()


_PLURALS = (
    ("ies", "y"), ("sses", "ss"), ("ches", "ch"), ("shes", "sh"), ("xes", "x"), ("ss", "ss"), ("us", "us"),
    ("s", ""),
)  # fmt: skip
_SUFFIXES = ("ion", "ing", "ed", "ment", "er", "e", "y")


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The word without its common English endings, lower case.

    >>> stem("injuries") == stem("injury"), stem("bridges") == stem("bridge")
    (True, True)
    >>> stem("constructing") == stem("construct")
    True
    """
    word = word.lower().replace("’", "'")
    if word.endswith("'s"):
        word = word[:-2]
    for ending, instead in _PLURALS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word[: len(word) - len(ending)] + instead
            break
    for ending in _SUFFIXES:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word[: -len(ending)]
            break
    if len(word) > 4 and word[-1] == word[-2] and word[-1] not in "ls":
        word = word[:-1]
    return word


def _concepts() -> dict[str, str]:
    table: dict[str, str] = {}
    for line in _SYNONYMS.splitlines():
        words = line.split()
        for word in words:
            table.setdefault(stem(word), words[0])
    return table


_CONCEPT = _concepts()


def concept(word: str) -> str:
    """The concept a word stands for: the first word of its line of synonyms, else its stem.

    >>> concept("soldiers"), concept("fatalities"), concept("bridge")
    ('troops', 'killed', 'bridg')
    """
    reduced = stem(word)
    return _CONCEPT.get(reduced, reduced)


def tokens(text: str) -> list[str]:
    """The words and numbers of a text, in order, as printed."""
    return _TOKEN.findall(text)


def is_content(word: str) -> bool:
    """Whether a word says something of its own: no number, no function word, more than one letter.

    >>> [w for w in ("the", "bridge", "15", "of") if is_content(w)]
    ['bridge']
    """
    return len(word) > 1 and not _DIGIT.search(word) and word.lower().replace("’", "'") not in STOP


def concepts(text: str) -> list[str]:
    """The concepts of the content words of a text, in order.

    >>> concepts("Some 600 soldiers were wounded")
    ['troops', 'injured']
    """
    return [concept(word) for word in tokens(text) if is_content(word)]


def names(text: str) -> frozenset[str]:
    """Capitalised words that do not open the text, lower case: mostly names of people and places.

    A text in capitals throughout, a headline, shows none.

    >>> sorted(names("Officials in Northport said the Tarn had risen."))
    ['northport', 'tarn']
    """
    found = tokens(text)
    if text.isupper():
        return frozenset()
    return frozenset(
        word.lower().removesuffix("'s").removesuffix("’s")
        for word in found[1:]
        if word[0].isupper() and is_content(word)
    )
