"""HTML becomes readable text in page order, its story found, its facts read and never invented."""

import time
from collections.abc import Callable

import pytest

from newsledger.model import Document

Read = Callable[..., Document]
Kinds = Callable[[Document], dict[str, list[str]]]
HEADLINE = "Two killed as fireworks blow up in harbour"
MENU = "".join(
    f"<li><a href='/{word}'>{word}</a></li>" for word in ("Home", "News", "Sport", "Weather", "Shop")
)


def page(story: tuple[str, ...], head: str = "", extra: str = "") -> str:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in story)
    return (
        f"<!DOCTYPE html><html><head><title>{HEADLINE} | Courier</title>{head}"
        "<script>var x = 'no';</script></head>"
        f"<body><nav><ul>{MENU}</ul></nav><article><h1>{HEADLINE}</h1>{body}{extra}</article>"
        f"<div class='related-links'><a href='/a'>Ferry fares to rise</a> <a href='/b'>New bridge</a></div>"
        "<footer><p>© 2019 Porthaven Courier. All rights reserved.</p></footer></body></html>"
    )


def test_the_story_is_kept_and_the_rest_is_named(
    read_html: Read, kinds: Kinds, story: tuple[str, ...]
) -> None:
    document = read_html(page(story))
    found = kinds(document)
    assert found["headline"] == [HEADLINE]
    assert found["body"] == list(story)
    assert "var x" not in (document.text or "")
    assert all(block.reason for block in document.blocks if block.kind == "boilerplate")


def test_the_raw_page_is_kept_beside_the_text(read_html: Read, story: tuple[str, ...]) -> None:
    html = page(story)
    assert read_html(html).raw == html.encode()


def test_captions_that_tell_something_are_captions(
    read_html: Read, kinds: Kinds, story: tuple[str, ...]
) -> None:
    caption = "Firefighters search the ruins of the warehouse on Monday evening."
    html = page(
        story, extra=f"<figure><img src='a.jpg'><figcaption>{caption}</figcaption></figure><p>{story[0]}</p>"
    )
    assert kinds(read_html(html))["caption"] == [caption]


@pytest.mark.parametrize(
    ("head", "value", "basis"),
    [
        ('<meta property="article:published_time" content="2019-05-03">', "2019-05-03", "metadata"),
        ('<meta name="date" content="May 3, 2019">', "2019-05-03", "metadata"),
        ('<script type="application/ld+json">{"@type": "Article", "datePublished": "2019-05-03"}</script>',
         "2019-05-03", "metadata"),
        ('<script type="application/ld+json">{"@graph": [{"@type": "WebPage"}, {"@type": ["NewsArticle"],'
         ' "datePublished": "2019-05-03"}]}</script>', "2019-05-03", "metadata"),
        ('<script type="application/ld+json">{broken</script>', None, "unknown"),
        ('<meta name="date" content="yesterday">', None, "unknown"),
        ("", None, "unknown"),
    ],
    ids=["open graph", "meta date", "linked data", "linked graph", "broken linked data", "no date",
         "nothing"],
)  # fmt: skip
def test_the_date_comes_from_exact_metadata_or_not_at_all(
    read_html: Read, story: tuple[str, ...], head: str, value: str | None, basis: str
) -> None:
    published = read_html(page(story, head)).published
    assert (published.value, published.basis) == (value, basis)


def test_title_outlet_and_address_are_read_from_the_head(read_html: Read, story: tuple[str, ...]) -> None:
    head = (
        f'<meta property="og:title" content="{HEADLINE} | Courier">'
        '<meta property="og:site_name" content="Courier">'
        '<link rel="canonical" href="https://courier.example/blast">'
    )
    document = read_html(page(story, head))
    assert (document.title, document.outlet, document.uri) == (
        HEADLINE,
        "Courier",
        "https://courier.example/blast",
    )


def test_what_is_given_beside_a_page_wins_over_what_it_says(read_html: Read, story: tuple[str, ...]) -> None:
    head = '<meta property="og:site_name" content="Courier"><meta name="date" content="2019-05-03">'
    document = read_html(page(story, head), outlet="Reprint", published="2020-01-01", title="Given")
    assert (document.outlet, document.published.value, document.title) == ("Reprint", "2020-01-01", "Given")


@pytest.mark.parametrize(
    "html",
    [
        "<html><body>" + "<div>" * 10_000 + "<p>{}</p>" + "</div>" * 10_000,
        "<html><body>" + "<b>" * 10_000 + "{}",
        "<html><body>" + "<table><tr><td>" * 5_000 + "{}",
        "<html><body><p>{}</p>" + "<" * 200_000,
        "<html><body><p>{}</p><p " + "a=b " * 200_000 + ">",
        "<html><body><p>{}</p>" + "<p>x</p>" * 10_000,
        "<html><body><p>{}</p>&#0;&#xD800;&#99999999;</p>",
        "<?xml version='1.0' encoding='utf-16'?><html><body><p>{}</p></body></html>",
    ],
    ids=["10,000 nested div", "10,000 nested b", "nested tables", "200,000 angles", "200,000 attributes",
         "10,000 paragraphs", "bad references", "false declaration"],
)  # fmt: skip
def test_hostile_markup_is_read_quickly(read_html: Read, story: tuple[str, ...], html: str) -> None:
    begun = time.process_time()
    document = read_html(html.format(story[0]))
    assert time.process_time() - begun < 10
    assert story[0] in (document.text or "")
