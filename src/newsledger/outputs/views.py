"""What the desk lays out and the outputs show: records only, nothing is computed here."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from newsledger.model import (
    Change,
    Conflict,
    Document,
    Facts,
    Finding,
    Incident,
    Link,
    Member,
    Published,
    RecordedClaim,
    Settled,
    Witness,
)


@dataclass(frozen=True, slots=True)
class DocumentView:
    """A page of an incident with its text.

    `published` is the date to show, inferred from the incident where `document.published` is unknown;
    `facts` knows what the page is a copy or a new version of.
    """

    document: Document
    facts: Facts
    published: Published
    witness: Witness


@dataclass(frozen=True, slots=True)
class DossierView:
    """An incident settled under one policy at one moment, with its accounts and the pages that tell it.

    `settled.documents` and `documents` name the same pages in the same order. `titles` gives the title of
    each incident that `settled.related` names; `curves` by field how everybody's toll came to be.
    """

    settled: Settled
    incident: Incident
    documents: tuple[DocumentView, ...]
    titles: Mapping[str, str]
    curves: Mapping[str, tuple[Change, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ExplanationView:
    """Why a field of an incident has its value.

    `findings` are those of the field and of its roles (`killed` asks for `killed.victims` too), `conflicts`
    those that touch it; `claims` holds every claim that either of them names or that speaks of the field,
    by id, and `documents` the pages of those claims, by id.
    """

    settled: Settled
    field: str
    findings: tuple[Finding, ...]
    conflicts: tuple[Conflict, ...]
    claims: Mapping[str, RecordedClaim]
    documents: Mapping[str, DocumentView]


@dataclass(frozen=True, slots=True)
class LinksView:
    """Why the accounts of an incident are taken for one.

    `members` holds its accounts by id; `table` gives the weight of each feature and when it applies;
    `decisions` are (account, account, verdict) as reviewers made them.
    """

    settled: Settled
    members: Mapping[str, Member]
    links: tuple[Link, ...]
    table: Mapping[str, tuple[float, str]]
    decisions: tuple[tuple[str, str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class RelatedView:
    """What an incident is to others: `titles` by their ids, `documents` the pages that say so, by id."""

    settled: Settled
    titles: Mapping[str, str]
    documents: Mapping[str, Facts]
