"""More paraphrases that say what an article says, and changes that do not. All invented.

MINE from development; TRAIN held out: written after the rules and never used to amend them. A line
that begins with "!" is a known failure.
"""

MINE = """Copper mine at Tolva to shut after third collapse

The owner of the Tolva copper mine will close it in September after a tunnel collapsed for the third time in two years, killing six miners. Chief executive Nadia Brandt said the company could no longer guarantee the safety of its staff. About 1,450 people work at the site, which produced 38,000 tonnes of metal last year.

Rescuers recovered the last body on Saturday morning after digging for 52 hours. The oldest victim was 61 and had planned to retire in the spring. "We heard the mountain groan and then the lamps went out," said Jonas Arvid, who escaped through a ventilation shaft with four colleagues.

The mining inspectorate had warned the company in March that the roof supports were too weak. It did not order a halt, however. Inspector general Petra Voss rejected criticism of her agency and said that it employed only nine inspectors for 70 mines. Opposition politician Emil Hart demanded her resignation.

The government will pay each bereaved family 40,000 crowns and has set up a fund of 25 million crowns for the town. Mayor Sonja Lind fears that half of the shops will disappear. House prices have dropped by 18 percent since January, and the railway plans to cut the number of daily trains from eleven to four.

A trade union survey found that 62 percent of the miners would move abroad rather than retrain. Brandt promised to find new jobs for at least 500 employees at the company's smelter in Kareby, 90 km to the north. The smelter was built in 1974 and modernised five years ago. Environmental groups welcomed the closure, but they want the pits filled before 2030.
"""

MINE_LIGHT = """
The Tolva copper mine will be closed in September by its owner
The owner will shut the Tolva copper mine in September
The mine's owner is going to close it in September after a third tunnel collapse in two years
A tunnel collapsed for the third time in two years and killed six miners
Six miners were killed when a tunnel collapsed for the third time in two years
the company can no longer guarantee its staff's safety
The company could no longer guarantee the safety of its employees, chief executive Nadia Brandt said
According to Nadia Brandt, the chief executive, the company could no longer guarantee the safety of its staff
CEO Nadia Brandt said the firm could no longer guarantee staff safety
Some 1,450 people work at the site
!Around 1,450 people are employed at the site
the site produced 38,000 tonnes of metal last year
Last year 38,000 tonnes of metal were produced at the site
The site, where about 1,450 people work, produced 38,000 tonnes of metal last year
The last body was recovered on Saturday morning after 52 hours of digging
Rescuers found the last body on Saturday morning after digging for 52 hours
After digging for 52 hours, rescue workers recovered the last body on Saturday morning
the oldest victim, 61, had planned to retire in the spring
The oldest of the victims was 61 and had been planning to retire in spring
The oldest victim was a 61-year-old who had planned to retire in the spring
We heard the mountain groan, then the lamps went out
"We heard the mountain groan and the lamps went out," Jonas Arvid said
Jonas Arvid escaped through a ventilation shaft with four colleagues
Jonas Arvid got out through a ventilation shaft together with four colleagues
Arvid and four colleagues escaped through a ventilation shaft
In March the mining inspectorate had warned the company that the roof supports were too weak
The company had been warned by the mining inspectorate in March that the roof supports were too weak
the inspectorate warned the company in March that its roof supports were too weak
However, it did not order a halt
It didn't order a halt
The mining inspectorate did not order a halt
Inspector general Petra Voss rejected the criticism of her agency
Petra Voss, the inspector general, dismissed criticism of her agency
the agency employed only nine inspectors for 70 mines
Her agency employs just nine inspectors for 70 mines
Only nine inspectors were employed for 70 mines, Voss said
Emil Hart, an opposition politician, demanded her resignation
Opposition politician Emil Hart called for her resignation
Opposition politician Emil Hart demanded that she resign
The government will pay 40,000 crowns to each bereaved family
Each bereaved family will be paid 40,000 crowns by the government
Every bereaved family will receive 40,000 crowns from the government
The government has set up a 25 million crown fund for the town
The government has established a fund of 25 million crowns for the town
Sonja Lind, the mayor, fears half of the shops will vanish
Mayor Sonja Lind is afraid that half the shops will disappear
House prices have fallen by 18 percent since January
House prices are down 18% since January
Since January, house prices have dropped 18 per cent
The railway intends to reduce the number of daily trains from eleven to four
the railway plans to cut daily trains from 11 to four
62 percent of the miners would rather move abroad than retrain
A union survey found that 62 percent of miners would move abroad rather than retrain
62% of the miners would go abroad rather than retrain, according to a trade union survey
Brandt pledged to find new jobs for at least 500 employees at the company's smelter in Kareby
Brandt promised at least 500 employees new jobs at the smelter in Kareby
The smelter in Kareby lies 90 km to the north
The smelter, built in 1974, was modernised five years ago
The smelter was constructed in 1974 and modernized five years ago
Environmentalists welcomed the closure but want the pits filled before 2030
"""

MINE_WRONG = """
The owner of the Tolva copper mine will close it in October
The Tolva copper mine will not be closed in September
A tunnel collapsed for the second time in two years, killing six miners
A tunnel collapsed for the third time in three years
A tunnel collapsed for the third time, killing five miners
A tunnel collapsed for the third time, injuring six miners
the company could guarantee the safety of its staff
Chief executive Nadia Voss said the company could no longer guarantee the safety of its staff
Petra Brandt said the company could no longer guarantee the safety of its staff
About 1,540 people work at the site
About 1,450 people live at the site
!About 1,450 people lost their work at the site
At least 1,450 people work at the site
the site produced 83,000 tonnes of metal last year
the site produced 38,000 tonnes of metal this year
the site produced 38 tonnes of metal last year
the site used 38,000 tonnes of metal last year
Rescuers recovered the first body on Saturday morning
Rescuers recovered the last body on Sunday morning
Rescuers recovered the last body on Saturday evening
Rescuers recovered the last body after digging for 25 hours
Rescuers recovered the last body after digging for 52 days
The youngest victim was 61
The oldest victim was 16
The oldest victim had planned to retire in the autumn
!We heard the mountain groan and then the lamps went on
Jonas Arvid escaped with five colleagues
Jonas Arvid escaped without his four colleagues
Emil Arvid escaped through a ventilation shaft with four colleagues
The mining inspectorate had warned the company in May that the roof supports were too weak
The mining inspectorate had not warned the company in March
The company had warned the mining inspectorate in March that the roof supports were too weak
the roof supports were too strong
the roof supports were not too weak
It ordered a halt, however
Inspector general Petra Voss accepted criticism of her agency
Petra Voss said that it employed only ninety inspectors for 70 mines
it employed only nine inspectors for 17 mines
it employed only 70 inspectors for nine mines
it employed more than nine inspectors for 70 mines
Opposition politician Emil Hart rejected her resignation
Opposition politician Petra Voss demanded her resignation
Emil Hart demanded the resignation of Sonja Lind
The government will pay each bereaved family 14,000 crowns
The government will pay each bereaved family 40,000 dollars
The government will not pay each bereaved family 40,000 crowns
Each bereaved family will pay the government 40,000 crowns
The government has set up a fund of 25 billion crowns for the town
Mayor Sonja Lind fears that a third of the shops will disappear
Mayor Sonja Lind hopes that half of the shops will disappear
House prices have risen by 18 percent since January
House prices have dropped by 18 percent since June
House prices have dropped by 80 percent since January
the railway plans to cut the number of daily trains from four to eleven
the railway plans to raise the number of daily trains from eleven to four
62 percent of the miners would retrain rather than move abroad
26 percent of the miners would move abroad rather than retrain
Brandt promised to find new jobs for at most 500 employees
the company's smelter in Kareby, 90 km to the south
The smelter was built in 1947
The smelter was built in 1974 and modernised six years ago
Environmental groups opposed the closure
they want the pits filled after 2030
"""

TRAIN = """Night train link between Orsk and Velden to return

A night train will run between Orsk and Velden again from 12 December, ten years after the service was scrapped. Operator Lumen Rail presented the timetable on Thursday. The journey of 940 km will take 11 hours, and the cheapest seat will cost 39 euros. Berths in a sleeping car start at 119 euros.

Transport minister Clara Moen praised the project as a milestone. Her ministry contributes 14 million euros a year until 2029. The Green party had called for such a connection since 2017. Airline boss Victor Hale criticised the subsidy. "Taxpayers are funding a luxury for a few," he told the newspaper Tagblatt.

Lumen Rail bought 22 used carriages from a Danish company and had them refitted in Halm. Eight of them have showers. Each train can carry 410 passengers. Chief planner Ines Bruck expects 190,000 travellers in the first year, three times as many as in the last year of the old service.

Residents along the line oppose noisy repairs at night. Track work between Halm and Sutter delayed the start by seven months. The regulator approved the safety certificate last week after it had refused it in May. Nobody was hurt when a test train left the rails in June.
"""

TRAIN_LIGHT = """
From 12 December a night train will again run between Orsk and Velden
A night train between Orsk and Velden will run again from 12 December
The timetable was presented on Thursday by operator Lumen Rail
Lumen Rail, the operator, presented the timetable on Thursday
The 940 km journey will take 11 hours
the journey will take eleven hours
The cheapest seat costs 39 euros
The cheapest seats will cost €39
Sleeping car berths start at 119 euros
Clara Moen, the transport minister, praised the project as a milestone
Transport minister Clara Moen called the project a milestone
The ministry contributes 14 million euros a year until 2029
Until 2029 her ministry will contribute 14 million euros a year
The Greens had called for such a connection since 2017
Victor Hale, head of an airline, criticised the subsidy
Airline boss Victor Hale criticized the subsidies
Taxpayers are paying for a luxury for a few
Taxpayers fund a luxury for a few, he told the Tagblatt newspaper
22 used carriages were bought from a Danish company by Lumen Rail
Lumen Rail purchased 22 used carriages from a Danish firm
The carriages were bought from a Danish company and refitted in Halm
!Eight of the carriages have showers
!Each train can carry 410 people
Ines Bruck, the chief planner, expects 190,000 travellers in the first year
Chief planner Ines Bruck expects 190,000 passengers in the first year
Residents along the line are opposed to noisy night repairs
Track work between Halm and Sutter delayed the start by 7 months
The start was delayed by seven months by track work between Halm and Sutter
The safety certificate was approved by the regulator last week
No one was hurt when a test train left the rails in June
"""

TRAIN_WRONG = """
A night train will run between Orsk and Velden again from 21 December
A night train will not run between Orsk and Velden again
A night train will run between Orsk and Sutter again from 12 December
twelve years after the service was scrapped
ten months after the service was scrapped
Operator Lumen Rail presented the timetable on Tuesday
The journey of 940 miles will take 11 hours
The journey of 490 km will take 11 hours
the cheapest seat will cost 119 euros
the cheapest seat will cost 39 dollars
the dearest seat will cost 39 euros
Transport minister Clara Hale praised the project as a milestone
Transport minister Clara Moen criticised the project
Her ministry contributes 14 billion euros a year until 2029
Her ministry contributes 14 million euros a year until 2028
The Green party had never called for such a connection
Airline boss Victor Hale praised the subsidy
Taxpayers are not funding a luxury for a few
!Lumen Rail bought 22 new carriages from a Danish company
Lumen Rail sold 22 used carriages to a Danish company
Lumen Rail bought 12 used carriages from a Danish company
Eight of them have no showers
Nine of them have showers
Each train can carry 410 tonnes
three times as few as in the last year of the old service
190,000 travellers in the second year
Residents along the line support noisy repairs at night
Track work between Halm and Sutter delayed the start by seventeen months
The regulator refused the safety certificate last week
Two people were hurt when a test train left the rails in June
"""
