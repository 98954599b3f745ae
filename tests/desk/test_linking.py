"""Linking one report at a time and all at once: the same groups, in any order."""

import random
from collections.abc import Iterable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import insert, select

from newsledger.desk import linking
from newsledger.desk.shelves import profile_of, profile_text
from newsledger.ledger.codec import dumps
from newsledger.ledger.filings import wait
from newsledger.ledger.groups import links_of, resolve
from newsledger.ledger.opening import Ledger, open_ledger
from newsledger.ledger.tables import ACCOUNTS, DOCUMENTS, JUDGEMENTS, MEMBERSHIPS, PENDING, SCORES
from tests.desk.telling import add_pages, page
from tests.incidents.factories import TOWN, tell

TOWNS = ("Testville", "Harbourton", "Millbrook")
WORDS = (
    *("gunman", "quay", "crane", "docker", "warehouse", "foreman"),
    *("widow", "market", "stall", "vendor", "bystander", "pier"),
)


def story(number: int, town: str, day: int, killed: int, words: Sequence[str]) -> str:
    text = f"{killed} killed on 2020-01-{day:02} in {town} {' '.join(words)}"
    return page(text, id=f"p{number}", outlet=f"outlet {number}", published=f"2020-01-{day + 1:02}")


STORIES = st.lists(
    st.tuples(
        st.sampled_from(TOWNS),
        st.sampled_from([3, 4, 9]),
        st.sampled_from([2, 5]),
        st.lists(st.sampled_from(WORDS), min_size=2, max_size=6, unique=True),
    ),
    min_size=2,
    max_size=9,
)


def partition(ledger: Ledger) -> set[frozenset[str]]:
    """The groups of a ledger, by account."""
    groups: dict[str, set[str]] = {}
    with ledger.reading() as connection:
        for account, incident in connection.execute(select(MEMBERSHIPS)):
            groups.setdefault(incident, set()).add(account)
    return {frozenset(group) for group in groups.values()}


def added(batches: Iterable[Sequence[str]]) -> set[frozenset[str]]:
    """The groups of a new ledger to which these batches were added one after the other."""
    with TemporaryDirectory() as folder, open_ledger(f"{folder}/x.db", create=True) as ledger:
        for batch in batches:
            add_pages(ledger, Path(folder), *batch)
        return partition(ledger)


@settings(max_examples=15, deadline=None)
@given(STORIES, st.randoms(use_true_random=False))
def test_adding_in_any_order_and_in_any_parts_gives_the_same_groups(
    told: list[tuple[str, int, int, list[str]]], chance: random.Random
) -> None:
    pages = [story(number, *one) for number, one in enumerate(told)]
    shuffled = chance.sample(pages, len(pages))
    cut = chance.randint(1, len(pages))
    whole = added([pages])
    assert added([[one] for one in shuffled]) == whole
    assert added([shuffled[:cut], shuffled[cut:]]) == whole


def test_a_large_input_is_linked_in_several_transactions(
    ledger: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages = [story(number, TOWNS[number % 3], 3, 2, WORDS[number % 3 * 4 :][:4]) for number in range(9)]
    whole = added([pages])
    monkeypatch.setattr(linking, "BATCH", 2)
    add_pages(ledger, tmp_path, *pages)
    assert partition(ledger) == whole
    assert len(whole) == 3


def test_a_report_leaves_what_it_does_not_touch_as_it_was(ledger: Ledger, tmp_path: Path) -> None:
    add_pages(
        ledger, tmp_path, story(1, "Testville", 3, 2, WORDS[:5]), story(2, "Millbrook", 9, 5, WORDS[6:])
    )
    with ledger.reading() as connection:
        before = connection.execute(select(SCORES)).all()
    add_pages(ledger, tmp_path, story(3, "Testville", 3, 2, WORDS[:5]))
    with ledger.reading() as connection:
        after = connection.execute(select(SCORES)).all()
        assert connection.execute(select(PENDING)).all() == []
    assert set(before) <= set(after)
    assert sorted(map(len, partition(ledger))) == [1, 2]


def test_a_merge_redirects_and_a_split_gives_the_id_back(ledger: Ledger, tmp_path: Path) -> None:
    add_pages(
        ledger, tmp_path, story(1, "Testville", 3, 2, WORDS[:5]), story(2, "Millbrook", 9, 5, WORDS[6:])
    )
    with ledger.reading() as connection:
        (one, first), (two, second) = connection.execute(
            select(MEMBERSHIPS).join(ACCOUNTS, ACCOUNTS.c.id == MEMBERSHIPS.c.account_id)
            .join(DOCUMENTS, DOCUMENTS.c.id == ACCOUNTS.c.document_id).order_by(DOCUMENTS.c.seq)
        ).all()  # fmt: skip
    judge(ledger, one, two, "same")
    with ledger.reading() as connection:
        assert resolve(connection, first) == resolve(connection, second) != []
    judge(ledger, one, two, "different")
    with ledger.reading() as connection:
        assert resolve(connection, first) == [first]
        assert resolve(connection, second) == [second]


def judge(ledger: Ledger, one: str, two: str, verdict: str) -> None:
    """Let a reviewer decide on two accounts."""
    with ledger.writing() as connection:
        data = dumps({"first": one, "second": two, "verdict": verdict})
        connection.execute(
            insert(JUDGEMENTS).values(kind="link", data=data, recorded_at="2020-02-01T00:00:00Z")
        )
        wait(connection, account_ids=(one, two))
    linking.link_ledger(ledger)


def test_links_of_an_incident_carry_their_reasons(ledger: Ledger, tmp_path: Path) -> None:
    add_pages(ledger, tmp_path, *(story(number, "Testville", 3, 2, WORDS[:5]) for number in (1, 2, 3)))
    with ledger.reading() as connection:
        (incident,) = connection.execute(select(MEMBERSHIPS.c.incident_id).distinct()).scalars()
        found = links_of(connection, incident)
    assert len(found) == 2 or len(found) == 3
    for link in found:
        assert abs(sum(reason.weight for reason in link.reasons) - link.score) < 0.001


def test_a_profile_comes_back_as_it_was_kept() -> None:
    whole = tell(
        "a",
        day="2019-05-03",
        published="2019-05-04",
        weekday=4,
        names=("joao mbele",),
        actors=("northern front",),
        tolls=(("killed", "total", 2, None),),
        words="quay crane",
    )
    bare = tell("b", spot=None, types=())
    assert [profile_of(profile_text(one)) for one in (whole, bare)] == [whole, bare]
    assert whole.spots == (TOWN,)
