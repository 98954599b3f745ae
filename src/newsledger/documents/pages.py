"""Paths into single pages: files, folders, globs and stdin, recognised by content."""

import glob
import io
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from newsledger.documents.archives import archive_pages
from newsledger.documents.feeds import feed_pages
from newsledger.documents.json_lines import json_pages
from newsledger.documents.limits import MAX_FEED_BYTES, MAX_PAGE_BYTES, SNIFF_BYTES, in_words
from newsledger.documents.page import Page
from newsledger.documents.recognition import binary_kind, recognise
from newsledger.documents.unpacking import BombError, GzipReader, unpacked
from newsledger.errors import Rejected


def pages(paths: Sequence[str | Path], *, stdin: BinaryIO | None = None) -> Iterator[Page | Rejected]:
    """Every page under the paths, in their order; folders are walked sorted, "-" is standard input.

    What cannot be read yields a Rejected that names it; nothing is raised for bad input.
    """
    for path in paths:
        if str(path) == "-":
            yield from _stream_pages(stdin if stdin is not None else sys.stdin.buffer, "-")
        else:
            for item in _files(Path(path)):
                yield from [item] if isinstance(item, Rejected) else _file_pages(item)


def _files(path: Path) -> Iterator[Path | Rejected]:
    """The files that a path names: itself, those of a folder, or those that a pattern matches."""
    try:
        if path.is_dir():
            yield from _folder(path)
        elif path.exists():
            yield path
        else:
            yield from _matches(path)
    except (OSError, ValueError) as error:
        yield Rejected(_shown(path), _why(error))


def _matches(path: Path) -> Iterator[Path | Rejected]:
    # Path.glob takes no absolute patterns.
    found = sorted(glob.glob(str(path), recursive=True)) if glob.has_magic(str(path)) else []  # noqa: PTH207
    if not found:
        yield Rejected(_shown(path), "no such file or folder")
    for name in found:
        match = Path(name)
        yield from _folder(match) if match.is_dir() else [match]


def _folder(folder: Path) -> Iterator[Path | Rejected]:
    """The files of a folder and the folders in it, sorted; a folder behind a link is visited once."""
    seen = {os.path.realpath(folder)}
    waiting = [folder]
    while waiting:
        here = waiting.pop()
        try:
            entries = sorted(os.scandir(here), key=lambda entry: os.fsencode(entry.name))
        except OSError as error:
            yield Rejected(_shown(here), _why(error))
            continue
        # Depth first: a folder's own files, then its folders, the last put in front being the first.
        folders = []
        for entry in entries:
            if entry.name.startswith("."):
                continue
            if not entry.is_dir():
                yield Path(entry.path)
            elif (real := os.path.realpath(entry.path)) not in seen:
                seen.add(real)
                folders.append(Path(entry.path))
        waiting.extend(reversed(folders))


def _file_pages(path: Path) -> Iterator[Page | Rejected]:
    if path.exists() and not path.is_file():
        yield Rejected(_shown(path), "neither a file nor a folder")
        return
    try:
        with path.open("rb") as file:
            yield from _stream_pages(file, _shown(path))
    except OSError as error:
        yield Rejected(_shown(path), _why(error))


def _stream_pages(stream: BinaryIO, name: str) -> Iterator[Page | Rejected]:
    """The pages of one stream, unpacked where it is gzip."""
    buffered = _buffered(stream)
    if recognise(_peek(buffered)) != "gzip":
        yield from _content_pages(buffered, name)
        return
    plain, reader = unpacked(buffered)
    try:
        yield from _content_pages(io.BufferedReader(plain.detach(), SNIFF_BYTES), name, reader)
    except BombError as error:
        yield Rejected(name, f"gzip bomb: {error}")
        return
    if reader.torn is not None:
        yield Rejected(name, f"{reader.torn}; what came before it was read")


def _content_pages(
    stream: io.BufferedReader, name: str, packed: GzipReader | None = None
) -> Iterator[Page | Rejected]:
    head = _peek(stream)
    kind = recognise(head, name)
    if kind == "warc":
        yield from archive_pages(stream, name)
    elif kind == "json":
        yield from json_pages(stream, name)
    elif kind == "gzip":
        yield Rejected(name, "gzip within gzip")
    elif kind == "binary":
        yield Rejected(name, f"not a page: {binary_kind(head)}")
    else:
        yield from _whole(stream, name, kind, packed)


def _whole(stream: BinaryIO, name: str, kind: str, packed: GzipReader | None) -> Iterator[Page | Rejected]:
    """A page or a feed that is the whole stream."""
    limit = MAX_FEED_BYTES if kind == "feed" else MAX_PAGE_BYTES
    content = stream.read(limit + 1)
    if len(content) > limit:
        yield Rejected(name, f"larger than the limit of {in_words(limit)}")
    elif not content.strip():
        yield Rejected(
            name, "empty" if packed is None or packed.torn is None else "nothing could be unpacked"
        )
    elif kind == "feed":
        yield from feed_pages(content, name)
    else:
        yield Page(content, "text/html" if kind == "html" else "text/plain", name)


def _buffered(stream: BinaryIO) -> io.BufferedReader:
    raw = stream if isinstance(stream, io.RawIOBase) else _Unbuffered(stream)
    return io.BufferedReader(raw, SNIFF_BYTES)


def _peek(stream: io.BufferedReader) -> bytes:
    return stream.peek(SNIFF_BYTES)[:SNIFF_BYTES]


class _Unbuffered(io.RawIOBase):
    """Any binary stream as a raw one, so that a buffer that can look ahead goes round it."""

    def __init__(self, stream: BinaryIO) -> None:
        super().__init__()
        self._stream = stream

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "memoryview") -> int:  # type: ignore[override]
        data = self._stream.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)


def _shown(path: Path) -> str:
    """A path as text that can be stored: undecodable bytes of a file's name become U+FFFD."""
    return os.fsencode(path).decode("utf-8", "replace")


def _why(error: Exception) -> str:
    return (error.strerror or str(error)).lower() if isinstance(error, OSError) else str(error)
