"""The fitted interval."""

from hypothesis import given
from hypothesis import strategies as st

from newsledger.findings import settle
from newsledger.findings.interval_table import BY_CASE
from newsledger.findings.intervals import BANDS, FITTED, LEVEL, SUPPORTS, band, case_of
from newsledger.model import Interval
from tests.findings.factories import Telling, incident, number, say


def interval(*tellings: Telling, field: str = "killed") -> Interval:
    found = settle(incident(*tellings)).tolls[field]["total"].interval
    assert found is not None
    return found


def test_there_is_a_row_for_every_case() -> None:
    for field in FITTED:
        assert (field, case_of(None).support, 0) in BY_CASE
        for support in SUPPORTS[:-1]:
            assert all((field, support, number_) in BY_CASE for number_ in range(len(BANDS) + 1))


def test_bands_grow_with_the_best_value() -> None:
    assert [band(n) for n in (0, 1, 2, 3, 5, 8, 9, 900)] == [0, 1, 2, 3, 4, 5, 6, 6]


def test_pages_that_agree_narrow_the_interval() -> None:
    alone = interval(say("killed", number(4), role="unknown"))
    agreed = interval(*(say("killed", number(4), role="unknown", page=page) for page in "abc"))
    assert (agreed.high or 0) - agreed.low <= (alone.high or 0) - alone.low
    assert alone.level == agreed.level == LEVEL


def test_a_lower_bound_reaches_beyond_itself() -> None:
    assert (interval(say("killed", number(40, None), role="unknown")).high or 0) > 40


def test_silence_has_an_interval_and_no_toll() -> None:
    settled = settle(incident(say("injured", number(3), role="unknown")))
    assert "killed" not in settled.tolls
    assert settled.intervals["killed"].low == 0
    assert settled.intervals["injured"] == settled.tolls["injured"]["total"].interval


def test_where_nobody_speaks_of_people_nothing_is_given() -> None:
    assert settle(incident(say("abducted", number(3), role="unknown"))).intervals == {}


def test_only_the_default_policy_has_intervals() -> None:
    settled = settle(incident(say("killed", number(3), role="unknown")), "gtd")
    assert settled.tolls["killed"]["total"].interval is None and settled.intervals == {}


@given(
    st.lists(
        st.tuples(st.integers(0, 40), st.one_of(st.none(), st.integers(0, 9)), st.integers(0, 3)),
        min_size=1,
        max_size=6,
    )
)
def test_the_interval_holds_the_best_value(told: list[tuple[int, int | None, int]]) -> None:
    tellings = [
        say("killed", number(low, None if more is None else low + more), role="unknown", page=f"page-{page}")
        for low, more, page in told
    ]
    toll = settle(incident(*tellings)).tolls["killed"]["total"]
    assert toll.interval is not None and toll.interval.high is not None
    assert 0 <= toll.interval.low <= toll.best <= toll.interval.high
