"""What a sum of money is: a cost, a price, a fine, the value of a deal, money paid or raised."""

from __future__ import annotations

from consensus.reading.rules.done import MOTION
from consensus.reading.rules.place import (
    Place,
    converted,
    following_noun,
    head_noun,
    named_of,
    preceding_noun,
)
from consensus.reading.rules.shares import level_of
from consensus.reading.rules.subject import clause_subject, owner, verb_near
from consensus.reading.rules.words import MODALS, verb_forms, word_set, word_table

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
    seized; give=money given; get=money received; hold=money held; charge=charge; fetch=price
    """
)


def money_label(place: Place) -> str:
    """The label of a sum of money: "cost of the bridge", "fine", "money raised for …"."""
    twin = converted(place)
    if twin:
        return money_label(twin)
    before = place.previous
    if before.low == "worth":
        return named_of("value", preceding_noun(place, place.lead - 1) or clause_subject(place))
    if before.low == "of" and preceding_noun(place, place.lead - 1):
        return preceding_noun(place, place.lead - 1)
    thing = following_noun(place, place.last)
    head = head_noun(thing)
    if head in _SUMS:
        return thing
    if thing and head != "people" and place.quantity.kind != "rate":
        return named_of("value" if head in _DEALS else "cost", thing)
    inside = following_noun(place, place.last + 1) if place.next.low in {"in", "of"} else ""
    if inside and inside.lower() not in {"cash", "total", "all", "shares"}:
        return inside
    if place.previous.low in {"to", "from", "at"} and level_of(place):
        return level_of(place)
    return _money_verb(place)


def _money_verb(place: Place) -> str:
    verb, base = verb_near(place)
    purpose = ""
    if place.next.low in {"on", "for", "to", "into", "from"}:
        thing = following_noun(place, place.last + 1)
        purpose = f"{place.next.low} {thing}" if thing else ""
    if verb is None:
        if place.next.tag in "AV" and place.next.tag:
            return f"money {_spent_how(place)}"
        near = {token.low for token in place.tokens[max(0, place.lead - 8) : place.lead]}
        if near & {"fine", "fines", "fined"}:
            return "fine"
        thing = clause_subject(place)
        if place.previous.tag == "A":
            return thing
        return f"money {purpose}" if purpose else named_of("sum", thing)
    if base in {"buy", "acquire", "purchase", "sell"} and following_noun(place, verb + 1):
        return named_of("price", following_noun(place, verb + 1))
    return _paid(base, owner(place, verb), purpose)


def _spent_how(place: Place) -> str:
    """What happens with a sum that is the subject: "to come from cuts", "spent on roads"."""
    words: list[str] = []
    for index in range(place.last, min(place.last + 9, len(place.tokens))):
        token = place.tokens[index]
        if token.tag in "XCQT":
            break
        if token.low in MODALS:
            words.append("to")
        elif token.tag not in "AB" or (words and token.low == "be"):
            words.append(token.low if token.tag != "N" else token.word)
    return " ".join(words)


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
