"""How unsure the patterns are."""

from newsledger.accounts.attributions.hearing import doubt_of, hear
from newsledger.model import Span


def doubt(text: str) -> float | None:
    (hearing,) = hear(text, [Span(0, len(text))])
    return doubt_of(hearing)


def test_an_attitude_is_more_doubtful_than_speech() -> None:
    said, wants = doubt("The mayor said that two shops burned."), doubt("The mayor wants two shops closed.")
    assert said is not None
    assert wants is not None
    assert wants > said


def test_nothing_heard_is_no_doubt() -> None:
    assert doubt("Two shops burned.") is None
