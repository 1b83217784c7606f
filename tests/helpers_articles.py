"""Invented pages with realistic furniture, for the tests of the room "articles". From development.

``NAMES`` gives, for each page, words that must be in the story and words that must not.
"""


from __future__ import annotations

STORY = """The Harrow Bay footbridge collapsed early on Tuesday, police said, and 14 people were taken to hospital.

Divers searched the harbour below the bridge for four hours and found nobody, the coastguard said.

The footbridge, 310 metres long, was built in 1987 and was inspected last spring, according to the port authority.

Mayor Ines Calder said that the city would pay for a temporary ferry across the harbour until the bridge was rebuilt.

"We will know within 10 days why the cable failed," said Tomas Reyl, the port authority's chief engineer."""

RELATED = f"""logo
Harbour footbridge collapses in Harrow Bay, 14 hurt

Harbour footbridge collapses in Harrow Bay, 14 hurt

Evening Gull02-05-2025

{STORY}
Liked this report? Follow the Evening Gull on our app.

Comments

No comments yet...

Related Articles

Two men jailed for 9 years over lorry thefts
Two men jailed for 9 years over lorry thefts

Northern Lamp

time2 hours ago

  • Northern Lamp

Two men jailed for 9 years over lorry thefts

Two men who stole 33 lorries from depots in the north were jailed for nine years on Monday.

Harbour bridge in Harrow Bay gets new lamps
Harbour bridge in Harrow Bay gets new lamps

Meridian Wire

time4 hours ago

  • Meridian Wire

HARROW BAY, June 12 (Meridian Wire) - The port authority said the harbour bridge in Harrow Bay got 120 new lamps.

GET OUR APP

App Store Google Play
"""

WIRE = f"""date 2025-05-06 Tuesday, May 06, 2025 | 12:48 PM
Footbridge collapses in Harrow Bay

Footbridge collapses in Harrow Bay

Officials say 14 people were taken to hospital after a cable failed

The bridge in better days, seen from the old fish market | Image: Gull Archive

Meridian Wire Harrow Bay
Last Updated : May 06 2025 | 12:47 PM IST

{STORY}

(Headline and picture were chosen by the Morning Tern staff; the text comes from a syndicated feed and was not edited.)

First Published: May 06 2025 | 12:40 PM IST
"""

BIOGRAPHY = f"""News Feed

Harrow Bay mourns its 'bridge of sighs' after collapse

2 min read
Harrow Bay mourns its 'bridge of sighs' after collapse
This handout photo released by the port authority shows the bridge on August 9, 2022 (A. Lund / HANDOUT / MWP)

{STORY}

Rail operator says winter timetable to start 'on any day now'
“When the snow is here, the timetable is here,” said rail spokesperson Olga Brandt.
Article image
Avatar
Signe Malm

Trainee

Signe Malm is a trainee reporter at the Coastal Independent. She studied in Aarhus for 5 years.

Read more
News Feed
 (Updated:  )

"The eastern pumping station has not changed in 12 weeks," said Viktor Holm of the water board.

Show More"""

CAPTION = f"""Harrow Bay loses its footbridge

Officials inspect the wreck of the footbridge that linked the fish market to the old town

{STORY}

Bishop Karl Ove Lund stands beside the wreck with 3 members of the port authority after the blessing

The port authority said the wreck of the footbridge would be lifted from the harbour by a crane ship.

Comments

Stay informed with the letter we send on Sundays...
"""

MASTHEAD = f"""THE HARROW BAY HERALD
The voice of the estuary since 1921
Tuesday, May 6, 2025  ·  Subscribe for $1  ·  Sign In

Home | World | Business | Tides

FOOTBRIDGE FALLS INTO HARBOUR, 14 HURT

By Ada Okoro and Pavel Trane

{STORY}

Additional reporting by Lena Fisk

MORE FROM THE HERALD
→ Route 412 bus diverted until Sunday
→ Regatta crowd put at 41,000
"""

BOX_OF_LINKS = f"""Footbridge falls into the harbour at Harrow Bay

{STORY}

Read more
Ferry fares to rise 4 per cent in July
How the city counts its 77 bridges

The port authority said the footbridge would be rebuilt by 2027 at a cost of 31 million crowns.

Divers from the coastguard will lift the cable of the bridge from the harbour on Friday, the mayor said.

Tags: bridges, harbours
"""

SECOND_STORY = f"""Footbridge falls into the harbour at Harrow Bay

{STORY}

Second village emptied as pine forest burns

By Tiago Merlin in Ponte Vecia

Firefighters evacuated a second village of 230 people on Tuesday evening after the wind turned, the prefect said.
"""

LIVE = f"""The Thames Lamp
LIVE
Harrow Bay footbridge: divers search harbour after collapse – as it happened

10.45 Divers back in the water
12 minutes ago
{STORY}

10.30 Hospital treats 14 people
27 minutes ago
The hospital in Harrow Bay said it was treating 14 people from the footbridge, two of them children.

10.05 Coastguard finds nobody in harbour
52 minutes ago
The coastguard said divers had found nobody in the harbour below the footbridge after 4 hours.
"""

NEWSLETTER = f"""Box & Berth
The morning brief for people who move things

FOOTBRIDGE FALLS, AND THE FERRIES WIN

{STORY}

— Compiled by the B&B desk

RATES CORNER: Shanghai–Rotterdam $3,412 per forty-foot box, down 4.1% on the week.
JOB BOARD: 27 fresh listings today.
"""

TIMELINE = f"""How the footbridge of Harrow Bay came to fall

{STORY}

3 May 2024
The port authority found 3 broken wires in the cable of the footbridge.

9 June 2024
The city closed the footbridge for 6 days while the cable was greased.
"""

# name: (page, words of the story, words that are not the story)
PAGES = {
    "related": (RELATED, ["14 hurt", "310 metres", "10 days"], ["33 lorries", "120 new lamps", "02-05-2025", "nine years"]),
    "wire": (WIRE, ["cable failed\n", "310 metres", "chief engineer"], ["Gull Archive", "12:47", "12:40", "chosen by", "Meridian"]),
    "biography": (BIOGRAPHY, ["bridge of sighs", "310 metres"], ["2022", "Aarhus", "5 years", "timetable", "in 12 weeks", "2 min"]),
    "caption": (CAPTION, ["that linked", "crane ship"], ["3 members", "on Sundays"]),
    "masthead": (MASTHEAD, ["FOOTBRIDGE FALLS", "310 metres"], ["1921", "$1", "41,000", "412", "Lena Fisk", "By Ada"]),
    "box of links": (BOX_OF_LINKS, ["310 metres", "2027", "31 million", "on Friday"], ["4 per cent", "77 bridges", "Tags"]),
    "second story": (SECOND_STORY, ["310 metres"], ["230 people", "pine forest"]),
    "live blog": (LIVE, ["treating 14", "10.30 Hospital", "after 4 hours"], ["27 minutes ago"]),
    "newsletter": (NEWSLETTER, ["310 metres"], ["3,412", "27 fresh", "Compiled"]),
    "timeline": (TIMELINE, ["3 May 2024", "3 broken wires", "9 June 2024", "6 days"], []),
}  # fmt: skip
