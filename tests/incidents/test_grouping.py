"""Which accounts become one incident."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from newsledger.incidents import Judgement, Profile, link
from tests.incidents.factories import PORT, TOWN, tell

HARBOUR = "gunman harbour warehouse fired foreman quay police crane dockers night"
MARKET = "market stall vendor robbed teenager police square fired evening bystander"


def groups(*profiles: Profile, judgements: tuple[Judgement, ...] = ()) -> set[frozenset[str]]:
    return {frozenset(g.accounts) for g in link(profiles, judgements)}


def test_two_reports_of_one_day_town_and_wording_are_one_incident() -> None:
    a = tell("a", day="2019-05-03", words=HARBOUR)
    b = tell("b", day="2019-05-03", words=f"{HARBOUR} widow")
    assert groups(a, b) == {frozenset("ab")}


def test_two_shootings_in_one_town_on_one_day_stay_two() -> None:
    a = tell("a", day="2019-05-03", words=HARBOUR, names=("joao mbele",))
    b = tell("b", day="2019-05-03", words=MARKET, names=("ines costa",))
    assert groups(a, b) == {frozenset("a"), frozenset("b")}


def test_a_shared_name_joins_reports_that_are_months_apart() -> None:
    a = tell("a", published="2019-05-04", words=HARBOUR, names=("joao mbele",))
    b = tell("b", published="2019-09-20", words="trial harbour gunman court foreman", names=("joao mbele",))
    assert groups(a, b) == {frozenset("ab")}


def test_versions_of_one_page_are_one_incident_however_many_there_are() -> None:
    first = tell("a", page="p1", spot=None, words=HARBOUR)
    second = replace(tell("b", page="p2", spot=None, words=f"{HARBOUR} dead"), origin="p1")
    third = replace(tell("c", page="p3", spot=None, words=f"{HARBOUR} dead trial"), origin="p2")
    assert groups(first, second, third) == {frozenset("abc")}


def test_one_page_never_tells_one_incident_twice() -> None:
    a = tell("a", page="p", day="2019-05-03", words=HARBOUR)
    b = tell("b", page="p", day="2019-05-03", words=HARBOUR)
    assert groups(a, b) == {frozenset("a"), frozenset("b")}


def test_one_that_resembles_both_of_two_incidents_does_not_glue_them() -> None:
    first = [tell(f"a{i}", day="2019-05-03", words=HARBOUR) for i in range(3)]
    second = [tell(f"c{i}", day="2019-05-20", words=MARKET) for i in range(3)]
    between = tell("b", words=f"{HARBOUR} {MARKET}")
    found = groups(*first, *second, between)
    assert not any({"a0", "c0"} <= group for group in found)


def test_dates_far_apart_part_all_but_what_names_the_same_victim() -> None:
    a = tell("a", day="2018-05-03", words=HARBOUR, names=("joao mbele",))
    b = tell("b", day="2019-05-03", words=HARBOUR)
    assert groups(a, b) == {frozenset("a"), frozenset("b")}
    trial = tell("c", day="2019-05-03", words=HARBOUR, names=("joao mbele",), kind="follow_up")
    assert groups(a, trial) == {frozenset("ac")}


def test_an_undated_page_joins_the_dated_one_by_town_target_and_wording_and_its_past_stays_apart() -> None:
    attack = "gunmen stormed police headquarters compound firing explosions floors friday"
    early = tell("early", page="p1", weekday=4, types=("armed_attack",), targets=("police",), words=attack)
    mosque = tell(
        "mosque", page="p1", kind="background", spot=PORT, types=("suicide_bombing",), words="mosque bombing"
    )
    late = tell(
        "late",
        page="p2",
        day="2019-05-03",
        published="2019-05-04",
        types=("siege", "armed_attack"),
        targets=("police",),
        actors=("northern front",),
        words=f"{attack} siege grenades claimed officer",
    )
    base = tell(
        "base",
        page="p2",
        kind="background",
        day="2011-01-01",
        until="2011-12-31",
        types=("siege",),
        actors=("northern front",),
        words="base siege naval",
    )
    airport = tell(
        "airport",
        page="p2",
        kind="background",
        day="2014-01-01",
        until="2014-12-31",
        types=("armed_attack",),
        actors=("northern front",),
        words="airport attacked",
    )
    assert groups(early, mosque, late, base, airport) == {
        frozenset({"early", "late"}),
        frozenset({"mosque"}),
        frozenset({"base"}),
        frozenset({"airport"}),
    }


def test_background_joins_the_news_of_its_own_day() -> None:
    news = tell(
        "news", day="2014-06-08", types=("armed_attack",), words="airport terminal attacked gunmen cargo"
    )
    mention = tell(
        "mention",
        kind="background",
        day="2014-06-08",
        types=("armed_attack",),
        words="airport attacked gunmen terminal",
        actors=("northern front",),
    )
    assert groups(news, mention) == {frozenset({"news", "mention"})}


def test_judgements_are_obeyed() -> None:
    a = tell("a", day="2019-05-03", words=HARBOUR)
    b = tell("b", day="2019-05-03", words=HARBOUR)
    c = tell("c", day="2011-01-03", spot=PORT, words=MARKET)
    apart, together = Judgement("b", "a", "different"), Judgement("a", "c", "same")
    assert groups(a, b, c, judgements=(apart, together)) == {frozenset("ac"), frozenset("b")}


def test_each_link_gives_its_reasons_and_they_add_up_to_its_score() -> None:
    (group,) = link([tell("a", day="2019-05-03", words=HARBOUR), tell("b", day="2019-05-03", words=HARBOUR)])
    (found,) = group.links
    assert abs(sum(r.weight for r in found.reasons) - found.score) < 0.001
    assert {"time.same_day", "place.same_town", "wording"} <= {r.feature for r in found.reasons}


def test_nothing_links_to_nothing() -> None:
    assert link([]) == ()


words = st.lists(st.sampled_from(f"{HARBOUR} {MARKET}".split()), max_size=8).map(" ".join)
profiles = st.lists(
    st.builds(
        tell,
        st.integers(0, 9999).map(lambda n: f"account {n:04}"),
        day=st.sampled_from([None, "2019-05-03", "2019-05-04", "2019-05-09"]),
        kind=st.sampled_from(["focal", "focal", "background"]),
        published=st.sampled_from([None, "2019-05-04", "2019-05-05"]),
        spot=st.sampled_from([None, TOWN, PORT]),
        names=st.sampled_from([(), ("joao mbele",), ("ines costa",)]),
        words=words,
    ),
    max_size=14,
    unique_by=lambda p: p.account_id,
)


@settings(max_examples=60)
@given(profiles, st.randoms(use_true_random=False))
def test_groups_do_not_depend_on_the_order_of_the_accounts(told: list[Profile], random: object) -> None:
    turned = list(told)
    random.shuffle(turned)  # type: ignore[attr-defined]
    assert link(told) == link(turned)


@settings(max_examples=40)
@given(profiles)
def test_every_account_is_in_exactly_one_group(told: list[Profile]) -> None:
    placed = [a for g in link(told) for a in g.accounts]
    assert sorted(placed) == sorted(p.account_id for p in told)
