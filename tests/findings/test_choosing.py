"""The best value of everybody: the vote, and what corrects it."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsledger.findings import settle
from newsledger.findings.candidates import FEW, candidates
from newsledger.findings.choice_table import TABLE
from newsledger.findings.choosing import score
from newsledger.findings.policies import POLICIES
from newsledger.findings.tolls import questions
from newsledger.findings.witnesses import gather
from newsledger.model import Finding, Settled, Toll
from tests.findings.factories import Telling, incident, number, say


def toll(*told: Telling, field: str = "killed", policy: str = "newsledger") -> Toll:
    return replace(settle(incident(*told), policy).tolls[field]["total"], interval=None)


def finding(settled: Settled, field: str) -> Finding:
    return next(f for f in settled.findings if f.field == field)


def two_pages(title: str | None) -> list[Telling]:
    """3 on one page and 4 on another, told equally early; the vote takes the lower of equals."""
    return [
        say("injured", number(3), role="unknown", page="a", sentence=0, title=title),
        say("injured", number(4), role="unknown", page="b", sentence=0),
    ]


def test_of_equals_the_one_that_a_title_gives_is_taken_and_the_rule_says_so() -> None:
    assert toll(*two_pages(None), field="injured") == Toll(3, 3, 4)
    told = two_pages("4 wounded in Tete")
    assert toll(*told, field="injured") == Toll(3, 4, 4)
    found = finding(settle(incident(*told)), "injured.total")
    assert found.rule == "4 rather than 3: a title gives it"
    assert found.supporting == (told[1].claim.id,) and found.against == (told[0].claim.id,)


def test_a_figure_that_adds_up_to_a_title_is_taken() -> None:
    title = "Five shot outside a bar in Tete"
    told = two_pages(title)
    killed = say("killed", number(1), role="unknown", page="a", sentence=0, title=title)
    assert toll(*told, killed, field="injured") == Toll(3, 4, 4)


def test_what_a_page_begins_with_goes_before_what_another_tells_at_its_end() -> None:
    late = say("killed", number(2), role="unknown", page="a", sentence=40)
    early = say("killed", number(3), role="unknown", page="b", sentence=0)
    assert toll(late, early) == Toll(2, 3, 3)


@pytest.mark.parametrize("policy", [p for p in POLICIES if p not in ("newsledger", "latest", "gtd")])
def test_other_policies_do_not_read_titles(policy: str) -> None:
    assert toll(*two_pages("4 wounded in Tete"), field="injured", policy=policy) == toll(
        *two_pages(None), field="injured", policy=policy
    )


def someone(number_: int, *, title: str | None, sentence: int = 30) -> Telling:
    return say(
        "killed", number(number_), role="unknown", sentence=sentence, derivation="counted", title=title
    )


def test_who_is_counted_in_passing_under_a_title_of_another_harm_may_be_nobody() -> None:
    settled = settle(incident(someone(1, title="Man wounded near the port of Beira")))
    total = settled.tolls["killed"]["total"]
    assert (total.low, total.best, total.high) == (0, 0, 1)
    assert finding(settled, "killed.total").rule.startswith("0 rather than 1: no page begins with it")


@pytest.mark.parametrize(
    "told",
    [
        someone(1, title=None),
        someone(1, title="Man killed near the port of Beira"),
        someone(1, title="Port of Beira closes early"),
        say("killed", number(FEW + 1), role="unknown", sentence=30, title="Man wounded near the port"),
        say("killed", number(1), role="unknown", sentence=0, title="Man wounded near the port"),
        say(
            "killed",
            number(1),
            role="unknown",
            sentence=30,
            title="Man wounded near the port",
            quote="A guard was killed in the attack.",
        ),
    ],
    ids=["no title", "title tells of it", "title tells of no harm", "many", "stated first", "of the attack"],
)
def test_otherwise_somebody_is_meant(told: Telling) -> None:
    assert toll(told).low > 0


def test_where_only_lower_bounds_are_given_the_highest_stands() -> None:
    told = [
        say("killed", number(3, None), role="unknown", page="a", title="Four dead in Tete"),
        say("killed", number(4, None), role="unknown", page="b"),
    ]
    assert toll(*told) == Toll(4, 4, None)


def test_the_victims_follow_where_nobody_speaks_of_attackers() -> None:
    told = [replace(t, claim=replace(t.claim, role="victims")) for t in two_pages("4 wounded in Tete")]
    assert toll(*told, field="injured") == Toll(3, 4, 4)
    assert settle(incident(*told)).tolls["injured"]["victims"] == Toll(3, 4, 4)


def test_a_score_is_the_sum_of_the_table() -> None:
    features = {weight.feature: 1.0 for weight in TABLE}
    assert score("killed", features) == pytest.approx(sum(weight.killed for weight in TABLE))
    assert score("injured", {}) == 0


def test_every_feature_of_a_candidate_stands_in_the_table() -> None:
    told = [*two_pages("4 wounded, 5 shot"), someone(1, title="Man wounded near the port of Beira")]
    said = gather(incident(*told))
    names = {name for q in questions(said) for c in q.options(said) for name in c.features}
    assert names and names <= {weight.feature for weight in TABLE}


def test_candidates_lie_between_the_figures() -> None:
    told = [
        say("killed", number(2), role="unknown", page="a", sentence=0),
        say("killed", number(6), role="unknown", page="b", sentence=0),
        say("killed", number(4), role="police", page="b", sentence=9, part_of="whole"),
    ]
    said = gather(incident(*told))
    (question,) = questions(said)
    found = candidates("killed", question.given, said, 0, False)
    assert {c.value for c in found} >= {2, 6} and all(2 <= c.value <= 6 for c in found)


TITLES = (None, "Two dead, 4 hurt in Tete", "5 shot in Tete", "Man wounded in Tete", "Council meets")
pages = st.builds(
    lambda low, width, derivation, sentence, title: (low, width, derivation, sentence, title),
    st.integers(0, 6),
    st.integers(0, 3),
    st.sampled_from(["stated", "counted"]),
    st.integers(0, 9),
    st.sampled_from(TITLES),
)


@given(st.lists(pages, min_size=1, max_size=5), st.data())
def test_a_widened_figure_never_narrows_the_range_under_any_titles(
    told: list[tuple[int, int, str, int, str | None]], data: st.DataObject
) -> None:
    chosen = data.draw(st.integers(0, len(told) - 1))
    up = data.draw(st.integers(0, 4))

    def settled(more: int) -> Toll:
        return toll(
            *(
                say(
                    "injured",
                    number(low, low + width + (more if n == chosen else 0)),
                    role="total",
                    page=f"page-{n}",
                    derivation="stated" if derivation == "stated" else "counted",
                    sentence=sentence,
                    title=title,
                )
                for n, (low, width, derivation, sentence, title) in enumerate(told)
            ),
            field="injured",
        )

    before, after = settled(0), settled(up)
    assert before.low <= before.best and after.low <= before.low
    assert before.high is not None and after.high is not None and after.high >= before.high
