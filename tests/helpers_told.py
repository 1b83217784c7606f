"""Figures marked in sentences, and the judgement on them, for tests of states and corrections."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from helpers_figures import figure

from consensus.figures.compare import Judgement, judge
from consensus.figures.compare.over_time.timeline import Timeline
from consensus.schema import Figure

_UNITS = {"%": "%", "$": "USD"}


def told(sentence: str, article: str, as_of: str | None = None) -> Figure:
    """The figure marked [so] in a sentence."""
    printed = re.search(r"\[([^\]]+)\]", sentence)[1]
    quote = sentence.replace("[", "").replace("]", "")
    value = float(re.sub(r"[^\d.]", "", printed))
    unit = next((unit for sign, unit in _UNITS.items() if sign in printed), "")
    made = figure(printed, value, unit=unit, quote=quote, article=article, as_of=as_of)
    start = sentence.index("[")
    return made.model_copy(update={"start": start, "end": start + len(printed), "id": f"{article}:{start}"})


def told_on(
    *told_when: tuple[str, str],
    risen: Callable[[Figure], bool] = lambda f: False,
    origins: dict[str, str] | None = None,
    articles: Sequence[str] = (),
) -> Judgement:
    """The judgement on sentences, each with when it came out, in an article of its own unless named."""
    names = articles or [f"a{n}" for n in range(1, len(told_when) + 1)]
    figures = [told(sentence, name) for (sentence, _), name in zip(told_when, names, strict=True)]
    printed = {name: moment for (_, moment), name in zip(told_when, names, strict=True)}
    origin_of = (origins or {}).get
    return judge(
        figures,
        Timeline(lambda f: origin_of(f.article) or f.article, lambda f: printed[f.article] or None, risen),
    )
