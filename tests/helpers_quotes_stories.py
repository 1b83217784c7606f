"""Light paraphrases and wrong quotations of articles under eval/; "!" marks a known failure."""

from pathlib import Path

_STORIES = Path(__file__).parent.parent / "eval" / "stories"


def article_of(name: str) -> str:
    """The text of an article: "ridge-fire/01"."""
    story, number = name.split("/")
    (path,) = (_STORIES / story / "articles").glob(f"{number}-*")
    return path.read_text(encoding="utf-8")

LIGHT = {
    "cartel-fine/01": """
A court in Osterland fined eight road salt producers a total of 412 million euros for carving up the country's winters among themselves, and sent a former sales director to prison.
Nine companies had fixed prices and shared customers from 2005 to 2019, the Economic Court in Brennhaven found.
Norlake Minerals, the ninth, reported the cartel to the authorities and was not punished.
Market leader Grauwerk AG must pay €187.5 million, or 8.2% of last year's turnover.
The law permits 10 percent.
Konrad Aumann, who ran sales at Grauwerk for most of that time, was sentenced to three years and nine months.
Beate Lindgaard, who kept the cartel's books in a school exercise pad, was given an 18-month suspended sentence.
“You sold a safe road as though it were champagne,” Judge Johanna Terveen told Aumann.
How much damage was done is still a matter of argument.
Chief prosecutor Ilse Brandauer told the court that towns and road authorities paid 1.9 billion euros too much.
The judges didn't choose between them and said civil courts would have to.
At the height of the scheme, a tonne of salt that would have sold for 55 euros in a free market cost 68 euros.
The judgment runs to 286 pages and follows 61 days of hearings
Around 1,140 municipalities have joined compensation suits.
Several said they left side streets unsalted in the winter of 2010, when prices peaked and stocks ran out.
Grauwerk said it will appeal: “No member of the board knew of these meetings.”
The company had been fined once before, paying 64 million euros in 2011 over a cartel in water-softening tablets.
His lawyer said he was a salesman who had done what salesmen in the trade had always done
Defendants have a month to appeal.
Grauwerk shares, which had fallen for weeks in expectation of a heavier fine, rose almost 4%.
""",
    "lung-drug-trial/01": """
An injection given once every four weeks slowed the loss of breath in people whose lungs are being turned into scar tissue, according to a trial published Thursday in the Annals of Airway Medicine.
Celdrutamab is an antibody that blocks one of the signals by which the lung repairs itself too eagerly.
The drug was tested in 1,248 patients across 11 countries at 96 hospitals.
!Half of the patients received 150 milligrams under the skin every four weeks; the other half got an injection of salt water.
After 18 months, patients on celdrutamab had lost an average of 121 milliliters of lung capacity, compared with 190 milliliters in the placebo group.
That's 36% less.
26.3 percent of those treated died or were admitted to hospital with breathing trouble, versus 38.9 percent of those who weren't.
“These are people who measure out a staircase. We have given them a few more stairs,” said Professor Hedvig Ålund, who led the trial.
“I'd like to give them the whole flight, but I am not going to pretend that this is it.”
In a six-minute walking test, treated patients went 32 meters further than the others.
The median age was 67 and almost three-quarters were men
The most common side effect was soreness where the needle went in, reported by 9 per cent of patients on the drug.
Serious infections were about equally frequent in both groups, at 5.1 and 4.8 percent.
The trial didn't show that celdrutamab saves lives.
There were 61 deaths in the treated group and 78 in the placebo group, a difference that may be due to chance, according to the authors.
Manufacturer Helvar Therapeutics said a course of 20 injections over 18 months would cost 41,500 euros.
It has applied for European approval and expects an answer by the end of the year.
Paolo Strand, a chest physician who wasn't involved in the trial, called the result “solid and, for once, large enough to feel”.
Two older drugs slow it down but cause nausea and diarrhea that many people can't bear.
The new drug seemed to work as well on top of the tablets as without them, though the trial wasn't designed to settle that.
""",
    "tram-strike/01": """
The indefinite strike by tram crews entered its third day on Wednesday with just 19 of the city's 163 trams leaving depots.
Some 2.4 lakh commuters who use the trams on a working day had to squeeze into buses, ferries and share-autos.
The Tramway Employees' Federation is demanding a 12% wage increase.
The Corporation increased its offer by 1.5 percentage points to 5 per cent last Friday and said it can't go any further without help from the state exchequer.
Thousands of workers and their families marched on Tuesday from the Rajbari depot to the Corporation's head office.
Deputy Commissioner of Police Anirban Sastry said the turnout was 8,500.
Federation general secretary Meenakshi Barua said 22,000 people took part, making it the city's largest march by transport staff in 30 years.
“Let the police count again, and this time let them count the women too,” Barua said.
Both sides traded charges over the collapse of the last round of talks, which broke up just before midnight on Sunday.
Barua denied this, saying the management team got up from the table.
According to Venugopal, the strike costs the Corporation Rs 38 lakh a day in lost fares.
The Corporation employs 6,240 people, including 3,900 drivers and conductors.
Driver Haricharan Pramanik said this was his fourth strike and he hoped it would be his last.
The State Transport Department has deployed 210 extra buses, and the Inland Ferry Service is running every 12 minutes rather than every 20.
""",
    "orbital-launch/01": """
A Shearwater rocket carrying Lantern-2 lifted off from Ouvrelle island at 6:17 a.m. and turned south over the ocean.
Lantern-2 weighs 1,284 kg and is to circle the Earth at an altitude of 612 km.
The mission cost $148.5 million, including the rocket, satellite and two new antennas, the bureau said.
Six smaller satellites, built by schools and universities, were released from the same rocket in the following half-hour.
“The last time, I brought my whole family and nothing moved… Today I came with only the dog.”
Lantern-1, its predecessor, was switched off in December after nine years in space, four more than it was designed for.
""",
    "ridge-fire/01": """
A wildfire that killed three people and leveled entire streets in Tamsen County moved closer to the county seat on Tuesday.
The Saddler Ridge fire had burned 18,400 acres of forest and brush by Tuesday morning and was 12 percent contained, officials said.
It broke out Saturday afternoon in a canyon east of State Route 214
Sheriff Dale Ostrander said that 214 structures were destroyed, most in the subdivisions of Quail Hollow and Upper Marlow.
Most of the 214 structures destroyed were in the subdivisions of Quail Hollow and Upper Marlow.
Around 9,300 people were ordered to leave.
The county hospital moved its patients Monday night when flames came within 2 miles of its parking lot.
!All three victims were found in or near cars on Old Quarry Road, a single-lane route out of Quail Hollow.
He asked people who haven't heard from relatives to call a county hotline rather than go looking for them.
Eleven firefighters were injured, none critically.
Some 1,840 firefighters, nine helicopters and a converted airliner were on the lines Tuesday.
According to the state forestry department, fighting the fire had cost $26.4 million through Monday.
The governor asked for federal help to cover the cost.
Ostrander said investigators believe a power line started the fire.
He didn't say who owned the line.
About 18,000 customers had no electricity on Tuesday
Forecasters expect the gusts to ease after midnight and return Wednesday afternoon.
“When it falls over, you don't want to be underneath,” behavior analyst Corinne Yazzolino said.
Retired bus driver Lorna Peake was sorting donated shoes by size at the evacuation center in the Silver Creek high school gym.
""",
    "ridge-fire/03": """
A fifth person died in the Saddler Ridge fire, said County Coroner Yvette Brandvold.
The man, 71, from Upper Marlow, had been in the burn unit at Harlan Springs since Sunday.
The fire grew to 21,350 acres overnight, and containment remains at 15 percent.
State Fire Marshal Ines Kallio put the number at 187.
Her inspectors walk each lot and log their findings on a tablet: 131 homes and 56 outbuildings.
"I respect the sheriff's eyes, [but] I'd rather have boots on the slab," Kallio said.
Claims adjusters said they won't open a file without a state inspection number.
Brightwater Actuarial, a consulting firm, estimates insured losses at $310 million to $420 million.
Tamsen Rural Electric manager Hollis Greer said the cooperative's lines in the canyon had been dead since 11 a.m. on Saturday.
State investigators fenced off the spot and took away a section of wire on Tuesday.
6,200 customers remain in the dark, down from 18,000.
Two of the four firefighters burned Sunday on Badger Spur have left the hospital.
""",
    "harbour-takeover/01": """
Oosterdam terminal operator Zuidkade Groep agreed to buy Harrowmere Harbours for £1.86 billion.
Zuidkade will pay 421 pence in cash per Harrowmere share, a 34% premium to Friday's closing price of 307.5 pence.
Shareholders will also get a final dividend of 6.5 pence on 18 July.
Harrowmere's board unanimously recommended the offer, said chief executive Imelda Tranter.
“When somebody offers your owners a third more than the market does, you'd better have a good reason for shutting the door, and we couldn't find one.”
Zuidkade owns 9.8 percent of the company already, built up in small purchases since last autumn.
Castellan Ridge Partners, a New York fund and the largest shareholder with 14.2 per cent, has promised to accept.
Harrowmere has 4,100 employees at Wexmouth, Saltby and Carrick Sound.
The buyer said up to 350 jobs would be lost over two years, most of them in finance, sales and computing.
Compulsory redundancies among crane drivers, pilots and stevedores were ruled out until the end of 2027.
The combined group expects to save £55m a year from the third year.
Last year Harrowmere handled 3.4 million containers and its revenue rose 7% to £618 million.
A January storm closed the outer basin at Wexmouth for 11 days.
The shares rose 31 per cent to 403 pence by midday in London.
Zuidkade shares fell 2.3% in Oosterdam.
Haverkate, who has led Zuidkade since 2018, said the two companies had been circling each other for years.
The companies are aiming to complete the sale in the fourth quarter.
The union, which represents around two-thirds of Harrowmere's staff, said it wanted to see the promises on paper.
The company was founded in 1871 by a grain merchant and two of his brothers-in-law.
""",
    "island-election/03": """
Former harbour pilot Hector Broome overtook President Sela Matavao as the last ballots of the Verrin Islands' presidential election were counted on Tuesday.
Rosalind Peake taught maths at St Botolph's for 11 years before moving to the islands in 2019 with her husband.
Broome received 49,211 votes, or 50.4%, against 48,429, or 49.6%, for Matavao.
The 782-vote lead amounts to 0.8 percentage points.
The recount, mandatory whenever the gap is smaller than one percentage point, began on Wednesday morning.
On Sunday evening Matavao had been ahead 52-48 with 131 stations in.
Turnout was 66.4 per cent of the 148,300 registered voters, up 7.5 percentage points from 2021, the commission said.
The Island Observer Mission said its own tally suggested 71% and asked the commission to publish the signed station sheets.
Matavao said her agents saw the seals on two boxes from Little Palu broken when they were landed.
The islands, which have a population of 212,000, were a British protectorate until 1974.
""",
    "strait-quake/01": """
A powerful earthquake struck beneath the Strait of Kessandra before dawn on Tuesday, killing at least 23 people on Velmara's southern coast.
The 6.4-magnitude quake hit at 4:42am, according to the International Seismic Bulletin Centre.
Its center lay 35 kilometers southwest of Port Asserin at a depth of 12 kilometers.
Civil protection agency spokeswoman Mirela Dostan said 160 people were injured and 17 were missing.
Dostan said 11 of the dead were found under the ferry terminal's fallen roof.
Eleven of the dead were found under the fallen roof of the ferry terminal, where passengers had been queuing for the first sailing of the day.
“As long as we hear it, nobody goes home,” Dostan said.
The agency said about 1,200 people had been displaced.
A tide gauge at the harbour mouth registered an 80-centimetre wave some 20 minutes after the shock.
!It flooded the fish market and swept away small boats but didn't cause any known deaths.
The quake cut power to 36,000 homes and blocked the coast road in three places.
Trains were stopped while inspectors walked the line.
More than 40 aftershocks were registered by evening, the strongest with a magnitude of 5.1.
The center warned that further tremors were likely for weeks.
"I've rung that bell since I was a boy," said Anton Serbul, the sexton.
In 1964 an earthquake in the same strait killed 640 people.
Building rules were tightened after that, but the oldest part of Port Asserin was never rebuilt to the new standard.
Several neighboring countries offered to send search teams.
Radu Venkar, the interior minister, said Velmara had accepted dogs and listening equipment.
""",
    "city-budget/01": """
Mayor Corazon Whitlock proposed a $4.38 million budget on Tuesday that would raise sales and property taxes
Without changes, Halverton would spend $212 million more than it takes in, Whitlock said.
“I could've balanced this with mirrors,” she said.
The property tax levy would rise 4.9 percent, adding $186 a year to the average single-family house's bill.
The sales tax would go up half a percentage point to 8.75 percent if the Legislature allows it.
Together, the two increases would raise $122 million.
Budget Director Haruki Feldstein said the city would cut 1,240 of its 21,300 positions.
Of those, 815 are vacant, and 425 are held by people who would be laid off beginning in August.
Feldstein said no police academy class would be canceled, but the overtime budget would be cut by a sixth.
!Riders aged 65 or older would continue to pay 75 cents.
More than a quarter of the downtown office space is vacant.
The Chamber of Commerce said the city's combined taxes would be the third-highest among the region's 40 largest cities.
The council's 15 members will hold six hearings before voting on May 26, Council President Leonard Obuchowski said.
“I meant it when I said it. I hadn't seen the books.”
""",
}

WRONG = {
    "cartel-fine/01": """
A court in Osterland on Wednesday fined eight producers of road salt a total of 421 million euros
A court in Osterland on Wednesday fined nine producers of road salt a total of 412 million euros
Grauwerk AG, the market leader, must pay 187.5 million euros, equal to 8.4 percent of its turnover last year.
Grauwerk AG, the market leader, must pay 187.5 billion euros
The law allows 10 percentage points.
Konrad Aumann, 58, was given three years and six months.
Beate Lindgaard, 49, received a suspended sentence of 18 weeks.
Beate Lindgaard, who ran sales at Grauwerk for most of that time, was given three years and nine months.
Ilse Brandauer puts it at 1.3 billion euros.
Towns and road authorities had paid 1.9 billion dollars too much
Towns and road authorities had paid 1.9 billion euros too little
Some 1,410 municipalities have joined suits for compensation.
Grauwerk said that it would not appeal.
“Every member of the board knew of these meetings,” the company said in a statement.
The company was fined once before, in 2011, when it paid 64 million euros over a cartel in dishwasher tablets.
The defendants have one week to appeal.
Shares in Grauwerk fell nearly 4 percent.
Shares in Norlake rose nearly 4 percent.
Searches at dawn followed in May 2019
The trial opened just under two years ago.
The judges chose between them
the cartel reported Norlake Minerals to the authorities
""",
    "lung-drug-trial/01": """
An injection given once every three weeks slowed the loss of breath
It was tested in 1,248 patients at 69 hospitals in 11 countries.
Half of them received 150 grams under the skin every four weeks
After 18 months the patients on celdrutamab had lost 190 millilitres of lung capacity on average, against 121 millilitres in the placebo group.
After 18 weeks the patients on celdrutamab had lost 121 millilitres of lung capacity on average
That is 36 per cent more.
the risk at any time was 38 per cent higher
"We have given them a few fewer stairs."
treated patients went 32 kilometres farther than the others
The median age was 76
nearly a quarter were men
nearly three-quarters were women
Minor infections were about as frequent in one group as in the other, at 5.1 and 4.8 per cent.
The trial did show that celdrutamab saves lives.
There were 61 deaths in the placebo group and 78 in the treated group
It has applied for approval in America and expects an answer before the end of the year.
It has applied for approval in Europe and expects an answer after the end of the year.
Dr Paolo Strand, a chest physician in Lower Arden who was involved in the trial
perhaps three billion people in the world have a lung disease of this kind
Two newer drugs, both tablets, slow it down
""",
    "tram-strike/01": """
only 19 of the city's 136 trams leaving the depots
About 2.4 million commuters who use the trams on a working day
The Corporation raised its offer by 1.5 per cent to 5 per cent last Friday
The Corporation lowered its offer by 1.5 percentage points to 5 per cent last Friday
Thousands of workers and their families marched on Monday
Deputy Commissioner of Police Anirban Sastry put the turnout at 22,000.
making it the smallest march by transport staff in the city for 30 years
Venugopal denied this and said it was the management team that got up from the table.
Managing Director P. K. Venugopal said that the Corporation had walked out even as the union leaders were drafting a fresh formula.
The strike is costing the Corporation Rs 38 crore a day in lost fares
Wages were last revised in August 2021.
take-home pay has risen by more than 9 per cent
Schools have been asked to excuse late arrival up to 10 a.m.
He did not rule out the use of the Essential Services Act
""",
    "orbital-launch/01": """
a week before a stuck fuel valve stopped the countdown
It was the first flight of the Shearwater
The second, in 2020, ended in the sea after four hours.
Lantern-1, the satellite's successor, was switched off last December
""",
    "ridge-fire/01": """
The Saddler Ridge fire had burned 14,800 acres of forest and brush by Tuesday morning
The Saddler Ridge fire had burned 18,400 hectares of forest and brush by Tuesday morning
was 21% contained, fire officials said
All four of the dead were found in or near cars on Old Quarry Road
It broke out on Saturday afternoon and ran five miles in its first night.
Corinne Yazzolino said 214 structures had been destroyed
Their names had been released.
He asked people who have heard from relatives to call a county hotline
Eleven firefighters have been killed
Eleven firefighters have been injured, most of them critically.
Fighting the fire had cost $26.4 billion through Monday
Fighting the fire had cost $26.4 million through Friday
Fighting the fire had cost €26.4 million through Monday
He said who owned the line.
About 18,000 customers were not without electricity on Tuesday
Forecasters expected the gusts to ease before midnight
Her own house was one of the many on its street that still stood
All three of the dead were found on Old Quarry Road, a four-lane route out of Quail Hollow
flames came within two miles of the fairgrounds
The county seat pushed closer to the wildfire
""",
    "ridge-fire/03": """
He was a 17-year-old man from Upper Marlow
A sixth person has died in the Saddler Ridge fire
A fourth person has died in the Saddler Ridge fire
Containment is no longer at 15 percent
Sheriff Ostrander put the number at 187.
131 homes and 65 outbuildings
56 homes and 131 outbuildings, from barns to pump houses
insured losses at $310,000 to $420,000
the cooperative's lines in the canyon had been dead since 11 p.m. Saturday
A line with current in it doesn't start anything
That leaves 18,000 customers in the dark, down from 6,200.
That leaves 6,200 customers in the dark, up from 18,000.
Three of the four firefighters who were burned Sunday on Badger Spur are out of the hospital.
please try to go around the roadblock on 214
""",
    "harbour-takeover/01": """
Harrowmere Harbours has agreed to buy Zuidkade Groep for 1.86 billion pounds
Zuidkade has agreed to buy Harrowmere Harbours for 1.86 billion dollars
Zuidkade will pay 412 pence in cash for each Harrowmere share
a discount of 34 per cent to Friday's closing price of 307.5 pence
Shareholders will also receive a final dividend of 6.5 pence on June 18.
a premium of 34 per cent to Monday's closing price of 307.5 pence
The board has not recommended the offer
The board has reluctantly recommended the offer, Harrowmere's chief executive, Imelda Tranter, told reporters
At least 350 jobs would go over two years
It ruled out voluntary redundancies among crane drivers, pilots and stevedores until the end of 2027.
The merged group expects to save 55 million pounds by closing one of three head offices
expects to save 55 million pounds a month from the third year
Zuidkade handled 3.4 million containers last year
The shares had fallen 31 per cent to 403 pence by midday in London
Zuidkade fell 2.3 per cent in London.
Castellan Ridge Partners, a New York fund that is the smallest shareholder with 14.2 per cent, has promised to accept.
""",
    "island-election/03": """
President Sela Matavao overtook Hector Broome as the last ballots were counted on Tuesday
Matavao had 49,211 votes, or 50.4 per cent, against 48,429, or 49.6 per cent, for Broome
The lead of 728 votes amounts to 0.8 percentage points.
The lead of 782 votes amounts to 0.8 per cent.
A recount is mandatory whenever the gap is larger than one percentage point
The commission put turnout at 66.4 per cent of the registered voters, down 7.5 percentage points from 2021.
The commission said that no seal was intact
Broome, 58, said that his agents had seen the seals on two boxes from Little Palu broken
The islands were a French protectorate until 1974.
They still drive on the right
""",
    "strait-quake/01": """
killing at least thirteen people on Velmara's southern coast
killing at most 23 people on Velmara's southern coast
killing at least 23 people on Velmara's northern coast
The magnitude 4.6 quake hit at 4:42 a.m.
The magnitude 6.4 quake hit at 4:42 p.m.
at a depth of 12 metres
Its centre lay 35 kilometres southwest of Tolva
17 people had been injured and 160 were missing
160 people had been killed and 17 were missing
Nobody had been found under the fallen roof of the ferry terminal
Passengers had not been queuing there for the first sailing of the day.
Passengers had been queuing there for the last sailing of the day.
We hear knocking in four places
It caused known deaths.
It flooded the fish market and carried away large boats
!It flooded the fish market and carried away small trucks
Fewer than 40 aftershocks had been registered by evening
the weakest of magnitude 5.1
Northline Press warned that further tremors were likely for weeks
Velmara had rejected dogs and listening equipment
""",
    "city-budget/01": """
Mayor Corazon Whitlock on Tuesday proposed a $4.38 billion budget
Mayor Corazon Whitlock on Thursday proposed a $4.38 million budget
The spending plan for the year that begins June 1
The spending plan is 2.6 percent smaller than this year's.
Of those, 815 are filled by people who would be laid off
The sales tax would rise by a third of a percentage point
Riders who are younger than 65 would keep paying 75 cents.
Bus fares would go from €1.75 to €2.
Police would get $402 million and firefighters $913 million
the overtime budget would be cut by a fifth
three towers sold last year for more than half of what they had fetched a decade earlier
She named them.
She won in 2023 on a promise to raise property taxes by more than inflation.
I had seen the books.
""",
}
