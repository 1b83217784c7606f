"""The wordings of what news counts: words that mean one thing, and the sentences they are told in."""

from __future__ import annotations

WORDS = {
    "coach": r"carriages?|coach(?:es)?|cars?|bogies|wagons?",
    "off": r"derail\w*|left the (?:rails?|tracks?)|(?:came|come|jump\w*|ran|went|gone|slipped"
    r"|thrown) (?:off )?the (?:rails?|tracks?)"
    r"|(?:came|come|ran|went|gone) off",
    "people": r"people|persons|passengers|travellers|travelers|men and women|souls",
    "came": r"joined|join|took part|taken part|taking part|marched|march|protested|rallied"
    r"|demonstrated|turned out|gathered"
    r"|assembled|attended|flooded (?:the|into)|filled the|flocked|took to the streets|were there|were present"
    r"|came out|had come|have come|came to|come to|turned up|showed up|packed|thronged|poured into"
    r"|descended on",
    "crowd": r"demonstrators|protesters|protestors|marchers|participants|spectators|revellers|worshippers",
    "event": r"crowd|turnout|march|rally|attendance|demonstration|protest|gathering"
    r"|number of (?:people|participants|marchers|demonstrators|protesters|spectators)",
    "meeting": r"rally|march|protest|demonstration|parade|concert|festival|vigil|gathering",
    "puts": r"put|puts|estimated|estimate|estimates|was|at|of|counted|numbered",
    "ground": r"park|square|stadium|arena|ground|venue|hall|streets?|site",
    "strike": r"strike|walkout|walk-out|stoppage|industrial action",
    "walk": r"downed tools|walked out|went on strike|stayed (?:at home|away|off work)|stopped work"
    r"|were on strike",
    "job": r"jobs|posts|positions|roles|staff|employees|workers|people|job",
    "shed": r"cut|cuts|cutting|axe|axes|axing|shed|sheds|shedding|slash|slashes|slashing|eliminate"
    r"|eliminating|lay off"
    r"|lays off|laying off|dismiss|dismissing|lose|loses|losing|loss of|let go",
    "gone": r"to go|will go|go|going|are going|cut|be cut|lost|lose|axed|shed|disappear|redundant"
    r"|let go|out of work"
    r"|marked for|at risk|losses|cuts|redundancies",
    "officer": r"officers|police|policemen|gendarmes|cops|constables|guards|carabineros",
    "hurt": r"hurt|injur\w+|wounded|wounds",
    "hospital": r"hospitals?|clinics?|infirmary",
    "went": r"admitted|taken|took|shifted|rushed|brought|sent|moved|transferred|went|ferried|airlifted"
    r"|flown",
    "ride": r"train|plane|aircraft|flight|jet|bus|coach|ferry|boat|ship|vessel|service",
    "carry": r"carrying|carried|carry",
    "vehicle": r"vehicles?|cars?|trucks?|lorries|lorry|motorcycles?|motorbikes?|vans",
    "craft": r"boats?|ships?|vessels?|floats?|tractors?|planes?|aircraft|helicopters?|bikes?|horses",
    "cargo": r"containers?|crates?|bags?|sacks?|barrels?|bales|parcels|packages|cattle|sheep|animals"
    r"|cows|pigs|goats|horses|missiles|rockets|shells|rifles|weapons|letters",
    "attacker": r"attackers?|assailants?|gunmen|gunman|bandits|raiders|terrorists|militants|insurgents"
    r"|jihadists|hijackers|robbers|thieves|burglars|intruders|shooters",
    "brokein": r"broke (?:in|into|a|the|through|open)|burst in|burst into|forced their way|stormed|raided"
    r"|robbed|opened fire|entered the|climbed (?:in|into|through)",
    "object": r"objects?|items?|pieces?|artefacts?|artifacts?|paintings?|works|artworks|exhibits|treasures",
    "taken": r"stolen|taken|lifted|snatched|missing|gone|carried off|looted",
    "at": r"at|around|about|after|before|by",
    "permit": r"permission|permits?|authori[sz]ed|authori[sz]ation|allowed|approval|cleared",
    "hands": r"crew|crewmen|crewmembers|sailors|seamen|seafarers|mariners",
    "inmate": r"inmates|prisoners|convicts|detainees|men|others|of them",
    "free": r"at large|on the run|on the loose|fugitives?|not (?:been |yet )*(?:recaptured|caught)"
    r"|yet to be (?:caught|found|recaptured)|still (?:being )?(?:free|hunted|sought)",
    "occur": r"happened|occurred|took place|struck",
    "depart": r"took off|taken off|lifted off|blasted off|departed|set sail|set off|had left",
    "brief": r"raid|robbery|heist|theft|attack|assault|operation|shoot-?out|gunfight|gun battle|battle|clash"
    r"|siege|stand-?off|ordeal|blackout|outage",
    "distress": r"distress (?:call|signal)|mayday|sos|(?:call|calls|appeal) for help|emergency calls?",
    "signal": r"sent|sends|received|made|picked up|issued",
    "crash": r"crash\w*|disaster|tragedy|collision|collid\w+|derail\w*|accident|mishap|hit|struck"
    r"|ran into|slammed"
    r"|ploughed|plowed|rammed"
    r"|smashed|impact|overturned|capsized|sank|exploded|explosion|blast|quake|tremor",
}

# The topic, the dimension of its numbers, its wordings; the first that fits holds. A "*" marks a quantity
# that is also told of parts (jobs cut in one country): only the place says which.
WORDINGS = r"""
vehicles off the rails|count|# (?:of ~2(?:0 )?)?~1<coach> ~6<off>
vehicles off the rails|count|# (?:carriages|coaches|bogies|wagons)\b[^.;#0]{0,100}\bderailed
vehicles off the rails|count|derail\w* (?:of )?~2# ~1<coach>
people on strike|count|# ~4(?:<came>|participated) ~3<strike>
people on strike|count|# ~3<walk>
people on strike|count|(?:participation|<strike>) (?:at|put at|joined by|by) ~2#
abstentions|count|# ~1abst
votes against|count|# (?:votes )?against
votes against|count|0 (?:votes )?(?:to|against) #
votes against|count|0 (?:votes )?(?:in fav\w+|for),? ~2#
votes for|count|# (?:votes )?(?:in fav|in support|for\b|to 0|against 0)
flights cancelled|count|# ~2(?:flights|departures) ~6(?:cancel|axed|scrapped|grounded)
flights cancelled|count|# (?:cancelled|canceled) (?:flights|departures)
flights cancelled|count|cancel\w* ~2# ~1(?:flights|departures)
people employed*|count|(?:employ|employs|employing|employed|employer of) ~3#
people employed*|count|workforce (?:of|to) ~3#
people employed*|count|# ~2<job> (?:on (?:its|the) payroll|worldwide in all)
people employed*|count|where ~2# (?:people )?(?:work|are employed)
people employed*|count|(?:has|had|have|with) ~2# ~1(?:employees|staff|workers)\b
jobs cut*|count|<shed> ~4# ~1<job>
jobs cut*|count|<shed> #
jobs cut*|count|# ~1<job> ~4<gone>\b
jobs cut*|count|# ~2redundancies
people taken to hospital*|count|# ~5<went> ~3<hospital>
people taken to hospital*|count|<went> ~1# ~4to ~3<hospital>
people taken to hospital*|count|# ~2(?:in|to) ~1<hospital>
people treated|count|# ~4treat
people treated|count|(?:treated|looked after|tended to|attended to) ~2#
officers injured|count|# ~2<officer> ~3<hurt>
staff suspended|count|# ~3(?:employees|officials|staff|officers|workers|members),? ~9~7suspen(?:ded|sion)
staff suspended|count|suspended ~2#
attackers|count|# (?!of )~2<attacker>\b
attackers|count|# ~1(?:men|people|persons|suspects) ~1<brokein>\b
attackers|count|(?:number of|numbers? of the) ~1<attacker> ~4(?:is|was|at|to|as|be) ~3#
objects taken|count|# ~2<object>,? ~5<taken>\b
objects taken|count|(?:took|stole|snatched|grabbed|made off with|carried off|got away with) ~2# ~2<object>\b
helicopters|count|# ~3helicopters\b
vehicles on board|count|(?:<carry>|transporting|transported) ~3(?:0 ~2and )?~2# ~1<vehicle>\b
vehicles on board|count|# ~1<vehicle> ~4(?:on board|aboard|on its ~1deck)\b
people permitted|count|<permit> (?:was |were |had been |only |given |granted )*(?:for|to) (?:only )?~2#
people permitted|count|# ~3(?:were |was |had been |are )(?:authori[sz]ed|permitted|allowed)\b
prisoners at large|count|# ~4<free>
prisoners who escaped|count|# (?:<inmate> )?(?:had |have |who )?(?:escaped|fled|broke out|absconded)\b
prisoners who escaped|count|(?:escape|flight|jailbreak|breakout) of ~2#
crew|count|crew of ~1#
crew|count|# (?:(?!passengers|people|and\b)[a-z]+ )?<hands>\b
people on board|count|number of (?:<people>|those) (?:on board|aboard) ~6#
people on board|count|# ~4(?:on board|aboard)\b
people on board|count|# ~1<people> (?:in|on) (?:the|board) ~2<ride>
people on board|count|<carry> ~3#(?! ~2(?:<vehicle>|<cargo>)\b)
people on board|count|# ~1tickets
people on board|count|# passengers
turnout|count|# (?:<people>|fans) were (?:in|at|on) the ~1<ground>
turnout|count|#(?! ~2(?:<vehicle>|<craft>)\b) ~3<came>\b
turnout|count|# ~2<crowd>\b
turnout|count|<event> ~5<puts> ~4#
turnout|count|(?:draw|draws|drew|drawn|drawing|attracted|attracts|brought out) ~2#(?! ~3(?:police|officers)\b)
turnout|count|# ~1(?:were )?(?:at|on|in) ~4<meeting>\b
annual savings|money|sav(?:e|es|ed|ing|ings) ~8#
annual savings|money|# ~2(?:in|of) ~2savings
money brought in|money|(?:bring|brings|brought|rake|raise|raises|raised) ~2(?:in )?~2#
one-off charge|money|(?:one-off|one-time|up-?front|restructuring|exceptional) ~2(?:costs?|charges?) ~4#
one-off charge|money|# ~2(?:one-off|one-time|upfront|restructuring)
one-off charge|money|(?:charges?|will cost) (?:of )?~3#
penalty|money|(?:fined?|fines|penalt(?:y|ies)|settlement|forfeit\w*|settle) ~5#
penalty|money|# ~3(?:fine|penalt(?:y|ies)|settlement)\b
net loss|money|net (?:loss|losses) ~9#
operating loss|money|operating loss ~8#
losses over years|money|(?:lost|loss of|losses of|losses totalling) ~4# ~2(?:over|in|during) ~3years
losses over years|money|# ~4(?:in losses|in the red) ~2(?:over|in|during) ~3years
losses over years|money|(?:lost|losses) ~3(?:over|in|during) ~3years ~5#
net sales|money|(?:sales|turnover|revenues?) ~8#
payment to the families|money|# ~2(?:to|for) ~3(?:family|families|kin|heirs|relatives|next of kin)
payment to the families|money|(?:family|families|kin|heirs|relatives|deceased) ~7#
payment for each of the injured|money|injured ~4#
payment for each of the injured|money|# ~2to ~2injured
damage|money|damage ~9#
tariff cost|money|(?:tariffs?|duties) ~8#
budget effect|money|(?:effect|impact|yield) ~5(?:at|of|is|was) ~2#
share of the workforce|percent|# of ~3(?:workforce|employees|staff|payroll|workers)
share of the workforce|percent|(?:jobs|posts|positions|staff) (?:— |– |- |, |or )?~2#
distance of the shot|length|(?:shot|fired|shoot|shooting|trigger|opened fire) ~6#
how long it lasted|time|(?:lasted|went on) (?:for )?~2#
how long it lasted|time|<brief> (?:was |were )?(?:took|over in|over after|over within|done in) ~5#
how long it lasted|time|(?:operation|<brief>) of ~2#
delay|time|# ~1(?:late|behind)\b
delay|time|delay\w* (?:of |by |for )?~2#
time to appeal|time|# to ~2appeal
time to appeal|time|appeals? ~4(?:within|in) ~1#
time the report is due|time|(?:report|findings|inquiry|probe|conclusions) ~9(?:within|in) ~2#
time of the call for help|time-of-day|<distress> ~8#
time of the call for help|time-of-day|(?:at|around|about|after|before) ~2#,? ~5<signal> ~2<distress>
time of the crash|time-of-day|<crash> ~9(?:at|around|about|after|before|by) ~2#
time of the crash|time-of-day|(?:at|around|about|after) ~2#,? ~3(?:local time,? )?~4<crash>
time of the crash|time-of-day|<crash> ~2#
time of the crash|time-of-day|(?:it|this|which|tragedy|incident) <occur> ~6#
time of departure|time-of-day|(?:<depart>|take-?off|lift-?off|departure|left|was launched) ~9<at> ~2#
time of departure|time-of-day|<depart> ~1#
depth of the quake|length|(?:depth|depths) (?:of|was|at|is|being) ~3#
depth of the quake|length|# (?:deep|down|below|beneath|under|underground)\b
depth of the quake|length|(?:deep|below|beneath|underground)[, ]~3(?:at|of) ~2#
date of opening|date|open(?:ed|s|ing)? ~3#
date of closing*|date|(?:clos(?:e|es|ed|ing)|shut|shuts|shuttered|shutting|shut down|goes dark|last shift) ~6#
""".strip()
