"""What a model's tokens cost, and what a call cost with it.

Standard prices in US dollars per million tokens, read on 2026-11-18 (``AS_OF``) from public reports of
https://developers.openai.com/api/docs/pricing; those of models older than gpt-5.4 are the least certain. A
model whose price could not be established is left out: its cost is unknown, never guessed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from consensus.schema import Usage

AS_OF = "2026-11-18"

# The everyday tier of the newest family: half the price of gpt-6.1-sol, and not among the models whose end is
# announced (gpt-4.1, gpt-4o-mini, gpt-5 and gpt-5-mini all are).
DEFAULT_MODEL = "gpt-6.1-terra"

_MILLION = 1_000_000


@dataclass(frozen=True, slots=True)
class Price:
    """Dollars per million tokens; ``long_from`` is the input size from which the whole call costs more."""

    input: float
    cached: float
    output: float
    cache_write: float | None = None
    long_from: int | None = None

    def of(self, usage: Usage, cache_write_tokens: int = 0) -> float:
        """Dollars for ``usage``: cached input at its price, written cache at its own.

        >>> spent = Usage(input_tokens=10_000, cached_tokens=8_000, output_tokens=1_000)
        >>> round(Price(1.0, 0.05, 5.0).of(spent), 6)
        0.0074
        """
        cached = min(usage.cached_tokens, usage.input_tokens)
        written = min(cache_write_tokens, usage.input_tokens - cached)
        fresh = usage.input_tokens - cached - written
        write = self.input if self.cache_write is None else self.cache_write
        reading = fresh * self.input + cached * self.cached + written * write
        writing = usage.output_tokens * self.output
        if self.long_from is not None and usage.input_tokens > self.long_from:
            # The provider then bills the whole call at twice the input and 1.5 times the output price.
            reading, writing = 2 * reading, 1.5 * writing
        return (reading + writing) / _MILLION

    def at_most(self, input_tokens: int, output_tokens: int) -> float:
        """Dollars when all input is written to the cache and the answer is as long as allowed."""
        usage = Usage(input_tokens=input_tokens, output_tokens=output_tokens)
        return self.of(usage, cache_write_tokens=input_tokens)


# Writing to the cache costs 1.25 of the input price, long requests start at 272,000 tokens since gpt-5.6.
def _cached_writes(input_: float, cached: float, output: float) -> Price:
    return Price(input_, cached, output, cache_write=1.25 * input_, long_from=272_000)


PRICES: dict[str, Price] = {
    "gpt-6.2-astra": _cached_writes(8.00, 0.40, 40.00),
    "gpt-6.2-sol": _cached_writes(2.00, 0.10, 10.00),
    "gpt-6.1-sol": _cached_writes(2.00, 0.10, 10.00),
    "gpt-6.1-terra": _cached_writes(1.00, 0.05, 5.00),
    "gpt-6-astra": _cached_writes(10.00, 1.00, 50.00),
    "gpt-6-sol": _cached_writes(2.00, 0.20, 10.00),
    "gpt-6-luna": _cached_writes(0.10, 0.01, 0.50),
    "gpt-5.6-sol": _cached_writes(4.00, 0.40, 20.00),
    "gpt-5.6-terra": _cached_writes(2.00, 0.20, 12.00),
    "gpt-5.6-luna": _cached_writes(0.20, 0.02, 1.20),
    "gpt-5.5": Price(5.00, 0.50, 30.00),
    "gpt-5.4": Price(2.50, 0.25, 15.00),
    "gpt-5.4-mini": Price(0.75, 0.075, 4.50),
    "gpt-5.4-nano": Price(0.20, 0.02, 1.25),
    "gpt-5.2": Price(1.75, 0.175, 14.00),
    "gpt-5.1": Price(1.25, 0.125, 10.00),
    # Their end is announced for December 2026 and January 2027; until then they are in use.
    "gpt-5": Price(1.25, 0.125, 10.00),
    "gpt-5-mini": Price(0.25, 0.025, 2.00),
    "gpt-4.1": Price(2.00, 0.50, 8.00),
    "gpt-4.1-mini": Price(0.40, 0.10, 1.60),
    "gpt-4o": Price(2.50, 1.25, 10.00),
    "gpt-4o-mini": Price(0.15, 0.075, 0.60),
}


def price_of(model: str) -> Price | None:
    """The model's price; a dated name ("gpt-5.4-2026-03-05") has the price of the model it is a version of.

    >>> price_of("gpt-5.4-mini-2026-03-17") == price_of("gpt-5.4-mini")
    True
    >>> price_of("llama-3.2-3b") is None
    True
    """
    return PRICES.get(re.sub(r"-\d{4}-\d{2}-\d{2}$", "", model))


def cost(model: str, usage: Usage, cache_write_tokens: int = 0) -> float | None:
    """Dollars that ``usage`` cost with ``model``; ``None`` where the price is not known.

    >>> cost("gpt-6-luna", Usage(input_tokens=1_000_000))
    0.2
    >>> cost("my-own-model", Usage(input_tokens=1_000_000)) is None
    True
    """
    price = price_of(model)
    return None if price is None else price.of(usage, cache_write_tokens)
