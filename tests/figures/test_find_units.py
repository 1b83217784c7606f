"""Numbers with units: measures, money, percentages, durations, rates, bracketed conversions."""

from __future__ import annotations

import pytest

from consensus.figures import find

# text, what is printed, value, unit
MEASURES = [
    ("a 4.7-kilometer bridge", "4.7-kilometer", 4.7, "kilometre"),
    ("a bridge 1 kilometre long", "1 kilometre", 1, "kilometre"),
    ("a 12km tunnel", "12km", 12, "kilometre"),
    ("17 km from town", "17 km", 17, "kilometre"),
    ("400 yards downstream", "400 yards", 400, "yard"),
    ("half a mile from town", "half a mile", 0.5, "mile"),
    ("half-a-mile from town", "half-a-mile", 0.5, "mile"),
    ("two and a half miles off", "two and a half miles", 2.5, "mile"),
    ("1½ miles off", "1½ miles", 1.5, "mile"),
    ("a 5-inch gun", "5-inch", 5, "inch"),
    ("155mm shells", "155mm", 155, "millimetre"),
    ("a wall 300m long", "300m", 300, "metre"),
    ("a wall 20 m wide", "20 m", 20, "metre"),
    ("800 nautical miles away", "800 nautical miles", 800, "nautical mile"),
    ("a wave of six feet", "six feet", 6, "foot"),
    ("the man is 5ft 2in tall", "5ft 2in", 5.1666666666667, "foot"),
    ("a 6-foot-4 guard", "6-foot-4", 6.3333333333333, "foot"),
    ("he is 5 feet 2 inches", "5 feet 2 inches", 5.1666666666667, "foot"),
    ("a 5'11\" guard", "5'11\"", 5.9166666666667, "foot"),
    ("she weighs 11st 4lb", "11st 4lb", 11.285714285714, "stone"),
    ("6½ acres of vines", "6½ acres", 6.5, "acre"),
    ("500 hectares of forest", "500 hectares", 500, "hectare"),
    ("660 square meters", "660 square meters", 660, "square metre"),
    ("30,000 sq ft of space", "30,000 sq ft", 30000, "square foot"),
    ("12 sq km", "12 sq km", 12, "square kilometre"),
    ("190 km2 of marsh", "190 km2", 190, "square kilometre"),
    ("190 km² of marsh", "190 km²", 190, "square kilometre"),
    ("three square miles", "three square miles", 3, "square mile"),
    ("a 4,500-tonne destroyer", "4,500-tonne", 4500, "tonne"),
    ("16,000 metric tons", "16,000 metric tons", 16000, "tonne"),
    ("25 lakh tonnes of rice", "25 lakh tonnes", 2500000, "tonne"),
    ("a three-ton truck", "three-ton", 3, "ton"),
    ("a 500-pound bomb", "500-pound", 500, "pound"),
    ("he lost 25 pounds", "25 pounds", 25, "pound"),
    ("2kg of heroin", "2kg", 2, "kilogram"),
    ("five kilos of heroin", "five kilos", 5, "kilogram"),
    ("150 micrograms of it", "150 micrograms", 150, "microgram"),
    ("1,300 ounces of gold", "1,300 ounces", 1300, "ounce"),
    ("40,000 gallons of fuel", "40,000 gallons", 40000, "gallon"),
    ("2 million barrels of oil", "2 million barrels", 2000000, "barrel"),
    ("1,000 cubic metres of gas", "1,000 cubic metres", 1000, "cubic metre"),
    ("0.9 trillion cubic feet", "0.9 trillion cubic feet", 900000000000, "cubic foot"),
    ("18 cubic km of water", "18 cubic km", 18, "cubic kilometre"),
    ("75ml of vaccine", "75ml", 75, "millilitre"),
    ("one litre of water", "one litre", 1, "litre"),
    ("a high of 40C", "40C", 40, "degree Celsius"),
    ("a high of 40 °C", "40 °C", 40, "degree Celsius"),
    ("a low of -5C here", "-5C", -5, "degree Celsius"),
    ("a low of minus 12 degrees Celsius", "minus 12 degrees Celsius", -12, "degree Celsius"),
    ("86 degrees Fahrenheit", "86 degrees Fahrenheit", 86, "degree Fahrenheit"),
    ("winds of 90 mph", "90 mph", 90, "mile per hour"),
    ("winds of 140 kilometers per hour", "140 kilometers per hour", 140, "kilometre per hour"),
    ("winds of 100km/h", "100km/h", 100, "kilometre per hour"),
    ("a speed of 25 knots", "25 knots", 25, "knot"),
    ("a 450-megawatt plant", "450-megawatt", 450, "megawatt"),
    ("a 2 GW farm", "2 GW", 2, "gigawatt"),
    ("3,000 kilowatt-hours a home", "3,000 kilowatt-hours", 3000, "kilowatt hour"),
    ("50 kWh of storage", "50 kWh", 50, "kilowatt hour"),
    ("a file of 100 MB", "100 MB", 100, "megabyte"),
    ("10 gigabytes of mail", "10 gigabytes", 10, "gigabyte"),
    ("a magnitude 7.1 earthquake", "7.1", 7.1, "magnitude"),
    ("a 6.2-magnitude earthquake", "6.2-magnitude", 6.2, "magnitude"),
    ("a quake of magnitude 5.5", "5.5", 5.5, "magnitude"),
    ("the magnitude-9 quake", "9", 9, "magnitude"),
    ("it measured 6.4 on the Richter scale", "6.4", 6.4, "magnitude"),
    ("a level of 420 ppm", "420 ppm", 420, "ppm"),
    ("a car doing 40mpg", "40mpg", 40, "mile per gallon"),
    ("a 48MP camera", "48MP", 48, "megapixel"),
    ("278,000 t of ore", "278,000 t", 278000, "tonne"),
    ("30 C outside", "30 C", 30, "degree Celsius"),
    # without a numeral
    ("a kilometer-long bridge", "kilometer", 1, "kilometre"),
    ("a year-long inquiry", "year", 1, "year"),
    ("about a mile from town", "a mile", 1, "mile"),
    ("more than a year in jail", "a year", 1, "year"),
    ("a couple of weeks of talks", "a couple of weeks", 2, "week"),
]
PERCENT = [
    ("97% of trade", "97%", 97, "percent"),
    ("97 % of trade", "97 %", 97, "percent"),
    ("97 per cent of trade", "97 per cent", 97, "percent"),
    ("97 percent of trade", "97 percent", 97, "percent"),
    ("97pc of trade", "97pc", 97, "percent"),
    ("five percent of trade", "five percent", 5, "percent"),
    ("trade fell 3,2 percent", "3,2 percent", 3.2, "percent"),
    ("minus five percent", "minus five percent", -5, "percent"),
    ("half a percent", "half a percent", 0.5, "percent"),
    ("up 2.5 percentage points", "2.5 percentage points", 2.5, "percentage point"),
    ("up two percentage points", "two percentage points", 2, "percentage point"),
    ("up 25 basis points", "25 basis points", 25, "basis point"),
    ("an 80% stake", "80%", 80, "percent"),
]
MONEY = [
    ("worth $1.2bn", "$1.2bn", 1200000000, "USD"),
    ("worth $ 29.3 million", "$ 29.3 million", 29300000, "USD"),
    ("worth US$1.2bn", "US$1.2bn", 1200000000, "USD"),
    ("worth A$5m", "A$5m", 5000000, "AUD"),
    ("worth C$16.4 million", "C$16.4 million", 16400000, "CAD"),
    ("worth HK$10.05 billion", "HK$10.05 billion", 10050000000, "HKD"),
    ("worth NZ$15", "NZ$15", 15, "NZD"),
    ("worth S$2 million", "S$2 million", 2000000, "SGD"),
    ("worth R50m", "R50m", 50000000, "ZAR"),
    ("worth R$3 million", "R$3 million", 3000000, "BRL"),
    ("worth £350m", "£350m", 350000000, "GBP"),
    ("worth £1.50 each", "£1.50", 1.5, "GBP"),
    ("worth €3.2m", "€3.2m", 3200000, "EUR"),
    ("worth €1.234,56", "€1.234,56", 1234.56, "EUR"),
    ("worth 350 million euros", "350 million euros", 350000000, "EUR"),
    ("worth 5 €", "5 €", 5, "EUR"),
    ("worth euro85 million", "euro85 million", 85000000, "EUR"),
    ("worth euro80M", "euro80M", 80000000, "EUR"),
    ("worth Rs 500 crore", "Rs 500 crore", 5000000000, "INR"),
    ("worth Rs. 2 lakh", "Rs. 2 lakh", 200000, "INR"),
    ("worth ₹500 crore", "₹500 crore", 5000000000, "INR"),
    ("worth 12,34,567.89 rupees", "12,34,567.89 rupees", 1234567.89, "INR"),
    ("worth CHF 20m", "CHF 20m", 20000000, "CHF"),
    ("worth 10,000 Swiss francs", "10,000 Swiss francs", 10000, "CHF"),
    ("worth 125 million Australian dollars", "125 million Australian dollars", 125000000, "AUD"),
    ("worth 450,000 yen", "450,000 yen", 450000, "JPY"),
    ("worth ¥450,000", "¥450,000", 450000, "JPY"),
    ("worth 7.48 million yuan", "7.48 million yuan", 7480000, "CNY"),
    ("worth 5 billion won", "5 billion won", 5000000000, "KRW"),
    ("worth 300 roubles", "300 roubles", 300, "RUB"),
    ("worth 300 rubles", "300 rubles", 300, "RUB"),
    ("worth 10 Turkish lira", "10 Turkish lira", 10, "TRY"),
    ("worth USD 22.5 million", "USD 22.5 million", 22500000, "USD"),
    ("worth 115.5 USD", "115.5 USD", 115.5, "USD"),
    ("worth 361 million pounds", "361 million pounds", 361000000, "GBP"),
    ("worth half a million pounds", "half a million pounds", 500000, "GBP"),
    ("a quarter million US dollars", "a quarter million US dollars", 250000, "USD"),
    ("worth 50p", "50p", 50, "penny"),
    ("worth 20 cents", "20 cents", 20, "cent"),
    ("a 12-cent dividend", "12-cent", 12, "cent"),
    ("it cost 15 dollars 50.", "15 dollars 50", 15.5, "USD"),
    ("worth 120 MEUR", "120 MEUR", 120000000, "EUR"),
    ("worth 75 USD million", "75 USD million", 75000000, "USD"),
    ("10,000 bitcoins", "10,000 bitcoins", 10000, "BTC"),
]
DURATIONS = [
    ("done in 18 months", "18 months", 18, "month"),
    ("done in 1 ½ years", "1 ½ years", 1.5, "year"),
    ("done in 1½ years", "1½ years", 1.5, "year"),
    ("done in 1 years", "1 years", 1, "year"),
    ("done in one and a half years", "one and a half years", 1.5, "year"),
    ("a 24-hour curfew", "24-hour", 24, "hour"),
    ("two and a half hours of talks", "two and a half hours", 2.5, "hour"),
    ("three-quarters of an hour", "three-quarters of an hour", 0.75, "hour"),
    ("half an hour of talks", "half an hour", 0.5, "hour"),
    ("for nine years and eight months", "nine years and eight months", 9.6666666666667, "year"),
    ("for 2 hours 15 minutes", "2 hours 15 minutes", 2.25, "hour"),
    ("for two decades", "two decades", 2, "decade"),
    ("for six weeks", "six weeks", 6, "week"),
    ("she ran 9.80s flat", "9.80s", 9.8, "second"),
]
RATES = [
    ("1.2m barrels a day", "1.2m barrels a day", 1200000, "barrel per day"),
    ("500,000 bpd of crude", "500,000 bpd", 500000, "barrel per day"),
    ("$30 per share", "$30 per share", 30, "USD per share"),
    ("a $2-per-barrel cut", "$2-per-barrel", 2, "USD per barrel"),
    ("the $1-a-day poor", "$1-a-day", 1, "USD per day"),
    ("$70 a barrel", "$70 a barrel", 70, "USD per barrel"),
    ("$15.40/hour", "$15.40/hour", 15.4, "USD per hour"),
    ("£9bn a year", "£9bn a year", 9000000000, "GBP per year"),
    ("3 tonnes per hectare", "3 tonnes per hectare", 3, "tonne per hectare"),
    ("1.2m bpd of crude", "1.2m bpd", 1200000, "barrel per day"),
    ("50 million tonnes of CO2 a year", "50 million tonnes", 50000000, "tonne per year"),
    ("a rating of 6.9/10", "6.9/10", 6.9, "per 10"),
    ("120 shells per day", "120", 120, "per day"),
    ("120 shells a day", "120", 120, "per day"),
    ("5 deaths per 100,000 people", "5", 5, "per 100,000 people"),
]
ALL = [(kind, *row) for kind, rows in [
    ("measure", MEASURES), ("percent", PERCENT), ("money", MONEY), ("duration", DURATIONS), ("rate", RATES),
] for row in rows]  # fmt: skip


@pytest.mark.parametrize(("kind", "text", "printed", "value", "unit"), ALL)
def test_unit(kind, text, printed, value, unit):
    quantities = find(text)
    assert [q.printed for q in quantities] == [printed]
    quantity = quantities[0]
    assert quantity.value == pytest.approx(value)
    assert quantity.unit == unit
    if kind != "measure":  # "year-long" stands among the measures
        assert quantity.kind == kind


# text, figure, its conversion, noun
CONVERSIONS = [
    ("A 4.7-kilometer (3 miles) road bridge", "4.7-kilometer", "3 miles", "road bridge"),
    ("It is 1 kilometer (0.6 miles) long", "1 kilometer", "0.6 miles", ""),
    ("a yield of 500 hectares (1,235 acres)", "500 hectares", "1,235 acres", ""),
    ("1,000 meters (3,280 feet) up", "1,000 meters", "3,280 feet", ""),
    ("1,000 meters ( 3,280 feet ) up", "1,000 meters", "3,280 feet", ""),
    ("a high of 40C (104F) here", "40C", "104F", ""),
    ("30 million euros ($39 million) in aid", "30 million euros", "$39 million", ""),
    ("£350m (about $450m)", "£350m", "$450m", ""),
    ("winds of 90 mph (145 km/h)", "90 mph", "145 km/h", ""),
    ("10kg (25lbs) of fish", "10kg", "25lbs", "fish"),
]


@pytest.mark.parametrize(("text", "printed", "conversion", "noun"), CONVERSIONS)
def test_conversion_belongs_to_its_figure(text, printed, conversion, noun):
    quantities = find(text)
    assert [q.printed for q in quantities] == [printed]
    quantity = quantities[0]
    assert quantity.conversion is not None
    assert text[slice(*quantity.conversion)] == conversion
    assert quantity.noun == noun
    assert conversion in text[quantity.phrase_start : quantity.phrase_end]


NO_CONVERSIONS = [
    ("nearly two-thirds (62%) of them", ["two-thirds", "62%"]),
    ("5 km (20 miles by road)", ["5 km", "20 miles"]),
    ("40 tonnes (3 of them wet)", ["40 tonnes", "3"]),
    ("$5m ($3m last year)", ["$5m", "$3m"]),
]


@pytest.mark.parametrize(("text", "printed"), NO_CONVERSIONS)
def test_another_figure_in_brackets(text, printed):
    quantities = [q for q in find(text) if q.kind != "date"]
    assert [q.printed for q in quantities] == printed
    assert all(q.conversion is None for q in quantities)


# text, printed, low, high, unit
RANGES = [
    ("between 5 and 7 people", "5 and 7", 5, 7, ""),
    ("10 to 12 tonnes", "10 to 12 tonnes", 10, 12, "tonne"),
    ("600-700 homes", "600-700", 600, 700, ""),
    ("600–700 homes", "600–700", 600, 700, ""),
    ("$3-4 million", "$3-4 million", 3000000, 4000000, "USD"),
    ("$3 to $4 million", "$3 to $4 million", 3000000, 4000000, "USD"),
    ("£3m-£4m", "£3m-£4m", 3000000, 4000000, "GBP"),
    ("between $3 million and $4 million", "$3 million and $4 million", 3000000, 4000000, "USD"),
    ("between RM660 million and RM880 million", "RM660 million and RM880 million", 660000000, 880000000, "MYR"),
    ("some Rs 2 lakh to Rs 3 lakh", "Rs 2 lakh to Rs 3 lakh", 200000, 300000, "INR"),
    ("SEK 2bn to SEK 3bn", "SEK 2bn to SEK 3bn", 2000000000, 3000000000, "SEK"),
    ("three to four million homes", "three to four million", 3000000, 4000000, ""),
    ("12-15%", "12-15%", 12, 15, "percent"),
    ("20 to 30 per cent", "20 to 30 per cent", 20, 30, "percent"),
    ("five to seven years in jail", "five to seven years", 5, 7, "year"),
    ("eight to 10 feet tall", "eight to 10 feet", 8, 10, "foot"),
    ("two or three days of rain", "two or three days", 2, 3, "day"),
    ("aged between 18 and 24", "18 and 24", 18, 24, "year"),
    ("18- to 24-year-olds", "18- to 24-year-olds", 18, 24, "year"),
]


@pytest.mark.parametrize(("text", "printed", "low", "high", "unit"), RANGES)
def test_range(text, printed, low, high, unit):
    quantities = find(text)
    assert [q.printed for q in quantities] == [printed]
    quantity = quantities[0]
    assert (quantity.value, quantity.low, quantity.high, quantity.unit) == (None, low, high, unit)
    assert quantity.hedge == "range"


NO_RANGES = [
    ("cut from 24 to 12 weeks", ["24", "12 weeks"]),
    ("it rose from 5% to 7%", ["5%", "7%"]),
    ("it fell 3 percent to 45.60 dollars", ["3 percent", "45.60 dollars"]),
    ("prices rose 5% to $12", ["5%", "$12"]),
    ("gave 20 people to 3 towns", ["20", "3"]),
]


def test_the_later_unit_is_the_earlier_ones_too():
    assert [(q.value, q.unit) for q in find("cut from 24 to 12 weeks")] == [(24, "week"), (12, "week")]


def test_pounds_are_money_where_the_text_prints_the_sign():
    assert [q.unit for q in find("It cost £5, then 40 pounds, for 500 pounds of grit.")] == [
        "GBP",
        "GBP",
        "pound",
    ]
    assert [q.unit for q in find("They weighed 40 pounds.")] == ["pound"]


@pytest.mark.parametrize(("text", "printed"), NO_RANGES)
def test_change_is_no_range(text, printed):
    assert [q.printed for q in find(text)] == printed
