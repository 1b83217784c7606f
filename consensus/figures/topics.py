"""What sort of news figure a number is, by the words beside it: people on board, a turnout, a speed.

News tells one quantity with many nouns and verbs: "nine cars left the rails", "ten coaches derailed";
"18,000 joined the march", "police put the crowd at 15,000". The table below holds the quantities that are
told in so many ways, each with the wordings that tell it. A wording stands close to the number; a number
that fits none has no topic.
"""

from __future__ import annotations

import re
from functools import lru_cache

from consensus.figures.scope import scope, window
from consensus.figures.wording import is_content
from consensus.schema import Figure

# So much of the sentence on either side is looked at: about two dozen words.
_BEFORE, _AFTER = 170, 130
# The longest qualifiers before a number: "approximately at least".
_QUALIFIER = 30
_WORD = r"[^\W\d][\w'’&/.-]*,?\s+"


def _pattern(text: str) -> re.Pattern[str]:
    """A wording: "#" is the number, "0" another number, "~3" up to three words, "<name>" a set of words."""
    for name, words in _SETS.items():
        text = text.replace(f"<{name}>", f"(?:{words})")
    text = re.sub(r"~(\d)", lambda m: f"(?:{_WORD}){{0,{m[1]}}}", text)
    return re.compile(text if text.startswith("#") else rf"(?<![\w#])(?:{text})")


_SETS = {
    "coach": r"carriages?|coach(?:es)?|cars?|bogies|wagons?",
    "off": r"derail\w*|left the (?:rails?|tracks?)|(?:came|come|jump\w*|ran|went|gone|slipped"
    r"|thrown) (?:off )?the (?:rails?|tracks?)"
    r"|(?:came|come|ran|went|gone) off",
    "people": r"people|persons|passengers|travellers|travelers|men and women|souls",
    "came": r"joined|join|took part|taken part|taking part|marched|march|protested|rallied"
    r"|demonstrated|turned out|gathered"
    r"|assembled|attended|flooded|filled|flocked|took to the streets|were there|were present"
    r"|came out|had come|have come|came to|come to|turned up|showed up|packed|thronged|poured into"
    r"|descended on",
    "crowd": r"demonstrators|protesters|protestors|marchers|participants|spectators|revellers|worshippers",
    "event": r"crowd|turnout|march|rally|attendance|demonstration|protest|gathering"
    r"|number of (?:people|participants|marchers|demonstrators|protesters|spectators)",
    "meeting": r"rally|march|protest|demonstration|parade|concert|festival|vigil|gathering",
    "puts": r"put|puts|estimated|estimate|estimates|was|at|of|counted|numbered",
    "ground": r"park|square|stadium|arena|ground|venue|hall|streets?|site",
    "strike": r"strike|walkout|walk-out|stoppage|industrial action",
    "walk": r"downed tools|walked out|went on strike|stayed (?:at home|away|off work)|stopped work"
    r"|were on strike",
    "job": r"jobs|posts|positions|roles|staff|employees|workers|people|job",
    "shed": r"cut|cuts|cutting|axe|axes|axing|shed|sheds|shedding|slash|slashes|slashing|eliminate"
    r"|eliminating|lay off"
    r"|lays off|laying off|dismiss|dismissing|lose|loses|losing|loss of|let go",
    "gone": r"to go|will go|go|going|are going|cut|be cut|lost|lose|axed|shed|disappear|redundant"
    r"|let go|out of work"
    r"|marked for|at risk|losses|cuts|redundancies",
    "officer": r"officers|police|policemen|gendarmes|cops|constables|guards|carabineros",
    "hurt": r"hurt|injur\w+|wounded|wounds",
    "hospital": r"hospitals?|clinics?|infirmary",
    "went": r"admitted|taken|took|shifted|rushed|brought|sent|moved|transferred|went|ferried|airlifted"
    r"|flown",
    "ride": r"train|plane|aircraft|flight|jet|bus|coach|ferry|boat|ship|vessel|service",
    "carry": r"carrying|carried|carry",
    "vehicle": r"vehicles?|cars?|trucks?|lorries|lorry|motorcycles?|motorbikes?|vans",
    "craft": r"boats?|ships?|vessels?|floats?|tractors?|planes?|aircraft|helicopters?|bikes?|horses",
    "cargo": r"containers?|crates?|bags?|sacks?|barrels?|bales|parcels|packages|cattle|sheep|animals"
    r"|cows|pigs|goats|horses|missiles|rockets|shells|rifles|weapons|letters",
    "attacker": r"attackers?|assailants?|gunmen|gunman|bandits|raiders|terrorists|militants|insurgents"
    r"|jihadists|hijackers|robbers|thieves|burglars|intruders|shooters",
    "brokein": r"broke (?:in|into|a|the|through|open)|burst in|burst into|forced their way|stormed|raided"
    r"|robbed|opened fire|entered the|climbed (?:in|into|through)",
    "object": r"objects?|items?|pieces?|artefacts?|artifacts?|paintings?|works|artworks|exhibits|treasures",
    "taken": r"stolen|taken|lifted|snatched|missing|gone|carried off|looted",
    "at": r"at|around|about|after|before|by",
    "permit": r"permission|permits?|authori[sz]ed|authori[sz]ation|allowed|approval|cleared",
    "depart": r"took off|taken off|lifted off|blasted off|departed|set sail|set off|had left",
    "brief": r"raid|robbery|heist|theft|attack|assault|operation|shoot-?out|gunfight|gun battle|battle|clash"
    r"|siege|stand-?off|ordeal|blackout|outage",
    "distress": r"distress (?:call|signal)|mayday|sos|(?:call|calls|appeal) for help|emergency calls?",
    "signal": r"sent|sends|received|made|picked up|issued",
    "crash": r"crash\w*|collision|collid\w+|derail\w*|accident|mishap|hit|struck|ran into|slammed"
    r"|ploughed|plowed|rammed"
    r"|smashed|impact|overturned|capsized|sank|exploded|explosion|blast|quake|tremor",
}

# The topic, the dimension of its numbers, its wordings; the first that fits holds. A "*" marks a quantity
# that is also told of parts (jobs cut in one country): only the place says which.
_TABLE = r"""
vehicles off the rails|count|# (?:of ~2(?:0 )?)?~1<coach> ~6<off>
vehicles off the rails|count|# (?:carriages|coaches|bogies|wagons)\b[^.;#0]{0,100}\bderailed
vehicles off the rails|count|derail\w* (?:of )?~2# ~1<coach>
people on strike|count|# ~4(?:<came>|participated) ~3<strike>
people on strike|count|# ~3<walk>
people on strike|count|(?:participation|<strike>) (?:at|put at|joined by|by) ~2#
abstentions|count|# ~1abst
votes against|count|# (?:votes )?against
votes against|count|0 (?:votes )?(?:to|against) #
votes against|count|0 (?:votes )?(?:in fav\w+|for),? ~2#
votes for|count|# (?:votes )?(?:in fav|in support|for\b|to 0|against 0)
flights cancelled|count|# ~2(?:flights|departures) ~6(?:cancel|axed|scrapped|grounded)
flights cancelled|count|# (?:cancelled|canceled) (?:flights|departures)
flights cancelled|count|cancel\w* ~2# ~1(?:flights|departures)
people employed*|count|(?:employ|employs|employing|employed|employer of) ~3#
people employed*|count|workforce (?:of|to) ~3#
people employed*|count|# ~2<job> (?:on (?:its|the) payroll|worldwide in all)
people employed*|count|where ~2# (?:people )?(?:work|are employed)
people employed*|count|(?:has|had|have|with) ~2# ~1(?:employees|staff|workers)\b
jobs cut*|count|<shed> ~4# ~1<job>
jobs cut*|count|<shed> #
jobs cut*|count|# ~1<job> ~4<gone>\b
jobs cut*|count|# ~2redundancies
people taken to hospital*|count|# ~5<went> ~3<hospital>
people taken to hospital*|count|<went> ~1# ~4to ~3<hospital>
people taken to hospital*|count|# ~2(?:in|to) ~1<hospital>
people treated|count|# ~4treat
people treated|count|(?:treated|looked after|tended to|attended to) ~2#
officers injured|count|# ~2<officer> ~3<hurt>
staff suspended|count|# ~3(?:employees|officials|staff|officers|workers|members),? ~9~7suspen(?:ded|sion)
staff suspended|count|suspended ~2#
attackers|count|# (?!of )~2<attacker>\b
attackers|count|# ~1(?:men|people|persons|suspects) ~1<brokein>\b
attackers|count|(?:number of|numbers? of the) ~1<attacker> ~4(?:is|was|at|to|as|be) ~3#
objects taken|count|# ~2<object>,? ~5<taken>\b
objects taken|count|(?:took|stole|snatched|grabbed|made off with|carried off|got away with) ~2# ~2<object>\b
helicopters|count|# ~3helicopters\b
vehicles on board|count|(?:<carry>|transporting|transported) ~3(?:0 ~2and )?~2# ~1<vehicle>\b
vehicles on board|count|# ~1<vehicle> ~4(?:on board|aboard|on its ~1deck)\b
people permitted|count|<permit> (?:was |were |had been |only |given |granted )*(?:for|to) (?:only )?~2#
people permitted|count|# ~3(?:were |was |had been |are )(?:authori[sz]ed|permitted|allowed)\b
people on board|count|number of (?:<people>|those) (?:on board|aboard) ~6#
people on board|count|# ~4(?:on board|aboard)\b
people on board|count|# ~1<people> (?:in|on) (?:the|board) ~2<ride>
people on board|count|<carry> ~3#(?! ~2(?:<vehicle>|<cargo>)\b)
people on board|count|# ~1tickets
people on board|count|# passengers
turnout|count|# (?:<people>|fans) were (?:in|at|on) the ~1<ground>
turnout|count|#(?! ~2(?:<vehicle>|<craft>)\b) ~3<came>\b
turnout|count|# ~2<crowd>\b
turnout|count|<event> ~5<puts> ~4#
turnout|count|(?:draw|draws|drew|drawn|drawing|attracted|attracts|brought out) ~2#(?! ~3(?:police|officers)\b)
turnout|count|# ~1(?:were )?(?:at|on|in) ~4<meeting>\b
annual savings|money|sav(?:e|es|ed|ing|ings) ~8#
annual savings|money|# ~2(?:in|of) ~2savings
money brought in|money|(?:bring|brings|brought|rake|raise|raises|raised) ~2(?:in )?~2#
one-off charge|money|(?:one-off|one-time|up-?front|restructuring|exceptional) ~2(?:costs?|charges?) ~4#
one-off charge|money|# ~2(?:one-off|one-time|upfront|restructuring)
one-off charge|money|(?:charges?|will cost) (?:of )?~3#
net loss|money|net (?:loss|losses) ~9#
operating loss|money|operating loss ~8#
net sales|money|(?:sales|turnover|revenues?) ~8#
payment to the families|money|# ~2(?:to|for) ~3(?:family|families|kin|heirs|relatives|next of kin)
payment to the families|money|(?:family|families|kin|heirs|relatives|deceased) ~7#
payment for each of the injured|money|injured ~4#
payment for each of the injured|money|# ~2to ~2injured
damage|money|damage ~9#
tariff cost|money|(?:tariffs?|duties) ~8#
budget effect|money|(?:effect|impact|yield) ~5(?:at|of|is|was) ~2#
share of the workforce|percent|# of ~3(?:workforce|employees|staff|payroll|workers)
share of the workforce|percent|(?:jobs|posts|positions|staff) (?:— |– |- |, |or )?~2#
distance of the shot|length|(?:shot|fired|shoot|shooting|trigger|opened fire) ~6#
how long it lasted|time|(?:lasted|went on) (?:for )?~2#
how long it lasted|time|<brief> (?:was |were )?(?:took|over in|over after|over within|done in) ~5#
how long it lasted|time|(?:operation|<brief>) of ~2#
time to appeal|time|# to ~2appeal
time to appeal|time|appeals? ~4(?:within|in) ~1#
time the report is due|time|(?:report|findings|inquiry|probe|conclusions) ~9(?:within|in) ~2#
time of the call for help|time-of-day|<distress> ~8#
time of the call for help|time-of-day|(?:at|around|about|after|before) ~2#,? ~5<signal> ~2<distress>
time of the crash|time-of-day|<crash> ~9(?:at|around|about|after|before|by) ~2#
time of the crash|time-of-day|(?:at|around|about|after) ~2#,? ~3(?:local time,? )?~4<crash>
time of the crash|time-of-day|<crash> ~2#
time of departure|time-of-day|(?:<depart>|take-?off|lift-?off|departure|left|was launched) ~9<at> ~2#
time of departure|time-of-day|<depart> ~1#
depth of the quake|length|(?:depth|depths) (?:of|was|at|is|being) ~3#
depth of the quake|length|# (?:deep|down|below|beneath|under|underground)\b
depth of the quake|length|(?:deep|below|beneath|underground)[, ]~3(?:at|of) ~2#
date of opening|date|open(?:ed|s|ing)? ~3#
date of closing*|date|(?:clos(?:e|es|ed|ing)|shut|shuts|shuttered|shutting|shut down|goes dark|last shift) ~6#
""".strip()


def _table() -> dict[str, list[tuple[str, bool, re.Pattern[str]]]]:
    found: dict[str, list[tuple[str, bool, re.Pattern[str]]]] = {}
    for line in _TABLE.splitlines():
        name, dimension, wording = line.split("|", 2)
        row = name.removesuffix("*"), name.endswith("*"), _pattern(wording)
        found.setdefault(dimension, []).append(row)
    return found


_TOPICS = _table()
DEPTH = "depth of the quake"
# Of these the values may lie far apart: 5,000 were permitted, or 80,000.
WIDE = frozenset({"people permitted"})
PARTED = frozenset(name for rows in _TOPICS.values() for name, parted, _ in rows if parted)
# Of these a number of people harmed is a part at most.
_UNHARMED = frozenset({"turnout", "people on board", "people on strike", "attackers", "jobs cut"})
# What a ship or a bus may carry is told in the words that tell whom it carried.
_ALLOWED = {"people on board": "people it may carry", "vehicles on board": "vehicles it may carry"}
# Of these some are told apart from all: attackers who fled or were caught, pieces that came back.
_SOME_OF = {
    "attackers": re.compile(
        r"#[^#.;]{0,60}\b(at large|escaped|fled|on the run|surrendered|captured|neutrali[sz]ed)\b"
    ),
    "objects taken": re.compile(
        r"\b(recovered|found|returned|retrieved)\b[^#.;]{0,40}#"
        r"|#[^#.;]{0,60}\b(recovered|found|returned|retrieved)\b"
    ),
}
# The topics whose name says what is counted; of the others the words of the article say more: where, whose.
LABELS = frozenset(
    name for rows in _TOPICS.values() for name, parted, _ in rows if not parted and name != "damage"
) | {"speed", "people it may carry", "vehicles it may carry"}
_NUMBER = re.compile(r"\d[\d.,:]*\d|\d")
_QUALIFIERS = re.compile(
    r"\b(?:about|around|some|nearly|almost|roughly|approximately|at least|at most|up to"
    r"|more than|less than|fewer than|"
    r"over|under|an estimated|as many as|only|just|close to|well above|more like|a total of)\s+(?=#)",
    re.IGNORECASE,
)
# A bracketed conversion and quotation marks; a day, which may stand anywhere.
_ASIDE = re.compile(r"\([^()#]{0,40}\)|[\"“”]")
_DAY = re.compile(
    r"\b(?:on|in)\s+(?:\w+day,?\s+)?(?:0\s+)?(?:january|february|march|april|may|june|july|august|september|october"
    r"|november|december)\b(?:\s+0\b)?(?:,?\s+0\b)?",
    re.IGNORECASE,
)
# "370 km northeast of Karachi", "40 miles from the capital"
_FROM = re.compile(
    r"# (?:\([^)]{0,30}\) )?(?:to the )?(?:[a-z-]+ ){0,3}(?:from|of|off) (?:the )?(?:port "
    r"|capital )?(?:city |town )?(?:of )?"
    r"([A-Z][\w'’-]+)"
)


# "Five of its # coaches": the whole that a part is taken of.
_WHOLE_OF = re.compile(
    r"\b(?:0|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|some|most"
    r"|many|all|none|percent|cent|%)"
    r"\s+of\s+(?:the|its|their|his|her|those|these)\s+(?:[\w'’-]+\s+){0,2}#",
    re.IGNORECASE,
)


def topic(figure: Figure) -> str:
    """The topic of a figure, "" where no wording beside it tells one."""
    if figure.kind == "age":
        return f"age of {name}" if (name := aged(figure)) else ""
    text, at = window(figure)
    found = _topic(text, at, len(figure.printed), figure.dimension, figure.kind)
    if found == DEPTH and figure.unit not in ("kilometre", "mile"):
        return ""  # metres and feet are the depth of water, snow or a shaft
    told = dict(scope(figure)) if found in _UNHARMED or found in _ALLOWED else {}
    if "harm" in told and found in _UNHARMED:
        return ""
    return _ALLOWED.get(found, found) if told.get("use") == "capacity" else found


@lru_cache(maxsize=65_536)  # a story of five hundred articles has some thousands of sentences
def _topic(text: str, at: int, length: int, dimension: str, kind: str) -> str:
    around = _around(text, at, at + length)
    if dimension == "length" and (match := _FROM.search(around)):
        return f"distance from {match[1]}"
    if kind == "rate" and dimension.endswith("/share"):
        return _per_share(around)
    if dimension == "count" and _WHOLE_OF.search(around):
        return ""
    for name, _, wording in _TOPICS.get(dimension.split(":", maxsplit=1)[0].split("/", maxsplit=1)[0], ()):
        if wording.search(around):
            some = _SOME_OF[name].search(around) if name in _SOME_OF else None
            return f"{name} {some[some.lastindex or 0]}" if some else name
    return ""


# The name right beside an age: "Ana Brandt, 41", "seven-year-old Lena", "her nephew Emil (9)".
_NAMED_AFTER = re.compile(r"^#(?: [a-z][\w'’-]*){0,2},? ([A-Z][\w’-]+(?: [A-Z][\w’-]+){0,2})")
_NAMED_BEFORE = re.compile(r"([A-Z][\w’-]+)(?:, | \(|,? aged? )#$")


def aged(figure: Figure) -> str:
    """The last name, in lower case, of whom an age is said of; "" where no name stands beside it."""
    text, at = window(figure)
    before, after = text[max(0, at - 40) : at], text[at + len(figure.printed) :][:60]
    if match := _NAMED_BEFORE.search(" ".join(f"{before}#".split()).replace("( ", "(")):
        return match[1].lower() if is_content(match[1]) else ""
    match = _NAMED_AFTER.search(" ".join(f"# {after}".split()))
    return match[1].split()[-1].lower() if match else ""


_WIND = re.compile(r"\b(?:winds?|gusts?|gusting|limit of #)", re.IGNORECASE)
_LOSS = re.compile(r"\b(?:loss|lost|red)\b", re.IGNORECASE)
_PAYS = re.compile(r"\b(?:dividend|paid|pays?|payout|pay-out|got|handed out|received)\b", re.IGNORECASE)


def _per_share(around: str) -> str:
    if _LOSS.search(around):
        return "loss per share"
    return "dividend per share" if _PAYS.search(around) else ""


def _around(text: str, start: int, end: int) -> str:
    """The sentence near the number, with "#" for it and "0" for any other number."""
    before = _NUMBER.sub("0", text[max(0, start - _BEFORE) : start].replace("#", " "))
    after = _NUMBER.sub("0", text[end : end + _AFTER].replace("#", " "))
    around = _ASIDE.sub(" ", _DAY.sub(" ", f"{before} # {after}"))
    around = " ".join(around.split())
    near = max(0, around.index("#") - _QUALIFIER)
    return around[:near] + _QUALIFIERS.sub("", around[near:])
