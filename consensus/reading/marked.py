"""How an article is shown to a model: numbered sentences, marked numbers, a fence that no text can forge."""

from __future__ import annotations

import hashlib
from bisect import bisect_left
from collections.abc import Sequence

from consensus.figures.quantity import Quantity
from consensus.reading.material import Material
from consensus.schema import Span


def marked(material: Material, first: int, last: int) -> str:
    """Sentences ``first`` to ``last`` (excluded), one a line, inside a fence.

    The fence carries a digest of the article's own text, which the text cannot contain and
    which stays the same from run to run.
    """
    article = material.article
    fence = "=====" + hashlib.sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest()[:16]
    head = " · ".join(
        f"{name}: {_line(value)}"
        for name, value in (("outlet", article.outlet), ("published", article.published))
        if value
    )
    text = _without_marks(article.text)
    starts = [quantity.start for quantity in material.quantities]
    lines = []
    for n, (start, end) in enumerate(material.sentences[first:last], first):
        here = range(bisect_left(starts, start), bisect_left(starts, end))
        numbers = [(number + 1, material.quantities[number]) for number in here]
        lines.append(f"S{n + 1} {_sentence(text, (start, end), numbers)}")
    return "\n".join([*([head] if head else []), fence, *lines, fence])


def _sentence(text: str, span: Span, numbers: Sequence[tuple[int, Quantity]]) -> str:
    out, position = [], span[0]
    for number, quantity in numbers:
        out.append(text[position : quantity.start])
        out.append(f"⟦F{number}: {_without_marks(quantity.printed)}⟧")
        position = quantity.end
    out.append(text[position : span[1]])
    return _line("".join(out))


def _without_marks(text: str) -> str:
    return text.replace("⟦", "[").replace("⟧", "]")


def _line(text: str) -> str:
    if not text.isprintable():
        text = "".join(c if c.isprintable() or c.isspace() else "�" for c in text)
    return " ".join(text.split())
