"""Tolls: roles, parts, lists and ranges."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from newsledger.findings import settle
from newsledger.model import Count, Toll
from tests.findings.factories import Telling, incident, number, say

ROLES = (
    "total",
    "victims",
    "attackers",
    "unknown",
    "civilians",
    "police",
    "military",
    "security_forces",
    "children",
)


def toll(
    *tellings: Telling, field: str = "killed", role: str = "total", policy: str = "newsledger"
) -> Toll | None:
    found = settle(incident(*tellings), policy).tolls.get(field, {}).get(role)
    return found and replace(found, interval=None)


def test_a_lone_figure_is_low_best_and_high() -> None:
    assert toll(say("killed", number(7), role="unknown")) == Toll(7, 7, 7)


def test_a_lower_bound_alone_is_open_above() -> None:
    assert toll(say("killed", number(101, None), role="unknown")) == Toll(101, 101, None)


def test_forces_listed_beside_soldiers_are_others() -> None:
    told = [
        say("injured", number(2), role="military", sentence=1),
        say("injured", number(1), role="security_forces", sentence=1),
    ]
    assert toll(*told, field="injured") == Toll(3, 3, 3)
    assert toll(*told, field="injured", role="military") == Toll(2, 2, 2)
    assert toll(*told, field="injured", role="security_forces") == Toll(3, 3, 3)


def test_dozens_at_the_head_of_a_page_are_the_number_further_down() -> None:
    told = [
        say("injured", Count(24, None, "dozens"), role="unknown", sentence=1),
        say("injured", number(81), role="unknown", sentence=9),
    ]
    assert toll(*told, field="injured") == Toll(81, 81, 81)


def test_a_page_that_says_at_least_rules_a_smaller_number_of_its_own_out() -> None:
    told = [
        say("killed", Count(7, None, "at least seven"), role="civilians", sentence=1),
        say("killed", number(4), role="unknown", sentence=4, speaker="A"),
        say("killed", number(4), role="unknown", sentence=6, speaker="B"),
    ]
    assert toll(*told) == Toll(4, 7, None)


def test_what_is_only_reported_is_no_page_s_own_figure_where_it_states_another() -> None:
    told = [
        say("killed", number(10), role="victims", sentence=1, modality="hedged", speaker="A"),
        say("killed", number(4), role="victims", sentence=3, speaker="B"),
    ]
    assert toll(*told) == Toll(4, 4, 10)


def test_what_nobody_spoke_of_is_absent_and_nobody_hurt_is_zero() -> None:
    settled = settle(incident(say("injured", number(0), role="total")))
    assert "killed" not in settled.tolls
    zero = settled.tolls["injured"]["total"]
    assert (zero.low, zero.best, zero.high) == (0, 0, 0)


def test_groups_that_exceed_the_stated_victims_stretch_the_range_and_attackers_stand_apart() -> None:
    told = [
        say("killed", number(6), role="unknown", sentence=1),
        say("killed", number(3), role="civilians", sentence=9),
        say("killed", number(4), role="military", sentence=9),
        say("killed", number(2), role="attackers", sentence=3),
    ]
    assert toll(*told, role="victims") == Toll(6, 7, 7)
    assert toll(*told, role="attackers") == Toll(2, 2, 2)
    assert toll(*told) == Toll(8, 9, 9)


def test_attackers_told_elsewhere_are_added_and_the_range_holds_the_number_that_may_hold_them() -> None:
    told = [
        say("killed", number(17), role="unknown", sentence=1),
        say("killed", number(4), role="attackers", sentence=6, quote="Four gunmen were shot dead."),
    ]
    assert toll(*told) == Toll(17, 21, 21)
    assert toll(*told, role="victims") == Toll(13, 17, 17)
    assert toll(*told, role="attackers") == Toll(4, 4, 4)


def test_attackers_who_come_on_top_leave_nothing_open() -> None:
    told = [
        say("killed", number(17), role="unknown", sentence=1),
        say("killed", number(4), role="attackers", sentence=6, quote="Four gunmen were also shot dead."),
    ]
    assert toll(*told) == Toll(21, 21, 21)
    beside = [
        say("killed", number(17), role="unknown", sentence=1),
        say("killed", number(4), role="attackers", sentence=1),
    ]
    assert toll(*beside) == Toll(21, 21, 21)


def test_an_unknown_figure_that_comes_to_victims_and_attackers_together_counts_everybody() -> None:
    told = [
        say("killed", number(3), role="unknown"),
        say("killed", number(2), role="victims"),
        say("killed", number(1), role="attackers"),
    ]
    assert toll(*told) == Toll(3, 3, 3)
    assert toll(*told, role="victims") == Toll(2, 2, 2)


def test_a_part_of_a_figure_is_no_figure_of_its_own() -> None:
    whole = say("injured", number(9), role="unknown")
    part = say("injured", number(1), role="unknown", part_of=whole.claim.id)
    assert toll(whole, part, field="injured") == Toll(9, 9, 9)


def test_an_early_at_least_does_not_widen_a_later_figure() -> None:
    early = say("injured", number(1, None), role="police", page="early", published=None)
    late = say("injured", number(12), role="unknown", page="late")
    assert toll(early, late, field="injured") == Toll(12, 12, 12)


def test_a_list_in_one_sentence_is_added_and_a_second_sentence_restates_it() -> None:
    told = [
        say("killed", number(1), role="attackers", sentence=4),
        say("killed", number(2), role="attackers", sentence=4),
        say("killed", number(3), role="attackers", sentence=8),
    ]
    assert toll(*told, role="attackers") == Toll(3, 3, 3)


def test_people_counted_one_by_one_yield_to_a_stated_number() -> None:
    told = [
        say("killed", number(2), role="victims", derivation="counted"),
        say("killed", number(5), role="unknown"),
    ]
    assert toll(*told) == Toll(5, 5, 5)


def test_the_army_killing_fighters_leaves_victims_and_attackers_unspoken() -> None:
    settled = settle(incident(say("killed", number(12), role="armed_group")))
    assert set(settled.tolls["killed"]) == {"armed_group", "total"}


def test_branches_are_within_the_security_forces() -> None:
    told = [
        say("killed", number(10), role="security_forces"),
        say("killed", number(4), role="police"),
        say("killed", number(1), role="attackers"),
    ]
    assert toll(*told, role="victims") == Toll(10, 10, 10)


def test_states_take_the_latest_report() -> None:
    told = [
        say("trapped", number(30), role="unknown", page="first", published="2019-05-04"),
        say("trapped", number(5), role="unknown", page="second", published="2019-05-06"),
    ]
    assert toll(*told, field="trapped") == Toll(5, 5, 5)


def test_a_voice_that_corrects_itself_is_heard_once() -> None:
    told = [
        say("killed", number(20), role="unknown", page="first", published="2019-05-04", speaker="Ana Ruiz"),
        say("killed", number(17), role="unknown", page="second", published="2019-05-06", speaker="Ana Ruiz"),
    ]
    assert toll(*told) == Toll(17, 17, 17)


def test_copies_are_one_witness() -> None:
    told = [
        say("killed", number(3), role="unknown", page="wire"),
        say("killed", number(3), role="unknown", page="copy", duplicate_of="wire"),
        say("killed", number(4), role="unknown", page="own-1"),
        say("killed", number(4), role="unknown", page="own-2"),
    ]
    settled = toll(*told)
    assert settled is not None and (settled.low, settled.best, settled.high) == (3, 4, 4)


def test_figures_of_a_year_or_feared_in_general_do_not_count() -> None:
    assert toll(say("killed", number(300), role="unknown", scope="period")) is None


counts = st.tuples(st.integers(0, 300), st.one_of(st.none(), st.integers(0, 50))).map(
    lambda p: number(p[0], None if p[1] is None else p[0] + p[1])
)
tellings = st.builds(
    lambda value, role, page, counted, sentence, speaker: say(
        "killed",
        value,
        role=role,
        page=f"page-{page}",
        published=f"2019-05-0{max(page, 1)}",
        derivation="counted" if counted else "stated",
        sentence=sentence,
        speaker=speaker,
        id=f"{role}-{page}-{sentence}-{value.low}-{value.high}-{counted}-{speaker}",
    ),
    counts,
    st.sampled_from(ROLES),
    st.integers(0, 3),
    st.booleans(),
    st.integers(0, 5),
    st.sampled_from([None, "Ana Ruiz", "police"]),
)
POLICIES = ("newsledger", "ucdp", "acled", "gtd", "ibc", "latest", "majority")


@given(st.lists(tellings, max_size=12, unique_by=lambda t: t.claim.id), st.sampled_from(POLICIES))
def test_low_is_never_above_best_nor_best_above_high(told: list[Telling], policy: str) -> None:
    for by_role in settle(incident(*told), policy).tolls.values():
        for one in by_role.values():
            assert 0 <= one.low <= one.best and (one.high is None or one.best <= one.high)


@given(st.lists(tellings, max_size=10, unique_by=lambda t: t.claim.id), st.randoms(use_true_random=False))
def test_settling_does_not_depend_on_the_order_of_claims(told: list[Telling], random: object) -> None:
    turned = list(told)
    random.shuffle(turned)  # type: ignore[attr-defined]
    first, second = settle(incident(*told)), settle(incident(*turned))
    assert first.tolls == second.tolls
    assert first.findings == second.findings
    assert first.conflicts == second.conflicts


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(0, 20)), min_size=1, max_size=6), st.data())
def test_a_widened_figure_never_narrows_the_range(given_: list[tuple[int, int]], data: st.DataObject) -> None:
    chosen = data.draw(st.integers(0, len(given_) - 1))
    down, up = data.draw(st.integers(0, 10)), data.draw(st.integers(0, 10))

    def settled(widened: bool) -> Toll:
        found = toll(
            *[
                say(
                    "killed",
                    number(max(low - down, 0), low + width + up)
                    if widened and i == chosen
                    else number(low, low + width),
                    role="total",
                    page=f"page-{i}",
                )
                for i, (low, width) in enumerate(given_)
            ]
        )
        assert found is not None
        return found

    before, after = settled(False), settled(True)
    assert after.low <= before.low
    assert after.high is not None and before.high is not None and after.high >= before.high


def test_a_number_that_a_later_page_takes_back_stands_no_more() -> None:
    told = [
        say("killed", number(301), role="total", page="page-a", published="2019-05-04", id="old"),
        say("killed", number(3, None), role="unknown", page="page-a", part_of="old"),
        say("killed", number(214), role="total", page="page-b", published="2019-05-05"),
    ]
    back = say(
        "killed", number(301), role="total", page="page-b", published="2019-05-05", modality="retracted"
    )
    assert toll(*told, back) == Toll(214, 214, 214)
    early = say(
        "killed", number(301), role="total", page="page-c", published="2019-05-03", modality="retracted"
    )
    assert toll(*told[:2], early) == Toll(301, 301, 301)
