"""Words that claim an amount or a date."""

from __future__ import annotations

from consensus.figures.text.words import bag

# Amounts by other names: counts of a few, multiples, ages, sets, slang, times of a day.
AMOUNTS = bag(
    """
    handful handfuls countless innumerable numerous multitude multitudes myriads legion
    oodles loads umpteenth nada nix zip nobody sole lone solo solitary single singly brace jubilee
    duet duets triplet octet octets septet nonet quads quins quintuplets sextuplets septuplets
    octuplets quadruplet sextuple septuple octuple nonuple decuple centuple redouble redoubled
    redoubles trebling trebles onefold multifold halfway semiannual semimonthly biweekly bimonthly
    fortnightly decadal decennial centenarian centenarians octogenarian octogenarians septuagenarian
    septuagenarians nonagenarian nonagenarians sexagenarian quadragenarian teenager teenagers
    fourscore threescore dyad triad tetrad pentad fiver tenner eleventy zeroth nth moiety tithe
    sesquicentennial quincentenary quincentennial duopoly triumvirate infinity infinite googolplex
    outnumbered decimated noon midnight midday yesterday tomorrow overnight today tonight
    dual duple triplicate quadruplicate quaternary quadrennial quinquennial sexennial septennial
    octennial vicennial semicentennial sixpence threepence tuppence noughties hunnid hunnert
    hundo niner umpty mil bil thou milliards kharab untold numberless uncountable unnumbered
    twelf duz dozn fiue fyve foive fower wun atene niene sixe foure severalfold
    manyfold deuce deuces subzero
    """
)
# Days and months by name: each is a date. With a capital only: "may" and "march" are words.
DATES = bag(
    """
    Apr April Aug August Christmas Dec December Easter Feb February Fri Friday Fridays Halloween Jan
    January Jul July Jun June Mar March May Mon Monday Mondays Nov November Oct October Ramadan
    Saturday Saturdays Sept September Sunday Sundays Thanksgiving Thu Thursday Thursdays Tue Tuesday
    Tuesdays Wed Wednesday Wednesdays Whitsun Michaelmas Hogmanay Passover Pentecost Diwali Hanukkah
    """
)
# English words that are one letter from a number word.
NOT_MISSPELLED = bag(
    """
    thirsty mighty weighty minion minions mullion bullion pillion nicety fifth frothy worthy empty
    fishy nifty sixth silty misty shifty thrifty doyens tenty plenty hefty thousands hundreds
    tree there threw thee seen even sever severn steven sven semen keven deven leven wight might
    tight fight night height sight light right bight weight doyen dozed dozer doze dozes dozens cozen righty
    nighty shree hight tweety tyree doren
    """
)
# Words of English with a letter that it has no more than borrowed.
BORROWED = bag(
    """
    café cafés naïve naïvely naïveté façade façades fiancé fiancée fiancés résumé résumés détente
    protégé protégée protégés exposé exposés cliché clichés clichéd née né déjà décor coup régime
    communiqué communiqués séance séances soufflé touché entrée entrées passé à crèche crèches
    mêlée débris rôle rôles élite élites señor señora jalapeño piñata über doppelgänger coöperate
    """
)
