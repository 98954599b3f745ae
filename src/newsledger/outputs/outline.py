"""A dossier's parts in reading order, claims numbered and pages lettered: nothing is computed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from newsledger.model import TOLL_FIELDS, Claim, Conflict, Finding, RecordedClaim, Settled, Step, Toll
from newsledger.outputs import phrases
from newsledger.outputs.views import DocumentView, DossierView

# Everybody first, then the two sides, then the groups as the contract lists them.
ROLE_ORDER = (
    "total", "victims", "attackers", "civilians", "security_forces", "police", "military", "paramilitary",
    "armed_group", "officials", "aid_workers", "journalists", "children", "unknown",
)  # fmt: skip

FIELD_ORDER = (
    "event", "start", "end", "time", "duration", "place", "target", "perpetrator", "claimed_by", "denied_by",
    "attackers", *TOLL_FIELDS, "victim", "attacker", "weapon", "vehicle", "status",
)  # fmt: skip


Told = TypeVar("Told", Conflict, Step)


@dataclass(frozen=True, slots=True)
class Source:
    """A page under its letter, by which claims name it."""

    letter: str
    view: DocumentView
    outlet: str
    published: str
    address: str | None

    @property
    def title_apart(self) -> str | None:
        """The page's title where the text does not show it."""
        title, text = self.view.facts.title, self.view.document.text or ""
        return title if title and " ".join(title.split()) not in " ".join(text.split()) else None


@dataclass(frozen=True, slots=True)
class Entry:
    """A claim under its number, with who says it and on which page."""

    number: int
    recorded: RecordedClaim
    source: Source

    @property
    def claim(self) -> Claim:
        """The claim itself."""
        return self.recorded.claim

    @property
    def teller(self) -> str:
        """Who says it: the speaker, else the paper itself."""
        return phrases.say_speaker(self.claim.speaker) or self.source.outlet

    @property
    def standing(self) -> bool:
        """Whether the claim still counts."""
        return self.recorded.status == "current"


@dataclass(frozen=True, slots=True)
class TollRow:
    """The settled value of one role of one toll field, with the numbers of the claims for and against it.

    `pages` are the letters of those whose title gives it where no claim does.
    """

    field: str
    role: str
    toll: Toll
    rule: str | None
    supporting: tuple[int, ...]
    against: tuple[int, ...]
    pages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FactRow:
    """Any other settled value, in words; `pages` are the letters of those whose date it is."""

    label: str
    value: str
    supporting: tuple[int, ...]
    against: tuple[int, ...]
    pages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Outline:
    """The dossier's content in the order in which it is read."""

    facts: tuple[FactRow, ...]
    tolls: Mapping[str, tuple[TollRow, ...]]
    entries: Mapping[str, Entry]
    sources: tuple[Source, ...]

    def numbers(self, claims: Iterable[str]) -> tuple[int, ...]:
        """The numbers of the claims, in order; claims of no page here are left out."""
        return tuple(sorted(self.entries[claim].number for claim in claims if claim in self.entries))

    def referring(self, told: Told) -> tuple[Told, tuple[int, ...]]:
        """A conflict or a step, and the numbers of its claims."""
        return told, self.numbers(told.claims)

    def letters(self, documents: Iterable[str]) -> tuple[str, ...]:
        """The letters of the pages, in order."""
        wanted = set(documents)
        return tuple(source.letter for source in self.sources if source.view.document.id in wanted)

    def by_field(self) -> Mapping[str, tuple[Entry, ...]]:
        """The entries of each field, fields in reading order, claims by role and number."""
        found: dict[str, list[Entry]] = {}
        for entry in self.entries.values():
            found.setdefault(entry.claim.field, []).append(entry)
        return {
            field: tuple(sorted(found[field], key=lambda one: (role_place(one.claim.role), one.number)))
            for field in sorted(found, key=_field_place)
        }


def outline(view: DossierView) -> Outline:
    """The dossier's parts; pages keep the view's order, claims follow their sentences through the pages."""
    sources = tuple(_source(index, page) for index, page in enumerate(view.documents))
    entries = _number_claims(view, sources)
    findings = {finding.field: finding for finding in view.settled.findings}
    bare = Outline((), {}, entries, sources)
    return Outline(
        facts=tuple(_facts(view.settled, findings, bare)),
        tolls={
            field: _toll_rows(field, view.settled.tolls[field], findings, bare)
            for field in sorted(view.settled.tolls, key=_field_place)
        },
        entries=entries,
        sources=sources,
    )


def letter(index: int) -> str:
    """The letters of the index-th page: A … Z, AA, AB …"""
    head, tail = divmod(index, 26)
    return (letter(head - 1) if head else "") + chr(ord("A") + tail)


def role_place(role: str | None) -> int:
    """Where a role stands in the order of reading; no role comes first."""
    return -1 if role is None else _ROLE_PLACES.get(role, len(_ROLE_PLACES))


def _field_place(field: str) -> tuple[int, str]:
    return _FIELD_PLACES.get(field, len(_FIELD_PLACES)), field


def _role_order(role: str) -> tuple[int, str]:
    return role_place(role), role


_FIELD_PLACES = {field: place for place, field in enumerate(FIELD_ORDER)}
_ROLE_PLACES = {role: place for place, role in enumerate(ROLE_ORDER)}


def _source(index: int, view: DocumentView) -> Source:
    return Source(
        letter=letter(index),
        view=view,
        outlet=phrases.say_outlet(view.facts, view.document.source),
        published=phrases.say_published(view.published),
        address=view.facts.uri,
    )


def _number_claims(view: DossierView, sources: tuple[Source, ...]) -> dict[str, Entry]:
    order = {source.view.document.id: index for index, source in enumerate(sources)}
    claims = [
        recorded
        for member in view.incident.members
        for recorded in member.claims
        if recorded.claim.document_id in order
    ]
    claims.sort(key=lambda recorded: _reading_place(recorded.claim, order))
    return {
        recorded.claim.id: Entry(number, recorded, sources[order[recorded.claim.document_id]])
        for number, recorded in enumerate(claims, 1)
    }


def _reading_place(claim: Claim, order: Mapping[str, int]) -> tuple[int, int, tuple[int, str], int, str]:
    page, start = order[claim.document_id], claim.evidence[0].start
    return page, start, _field_place(claim.field), role_place(claim.role), claim.id


def _toll_rows(
    field: str, tolls: Mapping[str, Toll], findings: Mapping[str, Finding], bare: Outline
) -> tuple[TollRow, ...]:
    rows = []
    for role in sorted(tolls, key=_role_order):
        finding = findings.get(f"{field}.{role}")
        rows.append(
            TollRow(
                field,
                role,
                tolls[role],
                finding.rule if finding else None,
                bare.numbers(finding.supporting) if finding else (),
                bare.numbers(finding.against) if finding else (),
                bare.letters(finding.documents) if finding else (),
            )
        )
    return tuple(rows)


def _facts(settled: Settled, findings: Mapping[str, Finding], bare: Outline) -> Iterable[FactRow]:
    for label, value, fields in _fact_values(settled):
        if value:
            of_field = [findings[field] for field in fields if field in findings]
            yield FactRow(
                label,
                value,
                bare.numbers({claim for finding in of_field for claim in finding.supporting}),
                bare.numbers({claim for finding in of_field for claim in finding.against}),
                bare.letters([id for finding in of_field for id in finding.documents]),
            )


def _fact_values(settled: Settled) -> Iterable[tuple[str, str | None, tuple[str, ...]]]:
    kinds = [phrases.say_field(kind) for kind in (settled.type, *settled.subtypes) if kind]
    yield "What", ", ".join(dict.fromkeys(kinds)), ("type", "event")
    yield "Where", phrases.say_place(settled.place), ("place",)
    yield "Began", phrases.say_time(settled.start), ("start",)
    yield "Ended", phrases.say_time(settled.end), ("end",)
    yield "Lasted", phrases.say_duration(settled.duration), ("duration",)
    yield "Status", settled.status, ("status",)
    yield "Target", "; ".join(_name_and(it.name, it.kind) for it in settled.targets), ("targets", "target")
    yield "By", "; ".join(_perpetrators(settled)), ("perpetrators", "perpetrator", "claimed_by", "denied_by")
    yield "Attackers", phrases.say_toll(settled.attackers) if settled.attackers else None, ("attackers",)
    yield "Weapons", ", ".join(settled.weapons), ("weapons", "weapon")
    yield "Vehicles", ", ".join(settled.vehicles), ("vehicles", "vehicle")


def _perpetrators(settled: Settled) -> Iterable[str]:
    for actor in settled.perpetrators:
        known_as = f" (also {', '.join(actor.aliases)})" if actor.aliases else ""
        yield f"{actor.name}{known_as}: {actor.status}"


def _name_and(name: str, kind: str) -> str:
    return name if kind in ("other", name.lower()) else f"{name} ({kind})"
