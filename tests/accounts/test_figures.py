"""Words of violence that mean it, and those that mean something else."""

import pytest

from newsledger.accounts.events import events_in, is_violent
from newsledger.accounts.tolls.sentences import counts_of
from tests.accounts.stories import story

MEANT = {
    "an attack with people hurt": (
        "Gunmen attacked a bus and killed two passengers.",
        ["attacked", "killed"],
    ),
    "gunned down": ("Two men were gunned down outside a bar.", ["gunned down"]),
    "opened fire": ("A man opened fire on a crowd.", ["opened fire"]),
    "beaten to death": ("A guard was beaten to death with sticks.", ["beaten"]),
    "set on fire": ("A mob set on fire three shops.", ["set on fire"]),
}
FIGURES = {
    "a heart attack": "The singer died of a heart attack.",
    "politics": "The senator attacked the plan of her rival in a speech.",
    "a debate": "The two candidates clashed over taxes.",
    "sport": "The striker fired a shot late in the match, and the goal won the league.",
    "a winner": "She beat the champion in two sets.",
    "a film": "The film shooting will begin in May.",
    "a court battle": "After a long court battle the firm paid.",
    "an epidemic": "The plague killed millions in Europe.",
    "a crash": "A helicopter crash killed two pilots.",
    "an intent": "He pleaded guilty to threatening to kill a mayor.",
    "an intent in a list": "He threatened to assault and murder an official.",
    "a title": "They played the game Attack on Titan all night.",
    "numbers that grew": "The population has exploded since 1972.",
    "a budget": "The committee stormed through its agenda.",
}


def violence(text: str) -> list[str]:
    page = story(text)
    return [event.text for event in events_in(page, counts_of(page).drafts) if is_violent(event)]


@pytest.mark.parametrize(("text", "wanted"), MEANT.values(), ids=MEANT)
def test_violence_is_meant(text: str, wanted: list[str]) -> None:
    assert violence(text) == wanted


@pytest.mark.parametrize("text", FIGURES.values(), ids=FIGURES)
def test_a_figure_of_speech_is_not(text: str) -> None:
    assert violence(text) == []


def test_text_in_capitals_is_read_like_any_other() -> None:
    assert violence("GUERRILLAS ATTACKED A BRIDGE AND KILLED TWO SOLDIERS.") == ["ATTACKED", "KILLED"]
