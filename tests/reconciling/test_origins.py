"""Who copied whom: the cases are invented for this file."""

from consensus.reconciling.origins import find_origins
from consensus.schema import Article

WIRE = (
    "Officials opened the Harlow tunnel on Monday. It took four years to dig and cost 40 million pounds. "
    "Engineer Ruth Okafor said water had flooded the northern shaft twice. Freight trains start in March."
)
OTHER = (
    "Heavy rain closed 14 schools across the Orne valley. Trains to the coast stood still until noon, and "
    "the mayor of Cailly asked residents to stay indoors."
)


def test_a_copy_joins_its_report_and_a_stranger_does_not() -> None:
    texts = {"a": WIRE, "b": OTHER, "c": WIRE}
    found = find_origins([Article(id=i, text=t) for i, t in texts.items()])
    assert [origin.articles for origin in found.origins] == [("a", "c"), ("b",)]
    assert found.of_article("c") == "O1"
