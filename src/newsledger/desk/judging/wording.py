"""A judgement in one plain sentence."""

from collections.abc import Mapping

from newsledger.model import Judgement

_PLAIN: Mapping[str, str] = {
    "reject_claim": "rejected a claim",
    "correct_claim": "corrected a claim",
    "add_claim": "added a claim",
    "same": "took two accounts for one incident",
    "different": "took two accounts for different incidents",
    "merge": "merged incidents",
    "split": "split accounts off",
    "move": "moved an account",
    "not_an_incident": "said that it is no incident",
    "reviewed": "marked it as reviewed",
    "redact_document": "blacked out words of a page",
    "remove_document": "removed a page",
    "redact_name": "blacked out a name",
    "note": "made a note",
    "sample": "drew a sample for double coding",
    "code": "coded it",
}


def said_of(judgement: Judgement) -> str:
    """Who did what, when and why: "Jane Roe set killed.total to 5 on 2026-11-20 (the police count)"."""
    why = f" ({judgement.reason})" if judgement.reason else ""
    return f"{judgement.reviewer} {_done(judgement)} on {judgement.at[:10]}{why}"


def _done(judgement: Judgement) -> str:
    payload = judgement.payload
    if judgement.kind == "undo":
        undone = str(payload.get("kind"))
        return f"undid: {_PLAIN.get(undone, f'{undone} of a field')}"
    if judgement.kind == "accept":
        return f"accepted {payload['field']}"
    if judgement.kind == "override":
        return f"set {payload['field']} to {said_value(payload['decided'])}"
    pointer = payload.get("pointer")
    of = f" on {pointer['field']}" if isinstance(pointer, dict) else ""
    return _PLAIN[judgement.kind] + of


def said_value(decided: object) -> str:
    """A decided value in words; unknown where reviewers say that nothing is known."""
    if decided is None or decided == []:
        return "unknown"
    if isinstance(decided, dict):
        low, best, high = (decided.get(name) for name in ("low", "best", "high"))
        if low == high == best:
            return str(best)
        return f"{best} ({low} or more)" if high is None else f"{best} ({low} to {high})"
    if isinstance(decided, list):
        return _listed(decided)
    return str(decided)


def _listed(decided: list[object]) -> str:
    """A record as its kind and parts, or a list of names."""
    if len(decided) == 2 and isinstance(decided[1], dict):
        parts = decided[1]
        names = [parts.get(name) for name in ("value", "name", "locality", "admin1", "country")]
        hours = [parts.get(name) for name in ("hours_low", "hours_high")]
        return ", ".join(str(one) for one in dict.fromkeys(filter(None, (*names, *hours))))
    return ", ".join(str(one[0]) if isinstance(one, list) else str(one) for one in decided)
