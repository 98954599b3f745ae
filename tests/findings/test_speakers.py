"""Kinds of speakers."""

import pytest

from newsledger.findings import settle
from newsledger.findings.speakers import SpeakerKind, key_of, kind_of, voice
from newsledger.model import Speaker
from tests.findings.factories import incident, number, say


@pytest.mark.parametrize(
    ("speaker", "kind"),
    [
        (None, "outlet"),
        (Speaker(description="the provincial police"), "official"),
        (Speaker("Ana Ruiz", "a nurse at the hospital"), "hospital"),
        (Speaker(description="area residents"), "witness"),
        (Speaker("Red Front", "a rebel group"), "group"),
        (Speaker("Ana Ruiz"), "named"),
        (Speaker(description="a source"), "unnamed"),
        (Speaker(), "unnamed"),
    ],
)
def test_a_speaker_is_of_a_kind_by_the_words_for_it(speaker: Speaker | None, kind: SpeakerKind) -> None:
    assert kind_of(speaker) == kind


def test_a_voice_is_the_name_else_the_description_without_its_capital() -> None:
    assert voice(Speaker("Ana Ruiz", "Mayor")) == "Ana Ruiz"
    assert voice(Speaker(description="Area residents")) == "area residents"
    assert voice(Speaker(description="Sindh police")) == "sindh police"
    assert voice(None) is None and key_of(None) == ""


def test_one_speaker_through_five_outlets_is_one_voice() -> None:
    quoted = [say("killed", number(9), role="unknown", page=f"p{n}", speaker="Ana Ruiz") for n in range(5)]
    own = [say("killed", number(4), role="unknown", page=f"q{n}") for n in range(2)]
    assert settle(incident(*quoted, *own)).tolls["killed"]["total"].best == 4
