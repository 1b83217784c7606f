"""Words of a running count: what goes on, that it rose or fell, who holds a count against another."""

from __future__ import annotations

import re

# What is counted as it goes on, beside tolls: people taken to hospital or held, fires, spills, cuts of power,
# votes.
GOES_ON = re.compile(
    r"\b(?:burn|scorch|contain(?:ed|ment)?\b|spill|leak|oiled|collected|without (?:power|electricity)"
    r"|(?:treated|admitted|taken|brought|rushed) (?:in|at|to) (?:\w+ ){0,2}?(?:hospitals?|clinics?)\b"
    r"|bodies (?:\w+ ){0,2}(?:found|recovered|retrieved)\b"
    r"|(?:brought|taken|carried) (?:ashore|to safety)\b|pulled (?:\w+ ){0,2}?(?:alive|from|out)\b|plucked\b"
    r"|aftershocks?\b"
    r"|people treated\b|hospitali[sz]ed\b|arrest|detain|in custody\b|damaged\b|destroyed\b|uprooted\b"
    r"|votes?\b|ballots\b|seats?\b|(?:winning )?margin\b|lead (?:of|in)\b)",
    re.IGNORECASE,
)
# A vote that was taken is counted once, and does not go on: "votes against the bill".
TAKEN = re.compile(
    r"\b(?:votes? (?:in favou?r|against)|abstentions?|(?:bill|law|motion|amendment|resolution|budget"
    r"|lawmakers?|deputies|senators?|parliament|mps)\b.{0,40}\bvot(?:e[ds]?|ing))\b"
    r"|\bby \d{1,3}(?: votes)? to \d{1,3}\b|\b\d{1,3} (?:in favou?r|against|abst(?:ained|aining))\b",
    re.IGNORECASE,
)
# Who was on board when it happened is no count that goes on, though they may be held or looked for since.
ON_BOARD = re.compile(
    r"\b(?:on ?board|aboard|crew(?: members?|men)?|passengers?|seafarers|airmen)\b", re.IGNORECASE
)
# Who speaks so of a count holds it against another's: theirs is no later state of it.
AGAINST = re.compile(
    r"\b(?:disput(?:es?|ing) (?:the|its|their)|contest(?:s (?:the|its|their)|ed|ing)|reject(?:s|ed|ing)?"
    r"|den(?:y|ies|ied|ying)|contradict(?:s|ed|ing)?|accus(?:es?|ed|ing)|dismiss(?:es|ed|ing)?|leaving out"
    r"|undercount\w*|not the (?:figure|count|number|toll)|too low|cover(?:ing|ed)? up|baseless"
    r"|conceal\w*|understat\w*"
    r"|(?:the|its|their) official (?:figure|count|number|toll)(?! to\b)|(?:twice|double|triple) the)\b",
    re.IGNORECASE,
)
# "to about", "from 12 to", up to the number.
_TO = (
    r"(?:[^.;:!?\d]{0,30}?\bfrom\s+(?:[^\W\d]+\s+){0,3}?\d[\d,.]*\b)?"
    r"[^.;:!?\d]{0,30}?\bto\b(?:\s+[^\W\d]+){0,3}\W*$"
)
_TOLL = (
    r"(?:tolls?|counts?|numbers?|tally|total|figures?|dead|deaths|fatalities|killed|injured|arrests|cases)"
)
RISES = re.compile(
    rf"\b(?:r(?:ises?|ose|isen|ising)|climb(?:s|ed|ing)?|gr(?:ows?|ew|own|owing)|increas(?:es?|ed|ing)"
    rf"|jump(?:s|ed)?|swell(?:s|ed|ing)?|swollen|expand(?:s|ed)?|mount(?:s|ed)|soar(?:s|ed)|surg(?:es?|ed)"
    rf"|leap(?:s|ed|t)?|doubl(?:es?|ed)|tripl(?:es?|ed)|raised|lifted|upped|updated|revised"
    rf"|(?:goes|going|went|gone|shot|crept|edged|inched|ticked|moved) up(?:wards?)?){_TO}"
    # "Two deaths bring the toll to 15"
    rf"|\b(?:br(?:ings?|ought|inging)|tak(?:es?|ing)|took|push(?:es|ed|ing)|rais(?:es|ing)|lift(?:s|ing))\s+"
    rf"(?:[^\W\d]+\s+){{0,3}}{_TOLL}\b{_TO}"
    # "the toll reaches 15"
    rf"|\b{_TOLL}\b[^.;:!?\d]{{0,60}}?\b(?:reach(?:es|ed)?|hits?|pass(?:es|ed)|topp?(?:s|ed))"
    r"(?:\s+[^\W\d]+){0,3}\W*$",
    re.IGNORECASE,
)
FALLS = re.compile(
    rf"\b(?:f(?:alls?|ell|allen|alling)|drop(?:s|ped)?|declin(?:es?|ed)|shr(?:inks?|ank|unk)|decreas(?:es?|ed)"
    rf"|narrow(?:s|ed)|(?:went|gone) down|down(?= to)){_TO}",
    re.IGNORECASE,
)
# "It is now 15", "the toll now stands at 15", "the toll was now 15": it was another before.
NOW = re.compile(
    r"\b(?:(?:is|are|was|were|stands?|stood|numbers?|numbered) now"
    r"|now (?:is|are|was|were|stands?|stood|numbers?|numbered|put|given|known|confirmed|totals?))"
    r"(?: (?:at|as|to be))?(?:\s+(?:at least|more than|over|about|around|some|nearly|no fewer than))?\W*$",
    re.IGNORECASE,
)
# "The toll rose to 11 on Sunday, with 87 hurt": what is told with a count that rose has risen too.
RISEN_WITH = re.compile(
    r"\b(?:r(?:ose|isen|ises)|climbed|grew|gone up) to [^.;:#]{1,40}?,? (?:with|and)\W*$", re.IGNORECASE
)
# What may still happen is no count.
NOT_YET = re.compile(
    r"\b(?:could|may|might|would|will|should|expect\w*|likely|fear\w*|forecast\w*|set to|if)\b", re.IGNORECASE
)
# Between a number and a restatement of it: "to 719, or about # points".
OR = re.compile(r"\d[\d,.]*\s*,?\s+or(?:\s+[a-z]+){0,2}\s*$", re.IGNORECASE)
_QUALIFIERS = (
    r"(?:\s+(?:about|around|some|nearly|almost|over|just|at|least|more|than|an|a|the|earlier|estimated))*"
)
FROM = re.compile(rf"\bfrom{_QUALIFIERS}\W*$", re.IGNORECASE)
FROM_TO = re.compile(rf"^(?:\s+(?!to\b)[\w%'’-]+){{0,4}},?\s+to{_QUALIFIERS}\W*$", re.IGNORECASE)
UP_FROM = re.compile(
    rf"\b(?:up|down|compared with|revised) from{_QUALIFIERS}\W*$"
    rf"|^(?:\s+(?:percent|per cent|%))?\s+from{_QUALIFIERS}\W*$",
    re.IGNORECASE,
)
# So much of the sentence before a number tells how it came about.
NEAR = 110
# Who says so of a count gives it for the time being.
PROVISIONAL = re.compile(
    r"\b(?:likely|expected|feared|sure|set|bound|certain|going) to "
    r"(?:go (?:up|on (?:rising|growing))|rise|climb|grow|increase|mount)\b"
    r"|\b(?:could|may|might|will|would) (?:still |yet |well |also |further )*"
    r"(?:go up|rise|climb|grow|increase|mount)\b"
    r"|\b(?:is|are|was|were|still) (?:still )?(?:rising|climbing|growing|mounting)\b"
    r"|\bprovisional(?:ly)?\b|\bpreliminary\b"
    r"|\b(?:initial|first|early) (?:reports?|counts?|figures?|estimates?)\b",
    re.IGNORECASE,
)
# A count that says of itself that it is one of its moment: "so far", "up to now", "as of Monday".
_UP_TO_NOW = (
    r"(?:so far|thus far|up to now|until now|till now|to date|as yet|as of (?!right\b)\w+|at (?:the )?"
    r"(?:last|latest) count|at (?:this|that) (?:point|stage|time)|by (?:now|then))"
)
SO_FAR = re.compile(
    rf"\b{_UP_TO_NOW}\b(?! (?:as|away|apart|off|from|out|gone|behind|ahead|north|south|east|west|removed))",
    re.IGNORECASE,
)
# Before a comma it is said of the whole sentence: "So far, police say, 12 were found."
OPENS_SO_FAR = re.compile(rf"\A\W{{0,3}}{_UP_TO_NOW},[^.;:!?\d]*\Z", re.IGNORECASE)
# "In the first 12 hours": what was counted for longer is a later count.
FIRST_HOURS = re.compile(
    r"\b(?:in|within|during|over) (?:the|its) first (?:\w+ ){0,2}(?:hours?|days?)\b", re.IGNORECASE
)
# A part of the day that leaves room for a later count on the same day.
PART_OF_THE_DAY = re.compile(
    r"\b(?:by|as of|on|in|early|after|at|since|until|this|overnight)\b[^.;:]{0,30}?"
    r"\b(?:morning|dawn|daybreak|sunrise|noon|midday|breakfast|afternoon)\b",
    re.IGNORECASE,
)
