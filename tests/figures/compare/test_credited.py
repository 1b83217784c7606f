"""Whom a position is credited to: each report with the body that it names, nobody with another's."""

from __future__ import annotations

import pytest
from helpers_figures import figure

from consensus.figures.compare.credited import credits_told


@pytest.mark.parametrize(
    ("credits", "told"),
    [
        ((("Post", "police"), ("Mail", "mayor")), "police (Post); mayor (Mail)"),
        ((("Post", "police"), ("Mail", "police")), "police"),
        ((("Post", "police"), ("Mail", "Police"), ("Sun", "mayor")), "police (Post and Mail); mayor (Sun)"),
        # who credits nobody is not said to
        ((("Post", ""), ("Mail", "mayor")), "mayor (Mail)"),
        # a report's own first credit stands for it
        ((("Post", ""), ("Post", "police"), ("Post", "mayor")), "police"),
        ((("Post", ""), ("Mail", "")), ""),
    ],
)
def test_every_report_stands_with_whom_it_credits(credits: tuple[tuple[str, str], ...], told: str) -> None:
    figures = [
        figure("12", 12, article=name).model_copy(update={"attribution": who}) for name, who in credits
    ]
    assert credits_told(figures, lambda found: found.article) == told
