"""Write the archive among the examples: one crawled page, the same bytes each time."""

import hashlib
import sys
import uuid
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "tools" / "example_page.html"
ARCHIVE = ROOT / "examples" / "reports" / "4-riverside-observer.warc"
ADDRESS = "https://riverside-observer.example/1911/01/07/houndsditch-trail.html"
# A crawl long after the page was written, as in a real archive; the page itself says 1911.
CRAWLED = "2026-01-03T12:00:00Z"
ORIGIN = "An invented paper; this archive was written for the examples of newsledger."


def record(kind: str, content_type: str, body: bytes, **more: str) -> bytes:
    """One WARC/1.0 record; its id is a name-based UUID of its body."""
    fields = {
        "WARC-Type": kind,
        "WARC-Record-ID": f"<urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, hashlib.sha256(body).hexdigest())}>",
        "WARC-Date": CRAWLED,
        **{name.replace("_", "-"): value for name, value in more.items()},
        "Content-Type": content_type,
        "Content-Length": str(len(body)),
    }
    head = "".join(f"{name}: {value}\r\n" for name, value in fields.items())
    return b"WARC/1.0\r\n" + head.encode() + b"\r\n" + body + b"\r\n\r\n"


def lines(*texts: str) -> bytes:
    """The texts as lines of a header."""
    return "".join(text + "\r\n" for text in texts).encode()


def archive() -> bytes:
    """The whole archive: what it is, then the page as a server would have sent it."""
    page = PAGE.read_bytes()
    media, length = "Content-Type: text/html; charset=utf-8", f"Content-Length: {len(page)}"
    answer = lines("HTTP/1.1 200 OK", media, length, "")
    about = lines("software: tools/example_warc.py", "format: WARC File Format 1.0", f"description: {ORIGIN}")
    return record("warcinfo", "application/warc-fields", about) + record(
        "response", "application/http; msgtype=response", answer + page, WARC_Target_URI=ADDRESS
    )


def main() -> None:
    ARCHIVE.write_bytes(archive())
    print(ARCHIVE.relative_to(ROOT), file=sys.stderr)


if __name__ == "__main__":
    main()
