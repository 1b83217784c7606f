"""Words that news English swaps freely, and words whose swap turns a sentence round."""

from __future__ import annotations


def _table(lines: str) -> dict[str, str]:
    """Each word of a line, to the first word of the line."""
    return {word: line.split()[0] for line in lines.strip().splitlines() for word in line.split()}


# Past forms that no ending tells.
IRREGULAR = _table(
    """
    be am is are was were been being
    have has had having
    do does did done doing
    begin began begun beginning
    break broke broken
    bring brought
    build built
    rebuild rebuilt
    buy bought
    catch caught
    choose chose chosen
    come came
    cut cuts cutting
    deal dealt
    deny denied denies denying
    die died dies dying
    draw drew drawn
    drive drove driven
    eat ate eaten
    fall fell fallen
    feel felt
    fight fought
    find found
    flee fled
    fly flew flown flies
    forget forgot forgotten
    get got gotten
    give gave given
    go went gone goes
    grow grew grown
    hear heard
    hide hid hidden hiding
    hit hits hitting
    hold held
    keep kept
    know knew known
    lay laid
    lead led
    leave left leaving
    lend lent
    lose lost losing
    make made making
    mean meant
    meet met
    pay paid
    put puts putting
    ride rode ridden
    rise rose risen rising
    run ran running
    say said says saying
    see saw seen
    seek sought
    sell sold
    send sent
    set sets setting
    shoot shot
    show showed shown
    sink sank sunk
    speak spoke spoken
    spend spent
    spread spreads spreading
    stand stood
    steal stole stolen
    strike struck
    swim swam swum
    take took taken taking
    teach taught
    tell told
    think thought
    throw threw thrown
    try tried tries
    carry carried carries
    understand understood
    use used uses using
    win won winning
    withdraw withdrew withdrawn
    write wrote written
    man men
    woman women
    child children
    person people
    family families
    country countries
    company companies
    """
)

# Verbs of two words, by their first word's base.
PHRASES = {
    ("chief", "executive"): "ceo",
    ("prime", "minister"): "premier",
    ("turn", "down"): "reject",
    ("put", "out"): "extinguish",
    ("set", "up"): "establish",
    ("carry", "out"): "conduct",
    ("take", "part"): "participate",
    ("go", "up"): "rise",
    ("go", "down"): "fall",
    ("come", "down"): "fall",
    ("blow", "up"): "explode",
    ("shut", "down"): "close",
    ("call", "off"): "cancel",
    ("hand", "over"): "give",
    ("point", "out"): "say",
    ("find", "out"): "find",
    ("lay", "off"): "dismiss",
    ("look", "into"): "investigate",
    ("break", "out"): "start",
    ("give", "up"): "surrender",
    ("bring", "down"): "fall",
    ("kill", "off"): "kill",
    ("get", "out"): "escape",
    ("get", "away"): "escape",
    ("run", "away"): "flee",
}
# One line a meaning, as stems or words; only what a copy editor swaps without asking.
SYNONYMS = _table(
    """
    start begin commence launch
    stay remain continue
    close shut closure
    quick fast rapid swift
    injure hurt wound injury
    kill dead die death fatal fatality perish
    need take require
    reject spurn
    promise pledge vow
    say tell state add declare explain note announce report
    demand request urge
    firefighter crew
    fire blaze
    worker employee staff
    country nation
    company firm business
    car vehicle automobile
    home house household
    damage damaged harm
    problem trouble issue difficulty
    accident crash
    disaster catastrophe
    predictable foreseeable
    authority official government
    insurer insurance
    rail railway railroad train
    road route highway
    price cost bill
    rise increase grow climb gain up raise lift hike surge soar
    fall decrease drop down lower reduce slash plunge sink trim
    under young
    child kid
    school classroom
    find discover
    cause reason
    expect forecast anticipate
    large big great major huge enormous massive vast
    leave flee evacuate
    force compel oblige
    publish release
    test check
    accuse blame
    buy purchase acquire
    sell sale
    build construct erect
    rebuild reconstruct
    show reveal
    help aid assist support
    stop halt
    turnout participation
    plan intend
    let allow permit
    try attempt
    send dispatch deploy
    soldier troop serviceman servicemen
    arrest detain
    rescue save
    search hunt
    talk negotiate negotiation
    vote ballot
    elect election
    law legislation
    rule decide ruling decision verdict judgment
    judge court
    doctor physician medic
    sick ill
    ship vessel boat ferry
    plane aircraft jet
    storm hurricane cyclone
    area region district zone
    city town
    end finish conclude complete
    get receive obtain
    give provide supply
    leader head chief boss superior
    film movie
    person resident inhabitant citizen
    northern north
    southern south
    eastern east
    western west
    terminal terminus
    extinguish douse quench
    wage salary pay
    job post position
    money fund cash
    attack assault raid
    depend rely
    dismiss sack
    ignore disregard overlook
    bridge crossing
    review inquiry
    warn caution alert
    choose select pick
    win secure clinch
    allegation accusation claim
    victim casualty
    evidence proof
    celebrate mark
    approve endorse
    merge combine
    resign quit
    fear worry concern
    replace substitute
    oppose resist
    praise laud
    prison jail
    flight trip journey
    conduct perform
    establish found
    participate join
    investigate probe
    quake earthquake tremor
    agreement deal pact accord treaty
    crisis emergency
    strike walkout stoppage
    protest demonstration rally march
    protester demonstrator marcher
    clash fighting battle combat
    ceasefire truce
    weapon arm
    explosion blast
    gunman shooter attacker
    lawyer attorney solicitor barrister counsel
    offence crime
    penalty fine
    trial hearing proceedings
    lawmaker legislator parliamentarian
    parliament legislature
    spokesman spokeswoman spokesperson
    chairman chairwoman chair chairperson
    campaign drive
    policy programme
    project venture
    budget spending expenditure
    debt borrowing
    revenue turnover takings
    profit earnings
    share stock
    shareholder investor
    bank lender
    customer client consumer shopper
    owner proprietor
    tenant renter
    farmer grower
    fisherman fisher
    lorry truck
    petrol gasoline
    flat apartment
    pavement sidewalk
    motorway freeway
    holiday vacation
    pupil student
    lecturer professor
    scientist researcher academic
    expert specialist
    disease illness sickness
    drug medicine medication
    rubbish waste garbage trash
    rain rainfall downpour
    flood flooding inundation
    drought dryness
    river stream
    sea ocean
    forest wood woodland
    animal creature
    coach manager trainer
    player footballer
    championship title
    spectator fan supporter
    song track
    singer vocalist
    actor actress
    writer author novelist
    interview conversation
    speech address
    remark comment statement
    meeting summit gathering
    conference convention
    opinion view
    chance opportunity
    risk danger threat hazard
    victory triumph
    success achievement
    mistake error
    effort bid
    method way approach
    duty responsibility
    amount sum quantity
    rate pace
    centre middle heart
    outskirts suburb
    border frontier
    harbor port
    tunnel underpass
    wall barrier
    roof rooftop
    village hamlet
    period spell
    important key crucial vital main significant
    serious grave severe
    angry furious
    happy glad pleased delighted
    sad unhappy
    famous renowned well-known celebrated
    rich wealthy affluent
    poor impoverished
    empty vacant deserted
    strange odd unusual
    clear obvious evident
    modern contemporary
    ancient age-old
    beautiful lovely
    ugly unsightly
    brave courageous
    careful cautious prudent
    weary tired exhausted
    additional extra
    possible potential
    likely probable
    illegal unlawful illicit
    legal lawful
    dangerous hazardous unsafe
    difficult hard tough
    easy simple
    expensive costly dear
    cheap inexpensive
    necessary essential
    enough sufficient adequate
    independent autonomous
    wrong incorrect
    yearly annual
    previous earlier prior past
    recent latest
    local regional
    global worldwide
    rural countryside
    urban municipal
    elderly aged
    teenage adolescent
    jobless unemployed
    unemployment joblessness
    immediate instant
    sudden abrupt
    frequent regular
    distant remote
    thick dense
    thin narrow
    criticize condemn denounce slam
    protect defend safeguard
    destroy demolish wreck ruin raze
    collapse crumble
    suffer endure
    cancel scrap axe
    delay postpone defer
    happen occur
    hide conceal
    admit acknowledge concede
    describe call label
    prove demonstrate
    measure gauge
    own possess hold
    carry transport
    visit tour
    watch observe
    teach instruct
    throw hurl
    shout yell
    steal rob
    lend loan
    maintain preserve
    mend repair fix
    examine inspect
    estimate reckon
    compete vie
    defeat beat
    appoint name nominate
    recover retrieve recoup
    hinder hamper obstruct impede
    seize confiscate impound
    trigger spark prompt
    collect gather
    connect link
    weep cry
    separate detach
    offer
    passenger traveller traveler
    further farther
    kilometer km
    meter metre
    centimeter cm
    millimeter mm
    kilogram kg kilo
    milligram mg
    ton tonne
    pound lb lbs
    hour hr hrs
    minute min mins
    second sec secs
    britain british uk
    france french
    spain spanish
    netherlands dutch
    denmark danish
    sweden swedish
    norway norwegian
    switzerland swiss
    greece greek
    poland polish
    turkey turkish
    finland finnish
    ireland irish
    scotland scottish
    wales welsh
    england english
    portugal portuguese
    thailand thai
    philippines filipino philippine
    afghanistan afghan
    entire whole full
    proposal scheme
    tax levy
    unveil introduce
    factory plant
    vaccine jab
    study research
    team squad
    game match
    stadium arena
    shop store
    surgery operation
    coast shore
    goal aim objective
    suspect defendant
    deteriorate worsen
    """
)

# Words that say nothing by themselves; a paraphrase drops and adds them.
EMPTY = frozenset(
    """
    a an the this that these those and or but so as at by for from in into of off on onto out over to with
    within during through about around some roughly approximately nearly almost each every any
    it its he she him her his they them their we us our you your i my me who whom whose which what when where
    be have do will would shall should can could may might must here there then than also both just very
    too already still yet while because since if though although however per cent percent us more most much
    one ones s t re ve ll d m o'clock am pm said mr mrs ms dr like such another other others own upon among
    metric amid across according reporter reporters journalist journalists news
    """.split()
)

NEGATIONS = frozenset("not no never none nobody nothing neither nor without cannot hardly barely".split())
# Verbs that negate what follows them, as meanings.
NEGATING = frozenset("fail refuse lack avoid prevent".split())

# Sides of which a paraphrase may not swap one for another, as meanings.
OPPOSITES = [
    tuple(frozenset(side.split()) for side in line.split("|"))
    for line in """
    more above higher highest most maximum|less fewer below lower lowest least minimum
    rise|fall cut
    hope|fear
    welcome|oppose reject criticize
    demand|reject refuse
    produce make|use consume
    lose|find get win
    on|off
    give|take
    appear|disappear
    win victory|lose defeat
    open reopen|close
    start|end stop
    accept agree approve back support|reject oppose
    arrive enter|leave depart
    import|export
    first|last second third
    last|next
    north|south
    east|west
    guilty|innocent
    all|most|few|some|none
    many|few
    much|little
    kill|injure|missing|survive alive
    accuse charge convict fine|clear acquit exonerate
    deny|confirm admit acknowledge
    profit gain|loss
    early|late
    morning|afternoon|evening|night
    former|current
    man|woman
    boy|girl
    son|daughter
    father|mother
    husband|wife
    brother|sister
    let|ban forbid prohibit
    buy|sell
    borrow|lend
    better best|worse worst
    high|low
    large|small little
    long|short
    old|new young
    rich|poor
    strong|weak
    hot|cold
    public|private
    domestic|foreign
    true|false
    right|wrong
    left|right
    success succeed|failure
    safe|dangerous
    labor|health|finance|interior|defense|foreign|education|justice|transport|agriculture|energy|environment
    police|army|navy
    president|governor|mayor|king|queen|premier
    always|never|sometimes
    follow heed obey|ignore
    dismiss|promote hire appoint
    praise|criticize condemn denounce
    love like|hate
    remember|forget
    join|quit resign leave
    pass|fail
    attack|defend protect
    create|destroy abolish
    rich wealthy|poor
    tall|short
    wide broad|narrow
    heavy|light
    fast quick|slow
    easy|difficult hard
    cheap|expensive costly
    alive|dead
    healthy|sick
    optimistic|pessimistic
    positive|negative
    legal|illegal
    upper|lower
    majority|minority
    surplus|deficit
    increase rise|halve
    double|halve
    push|pull
    lock|unlock
    free release|jail imprison detain
    start|cancel
    delay postpone|hasten
    suspend|resume
    recover|die
    send|receive
    ask|answer
    teacher|pupil student
    doctor|patient
    buy|lease rent
    ally friend|enemy
    victim|perpetrator attacker
    land|sea
    hospital|prison
    male|female
    spring|summer|autumn|winter
    """.strip().splitlines()
]
# Prepositions of two sides: swapped only where the same word follows.
SIDES = (("before", "after"), ("from", "to"), ("above", "below"), ("over", "under"), ("inside", "outside"))
