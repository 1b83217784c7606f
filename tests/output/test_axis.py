"""The labels under a range plot, where there is little room for them."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from consensus.output.html.plots import _axis
from consensus.output.scale import Axis

NARROW = 200  # pixels of a drawing beside names and values
LETTER = 7  # pixels of a digit of 12.5 pixels


@pytest.mark.parametrize("step", [200, 250, 500])
def test_labels_do_not_touch(step: int) -> None:
    ticks = tuple(float(t) for t in range(1000, 2001, step))
    labels = tuple(((t - 1000) / 10, f"{t:,.0f}") for t in ticks)
    drawn = str(_axis(Axis(1000, 2000, ticks, labels, "")))
    found = re.findall(r'x="([\d.]+)%"[^>]*text-anchor="(\w+)"[^>]*>([^<]+)<', drawn)
    assert len(found) >= 2
    shares = {"start": 0.0, "middle": 0.5, "end": 1.0}
    ends = []
    for place, anchor, words in found:
        width = LETTER * len(words)
        left = NARROW * float(place) / 100 - shares[anchor] * width
        ends.append((left, left + width))
    assert all(one[1] + LETTER / 2 <= two[0] for one, two in pairwise(ends))
