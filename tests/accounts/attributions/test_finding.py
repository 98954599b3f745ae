"""Attributions of sentences: who says what, through whom, how firmly."""

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsledger.accounts.attributions import Attribution, find_attributions, speaker_of
from newsledger.model import Span, Speaker
from newsledger.values.actors import find_actors


def sentences(text: str) -> list[Span]:
    """A splitter good enough for sentences written for tests."""
    return [
        Span(*m.span())
        for m in re.finditer(r"\S[^\n]*?(?:[.!?][\"”’]?(?=\s+[A-Z“\"‘]|\s*\Z|\n)|(?=\n)|\Z)", text)
    ]


def said(text: str) -> list[Attribution]:
    """The attributions of facts, without those of attitudes."""
    return [a for a in find_attributions(text, sentences(text), find_actors(text)) if a.kind != "attitude"]


def only(text: str) -> tuple[Attribution, str]:
    (found,) = said(text)
    return found, text[found.content.start : found.content.end]


SPEAKERS = [
    (
        "after_title_and_comma",
        (
            "Lagos police chief, Bola Ade Ojo, confirmed to the local media that his post was hit, and "
            "at least one guard was hurt."
        ),
        Speaker("Bola Ade Ojo", "Lagos police chief", "Lagos police", "local media"),
        "that his post was hit, and at least one guard was hurt",
    ),
    (
        "unnamed_people",
        "Nearby shopkeepers told local media that they saw men enter.",
        Speaker(None, "Nearby shopkeepers", None, "local media"),
        "that they saw men enter",
    ),
    (
        "apposition_after_another_clause",
        (
            "The raid began around 8pm on Sunday and Amina Yusuf Bello, a senior leader of the Unity "
            "Congress, the ruling party in Kaduna state, tweeted that it was over around 1am."
        ),
        Speaker(
            "Amina Yusuf Bello",
            "senior leader of the Unity Congress, the ruling party in Kaduna state",
            "Unity Congress",
        ),
        "that it was over around 1am",
    ),
    (
        "speaking_to_outlets",
        (
            "Speaking to Nigeria-based media outlets, Arise and TVC News, DSP West Musa Danjuma said "
            "that the men came in a Hilux."
        ),
        Speaker("Musa Danjuma", "DSP West", None, "Arise and TVC News"),
        "that the men came in a Hilux",
    ),
    (
        "speaking_to_unknown_outlets",
        (
            "Speaking to two national outlets, Harbour FM and The Ledger, Colonel Musa Danjuma said the "
            "men came on foot."
        ),
        Speaker("Musa Danjuma", "Colonel", None, "Harbour FM and The Ledger"),
        "the men came on foot",
    ),
    (
        "quotation_and_statement",
        '“Four men came. None lives," Kaduna governor Sani Bako Ladan later said said in a video statement.',
        Speaker("Sani Bako Ladan", "Kaduna governor", "Kaduna"),
        '“Four men came. None lives,"',
    ),
    (
        "told_agency",
        "A doctor told AFP that nine bodies had come in.",
        Speaker(None, "doctor", None, "AFP"),
        "that nine bodies had come in",
    ),
    (
        "told_agency_without_that",
        "An official of the Red Cross told Reuters 11 bodies had come in.",
        Speaker(None, "official", "Red Cross", "Reuters"),
        "11 bodies had come in",
    ),
    (
        "according_to_at_the_end",
        "At least nine people died, according to police.",
        Speaker(None, "police"),
        "At least nine people died",
    ),
    (
        "according_to_at_the_start",
        "According to hospital officials, nine people died.",
        Speaker(None, "hospital officials"),
        "nine people died",
    ),
    (
        "according_to_a_report",
        "According to a report by Dawn, nine people died.",
        Speaker("Dawn", None, "Dawn"),
        "nine people died",
    ),
    (
        "inverted",
        "“They came at dawn,” said Hadiza Musa, 34, a nurse.",
        Speaker("Hadiza Musa", "nurse"),
        "“They came at dawn,”",
    ),
    (
        "content_first",
        "Nine people died in the fire, police said on Friday.",
        Speaker(None, "police"),
        "Nine people died in the fire",
    ),
    (
        "count_after_said",
        "Police said at least nine people died.",
        Speaker(None, "Police"),
        "at least nine people died",
    ),
    (
        "body",
        "The Free Harvest Front said it fired on soldiers only.",
        Speaker("Free Harvest Front", None, "Free Harvest Front"),
        "it fired on soldiers only",
    ),
    ("heading", "Toll hits nine: hospital officials", Speaker(None, "hospital officials"), "Toll hits nine"),
    ("heading_first", "Police: nine dead in raid", Speaker(None, "Police"), "nine dead in raid"),
    (
        "capitals",
        "THE ARMY COMMAND HAS REPORTED THAT NINE PEASANTS WERE KIDNAPPED BY MEN OF THE FRONT IN THE VALLEY.",
        Speaker(None, "ARMY COMMAND"),
        "THAT NINE PEASANTS WERE KIDNAPPED BY MEN OF THE FRONT IN THE VALLEY",
    ),
]


@pytest.mark.parametrize(
    ("text", "speaker", "content"), [c[1:] for c in SPEAKERS], ids=[c[0] for c in SPEAKERS]
)
def test_a_statement_has_its_speaker_and_content(text: str, speaker: Speaker, content: str) -> None:
    found, words = only(text)
    assert words == content
    got = found.speaker
    assert (got.name, got.description, got.organization, got.via) == (
        speaker.name,
        speaker.description,
        speaker.organization,
        speaker.via,
    )


MODALITIES = [
    ("Police denied that hostages were taken.", "denied", "speech"),
    ("The army dismissed reports of losses.", "denied", "speech"),
    ("Officials alleged that the men had crossed the river.", "hedged", "speech"),
    ("Dozens are stated to be trapped in the mill.", "hedged", "speech"),
    ("Police confirmed that two men died.", "asserted", "speech"),
    ("The Free Harvest Front claimed responsibility for the raid.", "asserted", "responsibility"),
    ("The Free Harvest Front denied responsibility for the raid.", "denied", "responsibility"),
]


@pytest.mark.parametrize(("text", "modality", "kind"), MODALITIES, ids=[c[0][:34] for c in MODALITIES])
def test_a_cue_says_how_firmly(text: str, modality: str, kind: str) -> None:
    found = said(text)[0]
    assert (found.modality, found.kind) == (modality, kind)


ANAPHORA = [
    ("DIG West Arif Mehmood said nine died. He said two more fell on the roof.", "Arif Mehmood"),
    (
        "Kaduna governor Sani Bako Ladan spoke on Monday. Ladan later said that the chief was away.",
        "Sani Bako Ladan",
    ),
    (
        "Kaduna governor Sani Bako Ladan said nine died. The governor said two more were missing.",
        "Sani Bako Ladan",
    ),
    ("Colonel Ana Ruiz said nine died. She added that two were hurt.", "Ana Ruiz"),
    (
        "The Free Harvest Front (FHF) struck on Sunday. The group said it fired on soldiers.",
        "Free Harvest Front",
    ),
]


@pytest.mark.parametrize(("text", "name"), ANAPHORA, ids=[c[0][-28:] for c in ANAPHORA])
def test_a_short_form_means_who_spoke_before(text: str, name: str) -> None:
    assert said(text)[-1].speaker.name == name


SOURCES = {
    "a clause with where": (
        "Milo Trent, spokesman for the diocese, where the attack happened, told us that nine people died.",
        "Milo Trent, spokesman for the diocese, where the attack happened",
    ),
    "a body with an article": ("Save the Children said nine people died.", "Save the Children"),
    "a relative clause": (
        "The radio run by the farmers who hold the port said nine people died.",
        "The radio run by the farmers who hold the port",
    ),
    "who saw it": ("A man who saw the shooting said nine people died.", "A man who saw the shooting"),
    "two of them": ("Five people died on Monday, the rebels and a doctor said.", "the rebels and a doctor"),
    "a name and a noun": (
        "Five people died on Monday, Elmish rebels and a doctor said.",
        "Elmish rebels and a doctor",
    ),
    "within a body": (
        "Five people died on Monday, sources within the mission said.",
        "sources within the mission",
    ),
    "the second clause's own": ("Rebels seized the town and a doctor said five died.", "a doctor"),
    "another's clause": ("Police who searched the house found him, the mayor said.", "the mayor"),
}


@pytest.mark.parametrize(("text", "source"), SOURCES.values(), ids=SOURCES)
def test_a_source_is_the_whole_subject(text: str, source: str) -> None:
    found = said(text)[-1]
    assert found.source is not None
    assert text[found.source.start : found.source.end] == source


@pytest.mark.parametrize(
    "body",
    [
        "Elm Valley Center for Human Rights and Development",
        "United Nations Mission in Elmia",
        "UN Office for the Coordination of Harvests",
    ],
)
def test_a_body_may_have_a_name_of_several_parts(body: str) -> None:
    (found,) = said(f"According to the {body}, nine people died.")
    assert (found.speaker.name, found.speaker.organization) == (body, body)


def test_the_statement_is_that_of_the_body_before() -> None:
    text = "The army said in a statement that nine died. The statement said the search went on."
    assert [a.speaker.description for a in said(text)] == ["army", "army"]


def test_a_speaker_who_cites_others_has_them_behind() -> None:
    found = said("Police said, citing hospital officials, that nine people died.")[-1]
    assert found.speaker.description == "Police"
    assert [s.description for s in found.speaker.chain] == ["hospital officials"]


def test_an_outlet_that_cites_somebody_passes_it_on() -> None:
    found = said("Reuters reported that nine people died, citing a police officer.")[0]
    assert (found.speaker.description, found.speaker.via) == ("police officer", "Reuters")


def test_an_outlet_passes_on_what_is_said_inside_its_report() -> None:
    found = said("Police said nine people died, Reuters reported.")
    assert found[0].speaker.description == "Police"
    assert found[0].speaker.via == "Reuters"


def test_who_is_quoted_as_saying_is_the_source() -> None:
    for text in (
        "AFP quoted a police officer as saying that nine people died.",
        "A police officer was quoted by AFP as saying that nine people died.",
        "Nine people died, a police officer was quoted as saying by AFP.",
    ):
        found = said(text)[-1]
        assert (found.speaker.description, found.speaker.via) == ("police officer", "AFP")


def test_putting_a_toll_at_a_number_is_a_statement() -> None:
    (found,) = said("Musa Traore, head of the Malian Red Cross, put the toll at 14.")
    assert (found.speaker.name, found.speaker.organization) == ("Musa Traore", "Malian Red Cross")


def test_a_source_that_hides_its_name_is_described() -> None:
    found = said("A military source who asked not to be named told AFP that nine soldiers were missing.")[-1]
    assert found.speaker.via == "AFP"
    assert (found.speaker.description or "").startswith("military source")


def test_it_is_a_body_and_not_several_people() -> None:
    text = "The Elmish mission said three men died. Sources said two were missing. It said it was a crime."
    assert said(text)[-1].speaker.description == "Elmish mission"


def test_a_group_with_a_country_in_its_name_speaks_by_all_of_it() -> None:
    text = "Al-Qaeda in the Islamic Maghreb said it had shot three men on Sunday."
    assert said(text)[0].speaker.name == "Al-Qaeda in the Islamic Maghreb"


def test_a_second_clause_belongs_to_the_speaker_too() -> None:
    text = (
        "DIG West Arif Mehmood said that men came. He said one man blew himself up on the top "
        "floor and guards shot two others on the roof."
    )
    at = text.index("shot two others")
    found = speaker_of(said(text), Span(at, at + 4))
    assert found is not None and found.speaker.name == "Arif Mehmood"


def test_a_clause_before_the_speaker_is_not_the_speakers() -> None:
    text = (
        "The siege began around 7pm and Amina Yusuf Bello, a leader of the Unity Congress, "
        "tweeted that it ended at 1am."
    )
    found = said(text)
    assert speaker_of(found, Span(4, 9)) is None
    at = text.index("ended")
    inner = speaker_of(found, Span(at, at + 5))
    assert inner is not None and inner.speaker.name == "Amina Yusuf Bello"


def test_a_quotation_goes_on_over_sentences() -> None:
    text = '"They came at dawn," said Hadiza Musa. "We hid under beds. Nobody helped us."'
    found = said(text)[0]
    at = text.index("Nobody")
    assert found.content.contains(Span(at, at + 6))


def test_a_quotation_over_sentences_before_its_speaker_is_whole() -> None:
    text = "“They came at dawn. We hid under beds,” Hadiza Musa said."
    found = said(text)[-1]
    assert found.content.start == 0 and found.speaker.name == "Hadiza Musa"


def test_words_in_a_quotation_attribute_nothing() -> None:
    assert len(said("“He said it and they confirmed it,” Hadiza Musa said.")) == 1


def test_an_attitude_is_no_telling_of_facts() -> None:
    text = "The army wants peace with the rebels."
    found = find_attributions(text, sentences(text), find_actors(text))
    assert speaker_of(found, Span(text.index("peace"), text.index("peace") + 5)) is None


def test_the_innermost_statement_wins() -> None:
    text = "Police said that a doctor told them that nine people had died."
    found = said(text)
    at = text.index("nine")
    inner = speaker_of(found, Span(at, at + 4))
    assert inner is not None and inner.speaker.description == "doctor"


PARTS = [
    "police",
    "said",
    "that",
    "“",
    "”",
    '"',
    ",",
    ".",
    "He",
    "told",
    "Reuters",
    "according to",
    "(",
    ")",
    "—",
    "Ali Khan",
    "a teacher",
    "citing",
    "was",
    "by",
    "\n\n",
    ":",
    "denied",
    "and",
    "'",
    "’",
]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PARTS), max_size=40))
def test_spans_lie_in_the_text_whatever_it_says(parts: list[str]) -> None:
    text = " ".join(parts)
    for found in find_attributions(text, sentences(text), find_actors(text)):
        spans = [found.cue, found.content, *found.pieces, *([found.source] if found.source else [])]
        assert all(0 <= s.start < s.end <= len(text) for s in spans)
        assert all(found.content.contains(p) for p in found.pieces)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_read_without_a_failure(text: str) -> None:
    find_attributions(text, sentences(text), find_actors(text))


def test_long_lines_are_read_in_bounded_time() -> None:
    for text in ("police said " * 5_000, "“" * 12_000, "a, " * 15_000 + "said", '" said ' * 5_000):
        pieces = [Span(at, min(at + 2_000, len(text))) for at in range(0, len(text), 2_000)]
        started = time.process_time()
        find_attributions(text, pieces, ())
        assert time.process_time() - started < 15
