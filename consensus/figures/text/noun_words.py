"""Words that tell where a noun phrase ends and what is a noun in it."""

from __future__ import annotations

from consensus.figures.text.words import bag

# Words that end a noun phrase.
STOPS = bag(
    """
    the a an of in on at by for from to with without within into onto over under about after before between
    during since until till as than that which who whom whose where when while whether if because although
    though and or but nor so yet is are was were be been being am has have had having do does did will would
    can could may might must shall should not no it its he his she her they their them we our us you your i
    my me this these those there here then also ago later earlier away apart long wide high deep tall old
    further more less fewer each per via across along around among against near off out up down upon toward
    towards through throughout behind beyond beneath beside besides both either neither all any some such
    only just even still already now today yesterday tomorrow said says say told added reported announced
    died took came went made left got gave saw found began started won lost beat held led fell rose dropped
    increased decreased voted remain remains remained live lives lived work works worked took takes take
    showed show shows including include includes included according due amid amidst despite like unlike
    versus vs v plus worth north south east west northeast northwest southeast southwest downstream upstream
    inland offshore nearby overall altogether total please what how why every one's himself themselves
    itself compared respectively too again once twice would've don didn doesn isn aren wasn weren hasn haven
    hadn couldn wouldn shouldn attended signed launched became become becomes gathered arrived escaped
    survived fled joined received sent reached continued returned agreed expected
    """
)


IRREGULAR = bag(
    """
    people men women children police personnel staff crew cattle sheep fish aircraft media feet mice teeth
    geese servicemen servicewomen policemen fishermen gunmen lawmen firemen businessmen spokesmen lawmakers
    countrymen gentlemen deer salmon spacecraft hovercraft folk livestock militiamen grandchildren
    schoolchildren congressmen infantry troops israelis iraqis pakistanis bangladeshis saudis taxis emiratis
    kuwaitis yemenis afghans alumni criteria phenomena larvae bacteria fungi cacti data youth poultry
    offspring townspeople clergy cavalry wives lives thieves wolves knives leaves halves mps pcs gis tvs
    suvs ngos ceos rbis kpis apis emis skis
    """
)


# Plurals by their ending that are none.
SINGULAR = bag(
    """
    always perhaps this his its was has thus plus minus less across address business process access success
    congress progress press class glass mass loss boss cross gas bus virus campus status focus bonus census
    series species news paris texas kansas arkansas dallas vegas wales athens brussels hamas honduras cyprus
    laos mars james charles thomas chris lewis jones davis williams us is as yes tennis politics athletics
    mathematics economics analysis basis crisis thesis emphasis oasis corps chassis alias atlas canvas
    christmas does goes says versus besides afterwards towards backwards sometimes overseas previous serious
    religious various famous dangerous continuous precious anonymous unanimous massive indigenous
    consecutive
    """
)


CASUALTY = bag(
    """
    killed wounded injured dead missing hurt arrested detained displaced homeless hospitalised hospitalized
    infected kidnapped abducted captured rescued evacuated stranded executed imprisoned sentenced charged
    convicted unaccounted feared deceased casualties fatalities trapped drowned poisoned quarantined
    vaccinated
    """
)


ADJECTIVES = bag(
    """
    new old young other different more many few several main major large big small long short high low total
    foreign local national international federal armed military former senior junior male female black white
    asian american british russian chinese european african german french north south korean western eastern
    northern southern additional extra further own same consecutive straight separate similar suspected
    alleged confirmed registered public private political top best worst good bad real full first second
    third last next recent previous current original strong heavy light special secret elderly pregnant
    innocent unarmed
    """
)


ADJECTIVE_ENDS = (
    "ed",
    "ing",
    "ish",
    "ous",
    "ful",
    "ive",
    "able",
    "ible",
    "less",
    "ern",
    "ese",
    "ly",
    "est",
    "ical",
    "ian",
)


AUXILIARIES = bag(
    """
    were was are is have has had been being be also reported confirmed feared left believed now
    """
)


VERBS = {
    "kill": "killed", "kills": "killed", "killed": "killed", "killing": "killed", "wound": "wounded",
    "wounds": "wounded", "wounded": "wounded", "wounding": "wounded", "injure": "injured",
    "injures": "injured", "injured": "injured", "injuring": "injured",
    "displacing": "displaced", "displaced": "displaced",
    "arrested": "arrested", "arresting": "arrested",
}  # fmt: skip


NOUNS_IN_ING = bag(
    """
    building meeting hearing offering spending training funding rating wedding housing painting ceiling
    evening morning king ring wing spring string thing warning ruling killing shooting bombing feeling
    opening filing holding listing
    """
)


VERBS_AFTER = bag(
    """
    struck hit shook sold swept grew broke spent paid bought built drove flew ran stood sat met told thought
    knew kept felt heard brought sought fought caught fell rose lost won led held weighs measures stands
    runs ends begins starts yields returns
    carries lies sits makes takes gives contains holds includes shows says said costs cost hits
    """
)
