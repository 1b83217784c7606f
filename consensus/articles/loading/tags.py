"""Whether a page gives one element more attributes than the parser can bear.

libxml2 compares each attribute with all before it: 20,000 on one element take half a second, the 900,000 that
a page has room for a quarter of an hour. The elements of real pages have fifty at most.
"""

from __future__ import annotations

import re

MOST = 255

# As browsers and libxml2 split a tag: whatever follows a name or a value is the next name. Nothing is tried
# twice ("++" and "(?>"), so that the time grows with the text alone.
_ATTRIBUTE = r"(?>[\s/]*+[^\s>/][^\s=>/]*+(?>\s*+=\s*+(?>\"[^\"]*+\"?|'[^']*+'?|[^\s>]*+))?+)"
_NAME = r"<[a-zA-Z][^\s>/]*+"
_MANY = re.compile(rf"{_NAME}{_ATTRIBUTE}{{{MOST + 1}}}")
_TAG = re.compile(rf"{_NAME}{_ATTRIBUTE}*+")
# From the start of a page to such an element, no part of it looked at twice.
_UP_TO_MANY = re.compile(
    rf"(?>[^<]++|<(?![a-zA-Z])|{_NAME}{_ATTRIBUTE}{{0,{MOST}}}+(?!{_ATTRIBUTE}))*+{_NAME}{_ATTRIBUTE}"
)
_WORD = re.compile("[a-zA-Z]{1,20}")
_COMMENT_END = re.compile("--!?>")
# What stands in these is text up to their end, whatever it looks like.
_TEXT_ALONE = frozenset(("script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"))


def too_many_attributes(page: str) -> bool:
    """Whether any element has more than ``MOST`` attributes.

    >>> many = " ".join(f"a{n}" for n in range(300))
    >>> too_many_attributes(f"<p {many}>"), too_many_attributes(f"<script>if (a<b {many}) c()</script>")
    (True, False)
    """
    if not _UP_TO_MANY.match(page):
        return False
    # Perhaps the words of a script: now exactly. Where one never ends, parsers may see it otherwise.
    small, at = page.lower(), 0
    while (at := page.find("<", at)) >= 0:
        if page.startswith("<!--", at):
            if not (end := _COMMENT_END.search(page, at)):
                return True
            at = end.end()
        elif tag := _TAG.match(page, at):
            if _MANY.match(page, at):
                return True
            word = _WORD.match(small, at + 1)
            at = tag.end()
            if word and word[0] in _TEXT_ALONE and (at := small.find(f"</{word[0]}", at)) < 0:
                return True
        else:
            at += 1
    return False
