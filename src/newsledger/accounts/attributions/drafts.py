"""Attributions of one sentence as tokens: source, cue, content; who the source is comes later."""

from dataclasses import replace

from newsledger.accounts.attributions.contents import content_before, content_end, content_start, recipient_of
from newsledger.accounts.attributions.cues import SPEECH, Cue, find_cues
from newsledger.accounts.attributions.draft import Draft, span_of
from newsledger.accounts.attributions.phrases import quoted_before
from newsledger.accounts.attributions.subjects import Range, main_subject, subject_after, subject_before
from newsledger.accounts.attributions.tokens import Tokens
from newsledger.accounts.attributions.turned import (
    SEEMING,
    according_draft,
    inverted_draft,
    is_inverted,
    is_passive,
    passive_draft,
)
from newsledger.model import Span

# After "…, he said," these tell of the speaker, not of what is said.
STOPS = frozenset({"ing", "which", "dash"})


def drafts_of(tokens: Tokens, quotations: tuple[Span, ...]) -> list[Draft]:
    """The attributions of a sentence in the order of their cues."""
    cues = find_cues(tokens)
    if not cues:
        return []
    limit = _limit(tokens)
    known = [(cue, None if _hangs(tokens, cue) else subject_before(tokens, cue)) for cue in cues]
    drafts: list[Draft] = []
    for cue, subject in known:
        draft = _draft(tokens, cue, subject or _carried(tokens, cue, drafts), known, limit, quotations)
        drafts += [draft] if draft is not None else []
    return drafts


def _hangs(tokens: Tokens, cue: Cue) -> bool:
    """Whether the cue is a participle that hangs on another clause: "…, adding that …"."""
    return tokens.classes[cue.main] == "ing" and tokens.cls(cue.first - 1) in (
        "comma",
        "start",
        "quote",
        "dash",
    )


def _carried(tokens: Tokens, cue: Cue, earlier: list[Draft]) -> Range | None:
    """The subject that a second verb shares with the first: "Khan praised the force and said that …"."""
    if tokens.cls(cue.first - 1) not in ("conj", "comma", "quote") or cue.first == 0:
        return None
    heard = next((d.source for d in reversed(earlier) if d.source is not None), None)
    return heard or (main_subject(tokens, cue) if tokens.cls(cue.first - 1) != "quote" else None)


def _limit(tokens: Tokens) -> int:
    """One past the last token that a content may hold: the full stop is left out unless it is quoted."""
    limit = len(tokens)
    while limit > 0 and tokens.classes[limit - 1] == "end" and not tokens.quoted[limit - 1]:
        limit -= 1
    return limit


def _draft(
    tokens: Tokens,
    cue: Cue,
    subject: Range | None,
    known: list[tuple[Cue, Range | None]],
    limit: int,
    quotations: tuple[Span, ...],
) -> Draft | None:
    word = tokens.low[cue.main]
    if word in ("according", "per"):
        return according_draft(tokens, cue, limit, quotations)
    if word == "saying" and (quoted := quoted_before(tokens, cue.main)) is not None:
        return quoted_draft(tokens, cue, quoted, known, limit, quotations)
    seems = word in SEEMING and cue.kind == "attitude"
    if is_passive(tokens, cue) or seems:
        return passive_draft(tokens, cue, subject, known, limit)
    if is_inverted(tokens, cue, subject, limit):
        return inverted_draft(tokens, cue, limit, quotations)
    if _hangs(tokens, cue):
        subject = _participle_subject(tokens, cue, subject, limit)
    return _plain_draft(tokens, cue, subject, known, limit, quotations)


def quoted_draft(
    tokens: Tokens,
    cue: Cue,
    quoted: int,
    known: list[tuple[Cue, Range | None]],
    limit: int,
    quotations: tuple[Span, ...],
) -> Draft | None:
    """ "AFP quoted an officer as saying …", "Khan was quoted as saying …": the quoted is the source."""
    subject = subject_before(tokens, cue)
    by = next((k for k in range(quoted + 1, min(limit, cue.main + 3)) if tokens.low[k] == "by"), None)
    if cue.first < quoted or by is not None:
        passer = (
            None if by is None else subject_after(tokens, by + 1, limit if by > cue.main else cue.main - 1)
        )
        draft = _plain_draft(tokens, cue, subject, known, limit, quotations)
    else:
        passer = subject
        draft = _plain_draft(tokens, cue, (quoted + 1, cue.main - 2), known, limit, quotations)
    return None if draft is None else replace(draft, passer=passer)


def _plain_draft(
    tokens: Tokens,
    cue: Cue,
    subject: Range | None,
    known: list[tuple[Cue, Range | None]],
    limit: int,
    quotations: tuple[Span, ...],
) -> Draft | None:
    """The draft of a cue whose source stands before it."""
    start = content_start(tokens, cue, limit)
    recipient = recipient_of(tokens, cue, limit)
    mark = None if _hangs(tokens, cue) else _mark_before(tokens, cue, subject)
    if mark is not None and (start is None or _better_before(tokens, mark, start)):
        pieces = _pieces_around(tokens, cue, mark, limit, quotations)
        return Draft(cue, subject, pieces, recipient) if pieces else None
    if start is None:
        waits = limit - cue.last <= 12 and cue.kind == "speech" and subject is not None
        return Draft(cue, subject, (), recipient, waits=True) if waits else None
    end = content_end(tokens, cue, start, limit, known)
    return (
        Draft(cue, subject, (span_of(tokens, start, end - 1, quotations),), recipient)
        if end > start
        else None
    )


def _participle_subject(tokens: Tokens, cue: Cue, carried: Range | None, limit: int) -> Range | None:
    """The subject of "saying that …": that of the verb before it, or of the clause after it."""
    if cue.first == 0:
        return _after_participle(tokens, cue, limit)
    return carried or main_subject(tokens, cue)


def _after_participle(tokens: Tokens, cue: Cue, limit: int) -> Range | None:
    """The subject after an opening participle: "Noting that …, Khan …"."""
    for k in range(limit - 1, cue.last + 3, -1):
        if tokens.classes[k] == "comma" and tokens.cls(k + 1) in ("cap", "det", "pron", "word"):
            return (k + 1, k + 1) if tokens.cls(k + 1) == "pron" else _named(tokens, k + 1, limit)
    return None


def _named(tokens: Tokens, at: int, limit: int) -> Range:
    """The run of names, or article and noun, at a token."""
    last = at
    while last + 1 < limit and tokens.classes[last + 1] == "cap":
        last += 1
    if tokens.classes[at] == "det" and last == at and at + 1 < limit:
        last = at + 1
    return (at, last)


def _mark_before(tokens: Tokens, cue: Cue, subject: Range | None) -> int | None:
    """The mark that parts the content before a source from it; None where none stands there."""
    at = (subject[0] if subject else cue.first) - 1
    if at < 1:
        return None
    if tokens.low[at] == "as" and tokens.cls(at - 1) in ("comma", "quote"):
        at -= 1
    return at if tokens.classes[at] in ("comma", "quote", "dash") and at >= 1 else None


def _better_before(tokens: Tokens, mark: int, start: int) -> bool:
    """Whether a quotation before the source is the content, though something follows the cue."""
    quoted = tokens.quoted[mark - 1] or (tokens.classes[mark] == "quote" and tokens.quoted[mark])
    return quoted and tokens.cls(start) != "that"


def _pieces_around(
    tokens: Tokens, cue: Cue, mark: int, limit: int, quotations: tuple[Span, ...]
) -> tuple[Span, ...]:
    """The content before the source, and what goes on after the cue: "…, he said, …"."""
    before = content_before(tokens, mark)
    if before is None:
        return ()
    pieces = [span_of(tokens, *before, quotations)]
    rest = _goes_on_at(tokens, cue, limit)
    if rest is not None and limit - rest >= 2:
        pieces.append(span_of(tokens, rest, limit - 1, quotations))
    return tuple(pieces)


def _goes_on_at(tokens: Tokens, cue: Cue, limit: int) -> int | None:
    """Where the content goes on after the cue: at a quotation or after a comma; None where it does not."""
    opened = next((k for k in range(cue.last + 1, limit) if tokens.quoted[k]), None)
    if opened is not None:
        between = range(cue.last + 1, opened)
        ends = any(tokens.classes[k] == "ing" or tokens.low[k] in SPEECH for k in between)
        ends = ends or any(tokens.classes[k] == "conj" and k + 1 < opened for k in between)
        return None if ends else opened
    after = cue.last + 1
    parted = tokens.cls(after) == "comma" and tokens.cls(after + 1) not in STOPS
    return after + 1 if parted else None
