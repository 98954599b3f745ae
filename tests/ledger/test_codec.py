"""Records survive the ledger's columns unchanged, whatever characters pages hold."""

from hypothesis import given
from hypothesis import strategies as st

from newsledger.ledger import codec
from newsledger.model import (
    Account,
    Actor,
    Block,
    Claim,
    Contribution,
    Count,
    Duration,
    Event,
    Person,
    Place,
    Quote,
    Relation,
    Span,
    Speaker,
    State,
    Target,
    Thing,
    Time,
)

# All of Unicode, NULs and unpaired surrogates among it: pages have them.
TEXTS = st.text(st.characters(codec=None), max_size=20)
MAYBE = st.none() | TEXTS
NUMBERS = st.none() | st.integers(0, 10_000_000)
SHARES = st.none() | st.floats(-180, 180)

VALUES = st.one_of(
    st.builds(Count, NUMBERS, NUMBERS, MAYBE),
    st.builds(
        Time, MAYBE, st.sampled_from([None, "day", "hour"]), st.booleans(), MAYBE, MAYBE, MAYBE, MAYBE, MAYBE
    ),
    st.builds(Duration, SHARES, SHARES, MAYBE),
    st.builds(
        Place, name=MAYBE, admin2=MAYBE, latitude=SHARES, precision=NUMBERS, geonames_id=NUMBERS, text=MAYBE
    ),
    st.builds(Person, MAYBE, NUMBERS, MAYBE, st.sampled_from([None, "killed", "unharmed"])),
    st.builds(Actor, TEXTS, st.lists(TEXTS).map(tuple), st.sampled_from(["person", "unknown"]), MAYBE),
    st.builds(Target, TEXTS, TEXTS, MAYBE, NUMBERS, NUMBERS),
    st.builds(Thing, TEXTS, MAYBE),
    st.builds(State, st.sampled_from(["ongoing", "ended"]), MAYBE),
    st.builds(Event, TEXTS, MAYBE),
)
LONE = st.builds(Speaker, MAYBE, MAYBE, MAYBE, MAYBE, st.just(()), NUMBERS, NUMBERS)
SPEAKERS = st.builds(
    Speaker, MAYBE, MAYBE, MAYBE, MAYBE, st.lists(LONE, max_size=2).map(tuple), NUMBERS, NUMBERS
)
CLAIMS = st.builds(
    Claim,
    id=st.just("c1"),
    document_id=st.just("d1"),
    account_id=st.just("a1"),
    field=TEXTS,
    value=VALUES,
    evidence=st.lists(st.builds(Quote, st.integers(0), st.integers(0), TEXTS), min_size=1, max_size=3).map(
        tuple
    ),
    role=MAYBE,
    scope=st.sampled_from(["incident", "period"]),
    modality=st.sampled_from(["asserted", "denied"]),
    part_of=MAYBE,
    speaker=st.none() | SPEAKERS,
    extractors=st.lists(TEXTS, min_size=1).map(tuple),
    confidence=st.floats(0, 1),
)


@given(CLAIMS)
def test_a_claim_comes_back_as_it_was(claim: Claim) -> None:
    text = codec.claim_text(claim)
    assert text.isascii() and "\0" not in text
    assert codec.claim_of(text, "c1", "d1", "a1") == claim


@given(TEXTS, st.lists(TEXTS))
def test_an_account_comes_back_as_it_was(title: str, terms: list[str]) -> None:
    relations = (
        Relation("a2", "background_of"),
        Relation("a2", "retaliation_for", Quote(5, 5 + len(title), title)),
    )
    account = Account("a1", "d1", "focal", title, (Span(0, 3), Span(5, 9)), tuple(terms), relations)
    # The sentences come back with the account, whose relations have a table that knows none of them.
    bare = tuple(Relation(one.account_id, one.relation) for one in relations)
    assert codec.account_of(codec.account_text(account), "a1", "d1", "focal", bare) == account


def test_blocks_come_back_as_they_were() -> None:
    blocks = (Block(0, 4, "headline"), Block(5, 9, "boilerplate", "language tr, cookie notice", "tr"))
    assert codec.blocks_of(codec.blocks_text(blocks)) == blocks


def test_the_reasons_of_a_link_come_back_as_they_were() -> None:
    reasons = (Contribution("place", 2.5, "both in Testville"), Contribution("time", -1.0, "a week apart"))
    assert codec.reasons_of(codec.reasons_text(reasons)) == reasons
