"""A broadcaster's name before a count. Sentences written for this project."""

from __future__ import annotations

import pytest

from consensus.figures import find


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("Officials told the BBC 137 people were hurt.", ["137"]),
        ("It was shown on BBC 2 at night.", []),
        ("He listens to BBC Radio 4 all day.", []),
    ],
)
def test_a_channel_is_no_count(text, printed):
    assert [found.printed for found in find(text)] == printed
