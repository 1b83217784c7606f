"""One article in, its summary out: with a model, or by rules."""

from __future__ import annotations

from pathlib import Path

from consensus.llm.port import Model
from consensus.reading.material import Material
from consensus.reading.model_reader import read_with_model
from consensus.reading.rules.article import read_by_rules
from consensus.schema import Article, ArticleSummary


async def read_article(
    article: Article, model: Model | None = None, prompts: Path | None = None
) -> ArticleSummary:
    """What one prepared article says, checked against its text.

    Raises:
        ModelError: the model could not read it.
    """
    material = Material.of(article)
    if model is None:
        return read_by_rules(article, material.sentences, material.quantities)
    return await read_with_model(material, model, prompts)
