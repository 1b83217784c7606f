"""Numbers found in a text, kept a short while for the one who asks next.

Each article's numbers are needed twice: when it is read, and when its copies are looked for. In between
all other articles are read, so they are kept until they are taken, and no longer.
"""

from __future__ import annotations

from collections.abc import Sequence
from threading import Lock

from consensus.figures.quantity import Quantity
from consensus.figures.text.lex import Traits

Key = tuple[str, tuple[tuple[int, int], ...], Traits]

# A label or a sentence is read again faster than it is looked up.
SHORTEST = 500
# All that is kept, about in bytes: 1,000 articles of usual length with 20 numbers each.
MOST_BYTES = 16_000_000
_BYTES_OF_A_NUMBER = 400


class Kept:
    """Numbers by text, spans and traits, each handed out as often as it was put; for all threads."""

    def __init__(self) -> None:
        self._numbers: dict[Key, Sequence[Quantity]] = {}
        self._times: dict[Key, int] = {}
        self._size = 0
        self._lock = Lock()

    def put(self, key: Key, numbers: Sequence[Quantity]) -> None:
        """Keep the numbers of a text; the oldest are dropped where there are too many."""
        if sum(end - start for start, end in key[1]) < SHORTEST:
            return
        with self._lock:
            times = self._times.get(key, 0)
            self._forget(key)
            self._numbers[key] = numbers
            self._times[key] = times + 1
            self._size += _size_of(key, numbers)
            while self._size > MOST_BYTES:
                self._forget(next(iter(self._numbers)))

    def take(self, key: Key) -> Sequence[Quantity] | None:
        """The numbers kept for a text, forgotten once nobody else put them; ``None`` where there are none."""
        with self._lock:
            if self._times.get(key, 0) > 1:
                self._times[key] -= 1
                return self._numbers[key]
            return self._forget(key)

    def look(self, key: Key) -> Sequence[Quantity] | None:
        """The numbers kept for a text, which stay kept."""
        with self._lock:
            return self._numbers.get(key)

    def _forget(self, key: Key) -> Sequence[Quantity] | None:
        found = self._numbers.pop(key, None)
        self._times.pop(key, None)
        if found is not None:
            self._size -= _size_of(key, found)
        return found


def _size_of(key: Key, numbers: Sequence[Quantity]) -> int:
    return len(key[0]) + _BYTES_OF_A_NUMBER * len(numbers)
