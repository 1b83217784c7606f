"""Sentences of drafts about stories under eval/ and about two invented articles.

"+" before a true sentence, "-" before a false one; "~" before a true one that is only found in another context,
"!" before a known failure. Written before the rules were amended for what they showed.
"""

RIDGE = """
+ The Saddler Ridge fire has charred some 18,400 acres, or almost 29 square miles, of Tamsen County.
+ By Tuesday morning it was 12 percent contained; a day later containment had reached 15 percent.
+ The blaze started on Saturday in a canyon near State Route 214 and covered six miles on its first night.
+ According to Sheriff Dale Ostrander, it has destroyed 214 buildings.
+ State Fire Marshal Ines Kallio counted only 187, of which 131 are homes.
~ Five people have died, among them a man of 71 from Upper Marlow.
+ Nearly 10,000 people – about 9,300 – had been told to leave.
+ Over 1,800 firefighters, backed by nine helicopters, were fighting the flames.
+ Eleven of them had been hurt by Tuesday.
+ Suppression had cost more than $26 million by Monday.
~ Some 18,000 customers lost power; on Wednesday 6,200 were still without it.
+ “Everybody I'd wave to is gone from there,” said Lorna Peake.
+ Insured losses could reach $420 million, Brightwater Actuarial says.
+ Temperatures climbed to 104 degrees Fahrenheit, or 40 Celsius, and gusts hit 55 miles per hour.
~ By Wednesday the fire had spread across 21,350 acres, roughly 33 square miles.
+ The three dead found on Old Quarry Road had been trying to flee.
~ The lookout tower, built in 1934, is gone.
+ Kallio told reporters: “I'd rather have boots on the slab.”
- The Saddler Ridge fire has burned 14,800 acres.
- Sheriff Ostrander said that 241 structures had been destroyed.
!- Fire Marshal Kallio put the number of structures at 214.
- Nine firefighters have been injured.
- Fighting the fire has cost $264 million.
- About 9,300 firefighters were on the lines.
- The sheriff's deputies counted 131 homes and 65 outbuildings.
- Lorna Peake said, “I know that it makes me lucky.”
- “I respect the marshal's eyes,” Kallio said.
- The fire was 50 percent contained by Wednesday.
- The dead man was 17 years old.
- More than 20,000 people were under orders to leave.
- The fire started on Sunday afternoon.
"""
TAKEOVER = """
+ Zuidkade of Oosterdam is to buy Harrowmere Harbours, which owns the port of Wexmouth, for £1.86bn.
~ The price is equal to about $2.5 billion or 2.18 billion euros.
+ It is a third more than the shares cost on Friday: a premium of 34 percent.
+ Shares closed at £3.075 on Friday.
+ Shareholders will also get a dividend of 6.5p in mid-July.
+ Zuidkade holds nearly 10 percent of Harrowmere already; Castellan Ridge, the biggest shareholder, has 14.2 percent.
+ Harrowmere has a staff of 4,100, and as many as 350 of them will lose their jobs within two years.
+ Crane drivers and pilots are safe from forced redundancy until the end of 2027.
+ The buyer hopes to save £55m every year from the third year on.
+ Sales rose by seven per cent to £618 million last year.
+ The port group moved 3.4 million containers.
+ A storm in January closed a basin for 11 days.
+ By noon the shares stood at £4.03, up 31 percent, and Zuidkade's had lost 2.3 percent.
+ “We did not put up a sign,” Tranter said.
+ Zuidkade will borrow €1.5bn from three banks.
+ Haverkate has headed Zuidkade for seven years, since 2018.
+ The company dates back to 1871 and was nationalised after the war.
+ About two in three of the staff belong to the Dock and Marine Workers' Union.
+ The works council's chairman, Sjoerd Pannekoek, is 57.
- Zuidkade will pay 1.68 billion pounds for Harrowmere Harbours.
- Castellan Ridge Partners holds 12.4 per cent of Harrowmere.
- Harrowmere employs 6,700 people at Wexmouth, Saltby and Carrick Sound.
- Up to 530 jobs would go over two years.
- The merged group expects to save 55 million euros a year.
- Revenue fell to 618 million pounds from 700 million pounds.
- Harrowmere handled 34 million containers last year.
- A storm shut the outer basin for 11 weeks.
- Zuidkade's shares rose 2.3 per cent in Oosterdam.
- “We put up a sign,” Tranter said.
- The company was founded in 1781 by a grain merchant.
- Zuidkade owns 14.2 per cent of the company.
- Its debt will rise to 3.9 times yearly operating profit.
- “My predecessor had a map of the Baltic behind his desk, with a hole in it,” he said.
"""
TRIAL = """
+ The drug was tested in 1,248 people in 96 hospitals and 11 countries.
+ Every four weeks, 624 of them got an injection of 150 mg, the same number a placebo.
+ A year and a half later, those on the drug had lost 121 ml of lung capacity on average, the others 190 ml.
+ That is over a third less.
~ The loss was 36% smaller.
+ Some 26 percent of the treated patients died or had to go to hospital, against 39 percent in the placebo group.
+ The hazard ratio was 0.62, with a confidence interval from 0.51 to 0.76.
+ Patients on the drug walked 32 metres farther in six minutes.
+ Half of the patients were older than 67.
+ Nine percent complained of soreness where the needle had gone in.
+ 61 patients on the drug died, as did 78 on the placebo.
!+ A course of 20 shots costs 41,500 euros, about $48,000.
+ About 3 million people worldwide have such a disease.
+ Most patients die within five years of the diagnosis.
+ “We have given them a few more stairs,” Professor Hedvig Ålund said.
+ Strand called the result “solid and … large enough to feel”.
- The drug was tested in 1,284 patients.
- It was tested in 96 patients at 1,248 hospitals.
- Patients on celdrutamab had lost 190 millilitres of lung capacity on average.
!- 26.3 per cent of those in the placebo group died or were admitted to hospital.
- The hazard ratio was 0.26.
- The risk was 83 per cent lower.
- Serious infections were found in 15 per cent of the treated group.
- There were 87 deaths in the placebo group.
- A course would cost 41,500 dollars.
- Treated patients went 32 kilometres farther than the others.
- “We have given them a few less stairs,” said Professor Hedvig Ålund.
- Most patients die within 15 years of the diagnosis.
- The median age was 76.
"""
OWN = """
+ Fourteen people, at the very least, died when a wall collapsed in Merrow, and 60 more were hurt.
+ Twenty-three people are missing.
+ In Halden, a bridge collapse cost three lives and left 11 people injured.
+ The Arden rose by over four metres in under six hours, to its highest level since 1954.
+ The state will spend $45m on emergency aid.
+ The farmer Tomas Feld lost 300 sheep. “We have never seen water like this,” he said.
+ The army has sent 18 helicopters and 1,200 troops.
+ Some 85,000 homes have no power.
+ Damage is put at $600m to $800m.
+ The budget for flood defences was cut by 12 percent last year.
+ A warning from 2019 was ignored, critics say; the wall dates from 1968.
+ Another 80 mm of rain, or about three inches, are expected by Thursday.
+ Halvorsen Bank earned 2.4bn kroner in the third quarter, 8 percent more than a year before.
+ That beat the 2.1 billion that analysts had forecast.
+ The bank, with 9,400 employees, will shed 650 jobs.
+ Loan losses went up from 190m to 310m kroner.
+ Its chief, Ingrid Solheim, is 52 and took over in 2021.
+ It buys the insurer Tryglund for 5.6bn kroner.
+ Shares fell by as much as 3.5 percent.
+ The key rate was raised by 25 basis points to 4.5 percent.
- At least 60 people were killed when a retaining wall collapsed in Merrow.
- Another 32 people remained missing.
- In Halden, 11 people were killed when a bridge gave way.
- The river rose by 2.4 metres in six hours.
- The government would release $45 billion in emergency aid.
- Electricity was cut to 58,000 households.
- The damage is estimated at up to $900 million.
- Halvorsen Bank reported a net profit of 2.1 billion kroner for the third quarter.
- The lender would cut 560 jobs.
- Loan losses fell to 190 million kroner from 310 million.
- The bank's shares fell 5.3% in early trading.
- Solheim became chief executive in 2012.
- “These are easy decisions,” Ingrid Solheim said.
- “These are difficult decisions, and they are necessary,” she said.
- Rival Nordkapp Bank posted a profit of 90 million kroner.
"""
QUAKE = """
+ A quake of magnitude 6.4 has struck Velmara, and 23 people or more are dead.
+ It hit at 4.42 in the morning local time, 35 km from Port Asserin.
~ The focus was only 12 kilometres down.
!+ Nearly half of the victims – 11 – were crushed by the roof of the ferry terminal.
+ 160 were hurt, and 17 people have not been found.
~ Some 1,200 have lost their homes.
!+ The harbour's tide gauge measured a wave of almost a metre, 80 centimetres.
+ Power failed in 36,000 households.
+ There have been over 40 aftershocks, one of them of 5.1.
+ In 1964 a quake in the strait killed 640.
+ The wave came about 20 minutes after the shock.
+ “This morning it rang by itself,” said Anton Serbul.
- At least 32 people were killed by the earthquake.
- The magnitude 6.6 quake hit at 4:42 a.m.
- Its centre lay 35 miles southwest of Port Asserin.
- Its centre was at a depth of 21 kilometres.
- Seventeen of the dead were found under the roof of the ferry terminal.
- 160 people were killed.
- About 12,000 people have been displaced.
- The quake cut electricity to 63,000 homes.
- In 1946 an earthquake in the same strait killed 640 people.
- A wave of 80 metres was recorded.
- “We hear knocking in three places,” she said.
- The strongest aftershock had a magnitude of 5.4.
"""
BUDGET = """
+ Mayor Whitlock's budget amounts to $4.38 million, 2.6 percent more than this year's.
~ The gap is $212 million.
+ The property tax is to rise by 4.9 percent, which costs an average house $186 a year.
+ Sales tax would climb to 8.75 percent, half a point more than now.
+ Higher taxes are to bring in $122 million.
~ Of the 21,300 jobs, 1,240 will go; 425 workers would lose theirs.
~ Cuts would save another $52 million; $38 million come from savings of $305 million.
~ The police are to get $913 million, over twice the $402 million for firefighters.
+ A bus ride will cost $2 instead of $1.75.
+ The elderly (65 and over) still pay 75 cents.
+ Pension payments grow by 11% to $388m.
+ The council votes on May 26 after six hearings.
~ Whitlock is 53 and was elected in 2023.
+ “I had not seen the books,” she said.
- Whitlock proposed a budget of $43.8 million.
- Halverton would spend $221 million more than it takes in.
- The property tax levy would go down 4.9 percent.
- The sales tax would rise to 8.25 percent.
- The city would eliminate 2,140 of its 21,300 positions.
!- Of those, 815 are filled by people who would be laid off.
- Firefighters would get $913 million.
- The rainy-day fund holds $350 million.
- Bus fares would go from $2 to $1.75.
- The vote is on May 16.
- The council has 51 members.
- “I meant it when I wrote it,” she said.
- The required pension payment will climb 11 percent to $388 billion.
"""
