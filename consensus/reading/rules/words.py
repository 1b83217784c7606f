"""The words the rule-based reader knows: verbs of the news with their forms, and function words.

The lists are closed on purpose: a word that is in none of them is taken for part of a noun
phrase, which is right far more often than not in news English.
"""

from __future__ import annotations

from functools import cache


def word_set(words: str) -> frozenset[str]:
    """A set of words from a text."""
    return frozenset(words.split())


def word_table(pairs: str) -> dict[str, str]:
    """A table from "word=meaning" pairs between semicolons.

    >>> word_table("long=length; fine=fine imposed")
    {'long': 'length', 'fine': 'fine imposed'}
    """
    return {key.strip(): value.strip() for key, value in (pair.split("=") for pair in pairs.split(";"))}


# base past participle; the past alone where the participle is the same word.
_IRREGULAR = """
send sent;build built;lose lost;find found;leave left;hold held;say said;tell told;make made;pay paid
spend spent;sell sold;buy bought;meet met;win won;feel felt;keep kept;hear heard;lead led;bring brought
think thought;catch caught;fight fought;seek sought;shoot shot;strike struck;sit sat;stand stood
understand understood;hit hit;cut cut;set set;put put;hurt hurt;cost cost;shut shut;spread spread;split split
let let;read read;begin began begun;take took taken;give gave given;fall fell fallen;rise rose risen
grow grew grown;know knew known;write wrote written;drive drove driven;break broke broken;speak spoke spoken
choose chose chosen;steal stole stolen;freeze froze frozen;fly flew flown;draw drew drawn;show showed shown
see saw seen;go went gone;come came come;become became become;run ran run;swim swam swum;sink sank sunk
ring rang rung;throw threw thrown;blow blew blown;eat ate eaten;hide hid hidden;ride rode ridden;do did done
shake shook shaken;withdraw withdrew withdrawn;tear tore torn;wear wore worn;bear bore born;bind bound
flee fled;feed fed;deal dealt;dig dug;hang hung;lay laid;lend lent;mean meant;rebuild rebuilt;sleep slept
sweep swept;teach taught;undergo underwent undergone;overtake overtook overtaken;bid bid;quit quit
get got got;have had;lie lay lain;forecast forecast;stick stuck;swear swore sworn;arise arose arisen
"""

_REGULAR = """
kill wound injure displace evacuate arrest detain charge jail fine sentence convict accuse destroy
damage burn launch fire deploy train recruit import export attend report announce confirm estimate
claim add warn deny reject approve sign ratify agree plan expect open close complete finish start
end stop suspend resume cancel postpone delay ban raise increase decrease decline drop reduce double
triple climb jump soar surge plunge slump slide dip ease gain shrink expand extend last stretch span
weigh measure cover connect link cross carry hire lay employ dismiss fire rescue save treat
hospitalise hospitalize infect test vaccinate die drown crash collapse derail explode overturn
capsize flood strand trap bury name identify move transfer deliver supply provide receive donate
invest fund award grant pledge promise offer borrow owe earn collect seize confiscate recover
discover search join visit host vote elect appoint resign support oppose back defeat beat finish
score play use reach hit total number affect serve abduct kidnap capture release free execute
torture abuse assault rape rob murder attack bomb shell target intercept down occupy liberate retake
advance retreat invade strike contain spread construct reconstruct dispatch mobilise mobilize
dominate strengthen expose link tie consume produce generate manufacture install replace repair
restore reopen remove clear demolish plant cut register record log count list rank study survey
interview poll question ask answer call describe quote cite say believe suggest indicate reveal
disclose publish post tweet write broadcast testify tell inform brief predict project forecast
reckon calculate assess conclude determine rule order require allow permit force urge demand request
recommend propose consider discuss debate declare state stress note explain argue insist acknowledge
admit concede allege assert maintain boast joke blame cause trigger spark prompt lead involve
include contain feature face threaten hope fear suffer survive escape travel arrive depart return
land board fly sail ship dock load unload transport house shelter accommodate enrol enroll graduate
settle sue file acquire purchase merge value price trade list float issue repay tax levy impose lift
scrap halt cease celebrate inaugurate unveil mark commemorate gather protest march rally demonstrate
clash erupt ignite rage scorch tear lash batter devastate dump fall quarantine isolate work live
stay remain continue try help need want lay separate locate base position design develop create
establish found form set extract ship drill mine pump leak spill pollute emit store process handle
move turn change shift vary average amount equal exceed surpass top pass miss fail succeed enter
leave exit withdraw cross stem result follow precede occur happen
"""

_DOUBLING = word_set(
    """
    stop drop plan ship rob trap ban jog dip cut log admit permit drag slip skip tip drag top
    """
)

# Base and -s forms that are more often nouns in news text: verbs only after "to" or an auxiliary.
NOUNISH = word_set(
    """
    attack strike report plan cost fire deal claim state rank list fine charge sentence damage
    test release start end stop delay ban increase decrease decline drop jump surge plunge slump
    slide dip gain span cover link cross search visit host vote support back score play use
    reach total number target shell bomb record log count study survey interview poll question
    answer call quote project rule order force demand request debate note blame cause spark lead
    feature face hope fear travel return land board ship dock load transport house shelter value
    price trade float issue tax lift halt mark protest march rally clash rage leak spill store
    process handle move turn change shift average amount top pass fall miss exit result name
    capture award grant promise offer fund murder assault abuse rape torture work stay help need
    want play drive run show break cut set hit put bid split spread shake hold draw catch fight
    rise bear mean found base position design form drill mine pump stem ring flood burn crash
    collapse advance retreat estimate forecast post plant tear dump bound left lay like free
    import export supply hire train tell test board film sign double triple close open complete
    back down live last pay stop win hurt burst cost let quit graduate benefit graduates
    """
)

DETERMINERS = word_set(
    """
    the a an this that these those its his her their our my your some any each every no another
    """
)
POSSESSIVES = word_set("its his her their our my your")
PRONOUNS = word_set(
    """
    it they them he she him we us i you there itself themselves himself herself one others
    everyone
    """
)
RELATIVES = word_set(
    """
    which who whom whose that when where while because after before although though as if until
    since once whether why how
    """
)
PREPOSITIONS = word_set(
    """
    of in on at to for from by with into onto over under about around across along through
    between among near above below during within without against toward towards upon off up down
    out per via despite amid amidst including than beyond behind beside besides inside outside
    throughout following ahead like worth alongside aboard atop downstream upstream past till
    minus plus versus excluding regarding according
    """
)
CONJUNCTIONS = word_set("and or but nor yet so plus")
BE = word_set("is are was were be been being am 's 're get gets got getting")
HAVE = word_set("has have had having")
MODALS = word_set(
    """
    will would can could may might shall should must won't wouldn't can't couldn't
    """
)
AUXILIARIES = BE | HAVE | MODALS | word_set("do does did don't doesn't didn't isn't aren't wasn't weren't")
ADVERBS = word_set(
    """
    also not only just still already now then so far ever never almost nearly roughly
    approximately about even again soon together later earlier today yesterday tomorrow tonight
    more less least most much very too once twice ago away alone apart else instead however
    meanwhile further expected due set likely currently reportedly allegedly as well both either
    neither all
    """
)
NUMBER_WORDS = word_set(
    """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
    fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty
    ninety hundred hundreds thousand thousands million millions billion billions trillion
    trillions dozen dozens half third quarter quarters thirds first second score scores couple m
    bn
    """
)
WEEKDAYS = word_set("monday tuesday wednesday thursday friday saturday sunday")
MONTHS = word_set(
    """
    january february march april may june july august september october november december jan
    feb mar apr jun jul aug sep sept oct nov dec
    """
)
TIME_WORDS = (
    WEEKDAYS
    | MONTHS
    | word_set(
        """
    today yesterday tomorrow tonight morning afternoon evening night noon midnight week month year
    weekend
    """
    )
)
# Verbs that report speech or findings, in the forms a news text uses.
SPEECH = word_set(
    """
    say said says saying told tells reported reports report announced announces confirmed
    confirms estimated estimates estimate added adds claimed claims warned warns stated states
    wrote writes posted revealed disclosed noted notes explained declared acknowledged admitted
    conceded alleged insisted argued predicted projects projected forecast calculated concluded
    testified tweeted suggested suggests suggest showed shows show indicated indicates indicate
    believes believe put puts recorded counted described stressed denied denies published
    detailed highlighted emphasised emphasized remarked observed recalled quipped asserted
    maintained expects expected reckon reckons reckoned found finds tallied rates rated pegs pegged
    informs underlines observes determined calculate calculates thinks think hope hopes list lists
    gave gives assigned
    """
)


def _regular(base: str) -> tuple[str, str]:
    """The past and the -ing form of a regular verb."""
    if base in _DOUBLING:
        return base + base[-1] + "ed", base + base[-1] + "ing"
    if base.endswith("e"):
        return base + "d", (base if base.endswith("ee") else base[:-1]) + "ing"
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ied", base + "ing"
    return base + "ed", base + "ing"


def _ing(base: str) -> str:
    doubled = {
        "win",
        "run",
        "hit",
        "cut",
        "set",
        "put",
        "shut",
        "split",
        "dig",
        "get",
        "let",
        "begin",
        "sit",
        "swim",
    }
    if base in doubled:
        return base + base[-1] + "ing"
    if base == "lie":
        return "lying"
    return base[:-1] + "ing" if base.endswith("e") and not base.endswith("ee") else base + "ing"


def _third(base: str) -> str:
    if base.endswith(("s", "sh", "ch", "x", "o")):
        return base + "es"
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ies"
    return base + "s"


@cache
def verb_forms() -> dict[str, tuple[str, str]]:
    """Every known form of every known verb, to its base and its past participle.

    >>> verb_forms()["sent"], verb_forms()["killing"], verb_forms()["carries"]
    (('send', 'sent'), ('kill', 'killed'), ('carry', 'carried'))
    """
    forms: dict[str, tuple[str, str]] = {}
    for base in _REGULAR.split():
        past, ing = _regular(base)
        for form in (base, past, ing, _third(base)):
            forms.setdefault(form, (base, past))
    for entry in _IRREGULAR.replace("\n", ";").split(";"):
        words = entry.split()
        if words:
            base, past, participle = words[0], words[1], words[-1]
            for form in (base, past, participle, _ing(base), _third(base)):
                forms[form] = (base, participle)
    return forms


def is_past(word: str) -> bool:
    """Whether a lower-case word is a past or participle form of a known verb."""
    form = verb_forms().get(word)
    return form is not None and (word == form[1] or word not in (form[0], _third(form[0]), _ing(form[0])))
