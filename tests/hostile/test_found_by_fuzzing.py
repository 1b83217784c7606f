"""What fuzzing found, one case each: the input that failed before, and what must hold of it now."""

from __future__ import annotations

import pytest

from consensus.articles.loading.html import read_page
from consensus.figures import find


@pytest.mark.parametrize("text", ["0-(-7", "l--0-(-7----- M", "1-(-7 M", "0-(0"])
def test_a_score_has_no_negative_side(text: str) -> None:
    for found in find(text):
        assert text[found.start : found.end] == found.printed


def test_a_control_character_behind_a_hidden_element() -> None:
    page = (
        b"<html><body><p hidden>x</p>\x07 The quay wall at Orrin fell into the water on Tuesday, police said."
    )
    assert "The quay wall" in read_page(page).text
