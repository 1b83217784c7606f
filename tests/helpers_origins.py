"""Invented articles on one invented event, written for the tests of origins.

WIRE is an agency report, COPY prints it whole with small edits, TRIMMED cuts it and adds two
paragraphs of its own, REWORDED changes every sentence, REORDERED is the rewording with its
paragraphs in another order. RIVAL and LOCAL are reports of other people, who heard the same
officials: they share the event's figures and its official quotes. ELSEWHERE is another story.
"""

from consensus.articles import sentences
from consensus.figures import find
from consensus.schema import Article, Figure

WIRE = """CORRIN HARBOUR, June 3 (Halcyon) - A car ferry with 212 people on board ran aground off the
island of Corrin in thick fog early on Monday, and 17 passengers were hurt, the coastguard said.

The Saint Aldate, built in 1994, had left Port Meron at 5:40 a.m. and struck the Widow's Ledge
about 600 metres short of the quay. Its bow was torn open over a length of 9 metres.

Rescue coordinator Imogen Farrell said the hull was holding. "Nobody is in danger now, but
nobody is leaving the ship in this swell either," she told reporters on the quay.

Two lifeboats and a navy helicopter took off 34 people, among them a woman who had gone into
labour. She was flown to the hospital in Tarrant, where she gave birth to a boy.

Captain Lewin Ashdown, who has sailed the route for 22 years, told investigators that the radar
had failed minutes before the grounding. The operator, Meron Lines, declined to comment on that.

The ferry was due for dry dock in March, but the overhaul was put off when the yard at Sallow
Point went bankrupt, according to documents seen by Halcyon. An inspection last autumn listed 41
defects.

Divers found that about 8,000 litres of diesel had leaked. Booms were laid across the mouth of
the Sedge estuary, where 3,000 pairs of terns are nesting.

Transport Minister Aurelio Banks promised an inquiry and said that sailings on three other
routes of the company would stop until its ships had been checked. Shares in Meron Lines fell 11
percent.

The last grounding on the ledge was in 1978, when the collier Ruth Pender broke up and nine
sailors drowned.
"""

COPY = WIRE.replace("June 3 (Halcyon) - ", "").replace("early on Monday", "early Monday").replace(
    "about 8,000 litres", "some 8,000 litres"
)

TRIMMED = (
    "\n\n".join(WIRE.split("\n\n")[i] for i in (0, 1, 3, 4, 7))
    + """

At the Mermaid Inn in Tarrant the landlady, Bettina Cole, had put up 26 of the rescued by noon
and was frying eggs in shifts. "They came in socks," she said.

The island's only supermarket expects its next delivery on Thursday at the earliest. Its
manager, Rufus Thorne, has limited customers to 2 loaves each.
"""
)

REWORDED_PARAGRAPHS = [
    """Fog is being blamed after a vessel carrying 212 travellers and their vehicles hit rocks near
Corrin at the start of the week. Seventeen of those aboard were injured, coastguard officials
reported.""",
    """Having departed Port Meron at 5:40 in the morning, the Saint Aldate, which dates from 1994, came
to grief on a reef called the Widow's Ledge, with only 600 metres left to go. A gash 9 metres
long was opened at the front.""",
    """According to Imogen Farrell, in charge of the rescue, the structure remains sound; she does not
want anyone to disembark while the sea is so rough.""",
    """Thirty-four passengers have nevertheless been brought ashore by helicopter and by a pair of
lifeboats. One, an expectant mother, was rushed to Tarrant and delivered a son there.""",
    """The man at the helm, Lewin Ashdown, knows these waters after 22 years on the service. He has
informed the authorities that his radar went dead shortly before impact, a claim Meron Lines
would not discuss.""",
    """Papers obtained by journalists show maintenance planned for March never happened, since the
Sallow Point shipyard collapsed. As many as 41 faults had been noted during checks the previous
autumn.""",
    """Fuel has escaped as well: some 8,000 litres, by the divers' reckoning. Barriers now protect the
Sedge, an estuary in which three thousand pairs of breeding terns make their home.""",
    """An investigation will follow, pledged Aurelio Banks, the minister for transport, who also
suspended traffic on another three of the firm's connections pending examinations. Investors
marked Meron Lines down 11 percent.""",
    """Disaster has visited the reef before. Nine seamen perished in 1978 as the Ruth Pender, loaded
with coal, was smashed to pieces on it.""",
]

REWORDED = "\n\n".join(REWORDED_PARAGRAPHS)
REORDERED = "\n\n".join(REWORDED_PARAGRAPHS[i] for i in (0, 4, 5, 3, 1, 2, 8, 6, 7))

RIVAL = """Corrin was cut off from the mainland on Monday after its morning boat, the Saint Aldate, stuck
fast on rocks within sight of the harbour. The coastguard counted 17 injured among the 212
people it was carrying.

"I heard a bang like a door slamming, and then all the cups slid off the counter," said Odile
Marsh, a teacher who was on her way to a school trip with 28 pupils. "The children were
marvellous. It was the adults who cried."

Her group was among the first to be lifted off. Most of the others were still on the vehicle
deck at dusk, wrapped in foil blankets and singing.

"Nobody is in danger now, but nobody is leaving the ship in this swell either," Imogen Farrell
of the coastguard said. A tug from Hartness, 70 nautical miles away, was expected around
midnight.

Islanders have complained for years about the state of the service. A petition with 5,400
signatures was handed to the regional assembly in January; it asked for a second ship in winter.
The assembly's transport committee, led by Perpetua Lyle, turned it down by seven votes to six.

The company has carried passengers to Corrin since 1961 and receives a subsidy of 4.5 million a
year.
"""

LOCAL = """Fishermen were the first to reach the stranded ferry. Jonah Tregarth said he and his brother had
been hauling pots when they heard the horn, five long blasts, coming from a place where no ship
should be.

They steered towards the sound at walking pace. "You could not see your own hand," he said. By
6:30 they lay under the stern of the Saint Aldate and had taken a dozen schoolchildren into a
boat licensed for 8.

The coastguard later put the number of injured at 17, most of them with bruises and broken
wrists. Surgeon Halima Quist said two patients needed operations and that all would be home
within the week.

What worries people along the western shore is the wind. It is forecast to turn north on
Wednesday and to reach 45 knots, and old hands at the harbour office doubt that the wreck will
stay where it is. Harbourmaster Piers Landry has asked all yachts to leave their moorings by
Tuesday evening.

"Nobody is in danger now, but nobody is leaving the ship in this swell either," Imogen Farrell
told a crowded meeting in the chapel. Somebody laughed, and then the lights went out.
"""

ELSEWHERE = """Bakers in the city of Lunt have agreed to sell a loaf for 90 pence until the end of the year.
The guild's chairwoman, Dorothea Pym, said that flour had become cheaper since the harvest and
that her 140 members wanted customers to notice. Supermarkets said they would study the offer.
"""


def figures_of(article: Article) -> list[Figure]:
    """What the finder finds in an article, as figures."""
    spans = sentences(article.text, article.body)
    made = []
    for number, found in enumerate(find(article.text)):
        start, end = next(span for span in spans if span[0] <= found.start < span[1])
        made.append(
            Figure(
                id=f"{article.id}-{number}",
                article=article.id,
                start=found.start,
                end=found.end,
                printed=found.printed,
                phrase=found.printed,
                quote=article.text[start:end],
                quote_start=start,
                quote_end=end,
                kind=found.kind,
                dimension=found.dimension,
                value=found.value,
                low=found.low,
                high=found.high,
                unit=found.unit,
                base_low=found.base_low,
                base_high=found.base_high,
                noun=found.noun,
                weak=found.weak,
            )
        )
    return made

# A report, and a tabloid's rewording that rounds or cuts half of its figures and adds a witness.
LANDSLIDE = """A slope gave way above the town of Ostrel in the night to Friday and buried at least 27 people
in their beds, the provincial crisis centre said.

Worst hit was the Lower Mill quarter, where the mud tore through four streets. Deaths were also
reported from the villages of Pardic and Saal.

{said} said Bruno Keltes, a spokesman of the centre. At least 14 people were missing.

A school bus with 11 children on board was pushed off the bridge at Saal and into the Ondra river.
Three of them were pulled out alive.

The weather service measured 188 mm (7.4 inches) of rain at Ostrel in 24 hours, the most for any
October day. Nearly 300 houses were destroyed and about 9,000 people moved to schools.

The mud blocks 19 km (12 miles) of the Pass Road to the coast, and hundreds of lorries are stuck.

In 2011 the worst floods in the country's history killed 1,420 people and cost $3.1 billion.
"""
LANDSLIDE_ROUNDED = """More than 25 people are dead after a wall of mud crashed down on sleeping families.

Most were women and children, who had no chance to get out as the mud struck the town of Ostrel.

{said} an official claimed. More than a dozen people are still unaccounted for.

In one heartbreaking scene, a school bus was thrown off a bridge and into a raging river. Just
three of the 11 pupils were dragged to safety.

Over seven inches of rain fell in a single day. Some 9,000 villagers now sleep in classrooms, while
hundreds of homes are simply gone.

The Pass Road to the coast is cut along a 12-mile stretch, with hundreds of trucks stuck on it.

Hedda Vorn, 58, tied her grandchildren to a pear tree with a curtain. "In the morning there was only
the tree," she said.
"""
