"""What a figure measures, by rules. Development data: sentences written for this table."""

from __future__ import annotations

import pytest

from consensus.figures.quantity import Quantity
from consensus.reading.labels import MAX_WORDS, example
from consensus.reading.rules.place import Place, place_of
from consensus.reading.rules.plain import is_sound, plain_label

# text | printed | kind (and dimension) | label
CASES = [
    # counts: the noun, what was done, where
    ("Storms killed 31 people in Ardmore.", "31", "number", "people killed in Ardmore"),
    # not who speaks, but what is put at the number
    ("Civilian fatalities: 4", "4", "number", "civilian fatalities"),
    ("Police put the crowd at 900.", "900", "number", "crowd"),
    ("Kora, a consulting firm, puts insured losses at $310 million.", "$310 million", "money",
     "insured losses"),
    ("The army has sent 12,000 soldiers to the border.", "12,000", "number", "soldiers sent to the border"),
    ("At least 14 people were killed and 52 others injured.", "52", "number", "people injured"),
    ("It sent 900 troops, and 40 of them have been killed or wounded.", "40", "number",
     "troops killed or wounded"),
    ("Police said 80 sailors were wounded, with more than 300 missing.", "300", "number", "sailors missing"),
    ("The quake left more than 200 dead.", "200", "number", "people dead"),
    ("The blast injured 17.", "17", "number", "people injured"),
    ("Three tourists and a driver were hurt.", "Three", "number", "tourists hurt"),
    ("Five nurses, including two students, were taken to hospital.", "Five", "number",
     "nurses taken to hospital"),
    ("About 18,000 homes were without electricity.", "18,000", "number", "homes without electricity"),
    ("The city would cut 1,100 of its 9,000 posts.", "1,100", "number", "posts to be cut"),
    ("Millions of vaccine doses were delivered.", "Millions", "number", "vaccine doses delivered"),
    ("The unit lost 300 men this year.", "300", "number", "men lost this year"),
    ("The death toll rose to 45.", "45", "number", "death toll"),
    ("Officials put the turnout at 8,500.", "8,500", "number", "turnout"),
    ("The boat capsized three times.", "three", "number", "times the boat capsized"),
    ("Crews had rescued 140 oiled birds.", "140", "number", "oiled birds rescued"),
    ("None of its 21 crew members was hurt.", "21", "number", "crew members"),
    # units
    ("The 12-kilometre road tunnel opened.", "12-kilometre", "measure:length", "length of the road tunnel"),
    ("The tower would be 90 metres tall.", "90 metres", "measure:length", "height of the tower"),
    ("The wall, estimated to stretch 1 km in length, fell.", "1 km", "measure:length", "length of the wall"),
    ("The epicentre was 35 km southwest of Ardmore.", "35 km", "measure:length", "distance from Ardmore"),
    ("Navy ships fired on the 4,500-tonne destroyer Vasa.", "4,500-tonne", "measure:mass",
     "weight of the destroyer Vasa"),
    ("The ship delivered 900 tonnes of grain.", "900 tonnes", "measure:mass", "amount of grain delivered"),
    ("Crews worked in heat of 40 degrees.", "40 degrees", "measure:temperature", "heat"),
    ("Lowen Oil, an employer of 210 people in the town, had to pay.", "210", "number",
     "people employed in the town"),
    # "a third" counts nothing
    ("A third diver has died, bringing the number of dead to three.", "three", "number", "people dead"),
    ("A third diver has died, taking the death toll to three.", "three", "number", "death toll"),
    ("A third diver has died, and 12 were hurt.", "12", "number", "people hurt"),
    # the amount that escaped, not the place it escaped from
    ("The amount of fuel that leaked from the Lowen Oil depot in Port Arne on Friday was 40 tonnes.",
     "40 tonnes", "measure:mass", "amount of fuel that leaked"),
    ("The amount of fuel that leaked was 40 tonnes.", "40 tonnes", "measure:mass", "amount of fuel that leaked"),
    ("About 40 tonnes of fuel escaped.", "40 tonnes", "measure:mass", "amount of fuel that escaped"),
    # money
    ("The bridge will cost $3 million to build.", "$3 million", "money", "cost of the bridge"),
    ("He was fined £20,000 for speeding.", "£20,000", "money", "fine"),
    ("The firm signed a $2bn contract with Oslo.", "$2bn", "money", "value of the contract"),
    ("The mayor proposed a $4bn budget.", "$4bn", "money", "budget"),
    ("The tax would bring in $60 million for schools.", "$60 million", "money",
     "money brought for schools"),
    ("Fares would go from $1.75 to $2.", "$2", "money", "fares"),
    # shares and changes
    ("China took 97% of its foreign trade.", "97%", "percent", "share of foreign trade"),
    ("Prices fell by 5% last year.", "5%", "percent", "fall in prices"),
    ("The stock closed 11.8 percent lower at 59 crowns.", "11.8 percent", "percent", "fall in the stock"),
    ("Prices rose 0.3 points to 4.5% in May.", "4.5%", "percent", "prices"),
    ("The council raised fares by 6 percent.", "6 percent", "percent", "rise in fares"),
    ("A 9% increase in exports helped.", "9%", "percent", "increase in exports"),
    ("The fire was 12% contained.", "12%", "percent", "share of the fire contained"),
    # spans of time and ages
    ("The bridge is long and its construction is set to take 18 months.", "18 months", "duration",
     "construction time of the bridge"),
    ("The hall is expected to be completed in two years.", "two years", "duration",
     "construction time of the hall"),
    ("She was jailed for eight years.", "eight years", "duration", "prison sentence"),
    ("Ana Ruiz, 33, was first.", "33", "age", "age of Ana Ruiz"),
    # dates
    ("On Thursday, both sides held a ground-breaking ceremony.", "Thursday", "date",
     "date of the ground-breaking ceremony"),
    ("The ceremony, which took place on April 30, was short.", "April 30", "date", "date of the ceremony"),
    ("In June 2024, the two states signed a treaty.", "June 2024", "date", "date states signed the treaty"),
    ("Troops have been fighting there since December.", "December", "date", "date troops began fighting"),
    ("The council meets before a vote on May 26.", "May 26", "date", "date of the vote"),
]  # fmt: skip

KNOWN_FAILURES = [
    ("The lorry, a 1998 model, weighs 7 tonnes.", "1998", "date", "model year of the lorry"),
    ("Police would get $913 million and firefighters $402 million.", "$402 million", "money",
     "money received by firefighters"),
]  # fmt: skip


def _label(text: str, printed: str, kind: str, start: int = 0) -> str:
    kind, _, dimension = kind.partition(":")
    return example(text, printed, kind, dimension or kind, start=start)


@pytest.mark.parametrize(("text", "printed", "kind", "expected"), CASES)
def test_label(text: str, printed: str, kind: str, expected: str) -> None:
    assert _label(text, printed, kind).lower() == expected.lower()


@pytest.mark.parametrize(("text", "printed", "kind", "expected"), KNOWN_FAILURES)
@pytest.mark.xfail(strict=True)
def test_label_known_failure(text: str, printed: str, kind: str, expected: str) -> None:
    assert _label(text, printed, kind).lower() == expected.lower()


def test_pronoun_stands_for_the_subject_before() -> None:
    text = "The new bridge crosses the Tarn. It will be 400 metres long."
    second = text.index("It ")
    assert _label(text, "400 metres", "measure:length", second) == "length of the new bridge"


@pytest.mark.parametrize(("text", "printed", "kind", "expected"), CASES)
def test_label_is_short_and_holds_no_number(text: str, printed: str, kind: str, expected: str) -> None:
    words = _label(text, printed, kind).split()
    assert 0 < len(words) <= MAX_WORDS
    assert not any(char.isdigit() for word in words for char in word)


@pytest.mark.parametrize(
    "text", ["12", "(12", "12 of", "of 12", "12, 13, 14", "\u202e12\u0000", "12" + " a" * 3000]
)
def test_label_of_anything(text: str) -> None:
    for kind in ("number", "measure:money", "percent", "duration", "age", "date", "time", "score", "rate"):
        assert example(text, "12", kind, "length")


@pytest.mark.parametrize(
    ("words", "kind", "sound"),
    [
        ("date of abroad", "date", False),
        ("date of the storm", "date", True),
        ("date of ceremonies", "date", True),
        ("date of Cape Arne", "date", True),
        ("date way to go", "date", False),
        ("date dogs to leave", "date", False),
        ("date the ships to leave", "date", True),
        ("date North Arne let", "date", False),
        ("date the of other houses came", "date", False),
        ("date the passage suitable was settled", "date", False),
        ("date troops were sent", "date", True),
        ("time I've lived", "time", False),
        ("money opened", "money", False),
        ("money buys public safety", "money", False),
        ("money paid by the firm", "money", True),
        ("money brought for schools", "money", True),
        ("time since rubble tipped", "duration", False),
        ("time since the war ended", "duration", True),
        ("length of lang werden und", "measure", False),
        ("people in use", "number", False),
        ("people killed", "number", True),
    ],
)
def test_whether_a_label_is_a_whole_phrase(words: str, kind: str, sound: bool) -> None:
    text = "On Friday some 12 ships of the Arne line reached the harbour."
    assert is_sound(words, _place(text, "12", kind)) is sound


def test_a_plain_label_is_the_kind_and_the_words_of_the_clause() -> None:
    text = "On Friday some 12 ships of the Arne line reached the harbour."
    assert plain_label(_place(text, "Friday", "date")) == "date in: ships Arne line reached harbour"
    assert plain_label(_place("Gone on Friday.", "Friday", "date")) == "date"


def _place(text: str, printed: str, kind: str) -> Place:
    start = text.index(printed)
    quantity = Quantity(
        start=start, end=start + len(printed), printed=printed, kind=kind,  # type: ignore[arg-type]  # a plain string
        dimension="", value=None, low=None, high=None, unit="", base_low=0.0, base_high=0.0,
    )  # fmt: skip
    return place_of(text, (0, len(text)), quantity)
