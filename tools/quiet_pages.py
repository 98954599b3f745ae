"""Which pages of sets about other things are read as incidents, and which claims of a toll they are given.

    python -m tools.quiet_pages [--show]

The pages of article_extraction (news of all kinds, as HTML) and the first 300 documents of india_police.
Printed are identifiers and what was claimed; with --show also the sentences, for the person who judges them
in evaluation/quiet_pages.md.
"""

import argparse
import json
import sys
from collections.abc import Iterator
from itertools import groupby, islice

from newsledger.accounts import read
from newsledger.documents import Page, read_page
from newsledger.model import Claim, Count, Reading
from tools.benchmarks import BENCH

TOLLS = frozenset(("killed", "injured", "abducted", "missing", "trapped"))
POLICE_DOCUMENTS = 300


def web_pages() -> Iterator[Page]:
    """The pages of article_extraction."""
    for line in (BENCH / "article_extraction" / "pages.jsonl").open(encoding="utf-8"):
        record = json.loads(line)
        yield Page(record["html"], "text/html", "page", external_id=record["id"][:8], uri=record["url"])


def police_pages() -> Iterator[Page]:
    """The first documents of india_police, their sentences joined as the scorer joins them."""
    lines = (BENCH / "india_police" / "sentences.jsonl").open(encoding="utf-8")
    documents = groupby(map(json.loads, lines), key=lambda record: str(record["doc_id"]))
    for name, sentences in islice(documents, POLICE_DOCUMENTS):
        text = " ".join(sentence["sent_text"] for sentence in sentences)
        yield Page(text, "text/plain", "page", external_id=name)


def tolls(reading: Reading) -> list[Claim]:
    """The claims that somebody was hurt, of the focal account or another one."""
    return [
        claim
        for claim in reading.claims
        if claim.field in TOLLS and isinstance(claim.value, Count) and claim.value.high != 0
    ]


def survey(name: str, pages: Iterator[Page], show: bool) -> None:
    """Print a line for each page with an account, then the sums."""
    seen = told = harmed = 0
    print(f"== {name}")
    for page in pages:
        seen += 1
        reading = read(read_page(page))
        claims = tolls(reading)
        told += bool(reading.accounts)
        harmed += bool(claims)
        if reading.accounts:
            kinds = ",".join(account.kind for account in reading.accounts)
            print(page.external_id, kinds, " ".join(f"{c.field}:{_low(c)}" for c in claims), sep="\t")
        for claim in claims if show else ():
            print(f"    {claim.field} {claim.role} | {claim.evidence[0].quote[:220]!r}")
    print(f"{seen} pages, {told} with an incident, {harmed} with a claim that somebody was hurt")


def _low(claim: Claim) -> int | None:
    return claim.value.low if isinstance(claim.value, Count) else None


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--show", action="store_true", help="the sentences too")
    options = parser.parse_args()
    if not BENCH.is_dir():
        print(f"There is no {BENCH}: nothing to read.", file=sys.stderr)
        return 0
    survey("article_extraction", web_pages(), options.show)
    survey("india_police", police_pages(), options.show)
    return 0


if __name__ == "__main__":
    sys.exit(main())
