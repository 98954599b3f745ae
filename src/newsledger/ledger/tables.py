"""The tables of the ledger.

What pages say is kept as JSON text with every character beyond ASCII escaped: a page may hold unpaired
surrogates and NULs, which neither SQLite's driver nor PostgreSQL takes in a text column.
"""

from sqlalchemy import (
    BigInteger,
    Column,
    Float,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
)

METADATA = MetaData()

# `seq` is the order of adding. `facts` holds what the page says of itself; text and raw are zlib streams.
# The keys are hashes: of the story's words, of the whole text, of the URI.
DOCUMENTS = Table(
    "documents",
    METADATA,
    Column("seq", Integer, primary_key=True, autoincrement=True),
    Column("id", Text, nullable=False, unique=True),
    Column("status", Text, nullable=False),
    Column("facts", Text, nullable=False),
    Column("blocks", Text, nullable=False),
    Column("text", LargeBinary),
    Column("raw", LargeBinary),
    Column("content_key", Text),
    Column("text_key", Text),
    Column("uri_key", Text),
    Column("duplicate_of", Text),
    Column("version_of", Text),
    Column("superseded_by", Text),
    Column("recorded_at", Text, nullable=False),
    Index("ix_documents_content_key", "content_key"),
    Index("ix_documents_uri_key", "uri_key"),
    Index("ix_documents_duplicate_of", "duplicate_of"),
    Index("ix_documents_superseded_by", "superseded_by"),
)

# How many words a document's body has, and their signature, four bytes a number, none where they are few.
PRINTS = Table(
    "prints",
    METADATA,
    Column("document_id", Text, primary_key=True),
    Column("words", Integer, nullable=False),
    Column("signature", LargeBinary, nullable=False),
)

# Documents that share a band of their signatures may be copies.
BANDS = Table(
    "bands",
    METADATA,
    Column("band", BigInteger, nullable=False),
    Column("document_id", Text, nullable=False),
    PrimaryKeyConstraint("band", "document_id"),
    sqlite_with_rowid=False,
)

ACCOUNTS = Table(
    "accounts",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("document_id", Text, nullable=False),
    Column("position", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("data", Text, nullable=False),
    Column("recorded_at", Text, nullable=False),
    Index("ix_accounts_document_id", "document_id"),
)

RELATIONS = Table(
    "relations",
    METADATA,
    Column("account_id", Text, nullable=False),
    Column("other_id", Text, nullable=False),
    Column("relation", Text, nullable=False),
    PrimaryKeyConstraint("account_id", "other_id", "relation"),
    Index("ix_relations_other_id", "other_id"),
)

CLAIMS = Table(
    "claims",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("document_id", Text, nullable=False),
    Column("account_id", Text, nullable=False),
    Column("position", Integer, nullable=False),
    Column("field", Text, nullable=False),
    Column("role", Text),
    Column("scope", Text, nullable=False),
    Column("data", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("recorded_at", Text, nullable=False),
    Index("ix_claims_document_id", "document_id"),
    Index("ix_claims_account_id", "account_id"),
)

# Claims are never edited; what became of them stands here. `cause` is the document that brought it about.
CLAIM_HISTORY = Table(
    "claim_history",
    METADATA,
    Column("seq", Integer, primary_key=True, autoincrement=True),
    Column("claim_id", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("cause", Text),
    Column("recorded_at", Text, nullable=False),
    Index("ix_claim_history_claim_id", "claim_id"),
)

# An incident is known for good by the account that founded it.
INCIDENTS = Table(
    "incidents",
    METADATA,
    Column("seq", Integer, primary_key=True, autoincrement=True),
    Column("id", Text, nullable=False, unique=True),
    Column("founder", Text, nullable=False, unique=True),
    Column("recorded_at", Text, nullable=False),
)

MEMBERSHIPS = Table(
    "memberships",
    METADATA,
    Column("account_id", Text, primary_key=True),
    Column("incident_id", Text, nullable=False),
    Index("ix_memberships_incident_id", "incident_id"),
)

LINKS = Table(
    "links",
    METADATA,
    Column("first", Text, nullable=False),
    Column("second", Text, nullable=False),
    Column("incident_id", Text, nullable=False),
    Column("score", Float, nullable=False),
    Column("reasons", Text, nullable=False),
    PrimaryKeyConstraint("first", "second"),
    Index("ix_links_incident_id", "incident_id"),
)

# Accounts that wait to be linked, being new or because what is known of them has changed.
PENDING = Table("pending", METADATA, Column("account_id", Text, primary_key=True))

# Accounts in the order in which they were first filed. What linking keeps lies in that order: ids are hashes,
# and rows that lie by them are scattered over all of a large ledger.
NUMBERS = Table(
    "numbers",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("account_id", Text, nullable=False, unique=True),
)

# What linking knows of each account, so that its neighbours are compared without reading claims again.
PROFILES = Table(
    "profiles",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("data", Text, nullable=False),
)

# The hashed keys under which an account is filed; those near it under a key are compared with it. `place` is
# its day and the beginning of its id.
FILINGS = Table(
    "filings",
    METADATA,
    Column("key", BigInteger, nullable=False),
    Column("place", BigInteger, nullable=False),
    Column("number", Integer, nullable=False),
    PrimaryKeyConstraint("key", "place", "number"),
    Index("ix_filings_number", "number"),
    sqlite_with_rowid=False,
)

# The scores of all pairs that were compared; null where the two cannot be one incident. `newer` has the
# higher number.
SCORES = Table(
    "scores",
    METADATA,
    Column("newer", Integer, nullable=False),
    Column("older", Integer, nullable=False),
    Column("score", Float),
    PrimaryKeyConstraint("newer", "older"),
    Index("ix_scores_older", "older", "score", "newer"),
    sqlite_with_rowid=False,
)

# Ids of incidents that were merged into another.
REDIRECTS = Table(
    "redirects",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("target", Text, nullable=False),
    Column("recorded_at", Text, nullable=False),
)

RUNS = Table(
    "runs",
    METADATA,
    Column("seq", Integer, primary_key=True, autoincrement=True),
    Column("command", Text, nullable=False),
    Column("version", Text, nullable=False),
    Column("started_at", Text, nullable=False),
    Column("finished_at", Text),
    Column("report", Text),
)

# Reviewers' decisions; rows are only ever added. `key` is the client's own name for one, `target` the
# judgement that an undo undoes. Rows of before version 0004 have `seq`, kind and data alone.
JUDGEMENTS = Table(
    "judgements",
    METADATA,
    Column("seq", Integer, primary_key=True, autoincrement=True),
    Column("kind", Text, nullable=False),
    Column("data", Text, nullable=False),
    Column("reviewer", Text),
    Column("recorded_at", Text, nullable=False),
    Column("id", Text),
    Column("key", Text),
    Column("incident_id", Text),
    Column("reason", Text),
    Column("target", Text),
    Index("ix_judgements_id", "id", unique=True),
    Index("ix_judgements_key", "key", unique=True),
    Index("ix_judgements_kind", "kind"),
    Index("ix_judgements_target", "target"),
)

# What each judgement is about: accounts and documents, under whose ids it is found.
JUDGED = Table(
    "judged",
    METADATA,
    Column("subject", Text, nullable=False),
    Column("judgement_id", Text, nullable=False),
    PrimaryKeyConstraint("subject", "judgement_id"),
    sqlite_with_rowid=False,
)

# Stretches of documents that are not to be shown; `judgement_id` says who decided it.
REDACTIONS = Table(
    "redactions",
    METADATA,
    Column("document_id", Text, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("judgement_id", Text, nullable=False),
    PrimaryKeyConstraint("document_id", "start", "end", "judgement_id"),
    Index("ix_redactions_judgement_id", "judgement_id"),
)

# Who has an incident open, until when.
PRESENCES = Table(
    "presences",
    METADATA,
    Column("incident_id", Text, nullable=False),
    Column("reviewer", Text, nullable=False),
    Column("since", Text, nullable=False),
    Column("until", Text, nullable=False),
    PrimaryKeyConstraint("incident_id", "reviewer"),
)
