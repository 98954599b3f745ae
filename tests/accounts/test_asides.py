"""Other incidents within a sentence."""

from newsledger.accounts.asides import with_asides
from newsledger.accounts.segments import segments_of
from newsledger.accounts.tolls.sentences import counts_of
from tests.accounts.proposals import read_story

OWN = (
    "A potter fell in Friday's raid on the kiln, "
    "which came a year after a dispute in Tor that cost two weavers."
)


def pieces(text: str, *marks: tuple[str, str]) -> list[tuple[str, str]]:
    """The kinds of the segments and their words."""
    story = read_story(text, *marks)
    found = with_asides(story, segments_of(story, ()), counts_of(story).drafts)
    return [(one.kind, " … ".join(text[span.start : span.end] for span in one.spans)) for one in found]


def test_an_older_incident_is_cut_out_at_its_clause() -> None:
    found = pieces(OWN, ("A potter", "killed"), ("raid", "event"), ("two weavers", "killed sign:background"))
    assert found == [
        ("focal", "A potter fell in Friday's raid on the kiln, "),
        ("background", "which came a year after a dispute in Tor that cost two weavers."),
    ]


def test_a_sentence_of_nothing_else_is_cut_out_whole() -> None:
    text = "A potter fell in Friday's raid. Two weavers fell there in May."
    found = pieces(text, ("A potter", "killed"), ("Two weavers", "killed sign:background"))
    assert [kind for kind, _ in found] == ["focal", "background"]
    assert found[1][1] == "Two weavers fell there in May."


def test_without_another_incident_nothing_is_cut() -> None:
    assert [kind for kind, _ in pieces(OWN, ("A potter", "killed"))] == ["focal"]
