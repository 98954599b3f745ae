"""Paths become single pages, whatever lies under them; what cannot be read is named."""

import gzip
import io
import json
import os
import pickle
import random
from pathlib import Path

import pytest

from newsledger.documents import Page, pages, read_page, rejected_document
from newsledger.errors import Rejected

SENTENCE = "Two men were killed in the old town on Friday, the police said."


def only(path: Path | str) -> Page | Rejected:
    (found,) = pages([path])
    return found


def reason(path: Path | str) -> str:
    found = only(path)
    if isinstance(found, Page):
        return read_page(found).reason or "was read"
    return found.reason


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (SENTENCE.encode(), "text/plain"),
        (f"<!DOCTYPE html><html><body><p>{SENTENCE}</p></body></html>".encode(), "text/html"),
        (f"\ufeff  <html><p>{SENTENCE}".encode(), "text/html"),
        (json.dumps({"text": SENTENCE}).encode(), "text/plain"),
        (json.dumps({"html": f"<p>{SENTENCE}</p>"}).encode(), "text/html"),
        (json.dumps({"text": SENTENCE}, indent=1).encode(), "text/plain"),
        (json.dumps([{"text": SENTENCE}]).encode(), "text/plain"),
        (f"[REPORT] {SENTENCE}".encode(), "text/plain"),
        (f"<rss><channel><item><title>{SENTENCE}</title></item></channel></rss>".encode(), "text/html"),
    ],
    ids=["text", "html", "html with a mark", "json line",
         "json line of html", "json object", "json list",
         "text in brackets", "rss"],
)  # fmt: skip
@pytest.mark.parametrize("packed", [False, True], ids=["plain", "gz"])
def test_an_input_is_recognised_by_content_not_by_name(
    tmp_path: Path, content: bytes, media_type: str, packed: bool
) -> None:
    path = tmp_path / "input.dat"
    path.write_bytes(gzip.compress(content) if packed else content)
    found = only(path)
    assert isinstance(found, Page)
    assert found.media_type == media_type
    assert SENTENCE in (read_page(found).text or "")


def test_a_folder_is_walked_in_sorted_order_and_a_link_back_to_it_ends(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    for name in ("b/2.txt", "b/1.txt", "c.txt", "a.txt", ".hidden"):
        (tmp_path / name).write_text(name)
    (tmp_path / "b" / "loop").symlink_to(tmp_path)
    found = [page.content for page in pages([tmp_path]) if isinstance(page, Page)]
    assert found == [b"a.txt", b"c.txt", b"b/1.txt", b"b/2.txt"]


def test_globs_and_standard_input_are_read(tmp_path: Path) -> None:
    for name in ("one.txt", "two.txt", "three.md"):
        (tmp_path / name).write_text(name)
    found = list(pages([str(tmp_path / "*.txt"), "-"], stdin=io.BytesIO(b"from a pipe")))
    assert [page.content for page in found if isinstance(page, Page)] == [
        b"one.txt",
        b"two.txt",
        b"from a pipe",
    ]


def test_a_file_whose_name_looks_like_a_glob_is_that_file(tmp_path: Path) -> None:
    (tmp_path / "page[1].txt").write_text("brackets")
    assert isinstance(only(tmp_path / "page[1].txt"), Page)


def test_odd_file_names_are_shown_as_text(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"\xff\n.txt")).write_text(SENTENCE)
    found = only(tmp_path)
    assert isinstance(found, Page)
    found.source.encode("utf-8")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "empty"),
        (b" \n\t\n", "empty"),
        (random.Random(1).randbytes(50_000), "control characters"),
        (b"%PDF-1.7 ...", "a PDF file"),
        (b"\x89PNG\r\n\x1a\n" + bytes(100), "a PNG image"),
        (gzip.compress(gzip.compress(SENTENCE.encode())), "gzip within gzip"),
        (gzip.compress(b"\x00" * 60_000_000), "gzip bomb: unpacks to more than 200 times"),
        (b"Two men were killed. " * 2_500_000, "limit of 16 MiB"),
        (b"<p>Two men were killed.</p>" * 2_000_000, "limit of 16 MiB"),
        (b'{"id": "a", "text": ', "broken JSON"),
        (b'{"id": "a"}', "no readable text"),
        (b'{"id": "a", "text": "x", "title": ["b"]}', "field title is not a text"),
        (b"<rss version='2.0'><channel></channel></rss>", "feed without entries"),
    ],
    ids=["empty", "blank", "rubbish", "pdf", "png", "gz in gz", "bomb", "50 MB text", "50 MB html",
         "cut json",
         "json without text", "json of a wrong type", "empty feed"],
)  # fmt: skip
def test_what_cannot_be_read_is_named_with_its_reason(tmp_path: Path, content: bytes, said: str) -> None:
    path = tmp_path / "input.dat"
    path.write_bytes(content)
    assert said in reason(path)


def test_missing_files_dangling_links_and_devices_are_named(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("nowhere")
    os.mkfifo(tmp_path / "pipe")
    assert reason(tmp_path / "missing.txt") == "no such file or folder"
    assert reason(tmp_path / "*.nothing") == "no such file or folder"
    reasons = [found.reason for found in pages([tmp_path]) if isinstance(found, Rejected)]
    assert reasons == ["no such file or directory", "neither a file nor a folder"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_folder_without_permission_is_named_and_the_rest_is_read(tmp_path: Path) -> None:
    (tmp_path / "locked").mkdir(mode=0o000)
    (tmp_path / "open.txt").write_text(SENTENCE)
    found = list(pages([tmp_path]))
    (tmp_path / "locked").chmod(0o700)
    assert [type(one) for one in found] == [Page, Rejected]


def test_an_unreadable_folder_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: object) -> object:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "scandir", refuse)
    assert reason(tmp_path) == "permission denied"


def test_broken_lines_are_named_by_number_and_the_good_ones_kept(tmp_path: Path) -> None:
    path = tmp_path / "pages.jsonl"
    lines = [
        '{"id": "a", "text": "One."}',
        "not json",
        "",
        '{"text": ',
        "[1]",
        '{"id": 7, "text": "Two."}',
        '{"a":' * 50_000,
    ]
    path.write_text("\n".join(lines))
    found = list(pages([path]))
    assert [page.external_id for page in found if isinstance(page, Page)] == ["a", "7"]
    rejected = [one.item.rpartition(":")[2] for one in found if isinstance(one, Rejected)]
    assert rejected == ["2", "4", "5", "7"]


def test_a_record_without_text_is_rejected_under_its_own_id(tmp_path: Path) -> None:
    path = tmp_path / "pages.jsonl"
    path.write_text(
        '{"id": "a", "text": "", "title": "Harbour blast"}\n{"id": "b", "text": null, "html": "<p>Two.</p>"}'
    )
    documents = [read_page(page) for page in pages([path]) if isinstance(page, Page)]
    assert [(one.external_id, one.status) for one in documents] == [("a", "rejected"), ("b", "read")]


def test_a_torn_gzip_file_gives_what_came_before_the_tear(tmp_path: Path) -> None:
    chance = random.Random(5)
    lines = [json.dumps({"text": f"{SENTENCE} {chance.random()}"}) for _ in range(2000)]
    path = tmp_path / "pages.jsonl.gz"
    path.write_bytes(gzip.compress("\n".join(lines).encode())[:-4000])
    found = list(pages([path]))
    assert sum(isinstance(one, Page) for one in found) > 500
    assert isinstance(found[-1], Rejected) and "ends early" in found[-1].reason


def test_pages_travel_to_other_processes(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(SENTENCE)
    page = only(tmp_path / "a.txt")
    assert pickle.loads(pickle.dumps(page)) == page


def test_a_rejected_input_is_a_document_with_a_stable_id(tmp_path: Path) -> None:
    rejected = Rejected("pages.jsonl:4", "broken JSON")
    document = rejected_document(rejected)
    assert document == rejected_document(rejected)
    assert (document.status, document.reason, document.source) == ("rejected", "broken JSON", "pages.jsonl:4")
    assert document.id != rejected_document(Rejected("pages.jsonl:5", "broken JSON")).id
