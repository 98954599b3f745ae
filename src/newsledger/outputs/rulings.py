"""What reviewers decided of an incident, in plain sentences for readers of its dossier."""

from collections.abc import Iterator, Mapping

from newsledger.model import JudgementKind, Ruling
from newsledger.outputs import phrases
from newsledger.outputs.views import DossierView

_DONE: Mapping[JudgementKind, str] = {
    "accept": "accepted",
    "override": "set",
    "reject_claim": "rejected",
    "correct_claim": "corrected",
    "add_claim": "added",
    "not_an_incident": "said to be no incident",
}


def say_ruling(ruling: Ruling) -> str:
    """Who decided, when and why: "rejected by Jane Roe on 2026-11-20: misread"."""
    why = f": {ruling.reason}" if ruling.reason else ""
    return f"{_DONE.get(ruling.kind, 'decided')} by {ruling.reviewer} on {ruling.at[:10]}{why}"


def decisions(view: DossierView) -> list[tuple[str, str, tuple[str, ...]]]:
    """(what, who decided when and why, claim ids) of each decision that stands, in order of time."""
    found = sorted(_decisions(view), key=lambda one: (one[0].at, one[0].judgement))
    told: dict[str, tuple[str, str, tuple[str, ...]]] = {}
    for ruling, what, claims in found:
        before = told.get(ruling.judgement, ("", "", ()))
        told[ruling.judgement] = (what, say_ruling(ruling), (*before[2], *claims))
    return list(told.values())


def _decisions(view: DossierView) -> Iterator[tuple[Ruling, str, tuple[str, ...]]]:
    if view.settled.dismissed is not None:
        yield view.settled.dismissed, "incident", ()
    for finding in view.settled.findings:
        if finding.ruling is not None:
            yield finding.ruling, phrases.say_field(finding.field), ()
    for member in view.incident.members:
        for recorded in member.claims:
            if recorded.ruling is not None:
                yield recorded.ruling, phrases.say_field(recorded.claim.field), (recorded.claim.id,)
