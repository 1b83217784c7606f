"""Two invented clusters as the web prints them, each with the origins that its articles have.

Written for the tests of origins, from development. In each: an agency report, a trimmed copy with
reporting of its own, a rewording by a desk that converts every unit and moves paragraphs, reports
of other people who heard the same officials and had the same press statement, and two rewritings
of that statement by outlets that had nothing else.
"""

import re


def _pages(pages: dict[str, str]) -> dict[str, str]:
    """The pages with each paragraph on one line, as the web has them."""
    return {name: re.sub(r"(?<!\n)\n(?!\n|\Z)", " ", text) for name, text in pages.items()}


DAM = _pages(
    {
        "wire": """Thousands told to leave homes below cracked dam

KESTREL FORD, March 9 (Reuters) - About 6,200 people were ordered to leave their homes on Sunday after a
crack 14 metres (46 feet) long opened in the wall of the Sorrel dam, officials said.

The 71-metre (233-foot) dam, completed in 1968, holds back 48 million cubic metres of water. Engineers have
been letting out 310 cubic metres a second since midnight to lower the lake by 9 metres before Thursday.

"We are not waiting to see what the wall decides to do," regional governor Marta Quill said at a briefing in
Kestrel Ford, 17 kilometres (11 miles) downstream.

Civil protection chief Anton Berisha said that buses had taken 2,900 people to schools and sports halls by
noon and that 38 patients had been moved from the town's hospital. Soldiers went from door to door in the
villages of Lower Pell and Aster, where many of the old people do not own a telephone.

The crack was noticed on Saturday by Ilse Vorn, 52, a beekeeper who crosses the dam on foot every day. "It was
as wide as my thumb, and by the evening it was as wide as my hand," she told Reuters.

Sorrel Hydro, which has run the plant for a fee of 12.4 million crowns a year since 2011, said in a statement
that the last full inspection, two years ago, had found nothing unusual. Union leader Pavel Dorn said that
the company had since cut the number of its inspectors from 11 to four.

Farmers below the dam stand to lose some 5,300 hectares of winter wheat if the wall gives way. The last
evacuation of the valley was in 1987, when the river rose by 6.5 metres and drowned nine people.

(Reporting by Lena Marsh; Editing by Tom Orde)
""",
        "trimmed": """Homes emptied as Sorrel dam cracks

Staff and agencies

About 6,200 people were ordered to leave their homes on Sunday after a crack 14 metres (46 feet) long opened
in the wall of the Sorrel dam, officials said.

The 71-metre (233-foot) dam, completed in 1968, holds back 48 million cubic metres of water. Engineers have
been letting out 310 cubic metres a second since midnight to lower the lake by 9 metres before Thursday.

Civil protection chief Anton Berisha said that buses had taken 2,900 people to schools and sports halls by
noon and that 38 patients had been moved from the town's hospital.

Visitors from this city are among those affected. The canoe club of Oberlin had 23 members camping near Aster,
its treasurer, Bea Lanning, said by telephone. They lost a trailer and six boats.

Sorrel Hydro, which has run the plant for a fee of 12.4 million crowns a year since 2011, said in a statement
that the last full inspection, two years ago, had found nothing unusual.
""",
        "desk": """A giant crack, a sleepless beekeeper and 6,200 people on the move

If Ilse Vorn had stayed in bed on Saturday, nobody might have known. The beekeeper, 52, walks over the Sorrel dam
each day, and this time she saw a gap she could have put a thumb in. When night fell, her whole hand would fit.

What she had spotted now measures 46 feet. Below it, authorities have told roughly 6,200 residents to get out.

Buses had brought 2,900 of them to gyms and classrooms by midday, according to Anton Berisha, who heads civil
protection; the hospital sent away 38 patients. In Aster and Lower Pell the army knocked at each house, since
plenty of elderly villagers have no phone.

How bad could it get? The barrier is 233 feet tall and dates from 1968. The lake behind it contains close to 39,000
acre-feet, or 12.7 billion gallons, and is being drained at 10,900 cubic feet per second, so that it should stand
30 feet lower by Thursday. Kestrel Ford, the nearest town, is just 11 miles away.

Some 13,100 acres of wheat would go under as well. The valley had to be cleared once before, in 1987: the water
came up 21 feet that year, and nine died.

And who was meant to look after the wall? Sorrel Hydro, in charge since 2011 and paid 12.4 million crowns annually,
maintains that all was well at the latest big inspection two years back. Since then, union boss Pavel Dorn points
out, only four of 11 inspectors have kept their jobs.

Governor Marta Quill, for one, says she will not sit around until the wall makes up its mind.
""",
        "local": """Valley holds its breath as the lake goes down

The queue for diesel outside the only filling station in Kestrel Ford was a mile long at breakfast time on Sunday.
Gerd Halloran, who owns it, ran dry at ten. "I have served people in their nightshirts," he said.

Rumours of a crack had gone round the cattle market since Saturday night, and when the sirens sounded at 5:20 a.m.
half of the town was already awake. Rosa Teague, 81, refused to leave without her parrot. Her grandson carried both.

"We are not waiting to see what the wall decides to do," the governor, Marta Quill, told a crowd from the steps of
the town hall. She was booed when she could not say who would pay for hotel rooms.

"The safety of the population has the highest priority, and every measure is being taken in close coordination with
the authorities," Sorrel Hydro said in a statement.

At the sports hall on Mill Lane there were 140 camp beds for 460 people. Nurse Dilys Fane had set up a table with
insulin. A wedding for 90 guests, planned at the Heron hotel, took place in the hall instead, with the beds pushed
to the wall and the parrot in attendance.

The dam has been repaired twice in the past ten years. Councillor Emrys Tolland said he had asked for the reports in
2022 and was sent a bill for photocopies.
""",
        "statement-a": """Sorrel Hydro lowers lake as a precaution

Sorrel Hydro has begun a controlled lowering of the Sorrel reservoir after a surface fissure was identified during
a routine patrol on Saturday at 16:40, the operator said on Sunday. The target level of 402 metres is to be reached
on Wednesday evening.

All four sluices are in operation. Production at the 96-megawatt plant has been suspended and 22 employees have been
withdrawn from the underground machine hall.

"The safety of the population has the highest priority, and every measure is being taken in close coordination with
the authorities," chief executive Nadine Roux said.

A team from the Technical University of Hallen will install 60 sensors on Monday. Compensation claims can be filed
from 1 April at a service desk in Hallen.
""",
        "statement-b": """Power firm drains reservoir, halts turbines

The operator of the Sorrel reservoir is bringing its level down under control, to 402 metres by Wednesday evening, it
announced on Sunday. During a routine patrol at 16:40 the day before, a fissure in the surface had been identified.

Four out of four sluices are running, while generation at the plant, which has a capacity of 96 megawatts, stands
still. From the machine hall under the ground 22 staff were withdrawn.

"The safety of the population has the highest priority, and every measure is being taken in close coordination with
the authorities," said Nadine Roux, its chief executive.

On Monday 60 sensors are to be fitted by a team of Hallen's Technical University. From 1 April anyone seeking
compensation can turn to a service desk in Hallen.
""",
    }
)
DAM_ORIGINS = [{"wire", "trimmed", "desk"}, {"local"}, {"statement-a", "statement-b"}]

VACCINE = _pages(
    {
        "wire": """OSTRAND (AP) — A single dose of a new vaccine cut severe dengue in children by 83 percent over two
rainy seasons, researchers reported on Tuesday after a trial in three countries.

The study followed 19,400 children aged between 4 and 11 in 27 districts of Moravia Sur, Talisay and Banuar. Of those
who got the vaccine, 31 fell severely ill; in the placebo group there were 182.

"This is the first shot that does not ask a mother to walk to the clinic three times," said lead investigator Yolanda
Price of the Ferrand Institute, who presented the findings in Ostrand.

Side effects were mostly sore arms and fevers. Two children had seizures that doctors judged to be related to the
vaccine; both recovered. The protection appeared to fade, from 91 percent in the first year to 74 percent in the second.

The maker, Corvina Biologics, plans to charge $3.10 a dose in poor countries and $48 in rich ones. It said it could
make 60 million doses a year by 2028 at its plant in Dellbrook, where it is spending $275 million on new filling lines.

The trial cost $119 million, of which the Hale Foundation paid two thirds. Outside expert Rustam Oyelaran of Kingsmere
University called the results "better than I dared to hope" but warned that one of the virus's four types had hardly
circulated during the study.

Dengue infects an estimated 390 million people a year and has spread to 14 more countries since 2010 as mosquitoes move
to higher altitudes.

___

The Associated Press Health and Science Department receives support from the Pell Trust.
""",
        "copy": """One-dose dengue vaccine protects children in large trial

By Associated Press

A single dose of a new vaccine cut severe dengue in children by 83% over two rainy seasons, researchers reported Tuesday
after a trial in three countries.

The study followed 19,400 children aged between 4 and 11 in 27 districts of Moravia Sur, Talisay and Banuar. Of those who
got the vaccine, 31 fell severely ill; in the placebo group there were 182.

Side effects were mostly sore arms and fevers. Two children had seizures that doctors judged to be related to the vaccine;
both recovered. The protection appeared to fade, from 91% in the first year to 74% in the second.

The maker, Corvina Biologics, plans to charge $3.10 a dose in poor countries and $48 in rich ones.
""",
        "desk": """Dengue jab: one and done?

Youngsters who received a new dengue injection were far less likely to become dangerously ill, according to research
involving 19,400 of them. They were four to 11 years old and lived in Talisay, Banuar and Moravia Sur.

Thirty-one participants in the vaccinated arm developed a severe form of the disease, against 182 given a dummy shot: a
reduction of 83 per cent across a pair of wet seasons.

Yolanda Price, who led the project for the Ferrand Institute, pointed out that mothers no longer have to make three trips
to a clinic.

It is not perfect. Effectiveness slipped to 74 per cent in year two after 91 per cent in year one. Apart from temperature
and tenderness, a couple of seizures were put down to the product, though the youngsters have got over them. And among
the four varieties of the virus, one was barely around at the time, cautioned Rustam Oyelaran, a Kingsmere academic not
involved in the work.

Corvina Biologics says it will ask for $48 in wealthy nations and $3.10 elsewhere. Its Dellbrook site, subject of a $275m
upgrade, might turn out five million doses a month in 2028. The Hale Foundation bore two thirds of the $119m bill for the
research.
""",
        "rival": """Talisay's dengue wards have been quieter lately. Dr Imelda Corro, who runs one of them at San Roque hospital, has
spent two years not knowing which of her small neighbours had been given the real vaccine. On Tuesday she found out.

"I cried in the car park," she said. Her own son, it turned out, was among the lucky half.

The figures released in Ostrand show that the new vaccine, made by Corvina Biologics, prevented 83 percent of severe cases.
Parents in the villages around San Roque have questions that no slide answered. Why, asked Jun Abalos, a tricycle driver
with five children, must Talisay wait until 2028? The health department says a purchase would swallow 11 percent of its
yearly budget.

Officials remember the campaign of 2016, which was stopped after 800,000 pupils had been injected with another product
and 14 deaths were blamed on it. Trust fell so low that measles came back.

"This is the first shot that does not ask a mother to walk to the clinic three times," the investigator Yolanda Price told
the conference. In Corro's ward a mother who had walked for two hours nodded at the television.
""",
        "business": """Corvina Biologics jumped as much as 22 percent in early trading after its dengue vaccine passed a late trial.

Analysts at Brandt & Keel put peak sales at $1.4 billion a year, most of it from travellers and the armed forces rather
than from the tropics. "Nobody gets rich at three dollars," said one of them, Fiona Achterberg.

The company has burned through $640 million since it was listed in 2019 and has cash for 15 months. A share sale is thought
likely. Its rival Takumi already sells a two-dose product in 40 countries and lost 6 percent.

Corvina said that regulators in Europe would get its application by September. Chief financial officer Dag Lindqvist
declined to comment on talks with a larger partner, which the newsletter PharmaWire reported last week.

The vaccine cut severe dengue by 83 percent in children, the Ferrand Institute said.
""",
    }
)
VACCINE_ORIGINS = [{"wire", "copy", "desk"}, {"rival"}, {"business"}]
