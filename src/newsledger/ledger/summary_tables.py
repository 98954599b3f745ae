"""The tables from which lists of incidents are read: one summary an incident, and the words it is found by.

All of them can be thrown away and made again from claims; nothing here is known nowhere else.
"""

from sqlalchemy import Column, Float, Index, Integer, LargeBinary, PrimaryKeyConstraint, Table, Text

from newsledger.ledger.tables import METADATA

# Compared by code point on either database, whatever the language of a server's sorting.
PLAIN = Text().with_variant(Text(collation="C"), "postgresql")

# What lists are filtered and sorted by, narrow so that a scan of all of it is quick. `seq` is the incident's;
# `changed` grows with every change of any summary; texts are without NULs and unpaired surrogates. In
# `earliest`, `latest`, `killed` and `injured`, "" and -1 stand for unknown, so that it is sorted last.
SUMMARIES = Table(
    "summaries",
    METADATA,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("id", Text, nullable=False, unique=True),
    Column("revision", Text, nullable=False),
    Column("changed", Integer, nullable=False),
    Column("need", Float, nullable=False),
    Column("conflicts", Integer, nullable=False),
    Column("doubtful", Integer, nullable=False),
    Column("fresh", Integer, nullable=False),
    Column("reviewed_at", Text),
    Column("dismissed", Integer, nullable=False),
    Column("type", Text),
    Column("kinds", Text, nullable=False),
    Column("country", Text),
    Column("country_code", Text),
    Column("earliest", PLAIN, nullable=False),
    Column("latest", PLAIN, nullable=False),
    Column("killed", Integer, nullable=False),
    Column("injured", Integer, nullable=False),
    Column("documents", Integer, nullable=False),
    Column("grade", Text),
    Column("status", Text),
    Column("latitude", Float),
    Column("longitude", Float),
    Index("ix_summaries_need", "need", "seq"),
    Index("ix_summaries_changed", "changed"),
    Index("ix_summaries_earliest", "earliest", "seq"),
    Index("ix_summaries_killed", "killed", "seq"),
    Index("ix_summaries_type", "type", "need", "seq"),
    Index("ix_summaries_country_code", "country_code", "need", "seq"),
)

# What a row of a list shows (JSON), and the words under which the incident is filed, space between them.
SUMMARY_TEXTS = Table(
    "summary_texts",
    METADATA,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("data", Text, nullable=False),
    Column("words", Text, nullable=False),
)

# How many incidents have a word: tells rare words from common ones, and finds words by their beginning.
LEXICON = Table(
    "lexicon",
    METADATA,
    Column("word", PLAIN, nullable=False),
    Column("incidents", Integer, nullable=False),
    PrimaryKeyConstraint("word"),
    sqlite_with_rowid=False,
)

POSTINGS = Table(
    "postings",
    METADATA,
    Column("word", PLAIN, nullable=False),
    Column("seq", Integer, nullable=False),
    PrimaryKeyConstraint("word", "seq"),
    sqlite_with_rowid=False,
)

# One row: the number of the last change of any summary, those that were taken away included.
SUMMARY_CHANGES = Table(
    "summary_changes",
    METADATA,
    Column("row", Integer, primary_key=True, autoincrement=False),
    Column("change", Integer, nullable=False),
)

# Incidents whose summary no longer says what their claims say.
STALE = Table("stale", METADATA, Column("incident_id", Text, primary_key=True))

# What was settled of large incidents, so that no page settles them again: `kind` says what of it, `revision`
# at which state of the incident, `rules` by which program. A row is gone with the change that outdates it.
SETTLEMENTS = Table(
    "settlements",
    METADATA,
    Column("incident_id", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("revision", Text, nullable=False),
    Column("rules", Text, nullable=False),
    Column("data", LargeBinary, nullable=False),
    PrimaryKeyConstraint("incident_id", "kind"),
)
