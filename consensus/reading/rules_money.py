"""What a sum of money is: a cost, a price, a fine, the value of a deal, money paid or raised."""

from __future__ import annotations

from consensus.reading.rules_counts import MOTION
from consensus.reading.rules_place import (
    Place,
    clause_subject,
    following_noun,
    head_noun,
    named_of,
    owner,
    preceding_noun,
    verb_near,
)
from consensus.reading.rules_words import verb_forms, word_set, word_table

_SUMS = word_set(
    """
    fine budget loss losses profit profits investment debt loan grant ransom reward prize bail bond
    fund aid payment fee salary compensation damages tax revenue turnover savings bill donation
    """
)
_DEALS = word_set(
    """
    deal contract package order agreement takeover bid acquisition settlement merger programme
    program plan scheme purchase sale stake
    """
)
_PAID = word_table(
    """
    fine=fine; cost=cost of; price=price of; value=value of; worth=value of; spend=money spent;
    pay=money paid; raise=money raised; invest=money invested; donate=money donated; lose=money
    lost; earn=money earned; owe=debt; borrow=money borrowed; allocate=money allocated;
    provide=money provided; sell=price; buy=price; pledge=money pledged; promise=money promised;
    receive=money received; award=money awarded; save=money saved; steal=money stolen; seize=money
    seized; give=money given; charge=charge; fetch=price
    """
)


def money_label(place: Place) -> str:
    """The label of a sum of money: "cost of the bridge", "fine", "money raised for …"."""
    before = place.previous
    if before.low == "worth":
        return named_of("value", preceding_noun(place, place.lead - 1) or clause_subject(place))
    if before.low == "of" and preceding_noun(place, place.lead - 1):
        return preceding_noun(place, place.lead - 1)
    thing = following_noun(place, place.last)
    head = head_noun(thing)
    if head in _SUMS:
        return thing
    if thing and head != "people":
        return named_of("value" if head in _DEALS else "cost", thing)
    if place.next.low in {"in", "of"} and following_noun(place, place.last + 1):
        return following_noun(place, place.last + 1)
    return _money_verb(place)


def _money_verb(place: Place) -> str:
    verb, base = verb_near(place)
    purpose = ""
    if place.next.low in {"on", "for", "to", "into", "from"}:
        thing = following_noun(place, place.last + 1)
        purpose = f"{place.next.low} {thing}" if thing else ""
    if verb is None:
        thing = clause_subject(place)
        return thing if place.previous.tag == "A" else named_of("sum", thing)
    return _paid(base, owner(place, verb), purpose)


def _paid(base: str, thing: str, purpose: str) -> str:
    name = _PAID.get(base)
    if base in MOTION or base in {"be", "set", "put"}:
        return thing or "sum"
    if name is None:
        name = f"money {verb_forms().get(base, ('', ''))[1]}".strip()
    if name.endswith(" of"):
        return f"{name} {thing}" if thing else name[:-3]
    if name in {"price", "debt", "fine"}:
        return named_of(name, thing)
    return f"{name} {purpose or ('by ' + thing if thing else '')}"
