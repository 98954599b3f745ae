"""Attributions of one sentence as tokens: source, cue, content; who the source is comes later."""

from dataclasses import dataclass

from newsledger.accounts.attributions.contents import (
    TELLING,
    content_before,
    content_end,
    content_start,
    recipient_of,
)
from newsledger.accounts.attributions.cues import SPEECH, Cue, find_cues
from newsledger.accounts.attributions.subjects import Range, main_subject, subject_after, subject_before
from newsledger.accounts.attributions.tokens import Tokens
from newsledger.codebook.actors import word_list
from newsledger.model import Span

BE = frozenset({"is", "are", "was", "were", "be", "been", "being", "am"})
# The subject of a passive is content ("is expected to win"), but not with these ("was told that").
ASKED = frozenset({"asked", "told", "informed", "warned", "pressed", "quoted", "reminded", "briefed"})
# After "…, he said," these tell of the speaker, not of what is said.
STOPS = frozenset({"ing", "which", "dash"})
# What seems so seems so to nobody named; its subject belongs to what seems.
# What may follow a source that stands after its verb.
AFTER_SOURCE = frozenset({"comma", "dash", "that", "which", "pron", "open"})
SEEMING = word_list("drafts_seeming")
HEDGES = word_list("cues_hedge")


@dataclass(frozen=True, slots=True)
class Draft:
    """One attribution found in a sentence. `waits` says that its content stands in the sentences after it."""

    cue: Cue
    source: Range | None
    pieces: tuple[Span, ...]
    recipient: Range | None = None
    waits: bool = False


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
        return _according(tokens, cue, limit, quotations)
    seems = word in SEEMING and cue.kind == "attitude"
    if _passive(tokens, cue) or seems:
        return _passive_draft(tokens, cue, subject, known, limit)
    if _inverted(tokens, cue, subject, limit):
        return _inverted_draft(tokens, cue, limit, quotations)
    if _hangs(tokens, cue):
        subject = _participle_subject(tokens, cue, subject, limit)
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
        Draft(cue, subject, (_span(tokens, start, end - 1, quotations),), recipient) if end > start else None
    )


def _participle_subject(tokens: Tokens, cue: Cue, carried: Range | None, limit: int) -> Range | None:
    """The subject of "saying that …": that of the verb before it, or of the clause after it."""
    if cue.first == 0:
        return _after_participle(tokens, cue, limit)
    return carried or main_subject(tokens, cue)


def _span(tokens: Tokens, first: int, last: int, quotations: tuple[Span, ...]) -> Span:
    """The characters of the tokens, widened to the ends of a quotation that runs over the sentence."""
    start, end = tokens.starts[first], tokens.ends[last]
    for quotation in quotations:
        if quotation.start < start < quotation.end and quotation.start < tokens.span.start and first <= 1:
            start = quotation.start
        if quotation.start <= tokens.starts[last] < quotation.end and quotation.end > tokens.span.end:
            end = quotation.end
    return Span(start, end)


def _passive(tokens: Tokens, cue: Cue) -> bool:
    word = tokens.low[cue.main]
    form = word.endswith(("ed", "en")) or word in (
        "said",
        "told",
        "known",
        "thought",
        "found",
        "seen",
        "shown",
        "understood",
        "quoted",
    )
    return form and any(tokens.low[k] in BE for k in range(cue.first, cue.main))


def _passive_draft(
    tokens: Tokens, cue: Cue, subject: Range | None, known: list[tuple[Cue, Range | None]], limit: int
) -> Draft | None:
    """ "X was told by police that …", "three are feared dead": the source stands after "by", or nowhere."""
    at = cue.last + 1
    source: Range | None = None
    if tokens.word(at) == "by":
        source = subject_after(tokens, at + 1, limit)
        at = source[1] + 1 if source else at + 1
    end = content_end(tokens, cue, at, limit, known) if at < limit else at
    asked = tokens.low[cue.main] in ASKED
    if source is None and cue.kind == "attitude" and tokens.low[cue.main] not in HEDGES | SEEMING:
        return None
    if (
        asked
        or subject is None
        or (tokens.classes[subject[0]] == "pron"
        and tokens.low[subject[0]] in ("it", "there"))
    ):
        return Draft(cue, source, (_plain(tokens, at, end - 1),)) if end > at else None
    last = end - 1 if end > at and source is None else subject[1]
    return Draft(cue, source, (_plain(tokens, subject[0], last),))


def _plain(tokens: Tokens, first: int, last: int) -> Span:
    return Span(tokens.starts[first], tokens.ends[last])


def _according(tokens: Tokens, cue: Cue, limit: int, quotations: tuple[Span, ...]) -> Draft | None:
    """ "According to X, …" and "…, according to X"."""
    opens = all(tokens.classes[k] in ("conj", "adv", "quote") for k in range(cue.first))
    source = subject_after(tokens, cue.last + 1, _opening_end(tokens, cue, limit) if opens else limit)
    if source is None:
        return None
    if opens:
        first = source[1] + 1
        while first < limit and tokens.classes[first] == "comma":
            first += 1
        return Draft(cue, source, (_span(tokens, first, limit - 1, quotations),)) if first < limit else None
    before = cue.first - 1
    last = before - 1 if tokens.classes[before] == "comma" else before
    return Draft(cue, source, (_span(tokens, 0, last, quotations),)) if last >= 0 else None


def _opening_end(tokens: Tokens, cue: Cue, limit: int) -> int:
    """The comma that ends an opening "According to X,": the second one after an apposition."""
    commas = [k for k in range(cue.last, limit) if tokens.classes[k] == "comma" and not tokens.quoted[k]][:2]
    if len(commas) < 2:
        return commas[0] if commas else limit
    first, second = commas
    opens = tokens.cls(first + 1) in ("det", "who", "num") or tokens.low[first + 1] == "who"
    verbs = any(tokens.classes[k] == "aux" or tokens.low[k].endswith("ed") for k in range(first + 1, second))
    return (
        second if opens and second - first <= 9 and (not verbs or tokens.low[first + 1] == "who") else first
    )


def _inverted(tokens: Tokens, cue: Cue, subject: Range | None, limit: int) -> bool:
    """Whether the source follows its verb: '"…," said Ali Khan', "…, said police"."""
    if tokens.cls(cue.first - 1) not in ("comma", "quote") or cue.kind != "speech" or cue.first < 2:
        return False
    if tokens.classes[cue.main] == "ing" or cue.first != cue.main:
        return False
    after = tokens.cls(cue.last + 1)
    quoted = tokens.quoted[cue.first - 2] or tokens.cls(cue.first - 1) == "quote"
    if after == "pron":
        return quoted
    if after not in ("cap", "det", "word", "num"):
        return False
    if quoted:
        return True
    if tokens.low[cue.main] in TELLING or (
        subject is not None and subject[0] < cue.first - 1 and _closes_addition(tokens, subject)
    ):
        return False
    source = subject_after(tokens, cue.last + 1, limit)
    return source is not None and (source[1] + 1 >= limit or tokens.cls(source[1] + 1) in AFTER_SOURCE)


def _closes_addition(tokens: Tokens, subject: Range) -> bool:
    """Whether the comma before the verb closes an apposition in the subject: "Khan, a teacher, said"."""
    return any(tokens.classes[k] == "comma" for k in range(subject[0], subject[1] + 1))


def _inverted_draft(tokens: Tokens, cue: Cue, limit: int, quotations: tuple[Span, ...]) -> Draft | None:
    source = subject_after(tokens, cue.last + 1, limit)
    content = content_before(tokens, cue.first - 1)
    if content is None:
        return None
    return Draft(
        cue, source, (_span(tokens, *content, quotations), *_quoted_rest(tokens, source, limit, quotations))
    )


def _quoted_rest(
    tokens: Tokens, source: Range | None, limit: int, quotations: tuple[Span, ...]
) -> tuple[Span, ...]:
    """A second quotation after the source in the same sentence."""
    at = (source[1] if source else 0) + 1
    opened = next((k for k in range(at, limit) if tokens.quoted[k]), None)
    return () if opened is None or source is None else (_span(tokens, opened, limit - 1, quotations),)


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
    pieces = [_span(tokens, *before, quotations)]
    rest = _goes_on_at(tokens, cue, limit)
    if rest is not None and limit - rest >= 2:
        pieces.append(_span(tokens, rest, limit - 1, quotations))
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
