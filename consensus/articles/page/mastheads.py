"""The name of a paper or station on a line of its own, as at the top of a page."""

from __future__ import annotations

import re

# Words that the names of papers and stations end with or hold; with one of them, a line above the
# headline is a masthead.
_PAPER = re.compile(
    r"(?i)\b(?:post|times|herald|tribune|courier|gazette|observer|ledger|mercury|sentinel|chronicle|guardian|"
    r"telegraph|mail|star|sun|standard|journal|dispatch|independent|packet|tide|echo|argus|register|globe|"
    r"inquirer|enquirer|bulletin|examiner|monitor|review|daily|weekly|today|radio|tv|television|broadcasting|bbc|cnn|abc|nbc|cbs|npr|"
    r"news|press|record|advertiser|express|mirror|citizen|evening|morning post|messenger|pioneer|reporter|"
    r"insider|wire|magazine|digest|lantern|pennant|advocate|banner|beacon|leader|union|republic|nation)\b"
)
_NOT_MASTHEADS = re.compile(
    r"(?i)(?:(?:the )?(?:latest|breaking|world|local|top|state|business|sports?|live|uk|us|europe|european|"
    r"asia|national|international|more|your|daily|morning|evening|today['’]s) )?"
    r"(?:news|stories|today|live|press|radio|tv|weekly|daily|press release|news brief|review|reviews|record|"
    r"magazine|nation|mail|e-?mail|post)(?: feed| brief| release| room| in brief)?"
)
# "Source: The Harrow Herald", as archives and collections head a text.
_LABEL = re.compile(r"(?i)\A(?:source|publication|outlet|newspaper|publisher)s?: *")
# A reader is greeted, the weather is told: "12° Good Evening".
_GREETING = re.compile(r"(?i)\bgood (?:morning|afternoon|evening)\b(?! (?:britain|america)\b)|°")
_EDITION = re.compile(r" *(?:[|,•·›»▸]|—|–|- ).*\Z")


def is_masthead(line: str) -> bool:
    """Whether a line is the name of a paper or station.

    >>> [is_masthead(line) for line in ("The Harrow Bay Herald | World", "World news", "Herald wins prize")]
    [True, False, False]
    """
    return masthead(line) is not None


def masthead(line: str) -> str | None:
    """The name on a masthead without its edition; ``None`` where the line is none.

    >>> masthead("The Harrow Bay Herald | World")
    'The Harrow Bay Herald'
    >>> masthead("Source: The Harrow Bay Herald")
    'The Harrow Bay Herald'
    """
    name = _LABEL.sub("", _EDITION.sub("", line).strip(" *#|"))
    words = name.split()
    titled = all(word[0].isupper() or len(word) <= 3 for word in words)
    if (
        "," in name
        or not (2 <= len(words) <= 5 and titled and holds_paper_word(name))
        or _NOT_MASTHEADS.fullmatch(name)
        or _GREETING.search(name)
    ):
        return None
    return name


def holds_paper_word(name: str) -> bool:
    """Whether a name holds a word that names of papers and stations hold."""
    return bool(_PAPER.search(name))
