"""Which sentences of an article sum it up: its lede, and those that say most of what it says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from consensus.figures.text.wording import concepts
from consensus.schema import Span

MAX_SENTENCES = 4
MIN_SENTENCES = 2
_SHORT, _LONG = 8, 55  # words of a sentence that can stand in a summary
_OVERLAP = 0.5  # share of concepts already said above which a sentence adds too little


def summary_indices(text: str, sentences: Sequence[Span], figures: Sequence[int]) -> list[int]:
    """Indices of two to four sentences that sum up an article, in the order of the text.

    Args:
        text: the article's text.
        sentences: the sentences of its story.
        figures: for each sentence how many figures worth reporting it holds.
    """
    usable = [i for i, span in enumerate(sentences) if _usable(text[slice(*span)])]
    if not usable:
        return list(range(min(1, len(sentences))))
    words = {i: concepts(text[slice(*sentences[i])]) for i in usable}
    weight = Counter(word for i in usable for word in set(words[i]))
    chosen = [usable[0]]
    said = set(words[usable[0]])
    scores = {i: _score(words[i], weight, figures[i], n / len(usable)) for n, i in enumerate(usable)}
    wanted = max(MIN_SENTENCES, min(MAX_SENTENCES, len(usable) // 4))
    for i in sorted(usable[1:], key=lambda i: -scores[i]):
        own = set(words[i])
        if len(chosen) < wanted and own and len(own & said) / len(own) <= _OVERLAP:
            chosen.append(i)
            said |= own
    return sorted(chosen)


def _score(words: Sequence[str], weight: Counter[str], figures: int, depth: float) -> float:
    """Common words of the article, figures, and a place near the top speak for a sentence."""
    shared = sum(weight[word] - 1 for word in set(words)) / (len(words) + 5)
    return shared + 0.4 * min(figures, 3) - 0.6 * depth


def _usable(sentence: str) -> bool:
    words = sentence.split()
    opens = sentence[:1] in "\"“‘'" or sentence.count('"') % 2 or sentence.count("“") != sentence.count("”")
    starts = words[:1] and words[0].lower().strip(",") in {
        "but",
        "he",
        "she",
        "it",
        "they",
        "this",
        "that",
        "these",
    }
    return _SHORT <= len(words) <= _LONG and not opens and not starts and sentence.rstrip()[-1:] in '.!”"'
