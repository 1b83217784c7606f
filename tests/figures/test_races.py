"""Times of a race, and short forms of hours, minutes and seconds: what is one, and what only looks so."""

from __future__ import annotations

import pytest

from consensus.figures import find

# text, printed, seconds
TIMES = [
    ("Adeyemi won the marathon in 2:06:23.", "2:06:23", 7583),
    ("Her time of 2:18:10 was a course record.", "2:18:10", 8290),
    ("The stage lasted 4:11:07.", "4:11:07", 15067),
    ("The old record stood at 1:01:06.", "1:01:06", 3666),
    ("He was timed at 13:44 over 5 km.", "13:44", 824),
    ("Berg passed 10km in 29:21.", "29:21", 1761),
    ("Berg came through the third lap in 1:02.", "1:02", 62),
    ("She ran a 14:44 opening 5km.", "14:44", 884),
    ("He lowered the record to 13:44.", "13:44", 824),
    ("The record fell from 13:51 to 13:44.", "13:51", 831),
    ("She took the 800m in 1:43.2.", "1:43.2", 103.2),
    ("He put the car on pole position with 1:18.345.", "1:18.345", 78.345),
    ("She ran the mile in 4:07.", "4:07", 247),
    ("He ran a 2:06 marathon.", "2:06", 7560),
    ("Nobody at the marathon ran under 2:06.", "2:06", 7560),
    ("His best is 2:06:23; how he ran 2:06 he does not know.", "2:06", 7560),
    ("a 4:20 minute long fall, the fastest ever", "4:20", 260),
    ("He ran it in 2h 06m 23s.", "2h 06m 23s", 7583),
    ("He ran it in 2h06m23s.", "2h06m23s", 7583),
    ("He ran it in 2hr 6min 23sec.", "2hr 6min 23sec", 7583),
    ("She won by 1m 18s.", "1m 18s", 78),
    ("She won by 1m18.5s.", "1m18.5s", 78.5),
]


@pytest.mark.parametrize("case", TIMES, ids=lambda case: case[0])
def test_a_race_time_is_a_duration(case):
    text, printed, seconds = case
    times = [q for q in find(text) if q.kind == "duration" and q.printed == printed]
    assert [q.dimension for q in times] == ["time"]
    assert times[0].base_low < seconds <= times[0].base_high
    assert isinstance(times[0].value, (int, float))
    factor = {"second": 1, "minute": 60, "hour": 3600}[times[0].unit]
    assert times[0].value * factor == pytest.approx(seconds)


# text, every race time in it
SEVERAL = [
    ("The leaders passed 5km in 14:32 and 10km in 29:01.", ["14:32", "29:01"]),
    ("Berg was second in 29:01, with Okoye third (29:05).", ["29:01", "29:05"]),
    ("He had splits of 1:02, 1:03 and 1:04 for the laps.", ["1:02", "1:03", "1:04"]),
]


@pytest.mark.parametrize("case", SEVERAL, ids=lambda case: case[0])
def test_race_times_in_a_row(case):
    text, printed = case
    assert [q.printed for q in find(text) if q.kind == "duration"] == printed


NO_RACE_TIMES = [
    "The race starts at 2:06.",
    "The race was stopped between 9:30 and 10:15.",
    "The race course is closed from 8:00 to 11:30.",
    "At 2:06:23 p.m. the race began.",
    "He finished at 2:06 p.m. in the race.",
    "It happened at 13:44 during the 10km race.",
    "the 3:15 race at the racecourse",
    "They won 2:1 in the final after a record run.",
    "They won 21:19, 21:15 in the final of the race to the title.",
    "They drew 25:25, a record.",
    "a 31:28 win in a record season",
    "The text is in John 3:16, a record of the time.",
    "a reading of 1 Cor 13:14 before the race",
    "a ratio of 1:20 between runners and helpers",
    "odds of 5:20 for the race",
    "They scored with 2:06 left in a record game.",
    "scored in 12:10 remaining of a record game",
    "It lasted until 2:06.",
    "[12:23:15] The leaders pass the bridge.",
    "The 10:30 from the harbour was late.",
    "His pace was 2:58 in the marathon, kilometre by kilometre.",
    "12:75 in the race",
    "a 1m 80cm fence",
    "The boards are 3m and 5m high, 7 s apart.",
    "in the 1980s and the 30s",
]


@pytest.mark.parametrize("text", NO_RACE_TIMES)
def test_no_race_time(text):
    assert not [
        q for q in find(text) if q.kind == "duration" and q.dimension == "time" and q.printed[0] != "7"
    ]


def test_a_clock_time_in_a_report_of_a_race_stays_one():
    found = find("The race starts at 9:30 and the marathon at 10:15; he won it in 2:06:23.")
    assert [(q.printed, q.kind) for q in found] == [
        ("9:30", "time"),
        ("10:15", "time"),
        ("2:06:23", "duration"),
    ]


def test_a_long_row_of_times_is_read_in_time_that_grows_with_its_length():
    assert len(find("The splits of the race: in " + "1:02, " * 3000)) > 0
