"""Reading whole documents: grounded, repeatable, and never at a loss."""

import time

from hypothesis import given, settings
from hypothesis import strategies as st

from newsledger.accounts import read
from newsledger.model import Document, Event
from tests.accounts.stories import claims, document

SENTENCES = (
    "Gunmen attacked a bank in Lyon on Monday, killing two guards.",
    "At least 12 people, among them three children, were wounded, the mayor said.",
    "The Taliban claimed responsibility through its spokesman, Abdul Noor.",
    "In 2014, a bomb killed nine people in a market in Kano.",
    "The attack follows a raid on a camp near Jos, in which 40 soldiers died last month.",
    "Police arrested Peter Brown, 31, who is suspected of the attack.",
    "The men came in a white Toyota Corolla with assault rifles.",
    "In a separate incident, a nurse was stabbed in Leeds.",
    "He was taken to hospital at around 7:30pm.",
    "The siege lasted more than four hours and ended at 11:15pm.",
    "Read more: ten recipes for the weekend",
    "“They ran,” said a baker, “and then it was quiet.”",
)
STORIES = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=14)
JOINS = st.sampled_from((" ", "\n", "\n\n", "\r\n\r\n"))


def test_without_annotations_all_else_is_read() -> None:
    page = document(" ".join(SENTENCES[:4]))
    whole, bare = read(page), read(page, annotated=False)
    assert whole.annotations and not bare.annotations
    assert (bare.accounts, bare.claims) == (whole.accounts, whole.claims)


@settings(max_examples=60, deadline=None)
@given(STORIES, JOINS)
def test_every_quote_stands_at_its_offsets(sentences: list[str], join: str) -> None:
    page = document(join.join(sentences))
    found = read(page)
    text = page.text or ""
    assert all(text[q.start : q.end] == q.quote and q.quote for c in found.claims for q in c.evidence)
    assert all(c.evidence and c.account_id in {a.id for a in found.accounts} for c in found.claims)
    assert all(0 <= a.start < a.end <= len(text) for a in found.annotations)


@settings(max_examples=40, deadline=None)
@given(STORIES, JOINS)
def test_reading_twice_gives_the_same(sentences: list[str], join: str) -> None:
    page = document(join.join(sentences))
    assert read(page) == read(page)


@settings(max_examples=40, deadline=None)
@given(STORIES)
def test_ids_are_unique_and_wholes_exist(sentences: list[str]) -> None:
    found = read(document("\n\n".join(sentences)))
    ids = [claim.id for claim in found.claims]
    assert len(ids) == len(set(ids))
    assert all(claim.part_of in ids for claim in found.claims if claim.part_of)
    assert len({account.id for account in found.accounts}) == len(found.accounts)
    assert sum(account.kind in ("focal", "follow_up") for account in found.accounts) <= 1


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=300))
def test_no_text_is_too_odd(text: str) -> None:
    read(document(text))


@settings(max_examples=80, deadline=None)
@given(st.lists(st.one_of(st.sampled_from(SENTENCES), st.text(max_size=40)), max_size=10))
def test_no_mixture_is_too_odd(parts: list[str]) -> None:
    read(document(" ".join(parts)))


def test_a_rejected_document_has_no_accounts() -> None:
    assert read(Document("d", None, status="rejected", reason="empty")).accounts == ()


def test_time_grows_no_faster_than_the_page() -> None:
    told = (
        "Gunmen killed two people in Kabul on Monday with a rifle at 7pm, police said, and Peter Brown, 31, "
        "was arrested in Lyon. In 2014, a bomb killed nine people in Kano. "
    )
    took = []
    for times in (60, 480):
        page = document(told * times)
        started = time.process_time()
        read(page)
        took.append(time.process_time() - started)
    # Eight times the page; a reading that compares all with all would take sixty-four times as long.
    assert took[1] < 24 * max(took[0], 0.05)


def _kinds(text: str) -> list[str]:
    return [c.value.type for c in claims(text, "event") if isinstance(c.value, Event)]


def test_a_riot_that_kills_is_told_as_one() -> None:
    assert _kinds("At least 44 inmates were killed on Monday in a prison riot in Quito.") == [
        "killing",
        "riot",
    ]
    assert _kinds("Riot police shot dead two men in Nairobi on Monday.") == ["shooting"]
