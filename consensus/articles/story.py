"""Which of the articles given are one story: checked, prepared, the others named with the reason."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from consensus.articles.preparing import prepare
from consensus.articles.related import unrelated
from consensus.errors import InputError, NoArticles
from consensus.schema import Article, LeftOut


def one_story(articles: Sequence[Article]) -> tuple[list[Article], tuple[LeftOut, ...]]:
    """The articles that report one event, prepared; the others with the reason they are not merged.

    Raises:
        NoArticles: when there is none, or all are empty.
        InputError: when two have one id, or something is no ``Article``.
    """
    articles = checked(articles)
    blank = tuple(
        LeftOut(what=f"the article {a.id}", why="it is empty") for a in articles if not a.text.strip()
    )
    articles = [article for article in articles if article.text.strip()]
    if not articles:
        raise NoArticles("there is no article to read")
    ids = [article.id for article in articles]
    if len(set(ids)) < len(ids):
        twice = next(i for i in ids if ids.count(i) > 1)
        raise InputError(f"two articles have the id {twice!r}; ids must differ")
    prepared = [article if article.body is not None else prepare(article) for article in articles]
    foreign = unrelated(prepared)
    left = (*blank, *(LeftOut(what=f"the article {name}", why=why) for name, why in foreign.items()))
    return _dated([article for article in prepared if article.id not in foreign]), left


def checked(given: Iterable[Article]) -> list[Article]:
    """The articles as a list.

    Raises:
        InputError: when something is no ``Article``.
    """
    articles = list(given)
    strange = next((a for a in articles if not isinstance(a, Article)), None)
    if strange is not None:
        raise InputError(f"articles are Article records, not {type(strange).__name__}")
    return articles


def _dated(story: list[Article]) -> list[Article]:
    """Articles without a date learn the day in the middle of the others' dates."""
    days = sorted(article.published for article in story if article.published)
    if not days:
        return story
    middle = days[len(days) // 2]
    return [a if a.published else a.model_copy(update={"story_day": middle}) for a in story]
