"""Which incidents need a reviewer, and why: conflicts, doubt, what came since somebody last looked."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from newsledger.codebook.inflection import many
from newsledger.desk.laying_out import Laid, all_laid
from newsledger.desk.rulings import anchors_on
from newsledger.desk.viewpoint import Viewpoint
from newsledger.findings.judged import CHALLENGED
from newsledger.ledger.judgements import about
from newsledger.model import Judgement

# Below this a settled figure is doubtful; the grades of the same rank are weak, contested and discounted.
DOUBT = 0.5
DOUBTFUL_GRADES = frozenset({"weak", "contested", "discounted"})

# What each reason adds to the need; stated, not fitted. A reviewed value that newer pages contradict comes
# first, then conflicts; of equal ones those told by more pages.
CHALLENGE, CONFLICT, FRESH, DOUBTFUL, PAGE = 30.0, 10.0, 8.0, 5.0, 1.0
MOST_CONFLICTS, MOST_FRESH, MOST_PAGES = 9, 5, 4


@dataclass(frozen=True, slots=True)
class Need:
    """Why an incident needs a reviewer.

    `conflicts` are those that nobody has looked at, `challenged` reviewed values that newer pages contradict,
    `fresh` pages that came since the last review; `score` sorts the queue, 0 where nothing is to be done.
    """

    incident_id: str
    score: float
    conflicts: int
    challenged: int
    fresh: int
    doubtful: bool
    reviewed_at: str | None
    reviewed_by: str | None
    reasons: tuple[str, ...]


def needs(connection: Connection, laid: Sequence[Laid]) -> dict[str, Need]:
    """The need of review of each of these incidents, by id."""
    made = _made(connection, laid)
    return {one.settled.id: need(one, made.get(one.settled.id, ())) for one in laid}


def queue(connection: Connection, viewpoint: Viewpoint | None = None) -> list[tuple[Laid, Need]]:
    """The incidents that need a reviewer, those that need one most first; of equal ones by id.

    All incidents are laid out for it: for a command, not for a page.
    """
    laid = list(all_laid(connection, viewpoint or Viewpoint()))
    found = needs(connection, laid)
    waiting = ((one, found[one.settled.id]) for one in laid if found[one.settled.id].score > 0)
    return sorted(waiting, key=lambda pair: (-pair[1].score, pair[1].incident_id))


def need(laid: Laid, made: Sequence[Judgement]) -> Need:
    """The need of review of an incident after what reviewers have decided of it (`made`, in order)."""
    settled = laid.settled
    review = next((one for one in reversed(made) if one.kind == "reviewed"), None)
    pages = {member.document.id for member in laid.incident.members}
    fresh = len(pages - _seen(review)) if review else 0
    decided = {one.field for one in settled.findings if one.ruling}
    challenged = sum(one.kind == CHALLENGED for one in settled.conflicts)
    looked_at = review is not None and not fresh
    undecided = [one for one in settled.conflicts if one.kind != CHALLENGED and _open(one.field, decided)]
    conflicts = 0 if looked_at else len(undecided)
    doubtful = not looked_at and is_doubtful(laid, decided)
    score = (
        CHALLENGE * challenged
        + CONFLICT * min(conflicts, MOST_CONFLICTS)
        + FRESH * min(fresh, MOST_FRESH)
        + DOUBTFUL * doubtful
        + (0.0 if looked_at else PAGE * min(len(pages), MOST_PAGES))
    )
    return Need(
        settled.id,
        score,
        conflicts,
        challenged,
        fresh,
        doubtful,
        review.at if review else None,
        review.reviewer if review else None,
        tuple(_reasons(challenged, conflicts, fresh, doubtful, review)),
    )


def is_doubtful(laid: Laid, decided: Iterable[str] = ()) -> bool:
    """Whether a settled value that no reviewer decided, or the incident itself, is badly borne out."""
    known, settled = set(decided), laid.settled
    open_findings = (one for one in settled.findings if one.field not in known)
    unsure = any(one.confidence is not None and one.confidence < DOUBT for one in open_findings)
    return unsure or (settled.grade is not None and settled.grade.name in DOUBTFUL_GRADES)


def _open(field: str, decided: set[str]) -> bool:
    """Whether a conflict on a field, or on the roles of one, is undecided."""
    return field not in decided and not any(one.startswith(f"{field}.") for one in decided)


def _seen(review: Judgement | None) -> set[str]:
    held = review.payload.get("documents") if review else None
    return set(held) if isinstance(held, list) else set()


def _reasons(
    challenged: int, conflicts: int, fresh: int, doubtful: bool, review: Judgement | None
) -> Iterator[str]:
    if challenged:
        yield f"newer pages contradict {many(challenged, 'reviewed value')}"
    if conflicts:
        yield many(conflicts, "conflict")
    if fresh and review:
        yield f"{many(fresh, 'page')} since {review.reviewer} reviewed it on {review.at[:10]}"
    if doubtful:
        yield "badly borne out"
    if review is None:
        yield "not reviewed yet"


def _made(connection: Connection, laid: Sequence[Laid]) -> Mapping[str, list[Judgement]]:
    """The judgements that stand on each incident, by its id."""
    home = {member.account.id: one.settled.id for one in laid for member in one.incident.members}
    found: dict[str, list[Judgement]] = {}
    for judgement in about(connection, home):
        if judgement.undone_by is None:
            told = next((home[one.account] for one in anchors_on(judgement) if one.account in home), None)
            if told is not None:
                found.setdefault(told, []).append(judgement)
    return found
