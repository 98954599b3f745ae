"""The steps of an incident."""

from newsledger.findings import settle
from newsledger.model import Actor, Event
from tests.findings.factories import Telling, at, incident, say


def steps(*tellings: Telling) -> list[str]:
    return [step.text for step in settle(incident(*tellings)).timeline]


def test_a_step_told_on_two_pages_in_one_way_is_one() -> None:
    told = [
        say("time", at("2019-05-03T21:00"), page=page, quote="A blast was heard at nine.") for page in "ab"
    ]
    assert steps(say("start", at("2019-05-03T19:00"), quote="They came at seven."), *told) == [
        "They came at seven",
        "A blast was heard at nine",
    ]


def test_words_for_the_whole_are_no_steps_and_what_follows_comes_last() -> None:
    told = [
        say("event", Event("siege"), sentence=0, quote="The siege went on."),
        say("event", Event("armed_attack"), sentence=1, quote="The attack was fierce."),
        say("event", Event("arrest", "caught"), sentence=2, quote="Two men were caught later."),
        say("claimed_by", Actor("Red Band"), sentence=3, speaker="Ana Ruiz"),
        say("event", Event("explosion", "blast"), sentence=9, quote="A blast shook the port."),
    ]
    assert steps(*told) == [
        "A blast shook the port",
        "Red Band claims responsibility, through Ana Ruiz",
        "Two men were caught later",
    ]


def test_a_speaker_is_named_beside_what_he_tells_and_not_twice() -> None:
    blast, fire = Event("explosion", "blast"), Event("arson", "fire")
    told = say("event", blast, speaker="Ana Ruiz", quote="A blast shook the port.", sentence=1)
    named = say("event", fire, speaker="the mayor", quote="The mayor saw a fire there.", sentence=2)
    start = say("event", Event("siege"), sentence=0)
    found = steps(start, told, named)
    assert "A blast shook the port, according to Ana Ruiz" in found
    assert "The mayor saw a fire there" in found


def test_conflicting_times_are_shown_with_the_step() -> None:
    told = [say("start", at("2019-05-03T19:00"), page=page, quote="They came at seven.") for page in "ab"]
    (step,) = steps(*told, say("start", at("2019-05-02T18:00"), page="c", quote="They came at six."))
    assert step == "They came at seven (also given as 18:00 on 2 May 2019)"


def test_a_bare_time_is_no_step() -> None:
    told = [
        say("start", at("2019-05-03T19:00"), quote="They came at seven."),
        say("time", at("2019-05-03T21:00"), quote="9.00 p.m."),
    ]
    assert steps(*told) == ["They came at seven"]


def test_what_somebody_says_of_himself_is_no_step() -> None:
    told = [
        say("time", at("2019-05-03T21:00"), quote="I ran out of the house at nine."),
        say("time", at("2019-05-03T22:00"), quote="The guards ran out of the house at ten."),
    ]
    assert steps(say("start", at("2019-05-03T19:00"), quote="They came at seven."), *told)[1:] == [
        "The guards ran out of the house at ten"
    ]
