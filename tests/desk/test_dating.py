"""What an undated page tells in passing finds its incident once the page has a day, in any order."""

from itertools import permutations
from pathlib import Path

import pytest

from newsledger.ledger.casebook import tellings
from newsledger.ledger.documents import document_ids
from newsledger.ledger.opening import Ledger
from tests.desk.telling import add_pages, page

HARBOUR = "gunman quay crane docker warehouse foreman"
MARKET, STALL = "widow market", "stall vendor pier"
# 30 December 2019 was the Monday before 3 January 2020.
PAGES = (
    page(f"5 killed in Testville {HARBOUR}\nEarlier 3 killed on Monday in Millbrook {MARKET}", id="undated"),
    page(f"5 killed on 2020-01-03 in Testville {HARBOUR}", id="news", published="2020-01-04"),
    page(f"3 killed on 2019-12-30 in Millbrook {STALL}", id="past", published="2019-12-31"),
)
OTHER_DAY = page(f"3 killed on 2019-12-25 in Millbrook {STALL}", id="past", published="2019-12-26")


def told_together(ledger: Ledger) -> set[frozenset[tuple[str, str]]]:
    """The incidents, each as the page and the kind of its accounts."""
    found: dict[str, set[tuple[str, str]]] = {}
    with ledger.reading() as connection:
        for incident, member in tellings(connection, document_ids(connection), frozenset()):
            found.setdefault(incident or "", set()).add(
                (member.document.external_id or "", member.account.kind)
            )
    return {frozenset(group) for group in found.values()}


TOGETHER = {
    frozenset({("undated", "focal"), ("news", "focal")}),
    frozenset({("undated", "background"), ("past", "focal")}),
}


@pytest.mark.parametrize("order", list(permutations(range(3))), ids=str)
def test_a_page_that_takes_its_day_from_an_incident_links_its_past_by_it(
    order: tuple[int, ...], ledger: Ledger, tmp_path: Path
) -> None:
    for number in order:
        add_pages(ledger, tmp_path, PAGES[number])
    assert told_together(ledger) == TOGETHER


def test_all_at_once_is_as_one_by_one(ledger: Ledger, tmp_path: Path) -> None:
    add_pages(ledger, tmp_path, *PAGES)
    assert told_together(ledger) == TOGETHER


def test_a_past_of_another_day_stays_apart(ledger: Ledger, tmp_path: Path) -> None:
    add_pages(ledger, tmp_path, PAGES[0], PAGES[1], OTHER_DAY)
    assert frozenset({("past", "focal")}) in told_together(ledger)


def test_without_news_of_it_nothing_is_dated(ledger: Ledger, tmp_path: Path) -> None:
    add_pages(ledger, tmp_path, PAGES[0], PAGES[2])
    assert frozenset({("past", "focal")}) in told_together(ledger)
