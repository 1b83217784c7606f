"""How an article is shown to a model: numbered sentences, marked numbers, a fence that no text can forge."""

from __future__ import annotations

import hashlib

from consensus.reading.material import Material

_MARKS = str.maketrans({"⟦": "[", "⟧": "]"})


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
    lines = [f"S{n + 1} {_sentence(material, n)}" for n in range(first, last)]
    return "\n".join([*([head] if head else []), fence, *lines, fence])


def _sentence(material: Material, index: int) -> str:
    start, end = material.sentences[index]
    text, out, position = material.article.text, [], start
    for number in material.candidates((start, end)):
        quantity = material.quantities[number]
        out.append(text[position : quantity.start].translate(_MARKS))
        out.append(f"⟦F{number + 1}: {quantity.printed.translate(_MARKS)}⟧")
        position = quantity.end
    out.append(text[position:end].translate(_MARKS))
    return _line("".join(out))


def _line(text: str) -> str:
    if not text.isprintable():
        text = "".join(c if c.isprintable() or c.isspace() else "�" for c in text)
    return " ".join(text.split())
