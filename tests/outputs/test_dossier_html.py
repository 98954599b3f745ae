"""The dossier as a page: self-contained, linked both ways, deaf to what a page would have it do."""

import base64
import hashlib
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from newsledger.model import Place
from newsledger.outputs.dossier_html import page
from tests.outputs.dossiers import EARLY, LATE, make_dossier

# Elements without an end tag (HTML standard, void elements; the shapes of SVG close themselves).
VOID = {"meta", "link", "img", "br", "hr", "input"}


class Reader(HTMLParser):
    """Collects a page's tags, ids and links, and sees that tags close in order."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.open: list[str] = []
        self.words: list[str] = []
        self.classes: set[str] = set()
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        for name, value in attrs:
            self.attributes.append((name, value or ""))
            self.classes |= set((value or "").split()) if name == "class" else set()
        self.ids += [value or "" for name, value in attrs if name == "id"]
        self.links += [value or "" for name, value in attrs if name in ("href", "src", "xlink:href")]
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def test_every_tag_closes_and_every_id_is_its_own() -> None:
    read = Reader(page(make_dossier()))
    assert read.open == []
    assert len(read.ids) == len(set(read.ids))


def test_every_link_within_the_page_has_its_end() -> None:
    read = Reader(page(make_dossier()))
    inner = {link[1:] for link in read.links if link.startswith("#")}
    assert inner
    assert inner <= set(read.ids)


def test_claims_and_sentences_are_linked_both_ways() -> None:
    read = Reader(page(make_dossier()))
    for number in range(1, 6):
        assert {f"c{number}", f"q{number}-0"} <= set(read.ids)
        assert {f"#c{number}", f"#q{number}-0"} <= set(read.links)


def test_nothing_is_fetched_and_nothing_runs() -> None:
    text = page(make_dossier())
    read = Reader(text)
    assert not {"script", "link", "img", "iframe", "object", "embed", "form", "base"} & set(read.tags)
    assert [link for link in read.links if not link.startswith("#")] == ["https://elfaro.example/a"]
    assert "@import" not in text
    assert "url(" not in text
    assert not any(name.startswith("on") or name == "style" for name, _ in read.attributes)


def test_the_policy_names_the_one_style_sheet() -> None:
    text = page(make_dossier())
    style = text[text.index("<style>") + 7 : text.index("</style>")]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = next(
        value for name, value in Reader(text).attributes if "default-src" in value and name == "content"
    )
    assert policy.startswith("default-src 'none'")
    assert f"'sha256-{digest}'" in policy
    assert "unsafe" not in policy


HOSTILE = [
    pytest.param("<script>alert(1)</script>", id="script"),
    pytest.param('"><img src=x onerror=alert(1)>', id="attribute break"),
    pytest.param("' onmouseover='alert(1)", id="single quotes"),
    pytest.param("</title></style><svg onload=alert(1)>", id="closing tags"),
    pytest.param("</textarea></bdi></main><iframe srcdoc=x>", id="frame"),
    pytest.param("{{ 7 * 7 }}{% for x in y %}{# no #}", id="template syntax"),
    pytest.param("&lt;b&gt;&#x3c;script&#x3e;", id="entities"),
    pytest.param("<!-- --><base href=//evil.example>", id="base"),
]


@pytest.mark.parametrize("text", HOSTILE)
def test_text_of_a_page_stays_text(text: str) -> None:
    clean = Reader(page(make_dossier()))
    place = Place(name=text, locality=text, country=text, country_code="CL", latitude=-33, longitude=-71)
    view = make_dossier(
        early=f"{EARLY}\n\n{text}", late=f"{LATE}\n\n{text}", outlet=text, title=text, place=place
    )
    dirty = Reader(page(view))
    assert set(dirty.tags) == set(clean.tags)
    assert {name for name, _ in dirty.attributes} == {name for name, _ in clean.attributes}
    assert text in " ".join(dirty.words)


@pytest.mark.parametrize(
    "address",
    [
        pytest.param("javascript:alert(1)", id="javascript"),
        pytest.param("JaVaScRiPt:alert(1)", id="mixed case"),
        pytest.param(" javascript:alert(1)", id="leading space"),
        pytest.param("data:text/html,<script>alert(1)</script>", id="data"),
        pytest.param("file:///etc/passwd", id="file"),
        pytest.param("http://[broken", id="no address at all"),
    ],
)
def test_only_web_addresses_become_links(address: str) -> None:
    links = Reader(page(make_dossier(uri=address))).links
    assert all(link.startswith(("#", "http")) for link in links)


@pytest.mark.parametrize("mark", ["\u202e", "\u2066", "\x00", "\x1b", "\ud800"], ids=ascii)
def test_marks_that_would_be_obeyed_are_shown(mark: str) -> None:
    text = page(make_dossier(early=f"{EARLY}\n\nbefore{mark}after", title=f"Siege{mark}"))
    text.encode("utf-8")
    assert mark not in text
    assert f"before&lt;U+{ord(mark):04X}&gt;after" in text


def test_boilerplate_is_there_and_says_why() -> None:
    text = page(make_dossier())
    folded = text[text.index("<details>") : text.index("</details>")]
    assert "language fr, cookie notice" in folded
    assert "Nous utilisons des cookies." in folded


def test_all_of_a_page_is_shown() -> None:
    words = " ".join(" ".join(Reader(page(make_dossier())).words).split())
    for sentence in (
        "Gunmen attack harbour office in Valparaíso",
        "the navy said on Tuesday",
        "At least a dozen",
    ):
        assert sentence in words


def test_a_title_that_the_text_lacks_is_shown_beside_it() -> None:
    assert "apart" not in Reader(page(make_dossier())).classes
    view = make_dossier()
    first = replace(view.documents[0], facts=replace(view.documents[0].facts, title="Harbour under fire"))
    text = page(replace(view, documents=(first, *view.documents[1:])))
    assert re.search(r'class="headline apart"><bdi>Harbour under fire', text)


def test_low_best_and_high_are_shown() -> None:
    text = re.sub(r"<[^>]+>", " ", page(make_dossier()))
    assert re.search(r"killed\s+5\s+victims\s+·\s+3–5\s+·\s+4–7 \(90 %\)", text)


def test_the_same_dossier_gives_the_same_page() -> None:
    assert page(make_dossier()) == page(make_dossier())


def test_a_dossier_without_a_place_has_no_map() -> None:
    assert "<figure" not in page(make_dossier(changes={"place": None}))
