"""Names that a page introduces itself."""

import pytest

from newsledger.values.actors import introduced_aliases

CASES = [
    ("Fighters of the Free Harvest Front (FHF) fled.", "Free Harvest Front", {"FHF"}),
    ("The Upland Dawn, also known as the Grey Hands, struck.", "Upland Dawn", {"Grey Hands"}),
    (
        "It was the Grey Hands aka Upland Dawn Movement (UDM) again.",
        "Upland Dawn Movement",
        {"UDM", "Grey Hands"},
    ),
    ("The Free Harvest Front, known by its acronym FHF, struck.", "Free Harvest Front", {"FHF"}),
    ("Hill Army, or HA, said so.", "Hill Army", {"HA"}),
    (
        "The Popular Shore Army (Ejercito Costero Popular) fled.",
        "Popular Shore Army",
        {"Ejercito Costero Popular"},
    ),
    ("Rebels of the Armed Front of the Coast (FAC) fled.", "Armed Front of the Coast", {"FAC"}),
    (
        "MEN OF THE\nPEOPLE'S HARVEST FRONT [PHF] BURNT A BRIDGE IN THE VALLEY",
        "PEOPLE'S HARVEST FRONT",
        {"PHF"},
    ),
    ("the “Upland Dawn” (UD) cell", "Upland Dawn", {"UD"}),
    (
        "an attack by Dawn of the Uplands, or Fajar Dataran Tinggi (FDT), a group little known",
        "Fajar Dataran Tinggi",
        {"FDT", "Dawn of the Uplands"},
    ),
    (
        "by the Dune Brigade of Constancy, a jihadist group better known as Katibat al-Raml (KAR).",
        "Katibat al-Raml",
        {"KAR", "Dune Brigade of Constancy"},
    ),
]


@pytest.mark.parametrize(
    ("text", "name", "aliases"), CASES, ids=[c[1] + " " + str(i) for i, c in enumerate(CASES)]
)
def test_names_tied_by_the_page_are_one_actor(text: str, name: str, aliases: set[str]) -> None:
    (group,) = introduced_aliases(text)
    assert (group.name, set(group.aliases)) == (name, aliases)


@pytest.mark.parametrize(
    "text",
    [
        "John Ford (D-Ohio) said so.",
        "In Lagos (AFP) and Abuja.",
        "A man (aged 40) fled.",
        "He came [APPLAUSE] AND LEFT THEN",
    ],
    ids=["party", "agency", "age", "stage direction"],
)
def test_brackets_of_other_kinds_introduce_nothing(text: str) -> None:
    assert introduced_aliases(text) == ()


@pytest.mark.parametrize(
    "text",
    ["Aa Bb Cc " * 20_000 + "(", "A" * 200_000, "Xx known as " * 15_000],
    ids=["pairs", "word", "known as"],
)
def test_a_very_long_line_comes_to_an_end(text: str) -> None:
    assert isinstance(introduced_aliases(text), tuple)


def test_a_country_does_not_call_itself_by_a_group_s_name() -> None:
    text = "A group in Saudi Arabia, calling itself Grain Front, said so."
    assert [group.names for group in introduced_aliases(text)] == []
