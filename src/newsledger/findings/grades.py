"""How well things are borne out, in the grades of Airwars, by rules that can be read.

Airwars (methodology, grading of casualty events) calls a report confirmed where a responsible party accepts
it, fair where two or more credible sources agree, weak where there is one, contested where claims of who or
what compete, discounted where what was said turned out not to be so. The rules below are those grades for
single values.
"""

from collections.abc import Sequence

from newsledger.codebook.inflection import many
from newsledger.findings.settlement import Settlement
from newsledger.findings.speakers import kind_of
from newsledger.findings.witnesses import Said, votes
from newsledger.model import Grade

# Speakers who answer for what they say: they count the dead, or did it.
ANSWERABLE = frozenset({"official", "hospital"})

# Claims that weigh half of those for a value are no slip.
CONTESTED_SHARE = 0.5


def grade(supporting: Sequence[Said], against: Sequence[Said] = ()) -> Grade:
    """The grade of one settled value by the claims for and against it."""
    if not supporting:
        return Grade("discounted", "nobody stands by it any more")
    if all(s.claim.modality == "denied" for s in supporting):
        return Grade("discounted", "it is only denied")
    weights = votes({"for": supporting, "against": against})
    if against and weights["against"] >= CONTESTED_SHARE * weights["for"]:
        return Grade("contested", f"{_voices(against)} against {_voices(supporting)}")
    return _agreed(supporting)


def _agreed(supporting: Sequence[Said]) -> Grade:
    pages = {s.witness for s in supporting}
    firm = [s for s in supporting if s.claim.modality == "asserted"]
    answerable = any(kind_of(s.claim.speaker) in ANSWERABLE for s in firm)
    if not firm:
        return Grade("weak", "it is only said to be so")
    if len(pages) > 1 and answerable:
        return Grade("confirmed", f"{many(len(pages), 'page')} agree, officials or a hospital among them")
    if len(pages) > 1:
        return Grade("fair", f"{many(len(pages), 'page')} agree")
    if answerable:
        return Grade("fair", "one page, which names officials or a hospital for it")
    return Grade("weak", "one page alone")


def grade_incident(found: Settlement, said: Sequence[Said]) -> Grade:
    """The grade of the incident: whether it happened and who did it, by all pages that tell it."""
    disputed = [p for p in found.perpetrators if p.actor.status == "denied"]
    rivals = [p.actor.name for p in found.perpetrators if p.actor.status == "claimed"]
    if len(rivals) > 1:
        return Grade("contested", f"{' and '.join(rivals)} each claim it")
    told = [s for s in said if s.kind != "background"] or list(said)
    claimed = [s for p in found.perpetrators if p.actor.status == "claimed" for s in p.said]
    pages = len({s.witness for s in told})
    if claimed and pages > 1:
        return Grade("confirmed", f"{rivals[0]} claims it, and {pages} pages tell of it")
    if disputed and not claimed:
        return Grade("contested", f"{disputed[0].actor.name} denies it")
    return grade(told)


def _voices(said: Sequence[Said]) -> str:
    return many(len({s.mouth for s in said}), "voice")
