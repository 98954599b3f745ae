"""A factory of dossiers: an invented attack on a harbour office, told by two pages."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from newsledger.model import (
    Account,
    Block,
    Claim,
    Conflict,
    Count,
    Document,
    Facts,
    Finding,
    Incident,
    Interval,
    Member,
    Place,
    Published,
    Quote,
    RecordedClaim,
    Related,
    Settled,
    SettledActor,
    SettledTarget,
    Speaker,
    Step,
    Time,
    Toll,
    Value,
    Witness,
)
from newsledger.outputs.views import DocumentView, DossierView

EARLY = """Gunmen attack harbour office in Valparaíso

Three people were killed on Monday evening, a port worker said.

Nous utilisons des cookies."""

LATE = """Harbour siege leaves five dead

Five people were killed, among them two police officers, the navy said on Tuesday.

At least a dozen were wounded. The siege began around 7pm on Monday."""

MONDAY = Time(
    "2022-05-02T19:00",
    "hour",
    approximate=True,
    earliest="2022-05-02T18:30:00-04:00",
    latest="2022-05-02T19:30:00-04:00",
    zone="America/Santiago",
    text="around 7pm on Monday",
)


def make_document(name: str, text: str, boilerplate: Sequence[str] = (), **more: Any) -> Document:
    """A page whose paragraphs are its blocks, the first its headline."""
    blocks, start = [], 0
    for index, paragraph in enumerate(text.split("\n\n")):
        start = text.index(paragraph, start)
        noise = any(word in paragraph for word in boilerplate)
        kind = "boilerplate" if noise else "headline" if index == 0 else "body"
        reason = "language fr, cookie notice" if noise else None
        blocks.append(Block(start, start + len(paragraph), kind, reason))  # type: ignore[arg-type]
    return Document(id=f"{name}-document", text=text, title=text.split("\n")[0], blocks=tuple(blocks), **more)


def make_claim(document: Document, quote: str, field: str, value: Value, **more: Any) -> RecordedClaim:
    """A claim on a quote that stands in the document."""
    start = (document.text or "").index(quote)
    name = f"{document.id}/{field}/{more.get('role')}/{start}"
    claim = Claim(
        id=name,
        document_id=document.id,
        account_id=f"{document.id}/account",
        field=field,
        value=value,
        evidence=(Quote(start, start + len(quote), quote),),
        **more,
    )
    return RecordedClaim(claim, "i-harbour", document.published, "2022-06-01T00:00:00Z")


def make_member(document: Document, claims: Sequence[RecordedClaim]) -> Member:
    """The document's account with its claims."""
    account = Account(f"{document.id}/account", document.id, "focal", document.title or "")
    return Member(make_facts(document), account, tuple(claims))


def make_facts(document: Document) -> Facts:
    return Facts(
        document.id,
        document.external_id,
        document.uri,
        document.title,
        document.outlet,
        document.language,
        document.published,
    )


def make_dossier(
    *,
    early: str = EARLY,
    late: str = LATE,
    outlet: str = "El Faro",
    uri: str = "https://elfaro.example/a",
    title: str = "Siege of a harbour office in Valparaíso",
    place: Place | None = None,
    changes: Mapping[str, Any] | None = None,
) -> DossierView:
    """A dossier of two pages; texts must keep the sentences that the claims quote."""
    first = make_document("early", early, boilerplate=("cookies",))
    second = make_document(
        "late", late, outlet=outlet, uri=uri, published=Published("2022-05-03", "day", "metadata")
    )
    navy = Speaker(name="Rosa Díaz", description="spokeswoman", organization="Navy", via="Radio Cerro")
    total = "Five people were killed, among them two police officers, the navy said on Tuesday."
    claims = {
        first: [
            make_claim(
                first,
                "Three people were killed on Monday evening, a port worker said.",
                "killed",
                Count(3, 3, "Three people"),
                role="unknown",
                speaker=Speaker(description="a port worker"),
            )
        ],
        second: [
            make_claim(second, total, "killed", Count(5, 5, "Five people"), role="victims", speaker=navy),
            make_claim(
                second, "among them two police officers", "killed", Count(2, 2), role="police", speaker=navy
            ),
            make_claim(
                second,
                "At least a dozen were wounded.",
                "injured",
                Count(12, None),
                role="victims",
                modality="hedged",
            ),
            make_claim(second, "The siege began around 7pm on Monday.", "start", MONDAY),
        ],
    }
    members = tuple(make_member(document, of_page) for document, of_page in claims.items())
    ids = [recorded.claim.id for member in members for recorded in member.claims]
    settled = _settle(ids, title, place or VALPARAISO)
    if changes:
        settled = replace(settled, **changes)
    pages = tuple(
        DocumentView(
            document,
            make_facts(document),
            document.published if document is second else Published("2022-05-02", "day", "inferred"),
            Witness(document.id, None, "focal", True),
        )
        for document in claims
    )
    return DossierView(
        settled, Incident("i-harbour", members), pages, {"i-bus": "Bombing of a bus in Quilpué"}
    )


VALPARAISO = Place(
    name="harbour office",
    locality="Valparaíso",
    admin1="Valparaíso",
    country="Chile",
    country_code="CL",
    latitude=-33.04,
    longitude=-71.63,
    precision=2,
)


def _settle(ids: Sequence[str], title: str, place: Place) -> Settled:
    three, five, police, wounded, began = ids
    return Settled(
        id="i-harbour",
        type="siege",
        subtypes=("armed_attack",),
        title=title,
        policy="newsledger",
        start=MONDAY,
        end=None,
        duration=None,
        place=place,
        targets=(SettledTarget("harbour office", "government"),),
        perpetrators=(SettledActor("Brigada Sur", ("BS",), "claimed"),),
        weapons=("rifle",),
        vehicles=(),
        attackers=None,
        tolls={
            "killed": {
                "victims": Toll(3, 5, 5, Interval(4, 7, 0.9)),
                "police": Toll(2, 2, 2),
            },
            "injured": {"victims": Toll(12, 12, None)},
        },
        status="ended",
        conflicts=(
            Conflict(
                "killed",
                "differing_totals",
                (three, five),
                "3 by a port worker, but 5 by the navy a day later",
            ),
        ),
        timeline=(Step(MONDAY, "The siege began", (began,)), Step(None, "The navy gave a toll", (five,))),
        related=(Related("i-bus", "has_background"),),
        findings=(
            Finding(
                "killed.victims",
                3,
                5,
                5,
                "newsledger",
                "the later report of the same dead",
                (five,),
                (three,),
                0.8,
            ),
            Finding("killed.police", 2, 2, 2, "newsledger", "the only figure", (police,)),
            Finding("injured.victims", 12, 12, None, "newsledger", "the only figure", (wounded,)),
            Finding("start", None, MONDAY, None, "newsledger", "the only time", (began,)),
        ),
        documents=(
            Witness("early-document", None, "focal", True),
            Witness("late-document", None, "focal", True),
        ),
    )
