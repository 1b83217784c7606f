"""What a run may have cost beside its answers."""

from __future__ import annotations

from consensus.llm.lifecycle import meter_of
from consensus.llm.port import Model
from consensus.output.worth import plural
from consensus.schema import Usage


def unanswered(model: Model) -> str:
    """The calls that got no whole answer and may be billed all the same, "" where there are none.

    What a brief says it cost are its answers; these stand in the ledger, each at its worst.
    """
    meter = meter_of(model)
    lost = [call.usage for call in meter.ledger if call.outcome == "failed"] if meter else []
    if not lost:
        return ""
    spent = sum(lost, Usage())
    tokens = f"{spent.input_tokens + spent.output_tokens:,} tokens"
    dollars = "" if spent.cost_usd is None else f", ${spent.cost_usd:.4f}"
    return f"{plural(len(lost), 'call')} got no whole answer and may be billed too: at most {tokens}{dollars}"
