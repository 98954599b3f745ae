"""Which texts are held out of training."""

from training.data import READ, SHARES, held_out, is_kept_back
from training.examples import Example


def example(origin: str, name: str) -> Example:
    return Example(origin, name, "", ())


def test_every_article_of_an_incident_is_held_out_or_none() -> None:
    for incident in range(50):
        assert len({held_out(example("gva", f"{incident}/{number}")) for number in range(5)}) == 1


def test_a_fifth_of_the_incidents_of_records_is_held_out_and_a_tenth_of_other_texts() -> None:
    kept = sum(is_kept_back("gva", str(incident)) for incident in range(2000))
    others = sum(held_out(example("own", str(text))) for text in range(2000))
    assert 340 < kept < 460
    assert 150 < others < 250


def test_every_set_has_its_share() -> None:
    assert set(READ) < set(SHARES)
