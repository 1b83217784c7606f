"""Paraphrases that say what the article says, and changes that make it say something else.

All invented; FIRE from development, BRIDGE written after the rules and tried once before they were
amended. Each line of a LIGHT table is a paraphrase of the article's sentences as a copy editor or a
model makes it, each line of a WRONG table says something the article does not. A line that begins
with "!" is a known failure.
"""

FIRE = """Grain terminal fire shuts Brinport harbour

A fire at a grain terminal in Brinport killed 14 workers on Tuesday night and forced about 1,200 residents to leave their homes, the authorities said. The harbour will stay closed until 14 June, transport minister Ida Roe told reporters on Wednesday. "We have not found the cause, and we will not guess," she said.

The blaze began shortly before 11 p.m. in a conveyor belt and quickly spread to three silos, each 45 metres high. Firefighters from Carrow and Halden needed nine hours to put it out. Two of them were injured when a ladder collapsed. Nobody had inspected the belt since 2019, according to a report that the labour ministry published last year.

Fire chief Tom Wells said his crews lacked water in the first hour because a pump did not start. The port company, Lund Maritime, denied that. Its director, Piet Lund, said the pump had been tested in May and had worked without any problem. Wells accused Lund of hiding the test reports.

The port of Brinport handles a third of the country's grain exports. Insurers expect claims of more than £30m, and the price of wheat rose by 4 per cent on Wednesday. The company employs 640 people, of whom 85 work at the terminal. It made a profit of $12.5 million last year, down from $18 million in 2023.

Union leader Rosa Finch called the disaster "the most predictable accident in the history of this port". She demanded that the company pay each family 250,000 crowns. Lund offered 90,000 crowns and promised to rebuild the terminal within 18 months. The union rejected the offer.

Prime minister Karel Moss will visit Brinport on Friday. Schools in the northern districts remain shut, but hospitals are open. The rail line to Halden, which is 62 km long, was not damaged. A court had fined the company twice before, in 2015 and 2021. Most of the dead were under 30, and five of them came from Velmara.
"""

FIRE_LIGHT = """
A grain terminal fire in Brinport killed 14 workers on Tuesday night
Fourteen workers were killed on Tuesday night in a fire at a grain terminal in Brinport
A blaze at a grain terminal in Brinport killed 14 workers on Tuesday night, authorities said
A fire at a Brinport grain terminal on Tuesday night killed 14 workers and forced about 1,200 residents from their homes
A fire at a grain terminal killed 14 workers and forced some 1,200 residents to leave their homes
About 1,200 residents were forced to leave their homes by a fire at a grain terminal in Brinport
A fire at a grain terminal in Brinport has killed fourteen workers, the authorities said
A fire at a grain terminal in Brinport left 14 workers dead on Tuesday night
The fire forced about 1,200 residents to leave their homes
The harbor will stay closed until June 14, transport minister Ida Roe told reporters
The harbour will remain closed until 14 June, transport minister Ida Roe said
Transport minister Ida Roe told reporters on Wednesday that the harbour will stay closed until 14 June
The harbour will stay closed until 14 June, the transport minister said on Wednesday
The harbour will stay closed until 14 June, she told reporters
The harbour will be closed until 14 June, Ida Roe told reporters
Roe said the harbour would stay closed until 14 June
The harbor would stay shut until June 14th, Roe told reporters on Wednesday
We haven't found the cause, and we won't guess
We have not found the cause and we'll not guess
We have not found the cause
"We have not found the cause … we will not guess," she told reporters
They have not found the cause, and they will not guess, she said
The blaze started shortly before 11 p.m. in a conveyor belt and quickly spread to three silos
The fire began shortly before 11pm in a conveyor belt and spread to three silos
The blaze began shortly before 11 p.m. in a conveyor belt and spread to 3 silos, each 45 m high
The blaze began in a conveyor belt shortly before 11 p.m. and spread rapidly to three silos, each 45 meters high
The blaze spread quickly to three silos, each 45 metres high
The blaze had begun shortly before 11 p.m. in a conveyor belt
It began shortly before 11 p.m. in a conveyor belt and quickly spread to three silos
Three silos, each 45 metres high, caught fire after the blaze began in a conveyor belt
Firefighters from Carrow and Halden took nine hours to put it out
Firefighters from Halden and Carrow needed nine hours to put it out
Firefighters needed nine hours to put it out
Fire crews from Carrow and Halden needed 9 hours to put it out
Firefighters from Carrow and Halden needed nine hours to extinguish it
It took firefighters from Carrow and Halden nine hours to put it out
Nine hours were needed by firefighters from Carrow and Halden to put it out
Two of them were hurt when a ladder collapsed
Two were injured when a ladder collapsed
Two of the firefighters were injured when a ladder collapsed
Two of them were injured in the collapse of a ladder
2 of them were injured as a ladder collapsed
No one had inspected the belt since 2019, according to a report that the labour ministry published last year
Nobody had inspected the belt since 2019, according to a labor ministry report
Nobody has inspected the belt since 2019, a report by the labour ministry said last year
The belt had not been inspected since 2019, according to a report published by the labour ministry
According to a report that the labour ministry published last year, nobody had inspected the belt since 2019
According to a report, nobody had inspected the belt since 2019
Fire chief Tom Wells said that his crews lacked water in the first hour because a pump didn't start
His crews lacked water in the first hour because a pump did not start, fire chief Tom Wells said
His crews had no water in the first hour because a pump did not start, fire chief Tom Wells said
Tom Wells, the fire chief, said his crews lacked water during the first hour because a pump did not start
According to fire chief Tom Wells, his crews lacked water in the first hour because a pump did not start
Crews lacked water in the first hour because a pump failed to start, Wells said
The port company denied that
The port company, Lund Maritime, denied this
That was denied by the port company, Lund Maritime
Its director, Piet Lund, said the pump was tested in May and worked without any problem
Its director said the pump had been tested in May and had worked without a problem
Director Piet Lund said that the pump had been tested in May and had worked without any problems
The pump had been tested in May and had worked without any problem, its director, Piet Lund, said
The pump was tested in May, said Piet Lund, its director
Piet Lund said they had tested the pump in May and it had worked without any problem
Wells accused Lund of hiding test reports
Wells has accused Lund of hiding the test reports
Lund was accused by Wells of hiding the test reports
Wells accused him of hiding the test reports
Brinport's port handles a third of the country's grain exports
The port of Brinport handles one third of the country’s grain exports
The port handles one-third of the country's exports of grain
A third of the country's grain exports are handled by the port of Brinport
A third of the grain exports of the country goes through the port of Brinport
The port of Brinport handles a third of the nation's grain exports
Insurers expect claims of more than £30 million
Insurers expect claims of over £30m, and the price of wheat rose by 4% on Wednesday
Claims of more than £30m are expected by insurers
The price of wheat rose 4 percent on Wednesday
The wheat price rose by four per cent on Wednesday
The price of wheat went up by 4 per cent on Wednesday
Wheat rose by 4% in price on Wednesday
Insurers are expecting claims of more than £30m
Insurance companies expect claims of more than £30m, and the price of wheat increased by 4 per cent
The company has 640 employees, of whom 85 work at the terminal
The company employs 640 people, 85 of them at the terminal
The company employs 640 people; 85 of them work at the terminal
It employs 640 people, of whom 85 work at the terminal
640 people are employed by the company, of whom 85 work at the terminal
It made a profit of $12.5m last year, down from $18m in 2023
The company made a profit of $12.5 million last year, down from $18 million in 2023
It made a $12.5 million profit last year, down from $18 million in 2023
Last year it made a profit of $12.5 million, down from $18 million in 2023
It made a profit of 12.5 million dollars last year
Profit last year was $12.5 million, down from $18 million in 2023
Union leader Rosa Finch called the disaster the most predictable accident in this port's history
Rosa Finch, a union leader, called the disaster "the most predictable accident in the history of this port"
the most predictable accident in the history of the port
The disaster was called "the most predictable accident in the history of this port" by union leader Rosa Finch
She described the disaster as "the most predictable accident in the history of this port"
She demanded that the company pay 250,000 crowns to each family
She demanded that each family be paid 250,000 crowns by the company
Finch demanded that the company pay each family 250,000 crowns
She demanded the company pay every family 250,000 crowns
! She demanded 250,000 crowns for each family from the company
Lund offered 90,000 crowns and promised to rebuild the terminal in 18 months
Lund offered 90,000 crowns and pledged to rebuild the terminal within 18 months
Lund promised to rebuild the terminal within 18 months
He offered 90,000 crowns and promised to rebuild the terminal within 18 months
Lund offered 90,000 crowns and promised that the terminal would be rebuilt within 18 months
Lund offered 90,000 crowns and promised to rebuild the terminal within a year and a half
The union turned down the offer
The offer was rejected by the union
The union has rejected his offer
Prime Minister Karel Moss is to visit Brinport on Friday
Prime minister Karel Moss will visit Brinport Friday
Prime minister Karel Moss will be visiting Brinport on Friday
On Friday, prime minister Karel Moss will visit Brinport
The prime minister will visit Brinport on Friday
Schools in the northern districts remain closed, but hospitals are open
Schools in northern districts are still shut, but hospitals are open
Schools in the north remain shut but hospitals are open
Hospitals are open, but schools in the northern districts remain shut
Schools in the northern districts remain shut
The rail line to Halden, 62 kilometres long, was not damaged
The 62-km rail line to Halden was not damaged
The railway line to Halden, which is 62 km long, wasn't damaged
The rail line to Halden was undamaged
The rail line to Halden was not damaged
A court had fined the company twice before, in 2015 and in 2021
The company had been fined twice before by a court, in 2015 and 2021
A court fined the company twice, in 2015 and 2021
The company had twice before been fined, in 2015 and 2021
Most of the dead were younger than 30, and five of them came from Velmara
Most of the dead were under 30, and 5 came from Velmara
Five of the dead came from Velmara, and most were under 30
Most of those killed were under 30, and five of them were from Velmara
Most of the dead were under thirty
"""

FIRE_WRONG = """
A fire at a grain terminal in Brinport killed 15 workers on Tuesday night
A fire at a grain terminal in Brinport killed 41 workers on Tuesday night
A fire at a grain terminal in Brinport killed 140 workers on Tuesday night
A fire at a grain terminal in Brinport killed fifteen workers on Tuesday night
A fire at a grain terminal in Brinport killed forty workers on Tuesday night
A fire at a grain terminal in Carrow killed 14 workers on Tuesday night
A fire at a grain terminal in Brinport killed 14 workers on Thursday night
A fire at a grain terminal in Brinport injured 14 workers on Tuesday night
A fire at a grain terminal in Brinport killed no workers on Tuesday night
A fire at a grain terminal in Brinport forced about 12,000 residents to leave their homes
A fire at a grain terminal in Brinport forced 14 residents to leave their homes and killed about 1,200 workers
A fire at a grain terminal in Brinport forced more than 1,200 residents to leave their homes
The harbour will stay closed until 15 June, transport minister Ida Roe told reporters
The harbour will stay closed until 14 July, transport minister Ida Roe told reporters
The harbour will stay open until 14 June, transport minister Ida Roe told reporters
The harbour will not stay closed until 14 June, transport minister Ida Roe told reporters
The harbour will stay closed until 14 June, transport minister Ada Roe told reporters
The harbour will stay closed until 14 June, transport minister Rosa Finch told reporters
We have found the cause, and we will not guess
We have not found the cause, and we will guess
We have found the cause
The blaze began shortly after 11 p.m. in a conveyor belt
The blaze began shortly before 11 a.m. in a conveyor belt
The blaze began shortly before 10 p.m. in a conveyor belt
The blaze quickly spread to four silos, each 45 metres high
The blaze quickly spread to three silos, each 54 metres high
The blaze quickly spread to three silos, each 45 feet high
The blaze quickly spread to three silos, each 45 km high
The blaze quickly spread to 45 silos, each three metres high
The blaze did not quickly spread to three silos, each 45 metres high
Firefighters from Carrow and Halden needed five hours to put it out
Firefighters from Carrow and Halden needed nine days to put it out
Firefighters from Carrow and Velmara needed nine hours to put it out
Two of them were killed when a ladder collapsed
Three of them were injured when a ladder collapsed
None of them were injured when a ladder collapsed
Everybody had inspected the belt since 2019, according to a report
Nobody had inspected the belt since 2018, according to a report
The belt had been inspected since 2019, according to a report that the labour ministry published
Nobody had inspected the belt since 2019, according to a report that the health ministry published last year
Fire chief Tom Wells said his crews lacked water in the first hour because a pump started
Fire chief Tom Wells said his crews did not lack water in the first hour
Fire chief Tom Wells said his crews had water in the first hour because a pump did not start
Fire chief Tom Wells said his crews lacked water in the second hour because a pump did not start
Fire chief Tom Mills said his crews lacked water in the first hour because a pump did not start
The port company, Lund Maritime, confirmed that
The port company, Lund Maritime, did not deny that
Its director, Piet Lund, said the pump had not been tested in May
Its director, Piet Lund, said the pump had been tested in March and had worked without any problem
Its director, Piet Lund, said the pump had been tested in May and had not worked
Its director, Piet Lund, said the pump had been tested in May and had worked with problems
Lund accused Wells of hiding the test reports
Wells was accused by Lund of hiding the test reports
Wells cleared Lund of hiding the test reports
The port of Brinport handles a quarter of the country's grain exports
The port of Brinport handles two thirds of the country's grain exports
The port of Brinport handles a third of the country's grain imports
The port of Halden handles a third of the country's grain exports
Insurers expect claims of less than £30m
Insurers expect claims of more than £30bn
Insurers expect claims of more than $30m
Insurers expect claims of more than £3m
Insurers do not expect claims of more than £30m
The price of wheat fell by 4 per cent on Wednesday
The price of wheat rose by 14 per cent on Wednesday
The price of wheat rose by 4 percentage points on Wednesday
The price of wheat rose to 4 crowns on Wednesday
The company employs 85 people, of whom 640 work at the terminal
The company employs 6,400 people, of whom 85 work at the terminal
It made a loss of $12.5 million last year, down from $18 million in 2023
It made a profit of $12.5 million last year, up from $18 million in 2023
It made a profit of $18 million last year, down from $12.5 million in 2023
It made a profit of $12.5 billion last year, down from $18 million in 2023
It made a profit of $12.5 million last year, down from $18 million in 2022
Union leader Rosa Finch called the disaster "the least predictable accident in the history of this port"
Union leader Rosa Finch called the disaster "the most unpredictable accident in the history of this port"
Union leader Rosa Lund called the disaster "the most predictable accident in the history of this port"
She demanded that the company pay each family 520,000 crowns
She demanded that the company pay each family 250,000 euros
She demanded that each family pay the company 250,000 crowns
Lund offered 250,000 crowns and promised to rebuild the terminal within 18 months
Lund offered 90,000 crowns and promised to rebuild the terminal within 18 weeks
Lund offered 90,000 crowns and refused to rebuild the terminal within 18 months
Finch offered 90,000 crowns and promised to rebuild the terminal within 18 months
The union accepted the offer
The union did not reject the offer
Prime minister Karel Moss will not visit Brinport on Friday
Prime minister Karel Moss will visit Brinport on Monday
Prime minister Karel Moss will visit Halden on Friday
Prime minister Karel Voss will visit Brinport on Friday
Schools in the northern districts remain open, but hospitals are shut
Schools in the southern districts remain shut, but hospitals are open
The rail line to Halden, which is 62 km long, was damaged
The rail line to Halden, which is 62 miles long, was not damaged
The rail line to Halden, which is 26 km long, was not damaged
The rail line to Carrow, which is 62 km long, was not damaged
A court had fined the company three times before, in 2015 and 2021
A court had fined the company twice before, in 2015 and 2012
A court had never fined the company before
A court had cleared the company twice before, in 2015 and 2021
Most of the dead were over 30, and five of them came from Velmara
Few of the dead were under 30, and five of them came from Velmara
Most of the dead were under 30, and six of them came from Velmara
All of the dead were under 30
Most of the dead were under 30, and five of them came from Halden
"""

BRIDGE = """COALPORT, May 12 - A bridge inspector who warned of rusting cables was dismissed three weeks before the Teller bridge was closed, according to emails seen by this newspaper. The 830-metre crossing carries 36,000 vehicles a day between Coalport and Ness.

The inspector, Dana Whitlow, wrote in February that seven of the 48 main cables had lost more than a fifth of their strength. "I would not let my own children cross it," she told her superiors. The highways agency ignored her advice, spent $2.3 million on new lamps instead and raised the toll from $4 to $5.

Agency head Owen Pratt rejected the accusation on Monday. He said that Whitlow was let go because she had repeatedly been late, and that no cable was ever in danger of breaking. Governor Lucia Bell ordered an independent review, which will be finished by the end of August. Repairs could take up to 14 months and cost between $90 million and $120 million.

Ferries will run every 20 minutes from next Monday. Shop owners in Ness, where sales have already fallen by a third, want compensation from the state. About half of the town's 5,400 jobs depend on customers from across the river. Bell's opponent in the November election, Sam Trask, said that she had known about the emails since March, which her office denied.
"""

BRIDGE_LIGHT = """
! Bridge inspector Dana Whitlow was sacked three weeks before the Teller bridge was closed
A bridge inspector who had warned of rusting cables was fired three weeks before the Teller bridge closed, emails show
Three weeks before the Teller bridge was closed, an inspector who warned of rusting cables was dismissed
The 830-metre bridge carries 36,000 vehicles daily between Coalport and Ness
36,000 vehicles a day use the 830-meter crossing between Coalport and Ness
! Some 36,000 cars a day cross between Coalport and Ness on the 830 m crossing
Whitlow wrote in February that seven of the 48 main cables had lost more than 20 per cent of their strength
Seven of 48 main cables had lost over a fifth of their strength, the inspector wrote in February
In February the inspector, Dana Whitlow, wrote that 7 of the 48 main cables had lost more than a fifth of their strength
"I wouldn't let my own children cross it," she told her bosses
She said she would not let her own children cross it
The agency ignored her advice and spent $2.3m on new lamps instead
The highways agency spent $2.3 million on new lamps and raised the toll from $4 to $5
The highways agency disregarded her advice and increased the toll to $5 from $4
The toll was raised from $4 to $5
Her advice was ignored by the highways agency
Owen Pratt, who heads the agency, rejected the accusation on Monday
On Monday agency head Owen Pratt dismissed the accusation
Pratt said Whitlow was let go because she was repeatedly late
He said Whitlow had been dismissed because she had been late repeatedly and that no cable was ever in danger of breaking
No cable had ever been in danger of breaking, he said
Governor Lucia Bell has ordered an independent review to be finished by the end of August
An independent review was ordered by governor Lucia Bell
Bell ordered an independent review that will be completed by the end of August
Repairs may take up to 14 months and cost $90 million to $120 million
Repairs could take up to 14 months, at a cost of between $90m and $120m
Ferries will run every 20 minutes from next Monday
From next Monday, ferries are to run at 20-minute intervals
Shop owners in Ness want compensation from the state
Shopkeepers in Ness, where sales have already dropped by a third, want the state to compensate them
Sales in Ness have already fallen by a third
About half the town's 5,400 jobs depend on customers from across the river
Roughly half of the town's 5,400 jobs rely on customers from the other side of the river
Sam Trask, Bell's opponent in the November election, said that she had known about the emails since March
Trask said Bell had known of the emails since March, which her office denied
Bell's office denied that she had known about the emails since March
Bell's opponent in November's election, Sam Trask, said she'd known about the emails since March
Emails seen by the newspaper show that the inspector was dismissed three weeks before the bridge was closed
"""

BRIDGE_WRONG = """
A bridge inspector was dismissed four weeks before the Teller bridge was closed
A bridge inspector was dismissed three months before the Teller bridge was closed
A bridge inspector was dismissed three weeks after the Teller bridge was closed
A bridge inspector was promoted three weeks before the Teller bridge was closed
The 830-metre crossing carries 63,000 vehicles a day between Coalport and Ness
The 830-foot crossing carries 36,000 vehicles a day between Coalport and Ness
The 830-metre crossing carries 36,000 vehicles a week between Coalport and Ness
Eight of the 48 main cables had lost more than a fifth of their strength
Seven of the 48 main cables had lost less than a fifth of their strength
Seven of the 48 main cables had lost more than a third of their strength
Forty-eight of the seven main cables had lost more than a fifth of their strength
I would let my own children cross it
The highways agency followed her advice
The highways agency did not ignore her advice
The highways agency raised the toll from $5 to $4
The highways agency lowered the toll from $4 to $5
The highways agency spent $2.3 billion on new lamps
Agency head Owen Pratt accepted the accusation on Monday
Agency head Owen Bell rejected the accusation on Monday
Agency head Owen Pratt rejected the accusation on Tuesday
He said that one cable was in danger of breaking
He said that a cable was in danger of breaking
He said that Whitlow was not let go because she had repeatedly been late
He said that Pratt was let go because she had repeatedly been late
Governor Lucia Bell refused an independent review
Governor Lucia Bell ordered an independent review, which will be finished by the end of July
Repairs could take up to 40 months
Repairs could take at least 14 months
Repairs could cost between $9 million and $120 million
Ferries will run every 20 hours from next Monday
Ferries will not run every 20 minutes from next Monday
Sales in Ness have already risen by a third
Sales in Coalport have already fallen by a third
About half of the town's 4,500 jobs depend on customers from across the river
About a third of the town's 5,400 jobs depend on customers from across the river
Sam Trask said that she had known about the emails since May
Sam Trask said that she had not known about the emails since March
! Bell said that Trask had known about the emails since March
Sam Trask said that she had known about the emails since March, which her office confirmed
"""


def cases(table: str) -> list[tuple[str, bool]]:
    """The lines of a table, each with whether it is a known failure."""
    return [(line.lstrip("! "), line.startswith("!")) for line in table.strip().splitlines()]
