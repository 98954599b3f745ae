"""Context, anchors and bounds: what an expression takes from the page around it."""

import pytest

from newsledger.model import Duration, Published, Span, Time
from newsledger.values.times import TimeMention, find_times, resolve

SATURDAY = Published("2023-02-18", "day", "stated")
SIEGE = "They laid siege around 7pm Friday evening and he tweeted that they were eliminated around 11:15pm."


def times(text: str, published: Published = SATURDAY) -> list[Time]:
    return [mention.time for mention in find_times(text, published=published) if mention.time]


def only(text: str, published: Published = SATURDAY) -> TimeMention:
    (mention,) = find_times(text, published=published)
    return mention


def test_a_clock_time_takes_the_day_of_its_sentence() -> None:
    start, end = times(SIEGE)
    assert (start.value, start.precision, start.approximate) == ("2023-02-17T19:00", "hour", True)
    assert (end.value, end.precision, end.approximate) == ("2023-02-17T23:15", "minute", True)


def test_in_a_page_without_a_date_both_stay_open_with_a_reason() -> None:
    assert [(time.value, time.reason) for time in times(SIEGE, Published())] == [
        (None, "needs the publication date")
    ] * 2


def test_once_a_date_is_known_open_times_are_worked_out_from_their_words() -> None:
    again = [
        resolve(time, Published("2023-02-18", "day", "inferred"), "Asia/Karachi")
        for time in times(SIEGE, Published())
    ]
    assert [time.value for time in again] == ["2023-02-17T19:00", "2023-02-17T23:15"]
    assert all(time.approximate and time.zone == "Asia/Karachi" for time in again)
    assert again[1].earliest == "2023-02-17T23:00:00+05:00"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He will be tried on Monday.", "2023-02-20"),
        ("He was shot on Feb. 3 and died two days later.", "2023-02-05"),
        ("Doors opened between 7 and 9 pm on Monday.", "2023-02-13T21:00"),
        ("At around 9am, gunmen attacked a post on Friday.", "2023-02-17"),
        ("Killing 100 people earlier this month.", "2023-02"),
        ("He came on Friday, as in 2013, at 9 p.m.", "2023-02-17T21:00"),
        ("He came at 9 p.m. on Friday, as in 2013, and left two hours later.", "2023-02-17T23:00"),
    ],
)
def test_the_last_time_of_a_text_is_the_same_when_it_is_read_again(text: str, value: str) -> None:
    open_time = times(text, Published())[-1]
    assert resolve(open_time, SATURDAY).value == value


def test_the_first_end_of_a_range_is_worked_out_with_the_day_of_its_second() -> None:
    first, _ = times("Doors opened between 7 and 9 pm on Monday.", Published())
    assert resolve(first, SATURDAY).value == "2023-02-13T19:00"


def test_a_time_that_says_no_more_stays_as_it_is() -> None:
    time = Time(None, text="at some point", reason="unknown")
    assert resolve(time, SATURDAY) == time
    assert resolve(Time("2011", "year"), SATURDAY) == Time("2011", "year")


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("in 2011", "2011-01-01T00:00:00", "2011-12-31T23:59:59"),
        ("in February 2012", "2012-02-01T00:00:00", "2012-02-29T23:59:59"),
        ("earlier this month", "2023-02-01T00:00:00", "2023-02-18T23:59:59"),
        ("later this month", "2023-02-18T00:00:00", "2023-02-28T23:59:59"),
        ("since January", "2023-01-01T00:00:00", None),
        ("The stay lasted until Friday.", None, "2023-02-17T23:59:59"),
        ("last week", "2023-02-06T00:00:00", "2023-02-12T23:59:59"),
        ("the weekend", "2023-02-18T00:00:00", "2023-02-19T23:59:59"),
        ("Friday evening", "2023-02-17T17:00:00", "2023-02-17T23:59:59"),
        ("Sunday night", "2023-02-12T18:00:00", "2023-02-13T05:59:59"),
        ("the wee hours of Saturday", "2023-02-18T00:00:00", "2023-02-18T05:59:59"),
        ("overnight", "2023-02-17T18:00:00", "2023-02-18T08:59:59"),
        ("at 7pm on Friday", "2023-02-17T19:00:00", "2023-02-17T19:59:59"),
        ("around 7pm on Friday", "2023-02-17T18:30:00", "2023-02-17T20:29:59"),
        ("at 7:20 pm on Friday", "2023-02-17T19:20:00", "2023-02-17T19:20:59"),
        ("the third quarter of 2012", "2012-07-01T00:00:00", "2012-09-30T23:59:59"),
        ("the winter of 2011", "2011-12-01T00:00:00", "2012-02-29T23:59:59"),
        ("the 1990s", "1990-01-01T00:00:00", "1999-12-31T23:59:59"),
        ("03/05/2012", "2012-03-05T00:00:00", "2012-05-03T23:59:59"),
        ("0330 GMT on Friday", "2023-02-17T03:30:00+00:00", "2023-02-17T03:30:59+00:00"),
    ],
)  # fmt: skip
def test_a_time_is_bounded_by_what_its_words_support(
    text: str, earliest: str | None, latest: str | None
) -> None:
    time = only(text).time
    assert time is not None and (time.earliest, time.latest) == (earliest, latest)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("more than 17 hours", 17, None), ("17 hours", 17, 17), ("over four hours", 4, None), ("up to two "
        "days", None, 48),
        ("two-hour", 2, 2), ("three or four days", 72, 96), ("half an hour", 0.5, 0.5), ("a day and a "
        "half", 36, 36),
        ("for hours", 2, None), ("for several weeks", 336, None), ("90 minutes", 1.5, 1.5),
    ],
)  # fmt: skip
def test_a_duration_is_counted_in_hours(text: str, low: float | None, high: float | None) -> None:
    mention = only(text)
    assert mention.time is None
    assert mention.duration == Duration(low, high, mention.text)


def test_a_clock_time_without_any_day_says_so() -> None:
    assert [(time.value, time.reason) for time in times("They left at 7pm.")] == [
        (None, "a time of day without a day")
    ]


def test_a_month_or_a_year_of_publication_anchors_what_it_can() -> None:
    text = "He was shot last year, in March, on Jan. 5 and on Monday."
    assert [time.value for time in times(text, Published("2023-02", "month", "inferred"))] == [
        "2022", "2022-03", "2023-01-05", None,
    ]  # fmt: skip


def test_impossible_dates_are_open_and_do_not_lend_their_day() -> None:
    dates = times("The form says Feb. 30, 2011. It was sent at 25:70. He left at 9 p.m.")
    assert [time.value for time in dates] == [None, None, None]
    assert "no such date" in (dates[0].reason or "") and dates[1].reason == "25:70 is no time of day"


def test_the_scope_of_a_range_is_kept() -> None:
    mentions = find_times("It ran from Monday to Wednesday, not since January.", published=SATURDAY)
    assert [mention.scope for mention in mentions] == ["from", None, "since"]
    mentions = find_times("Between 2008 and 2012 it grew.", published=SATURDAY)
    assert [mention.scope for mention in mentions] == ["from", "to"]


def test_only_the_given_spans_are_read_and_context_runs_through_them() -> None:
    text = "He fled on Friday. Ignore Monday. He was caught at 9pm."
    spans = [Span(0, 18), Span(34, len(text))]
    mentions = find_times(text, spans, published=SATURDAY)
    assert [text[mention.start : mention.end] for mention in mentions] == ["Friday", "9pm"]
    assert mentions[1].time is not None and mentions[1].time.value == "2023-02-17T21:00"


def test_four_digits_are_a_clock_time_only_beside_a_day() -> None:
    assert only("ON 28 MARCH AT 1000, SNIPERS FIRED.").timex == "2022-03-28T10:00"
    assert only("It began at approximately 0330 today.").timex == "2023-02-18T03:30"
    assert only("On Friday, about 2000 people marched.").timex == "2023-02-17"


def test_a_year_before_a_verb_of_harm_counts_nobody() -> None:
    assert only("The raid in 2009 killed 17 guards.").timex == "2009"
    assert find_times("There were 2011 killed and 300 wounded.", published=SATURDAY) == ()


def test_the_tense_is_told() -> None:
    assert only("The court will hear him on Monday.").tense == "future"
    assert only("The court heard him on Monday.").tense == "past"
