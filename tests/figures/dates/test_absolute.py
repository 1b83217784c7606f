"""Dates that are printed whole or in part. Development cases, written for this project."""

import datetime

import pytest
from helpers_dates import expected, found

from consensus.figures.dates import find_dates, reference_date

# published Thursday, 1 May 2025
WHOLE = [
    ("It opened on 1 May 2025.", "1 May 2025 = 2025-05-01"),
    ("It opened on May 1, 2025.", "May 1, 2025 = 2025-05-01"),
    ("It opened on May 01 2025.", "May 01 2025 = 2025-05-01"),
    ("It opened on May 1st, 2025, at last.", "May 1st, 2025 = 2025-05-01"),
    ("the 5th of May 2024", "5th of May 2024 = 2024-05-05"),
    ("the 1st of May, 2024", "1st of May, 2024 = 2024-05-01"),
    ("on the 22nd day of June 2023", "22nd day of June 2023 = 2023-06-22"),
    ("on June 5 , 2015 in Rome", "June 5 , 2015 = 2015-06-05"),
    ("SIGNED 3 MARCH 1999", "3 MARCH 1999 = 1999-03-03"),
    ("dated 2025-05-01", "2025-05-01 = 2025-05-01"),
    ("dated 2025/05/01", "2025/05/01 = 2025-05-01"),
    ("dated 2025.05.01", "2025.05.01 = 2025-05-01"),
    ("on 13/05/2024 in Leeds", "13/05/2024 = 2024-05-13"),
    ("on 05/13/2024 in Dallas", "05/13/2024 = 2024-05-13"),
    ("on 31.12.2023 in Bonn", "31.12.2023 = 2023-12-31"),
    ("on 3.3.2023 in Bonn", "3.3.2023 = 2023-03-03"),
    ("on 25/12/99 in Leeds", "25/12/99 = 1999-12-25"),
    ("Herald02-05-2025 page", "02-05-2025 = 2025-05-02"),
    ("the deal of 02-03-2021", "02-03-2021 = 2021-02-03/2021-03-03"),
    ("the deal of 03/02/2021", "03/02/2021 = 2021-02-03/2021-03-03"),
    ("filed Jan. 5, 2024, in court", "Jan. 5, 2024 = 2024-01-05"),
    ("filed Jan 5 2024", "Jan 5 2024 = 2024-01-05"),
    ("filed Sept. 30, 2024", "Sept. 30, 2024 = 2024-09-30"),
    ("filed 30 Sept 2024", "30 Sept 2024 = 2024-09-30"),
    ("filed 9 Aug. 2024", "9 Aug. 2024 = 2024-08-09"),
    ("filed Dec 31 '24", "Dec 31 '24 = 2024-12-31"),
    ("on February 29, 2024", "February 29, 2024 = 2024-02-29"),
    ("on Thursday, May 1, 2025", "Thursday, May 1, 2025 = 2025-05-01"),
    ("on Thursday, 1 May 2025", "Thursday, 1 May 2025 = 2025-05-01"),
    ("on Thursday 1 May 2025", "Thursday 1 May 2025 = 2025-05-01"),
    ("on Thursday the 1st of May", "Thursday the 1st of May = 2025-05-01"),
    ("Thu, 1 May 2025", "Thu, 1 May 2025 = 2025-05-01"),
    ("Thu May 1 2025", "Thu May 1 2025 = 2025-05-01"),
    ("Sun, 4 May 2025", "Sun, 4 May 2025 = 2025-05-04"),
    ("on 1-May-2025", "1-May-2025 = 2025-05-01"),
    ("sent 2025-05-01T12:30:00Z", "2025-05-01 = 2025-05-01; 12:30:00 = 12:30"),
    ("May 1, 2025, 15,000 people", "May 1, 2025 = 2025-05-01"),
    ("She was born on 7 July 1859.", "7 July 1859 = 1859-07-07"),
]

PARTIAL = [
    ("It was held on May 1.", "May 1 = 2025-05-01"),
    ("It was held on 30 April.", "30 April = 2025-04-30"),
    ("It was held on November 20.", "November 20 = 2024-11-20"),
    ("It will be held on November 20.", "November 20 = 2025-11-20"),
    ("It will be held on January 9.", "January 9 = 2026-01-09"),
    ("The fair opens on May 9.", "May 9 = 2025-05-09"),
    ("elections due on February 2", "February 2 = 2026-02-02"),
    ("The law was passed on December 30.", "December 30 = 2024-12-30"),
    ("She died on Feb. 29.", "Feb. 29 = 2024-02-29"),
    ("May 1, 15,000 people marched", "May 1 = 2025-05-01"),
    ("In May 15,000 people marched", "May = 2025-05"),
    ("a pact signed in June 2024", "June 2024 = 2024-06"),
    ("A quake in August 2007 killed hundreds.", "August 2007 = 2007-08"),
    ("The war of 1991-2001 killed many.", "1991-2001 = 1991-01-01/2002-01-01"),
    ("a pact signed in June, 2024", "June, 2024 = 2024-06"),
    ("a pact signed in June of 2024", "June of 2024 = 2024-06"),
    ("a pact signed in Sept. 2024", "Sept. 2024 = 2024-09"),
    ("It was signed in November.", "November = 2024-11"),
    ("It was signed in March.", "March = 2025-03"),
    ("It was signed in May.", "May = 2025-05"),
    ("It will be signed in March.", "March = 2026-03"),
    ("It will be signed in August.", "August = 2025-08"),
    ("They bring a report back in August.", "August = 2025-08"),
    ("In December 2024 it began; in August of the same year it had stalled.",
     "December 2024 = 2024-12; August of the same year = 2024-08"),
    ("until May", "May = 2025-05"),
    ("the June election", "June = 2025-06"),
    ("the December quarter", "December = 2024-12"),
    ("March's figures", "March = 2025-03"),
    ("last May", "last May = 2024-05"),
    ("next June", "next June = 2025-06"),
    ("last November", "last November = 2024-11"),
    ("next January", "next January = 2026-01"),
    ("this September", "this September = 2025-09"),
    ("in early March", "early March = 2025-03"),
    ("in late April", "late April = 2025-04"),
    ("in mid-March", "mid-March = 2025-03"),
    ("at the end of March", "end of March = 2025-03"),
    ("In May 15 people died.", "May = 2025-05"),
    ("since 2025-03", "2025-03 = 2025-03"),
]

YEARS = [
    ("Trade grew in 2024.", "2024 = 2024"),
    ("the only link since 1959", "1959 = 1959"),
    ("ready by 2030", "2030 = 2030"),
    ("the 2024 election", "2024 = 2024"),
    ("the 2024 presidential election", "2024 = 2024"),
    ("the 2019 elections", "2019 = 2019"),
    ("2023's record", "2023 = 2023"),
    ("Throughout 2023 China led.", "2023 = 2023"),
    ("in mid-2023", "mid-2023 = 2023"),
    ("in late 2024", "late 2024 = 2024"),
    ("in early 2024", "early 2024 = 2024"),
    ("by the end of 2026", "end of 2026 = 2026"),
    ("at the start of 2026", "start of 2026 = 2026"),
    ("in the middle of 2026", "middle of 2026 = 2026"),
    ("by end-2026", "end-2026 = 2026"),
    ("the class of 2008", "2008 = 2008"),
    ("compared with 2019", "2019 = 2019"),
    ("in 2023 and 2024", "2023 = 2023; 2024 = 2024"),
    ("in 2021, 2022 and 2023", "2021 = 2021; 2022 = 2022; 2023 = 2023"),
    ("Smith (2019) wrote", "2019 = 2019"),
    ("in 1066 and all that", "1066 = 1066"),
    ("from 1914", "1914 = 1914"),
    ("before 1800", "1800 = 1800"),
    ("in 2000", "2000 = 2000"),
    ("the Paris 2024 Games", "2024 = 2024"),
    ("In 2024 3,000 people left.", "2024 = 2024"),
    ("in 2006 95% of them", "2006 = 2006"),
    ("rose to 50,000 in 2020, a record", "2020 = 2020"),
    ("as of 2018 .", "2018 = 2018"),
    ("in the 1990s", "1990s = 1990-01-01/2000-01-01"),
    ("in the early 1990s", "early 1990s = 1990-01-01/1994-01-01"),
    ("in the 1990’s", "1990’s = 1990-01-01/2000-01-01"),
    ("in the '80s", "'80s = 1980-01-01/1990-01-01"),
    ("in the 2010s", "2010s = 2010-01-01/2020-01-01"),
    ("in the 1800s", "1800s = 1800-01-01/1900-01-01"),
    ("in the 19th century", "19th century = 1800-01-01/1900-01-01"),
    ("a twentieth-century house", "twentieth-century = 1900-01-01/2000-01-01"),
]

RANGES = [
    ("held May 1-3 in Rome", "May 1-3 = 2025-05-01/2025-05-04"),
    ("held May 1–3, 2024", "May 1–3, 2024 = 2024-05-01/2024-05-04"),
    ("held 1-3 May 2024", "1-3 May 2024 = 2024-05-01/2024-05-04"),
    ("held May 1 to 3", "May 1 to 3 = 2025-05-01/2025-05-04"),
    ("from 1 to 3 May 2024", "1 to 3 May 2024 = 2024-05-01/2024-05-04"),
    ("from May 30 to June 2, 2024", "May 30 to June 2, 2024 = 2024-05-30/2024-06-03"),
    ("from 30 May 2024 to 2 June 2024", "30 May 2024 to 2 June 2024 = 2024-05-30/2024-06-03"),
    ("between 2014 and 2018", "2014 and 2018 = 2014-01-01/2019-01-01"),
    ("from 2014 to 2018", "2014 to 2018 = 2014-01-01/2019-01-01"),
    ("in 2014-2018", "2014-2018 = 2014-01-01/2019-01-01"),
    ("in 2014–18", "2014–18 = 2014-01-01/2019-01-01"),
    ("the 2019-20 season", "2019-20 = 2019-01-01/2021-01-01"),
    ("the 2019/20 season", "2019/20 = 2019-01-01/2021-01-01"),
    ("the 1999-2000 season", "1999-2000 = 1999-01-01/2001-01-01"),
    ("from June to August 2023", "June to August 2023 = 2023-06-01/2023-09-01"),
    ("from November to February 2023", "November to February 2023 = 2022-11-01/2023-03-01"),
    ("between August 2020 and February 2023", "August 2020 and February 2023 = 2020-08-01/2023-03-01"),
    ("January-March 2024", "January-March 2024 = 2024-01-01/2024-04-01"),
    ("from March 2022 through May 2023", "March 2022 through May 2023 = 2022-03-01/2023-06-01"),
    ("from the 1970s to the 1990s", "1970s to the 1990s = 1970-01-01/2000-01-01"),
    ("2024-05-01 to 2024-05-07", "2024-05-01 to 2024-05-07 = 2024-05-01/2024-05-08"),
    ("on May 1 and 2 in Rome", "May 1 and 2 = 2025-05-01/2025-05-03"),
]

PERIODS = [
    ("in the first quarter of 2025", "first quarter of 2025 = 2025-01-01/2025-04-01"),
    ("in the fourth quarter of last year", "fourth quarter of last year = 2024-10-01/2025-01-01"),
    ("third-quarter profit", "third-quarter = 2024-07-01/2024-10-01"),
    ("first-quarter profit", "first-quarter = 2025-01-01/2025-04-01"),
    ("in Q3 2024", "Q3 2024 = 2024-07-01/2024-10-01"),
    ("in Q3 of 2024", "Q3 of 2024 = 2024-07-01/2024-10-01"),
    ("in Q1", "Q1 = 2025-01-01/2025-04-01"),
    ("in Q4 '23", "Q4 '23 = 2023-10-01/2024-01-01"),
    ("in the second half of 2023", "second half of 2023 = 2023-07-01/2024-01-01"),
    ("in the first half of this year", "first half of this year = 2025-01-01/2025-07-01"),
    ("in H1 2024", "H1 2024 = 2024-01-01/2024-07-01"),
    ("in fiscal 2024", "fiscal 2024 = 2024"),
    ("in fiscal year 2024", "fiscal year 2024 = 2024"),
    ("in FY2023-24", "FY2023-24 = 2023-04-01/2024-04-01"),
    ("in the financial year 2023/24", "financial year 2023/24 = 2023-04-01/2024-04-01"),
    ("in FY24", "FY24 = 2024"),
    ("in summer 2024", "summer 2024 = 2024-06-01/2024-09-23"),
    ("in the summer of 2024", "summer of 2024 = 2024-06-01/2024-09-23"),
    ("in spring 2024", "spring 2024 = 2024-03-01/2024-06-22"),
    ("in the autumn of 1944", "autumn of 1944 = 1944-09-01/1944-12-22"),
    ("in winter 2024", "winter 2024 = 2023-12-01/2025-03-22"),
    ("last summer", "last summer = 2024-06-01/2024-09-23"),
    ("next winter", "next winter = 2025-12-01/2026-03-22"),
    ("in the 2023 financial year", "2023 = 2023"),
]


@pytest.mark.parametrize(("text", "dates"), WHOLE + PARTIAL + YEARS + RANGES + PERIODS)
def test_printed_dates(text: str, dates: str) -> None:
    assert found(text) == expected(dates)


UNRESOLVED = [
    ("It was held on May 1.", "May 1 = ?"),
    ("It was signed in November.", "November = ?"),
    ("It opened on Thursday.", "Thursday = ?"),
    ("It opened this week.", "this week = ?"),
    ("It opened last year.", "last year = ?"),
    ("third-quarter profit", "third-quarter = ?"),
    ("from June to August", "June to August = ?"),
    ("opened in 2024", "2024 = 2024"),
    ("on 02-05-2025", "02-05-2025 = 2025-02-05/2025-05-03"),
    ("two days ago", "two days ago = ?"),
]


@pytest.mark.parametrize(("text", "dates"), UNRESOLVED)
def test_without_a_day_of_publication(text: str, dates: str) -> None:
    assert found(text, None) == expected(dates)


def test_unresolved_is_open_on_both_sides() -> None:
    (date,) = find_dates("It opened on Thursday.")
    assert (date.kind, date.low, date.high) == ("date", None, None)
    assert (date.base_low, date.base_high) == (float("-inf"), float("inf"))


QUALIFIERS = [
    ("since 1959", "since", ""),
    ("since February 2024", "since", ""),
    ("by 2030", "by", "under"),
    ("before May 1, 2025", "before", "under"),
    ("until June 2024", "until", "under"),
    ("after March 3, 2022", "after", "over"),
    ("around May 1, 2025", "around", "approx"),
    ("about 2015", "about", "approx"),
    ("circa 1890", "circa", "approx"),
    ("between 2014 and 2018", "between", "range"),
    ("May 1-3, 2024", "", "range"),
    ("in 2024", "", ""),
    ("on May 1, 2025", "", ""),
    ("since the early 1990s", "since", ""),
    ("by the end of 2026", "by", "under"),
]


@pytest.mark.parametrize(("text", "qualifier", "hedge"), QUALIFIERS)
def test_qualifiers(text: str, qualifier: str, hedge: str) -> None:
    (date,) = find_dates(text)
    assert (date.qualifier, date.hedge) == (qualifier, hedge)


def test_phrase_holds_the_qualifier() -> None:
    text = "the only link since 1959."
    (date,) = find_dates(text)
    assert text[date.phrase_start : date.phrase_end] == "since 1959"


WIDENED = [
    ("around May 1, 2025", "2025-04-29", "2025-05-04"),
    ("circa 1890", "1888-12-31", "1892-01-02"),
    ("in early 2024", "2024-01-01", "2024-05-26"),
    ("in mid-2024", "2024-04-01", "2024-10-01"),
    ("in late 2024", "2024-08-07", "2025-01-01"),
    ("in early March 2025", "2025-03-01", "2025-03-13"),
    ("in fiscal 2024", "2023-04-01", "2025-04-01"),
]


@pytest.mark.parametrize(("text", "low", "high"), WIDENED)
def test_vague_parts(text: str, low: str, high: str) -> None:
    (date,) = find_dates(text)
    assert (date.low, date.high) == (low, high)


def test_base_is_days_since_1970() -> None:
    (date,) = find_dates("on 2 January 1970")
    assert (date.base_low, date.base_high) == (1.0, 2.0)


REFERENCES = [
    ("Last Updated : May 06 2025 | 9:15 PM IST", datetime.date(2025, 5, 6)),
    ("First Published: 1 May 2025\nThe bridge opened.", datetime.date(2025, 5, 1)),
    ("Bridge opens\n\nCity Herald02-05-2025\n\nIt opened.", None),
    ("Bridge opens\n\nCity Herald\n13-05-2025\n\nIt opened.", datetime.date(2025, 5, 13)),
    ("OSLO, May 3, 2024 (Agency) - The bridge opened.", datetime.date(2024, 5, 3)),
    ("OSLO, May 3 (Agency) - The bridge opened.", None),
    ("The bridge opened on May 3, 2024.", None),
    ("No date at all.", None),
]


@pytest.mark.parametrize(("text", "day"), REFERENCES)
def test_reference_date(text: str, day: datetime.date | None) -> None:
    assert reference_date(text) == day


def test_a_stamp_resolves_the_weekdays_of_its_page() -> None:
    text = "Bridge opens\nUpdated: 1 May 2025\n\nIt opened on Wednesday."
    assert found(text, None) == ["1 May 2025 = 2025-05-01", "Wednesday = 2025-04-30"]
