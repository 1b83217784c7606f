"""Five invented articles, each with light paraphrases and wrong quotations of them; "!" marks a known failure.

Both tables were written before the rules were amended for what they showed.
"""

FLOOD = """Thousands were told to leave their homes on Tuesday after the River Arden burst its banks for the second \
time in a month, officials said. At least 14 people were killed and 60 others injured when a retaining wall \
collapsed in the town of Merrow, the regional governor, Ana Koritz, told reporters. Another 23 people \
remained missing late on Tuesday evening, according to the emergency services. The river rose by 4.2 metres \
in less than six hours, the highest level recorded there since 1954. Ms Koritz said the government would \
release $45 million in emergency aid before the end of the week. "We have never seen water like this," said \
Tomas Feld, a farmer who lost 300 sheep. Rescuers, who had been working through the night, pulled a woman \
and her two children from the roof of a school. The army sent 1,200 soldiers and 18 helicopters to the \
region on Monday. Electricity was cut to about 85,000 households, and the power company, Nordel, does not \
expect to restore it until Friday. Critics accused the regional authorities of ignoring a 2019 report that \
warned the wall was unsafe. Koritz denied the accusation and said inspections had been carried out every \
year. The wall, built in 1968, was inspected last in March, a spokeswoman for the ministry said. More than \
7,000 people spent the night in sports halls and churches. In the neighbouring district of Halden, three \
people were killed and 11 injured when a bridge gave way. The national weather service forecast a further 80 \
millimetres of rain by Thursday. Insurance companies estimated the damage at between $600 million and $800 \
million. The prime minister, Erik Sandal, cut short a visit to Lisbon and is expected to travel to Merrow on \
Wednesday. Sandal's government has been criticised for reducing the flood defence budget by 12% last year. \
The opposition leader, Mara Voss, called for an independent inquiry into the collapse. Schools in the region \
will stay closed until next Monday."""
FLOOD_LIGHT = """
Thousands were told to leave their homes on Tuesday after the River Arden burst its banks for the second time in a month.
At least 14 people were killed and 60 others injured when a retaining wall collapsed in Merrow, governor Ana Koritz said
Regional governor Ana Koritz told reporters that at least 14 people were killed and 60 others injured when a retaining wall collapsed in the town of Merrow.
Another 23 people were still missing late on Tuesday, the emergency services said.
The river rose 4.2 meters in under six hours, the highest level recorded there since 1954.
Koritz announced that the government would release $45 million in emergency aid before the end of the week
‘We have never seen water like this’, farmer Tomas Feld, who lost 300 sheep, said.
Rescuers pulled a woman and her two children from the roof of a school
Rescuers, working through the night, pulled a woman and her 2 children from a school roof.
On Monday, the army sent 1,200 soldiers and 18 helicopters to the region.
1,200 soldiers and 18 helicopters were sent to the region by the army on Monday.
Electricity was cut to about 85,000 households … the power company, Nordel, doesn't expect to restore it until Friday.
Critics accused regional authorities of ignoring a 2019 report warning that the wall was unsafe.
She denied the accusation and said inspections were carried out every year.
The wall, which was built in 1968, was last inspected in March, according to a spokeswoman for the ministry.
Over 7,000 people spent the night in sports halls and churches.
Three people were killed and 11 injured when a bridge gave way in the neighboring district of Halden.
The national weather service forecasts a further 80 millimeters of rain by Thursday.
Insurers estimated the damage at between $600 million and $800 million
Prime Minister Erik Sandal cut short a visit to Lisbon and is expected to travel to Merrow on Wednesday
"""
FLOOD_WRONG = """
At least 15 people were killed and 60 others injured when a retaining wall collapsed in the town of Merrow
Another 32 people remained missing late on Tuesday evening
The river rose by 4.3 metres in less than six hours, the highest level recorded there since 1954.
The river rose by 4.2 metres in less than six hours, the highest level recorded there since 1945.
In the neighbouring district of Halden, two people were killed and 11 injured when a bridge gave way.
Rescuers pulled a woman and her three children from the roof of a school.
The river rose by 4.2 feet in less than six hours
The river rose by 4.2 metres in less than six days
The national weather service forecast a further 80 centimetres of rain by Thursday.
Ms Koritz said the government would release €45 million in emergency aid before the end of the week.
Insurance companies estimated the damage at between $600 billion and $800 billion.
The power company, Nordel, expects to restore it on Friday.
Koritz did not deny the accusation
At least 14 people were killed when a retaining wall collapsed in the town of Halden
Critics accused the prime minister of ignoring a 2019 report that warned the wall was unsafe.
The opposition leader, Ana Koritz, called for an independent inquiry into the collapse.
The prime minister, Erik Sandal, cut short a visit to Madrid
The army sent 1,200 soldiers and 18 helicopters to the region on Sunday.
Sandal's government has been criticised for increasing the flood defence budget by 12% last year.
Critics accused the regional authorities of ignoring a 2019 report that warned the wall was safe.
Fewer than 7,000 people spent the night in sports halls and churches.
The river rose by 4.2 metres in more than six hours
In the neighbouring district of Halden, three people were injured and 11 killed when a bridge gave way.
"""

BANK = """Halvorsen Bank reported a net profit of 2.4 billion kroner for the third quarter, up 8% from a year earlier, \
helped by higher interest income. Analysts had expected a profit of 2.1 billion kroner, according to a poll \
by Reuters. The lender, which is based in Bergen, also announced that it would cut 650 jobs, most of them in \
Norway and Denmark, by the end of next year. "These are difficult decisions, but they are necessary," chief \
executive Ingrid Solheim said in a statement on Thursday. The bank's shares fell 3.5% in early trading in \
Oslo before recovering some of the losses. Loan losses rose to 310 million kroner from 190 million in the \
same period last year. Halvorsen said it would not pay an extra dividend this year, disappointing some \
investors. The union representing bank employees, Finansforbundet, said it had not been consulted on the \
cuts. In August, the bank agreed to buy the Danish insurer Tryglund for 5.6 billion kroner. The deal is \
subject to approval by regulators in Copenhagen, who are expected to decide before December. Solheim, 52, \
became chief executive in 2021 after her predecessor, Lars Brekke, resigned over a money laundering scandal. \
The central bank raised its key interest rate by a quarter of a percentage point to 4.5% in September. Rival \
Nordkapp Bank posted a loss of 90 million kroner last week after writing down the value of its property \
loans. Halvorsen's mortgage lending grew by 2% in Norway but shrank by 1% in Sweden. The bank employs about \
9,400 people in five countries. Its chairman, Olav Ness, bought 20,000 shares on Wednesday, a stock exchange \
filing showed. Costs rose by 6%, largely because of wage increases and investment in new technology. The \
board will propose a dividend of 7.5 kroner per share, unchanged from last year. Moody's lowered its outlook \
for the bank from stable to negative in July. The investigation into the scandal was closed in May without \
charges."""
BANK_LIGHT = """
Halvorsen Bank reported net profit of 2.4 billion kroner for the third quarter, up 8% from a year earlier.
Analysts polled by Reuters had expected a profit of 2.1 billion kroner.
The Bergen-based lender also announced it would cut 650 jobs by the end of next year, most of them in Norway and Denmark.
“These are difficult decisions but they're necessary,” CEO Ingrid Solheim said in a statement.
Shares in the bank fell 3.5% in early trading in Oslo before recovering some of the losses.
Loan losses rose to 310 million kroner, from 190 million in the same period last year
Halvorsen said it won't pay an extra dividend this year
Finansforbundet, the union representing bank employees, said it hadn't been consulted on the cuts.
The bank agreed in August to buy Danish insurer Tryglund for 5.6bn kroner.
The deal is subject to approval by regulators in Copenhagen
Solheim became chief executive in 2021 after her predecessor Lars Brekke resigned over a money-laundering scandal.
The central bank raised its key interest rate in September by a quarter of a percentage point to 4.5 percent.
Rival Nordkapp Bank posted a loss of 90 million kroner last week after it wrote down the value of its property loans.
Mortgage lending by Halvorsen grew by 2% in Norway but shrank by 1% in Sweden.
The bank has about 9,400 employees in five countries.
Chairman Olav Ness bought 20,000 shares on Wednesday, according to a stock exchange filing.
Costs rose 6%, largely due to wage increases and investment in new technology.
The board will propose an unchanged dividend of 7.5 kroner per share.
Moody's lowered its outlook for the bank to negative from stable in July.
The investigation into the scandal was closed without charges in May.
"""
BANK_WRONG = """
The bank employs about 9,600 people in five countries.
Loan losses rose to 310 million kroner from 180 million in the same period last year.
Solheim, 53, became chief executive in 2021
The bank employs about 9,400 people in four countries.
The central bank raised its key interest rate by half a percentage point to 4.5% in September.
Costs rose by 6 percentage points, largely because of wage increases
In August, the bank agreed to buy the Danish insurer Tryglund for 5.6 billion euros.
Halvorsen Bank reported a net profit of 2.4 million kroner for the third quarter
Halvorsen said it would pay an extra dividend this year
The union representing bank employees said it had been consulted on the cuts.
The investigation into the scandal was closed in May with charges.
The deal is subject to approval by regulators in Oslo
Analysts had expected a profit of 2.1 billion kroner, according to a poll by Bloomberg.
Halvorsen's mortgage lending grew by 2% in Norway but shrank by 1% in Denmark.
Its chairman, Olav Ness, bought 20,000 shares on Thursday, a stock exchange filing showed.
The bank's shares rose 3.5% in early trading in Oslo
Moody's raised its outlook for the bank from stable to negative in July.
The central bank lowered its key interest rate by a quarter of a percentage point to 4.5% in September.
The Danish insurer Tryglund agreed to buy the bank for 5.6 billion kroner in August.
Moody's lowered its outlook for the bank from negative to stable in July.
Loan losses rose to 190 million kroner from 310 million in the same period last year.
"These are easy decisions, but they are necessary," chief executive Ingrid Solheim said
The regulators in Copenhagen are expected to decide after December.
"""

WAR = """Russian-made drones struck a grain terminal in the port of Velora early on Sunday, killing two dock workers \
and wounding nine, the mayor said. Government forces said they had shot down 31 of 40 drones launched \
overnight. The rebels, who control most of the northern provinces, denied that they had targeted civilians. \
President Daniel Okoro accused neighbouring Zamara of supplying the rebels with weapons, a charge that \
Zamara's foreign minister rejected. Peace talks, mediated by Qatar, collapsed in April after the rebels \
refused to withdraw from the city of Lubari. The United Nations estimates that 1.3 million people have fled \
their homes since the fighting began 18 months ago. Aid groups say that half of the population in the north \
does not have enough to eat. A convoy of 25 trucks carrying food reached Lubari on Saturday for the first \
time since February. "The people here are exhausted, but they have not given up hope," said Claire Dumont, \
who heads the World Food Programme's office in Velora. The army recaptured the town of Kess last week after \
10 days of heavy fighting. General Samuel Adeyemi, the army's chief of staff, said that his troops had \
killed more than 200 rebels and captured 34. The claim could not be independently verified. France has \
condemned the attack and called on both sides to return to the negotiating table. The European Union pledged \
120 million euros in humanitarian aid on Friday. Washington imposed sanctions on three rebel commanders in \
June. Rebel leader Joseph Mbeki said his forces would not lay down their arms before the elections planned \
for November. The strike came hours after the defence minister had left the city. At least 40 schools in the \
province have been destroyed, according to Unicef. Exports of grain through the port fell by 60% in the \
first half of the year. The price of bread in the capital has doubled since January."""
WAR_LIGHT = """
Russian-made drones struck a grain terminal in the port of Velora early Sunday, killing two dock workers and wounding nine.
Government forces said they shot down 31 of the 40 drones launched overnight.
The rebels denied that they had targeted civilians.
President Daniel Okoro accused neighboring Zamara of supplying weapons to the rebels
Zamara's foreign minister rejected the charge that Zamara was supplying the rebels with weapons.
Qatar-mediated peace talks collapsed in April after the rebels refused to withdraw from Lubari.
According to the United Nations, 1.3 million people have fled their homes since the fighting began 18 months ago
Half of the population in the north doesn't have enough to eat, aid groups say.
A convoy of 25 trucks with food reached Lubari on Saturday, the first since February.
“The people here are exhausted, but they haven't given up hope,” said Claire Dumont of the World Food Programme
Last week the army recaptured the town of Kess after ten days of heavy fighting.
General Samuel Adeyemi said that his troops killed more than 200 rebels and captured 34.
The claim couldn't be independently verified.
France condemned the attack and called on both sides to return to the negotiating table.
On Friday, the EU pledged €120 million in humanitarian aid.
Three rebel commanders were sanctioned by Washington in June.
Joseph Mbeki, the rebel leader, said his forces wouldn't lay down their arms before the elections planned for November.
The strike came hours after the defense minister left the city.
At least 40 schools in the province were destroyed, Unicef said.
Grain exports through the port fell 60% in the first half of the year.
"""
WAR_WRONG = """
Government forces said they had shot down 31 of 41 drones launched overnight.
A convoy of 35 trucks carrying food reached Lubari on Saturday
Russian-made drones struck a grain terminal in the port of Velora early on Sunday, killing two dock workers and wounding ten
Aid groups say that a third of the population in the north does not have enough to eat.
The price of bread in the capital has tripled since January.
The European Union pledged 120 million dollars in humanitarian aid on Friday.
The United Nations estimates that 1.3 billion people have fled their homes
The claim could be independently verified.
Rebel leader Joseph Mbeki said his forces would lay down their arms before the elections planned for November.
The rebels, who control most of the northern provinces, admitted that they had targeted civilians.
Peace talks, mediated by Turkey, collapsed in April
The army recaptured the town of Lubari last week after 10 days of heavy fighting.
At least 40 schools in the province have been destroyed, according to the World Food Programme.
Washington imposed sanctions on three rebel commanders in July.
Exports of grain through the port rose by 60% in the first half of the year.
Zamara accused President Daniel Okoro of supplying the rebels with weapons
The strike came hours before the defence minister had left the city.
A convoy of 25 trucks carrying food reached Lubari on Saturday for the last time since February.
"""

COURT = """A court in Manchester on Friday sentenced a former hospital manager to seven years in prison for stealing \
£2.3 million from patients' charities. David Harrow, 58, pleaded guilty to 14 counts of fraud at an earlier \
hearing. Prosecutors said he had used the money to buy two houses in Spain, a yacht and a collection of \
vintage cars. Judge Margaret Ellison told Harrow that he had "betrayed the trust of the most vulnerable". \
His wife, Susan Harrow, was cleared of money laundering in March. The fraud, which lasted for nine years, \
was discovered when a new accountant, Priya Nair, noticed that payments had been made to a company that did \
not exist. Harrow's lawyer, Simon Beck, said his client was deeply ashamed and would not appeal against the \
sentence. Police recovered about £400,000, less than a fifth of the stolen money. The hospital trust said it \
had tightened its controls and apologised to the families affected. One of the charities, which pays for \
toys on the children's ward, was forced to close in 2020. The former chief executive of the trust, Helen \
Marsh, resigned last October after an inquiry found that she had ignored two warnings. A second defendant, \
Paul Whitlock, 44, was given a suspended sentence of 18 months. The trial of a third man, who denies all \
charges, will begin in January. Harrow joined the hospital in 2006 and was promoted to finance manager three \
years later. Detective Inspector Rob Carter described it as one of the largest frauds the force had ever \
investigated. The Crown Prosecution Service will try to seize Harrow's assets, including the houses. He was \
arrested at the airport on 3 May as he tried to board a plane to Malaga. The maximum sentence for the \
offence is 10 years. Some donors wept in the public gallery as the sentence was read out. Nurses at the \
hospital raised £15,000 last month to reopen the toy charity."""
COURT_LIGHT = """
A former hospital manager was sentenced to seven years in prison on Friday by a court in Manchester for stealing £2.3 million from patients' charities.
David Harrow pleaded guilty to 14 counts of fraud
Prosecutors said he used the money to buy two houses in Spain, a yacht and a collection of vintage cars.
Judge Margaret Ellison told Harrow he had “betrayed the trust of the most vulnerable.”
Harrow's wife Susan was cleared of money laundering in March.
The fraud lasted for nine years and was discovered when a new accountant, Priya Nair, noticed payments had been made to a company that didn't exist
The fraud was discovered when a new accountant, Priya Nair, noticed that payments had been made to a company that did not exist.
Simon Beck, Harrow's lawyer, said that his client was deeply ashamed and wouldn't appeal the sentence.
Police recovered around £400,000, less than a fifth of the money stolen.
The hospital trust apologized to the families affected and said it had tightened its controls.
One of the charities, which pays for toys on the children's ward, had to close in 2020.
Helen Marsh, the trust's former chief executive, resigned last October after an inquiry found she had ignored two warnings.
Paul Whitlock, 44, a second defendant, received a suspended sentence of 18 months.
A second defendant was given an 18-month suspended sentence.
The trial of a third man will begin in January; he denies all charges.
Harrow joined the hospital in 2006, and three years later was promoted to finance manager.
Detective Inspector Rob Carter called it one of the largest frauds the force had ever investigated.
The CPS will try to seize Harrow's assets, including the houses
Harrow was arrested at the airport on May 3 as he tried to board a plane to Malaga.
Nurses at the hospital raised £15,000 to reopen the toy charity last month.
"""
COURT_WRONG = """
David Harrow, 58, pleaded guilty to 41 counts of fraud
He was arrested at the airport on 5 May as he tried to board a plane to Malaga.
Nurses at the hospital raised £50,000 last month to reopen the toy charity.
A court in Manchester on Friday sentenced a former hospital manager to six years in prison
Police recovered about £400,000, less than a quarter of the stolen money.
Harrow joined the hospital in 2006 and was promoted to finance manager four years later.
A second defendant, Paul Whitlock, 44, was given a suspended sentence of 18 weeks.
Police recovered about $400,000, less than a fifth of the stolen money.
A former hospital manager was sentenced for stealing £2.3bn from patients' charities
Harrow's lawyer, Simon Beck, said his client was deeply ashamed and would appeal against the sentence.
A third man, who doesn't deny all charges, will go on trial in January.
A court in Liverpool on Friday sentenced a former hospital manager to seven years in prison
His wife, Helen Harrow, was cleared of money laundering in March.
The trial of a third man, who denies all charges, will begin in June.
Harrow's lawyer, Simon Beck, said his client was hardly ashamed
Detective Inspector Rob Carter described it as one of the smallest frauds the force had ever investigated.
"""

SPACE = """The European Space Agency launched its Lyra telescope from French Guiana on Wednesday morning, beginning a \
six-year search for planets around nearby stars. The spacecraft separated from its Ariane 6 rocket 28 \
minutes after lift-off, and controllers in Darmstadt received the first signal shortly afterwards. Lyra will \
study roughly 250,000 stars within 300 light years of Earth. The mission, which cost 1.1 billion euros, had \
been delayed by two years because of problems with its cooling system. "It was worth the wait," said Paola \
Conti, the mission's chief scientist. The telescope's mirror measures 3.6 metres across and weighs 740 \
kilograms. NASA contributed one of the three instruments, a camera built in Pasadena, California. Engineers \
found a leak in a fuel valve on Sunday, but it was repaired before the countdown began. The telescope will \
need 30 days to reach its orbit, about 1.5 million kilometres from Earth. Scientists hope that it will find \
at least 100 rocky planets, some of which might be able to support life. China is planning to launch a \
similar telescope, called Tianyan, in 2028. The agency's director general, Karl Brandt, thanked the 3,000 \
engineers from 17 countries who worked on the project. The first images are expected in September. An \
earlier mission, Vega Minor, failed in 2014 when its solar panels did not open. The launch was the fourth of \
an Ariane 6 this year and the first to carry a scientific satellite. Britain, which paid 9% of the cost, \
supplied the detectors. Lyra does not carry enough fuel to operate for more than eight years. Astronomers \
from 40 universities will share the data, which will be made public after 12 months. Conti said the team was \
"cautiously optimistic". Insurance was not bought for the satellite because it was considered too expensive."""
SPACE_LIGHT = """
On Wednesday morning the European Space Agency launched its Lyra telescope from French Guiana.
The spacecraft separated from its Ariane 6 rocket 28 minutes after liftoff.
Lyra will study about 250,000 stars within 300 light-years of Earth
The €1.1 billion mission had been delayed by two years because of problems with its cooling system.
The mission was delayed two years by problems with its cooling system.
“It was worth the wait”, Paola Conti, chief scientist of the mission, said
The mirror of the telescope is 3.6 meters across and weighs 740 kilograms
NASA contributed one of the three instruments — a camera built in Pasadena, California.
Engineers discovered a leak in a fuel valve on Sunday, but it was fixed before the countdown began.
The telescope needs 30 days to reach its orbit, about 1.5 million km from Earth.
Scientists hope it will find at least 100 rocky planets, some of which may be able to support life.
China plans to launch a similar telescope, Tianyan, in 2028.
Karl Brandt, the agency's director general, thanked the 3,000 engineers from 17 countries who had worked on the project.
An earlier mission, Vega Minor, failed in 2014 because its solar panels didn't open.
The launch was the fourth of an Ariane 6 this year and the first carrying a scientific satellite.
Britain supplied the detectors and paid 9% of the cost.
Lyra doesn't carry enough fuel to operate for more than eight years.
The data will be shared by astronomers from 40 universities and made public after 12 months.
The team was “cautiously optimistic,” Conti said.
!The satellite was not insured because insurance was considered too expensive.
"""
SPACE_WRONG = """
Lyra will study roughly 205,000 stars within 300 light years of Earth.
The telescope's mirror measures 6.3 metres across and weighs 740 kilograms.
NASA contributed two of the three instruments, a camera built in Pasadena, California.
The mission, which cost 1.1 billion euros, had been delayed by three years
The telescope's mirror measures 3.6 metres across and weighs 740 grams.
The telescope will need 30 hours to reach its orbit
Lyra will study roughly 250,000 stars within 300 kilometres of Earth.
The spacecraft separated from its Ariane 6 rocket 28 seconds after lift-off
The telescope will need 30 days to reach its orbit, about 1.5 billion kilometres from Earth.
Insurance was bought for the satellite because it was considered too expensive.
Lyra carries enough fuel to operate for more than eight years.
NASA launched its Lyra telescope from French Guiana on Wednesday morning
Germany, which paid 9% of the cost, supplied the detectors.
The first images are expected in December.
The launch was the fourth of an Ariane 6 this year and the first to carry a military satellite.
Scientists hope that it will find at most 100 rocky planets
"""
