"""Of a page, its story is kept and the rest is named; nothing is deleted."""

from collections.abc import Callable

import pytest

from newsledger.model import Document

Read = Callable[..., Document]
Kinds = Callable[[Document], dict[str, list[str]]]

HEADLINE = "Two killed as fireworks blow up in harbour"
TURKISH = (
    "Sitemizde size daha iyi hizmet sunabilmek için çerezler kullanılmaktadır.",
    "Ayrıntılı bilgi almak için veri politikamızı inceleyebilir, tercihlerinizi değiştirebilirsiniz.",
)
GERMAN = (
    "Zwei Hafenarbeiter sind getötet worden, als am Montag eine Kiste mit Feuerwerk explodierte.",
    "Die Druckwelle riss das Dach einer Lagerhalle ab, sagte der Hafenmeister vor Journalisten.",
    "Die Polizei hat Ermittlungen aufgenommen und den Kai bis zum Ende der Woche gesperrt.",
)


def test_a_story_alone_is_kept_whole(read_text: Read, kinds: Kinds, story: tuple[str, ...]) -> None:
    found = kinds(read_text("\n\n".join([HEADLINE, *story])))
    assert found == {"headline": [HEADLINE], "body": list(story)}


def test_every_block_of_boilerplate_says_why(read_text: Read, story: tuple[str, ...]) -> None:
    text = "\n".join(
        ["Home", "News", "Sport", HEADLINE, *story, "Advertisement", "Share Tweet", "© 2019 Courier"]
    )
    document = read_text(text)
    assert all(block.reason for block in document.blocks if block.kind == "boilerplate")


@pytest.mark.parametrize(
    "noise",
    [
        "Advertisement",
        "Read all the Latest News here",
        "Sign up for our free newsletter",
        "Share Tweet Email",
        "Photo: Ann Other",
        "We use cookies to give you the best experience on our website. Accept our cookie policy.",
    ],
)
def test_noise_between_paragraphs_goes_and_its_neighbours_stay(
    read_text: Read, kinds: Kinds, story: tuple[str, ...], noise: str
) -> None:
    found = kinds(read_text("\n\n".join([*story[:2], noise, *story[2:]])))
    assert noise in found["boilerplate"]
    assert found["body"] == list(story)


@pytest.mark.parametrize(
    "short",
    ["“We had no warning.”", "Nobody was arrested.", "‘A terrible sound’", "Three more died overnight."],
)
def test_short_sentences_and_subheads_of_the_story_survive(
    read_text: Read, kinds: Kinds, story: tuple[str, ...], short: str
) -> None:
    assert short in kinds(read_text("\n\n".join([*story[:3], short, *story[3:]])))["body"]


def test_a_notice_in_another_language_goes_with_the_button_before_it(
    read_text: Read, kinds: Kinds, story: tuple[str, ...]
) -> None:
    document = read_text("\n\n".join([HEADLINE, *story]) + "\n\n\n\nX\n" + "\n\n".join(TURKISH))
    found = kinds(document)
    assert found["body"] == list(story)
    assert document.language == "en"
    last = document.blocks[-1]
    assert (last.kind, last.reason, last.language) == ("boilerplate", "language tr, cookie notice", "tr")
    assert "X" in "\n".join(found["boilerplate"]).splitlines()


def test_a_page_in_another_language_keeps_its_story_with_its_language(read_text: Read, kinds: Kinds) -> None:
    document = read_text("\n\n".join(GERMAN))
    assert document.language == "de"
    assert kinds(document)["body"] == list(GERMAN)
    assert {block.language for block in document.blocks} == {"de"}


def test_a_page_in_capitals_is_read_like_any_other(
    read_text: Read, kinds: Kinds, story: tuple[str, ...]
) -> None:
    document = read_text("PORTHAVEN, 3 JAN 90 (DPA) -- [TEXT] " + "\n\n".join(story).upper())
    assert document.language == "en"
    assert kinds(document)["body"] == [paragraph.upper() for paragraph in story]
    assert kinds(document)["dateline"] == ["PORTHAVEN, 3 JAN 90 (DPA) -- [TEXT]"]


def test_a_hard_wrapped_paragraph_is_one_block(read_text: Read, kinds: Kinds, story: tuple[str, ...]) -> None:
    import textwrap

    wrapped = ["\n".join(textwrap.wrap(paragraph + " " + paragraph, 64)) for paragraph in story]
    assert kinds(read_text("\n\n   ".join(wrapped)))["body"] == wrapped


def test_a_dump_loses_its_menus_and_keeps_its_story(
    read_text: Read, kinds: Kinds, story: tuple[str, ...]
) -> None:
    menu = ["Porthaven Courier", "Home", "News", "Sport", "Weather", "Business", "Obituaries", "Log in"]
    related = [
        "Mayor opens new bridge",
        "Ferry fares to rise",
        "Rain expected at the weekend",
        "Ten best bakeries",
    ]
    found = kinds(read_text("\n".join([*menu, HEADLINE, *story, *related, *menu])))
    assert found["body"] == list(story)
    assert found["headline"] == [HEADLINE]


def test_a_title_finds_its_headline_behind_a_menu(
    read_text: Read, kinds: Kinds, story: tuple[str, ...]
) -> None:
    lines = ["Home", "News", HEADLINE, "By Ann Other", *story]
    document = read_text("\n".join(lines), title=f"{HEADLINE} - Porthaven Courier")
    assert kinds(document)["headline"] == [HEADLINE]


def test_a_first_line_that_is_a_sentence_is_no_headline(
    read_text: Read, kinds: Kinds, story: tuple[str, ...]
) -> None:
    assert "headline" not in kinds(read_text("\n\n".join(story)))


def test_one_short_sentence_alone_is_kept(read_text: Read, kinds: Kinds) -> None:
    assert kinds(read_text("Two guards were shot dead near Porthaven.")) == {
        "body": ["Two guards were shot dead near Porthaven."]
    }


def test_a_sentence_that_a_link_cut_in_two_is_kept_whole(
    read_text: Read, kinds: Kinds, story: tuple[str, ...]
) -> None:
    halves = ["The police said on Monday that the man had been seen", "in Porthaven."]
    assert kinds(read_text("\n".join([*story, *halves])))["body"][-2:] == halves


def test_a_dateline_leaves_its_paragraph(read_text: Read, kinds: Kinds, story: tuple[str, ...]) -> None:
    found = kinds(read_text("PORTHAVEN, May 3 (Reuters) - " + "\n\n".join(story)))
    assert found["dateline"] == ["PORTHAVEN, May 3 (Reuters) -"]
    assert found["body"] == list(story)
