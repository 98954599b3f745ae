"""Every entry of a feed is a page with what the feed says of it."""

from pathlib import Path

from newsledger.documents import Page, pages, read_page
from newsledger.model import Published

RSS = """<?xml version="1.0"?><rss version="2.0"><channel><title>Porthaven Courier</title>
<item><title>Two killed in harbour</title><link>https://courier.example/1</link><guid>c-1</guid>
<pubDate>Fri, 03 May 2019 10:21:00 GMT</pubDate>
<description>&lt;p&gt;Two dockers were killed on Friday, the police said.&lt;/p&gt;</description></item>
<item><title>Ferry fares to rise by a tenth from June</title></item><item></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Courier</title><entry><title>Blast</title><id>a-1</id>
<updated>2019-05-04T00:00:00Z</updated>
<content type="html">&lt;p&gt;Two dockers were killed.&lt;/p&gt;</content>
</entry></feed>"""


def read(tmp_path: Path, content: str) -> list[object]:
    (tmp_path / "feed").write_text(content)
    return [read_page(one) if isinstance(one, Page) else one for one in pages([tmp_path / "feed"])]


def test_rss_items_are_documents_with_their_facts(tmp_path: Path) -> None:
    first, second, third = read(tmp_path, RSS)
    assert "Two dockers were killed" in getattr(first, "text", "")
    assert getattr(first, "published", None) == Published("2019-05-03T10:21", "minute", "stated")
    facts = [getattr(first, name, None) for name in ("external_id", "uri", "title", "outlet")]
    assert facts == ["c-1", "https://courier.example/1", "Two killed in harbour", "Porthaven Courier"]
    assert getattr(second, "text", "") == "Ferry fares to rise by a tenth from June"
    assert getattr(third, "reason", "") == "feed entry without text"


def test_atom_entries_are_documents_with_their_facts(tmp_path: Path) -> None:
    (entry,) = read(tmp_path, ATOM)
    assert getattr(entry, "external_id", None) == "a-1"
    assert getattr(entry, "published", None) == Published("2019-05-04T00:00", "minute", "stated")


def test_a_feed_that_loads_files_or_entities_without_end_does_no_harm(tmp_path: Path) -> None:
    bomb = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10 if n else "ha"}">' for n in range(10))
    (entry,) = read(
        tmp_path,
        f'<?xml version="1.0"?><!DOCTYPE rss [{bomb}<!ENTITY f SYSTEM "file:///etc/passwd">]>'
        "<rss version='2.0'><channel><item><title>Blast &a9; &f;</title></item></channel></rss>",
    )
    assert len(getattr(entry, "text", None) or "") < 1000
    assert "root:" not in (getattr(entry, "text", None) or "")
