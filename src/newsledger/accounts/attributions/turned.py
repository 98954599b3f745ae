"""Statements whose source does not stand before its verb: passives, "according to", "…, said Ali Khan"."""

from newsledger.accounts.attributions.contents import TELLING, content_before, content_end
from newsledger.accounts.attributions.cues import Cue
from newsledger.accounts.attributions.draft import Draft, plain_span, span_of
from newsledger.accounts.attributions.subjects import Range, subject_after
from newsledger.accounts.attributions.tokens import Tokens
from newsledger.codebook.actors import word_list
from newsledger.model import Span

BE = frozenset({"is", "are", "was", "were", "be", "been", "being", "am"})
# The subject of a passive is content ("is expected to win"), but not with these ("was told that").
ASKED = frozenset({"asked", "told", "informed", "warned", "pressed", "quoted", "reminded", "briefed"})
# Passives that end in neither -ed nor -en.
IRREGULAR = frozenset({"said", "told", "known", "thought", "found", "seen", "shown", "understood", "quoted"})
# What may follow a source that stands after its verb.
AFTER_SOURCE = frozenset({"comma", "dash", "that", "which", "pron", "open"})
# What seems so seems so to nobody named; its subject belongs to what seems.
SEEMING = word_list("drafts_seeming")
HEDGES = word_list("cues_hedge")


def is_passive(tokens: Tokens, cue: Cue) -> bool:
    word = tokens.low[cue.main]
    form = word.endswith(("ed", "en")) or word in IRREGULAR
    return form and any(tokens.low[k] in BE for k in range(cue.first, cue.main))


def passive_draft(
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
        or (tokens.classes[subject[0]] == "pron" and tokens.low[subject[0]] in ("it", "there"))
    ):
        return Draft(cue, source, (plain_span(tokens, at, end - 1),)) if end > at else None
    last = end - 1 if end > at and source is None else subject[1]
    return Draft(cue, source, (plain_span(tokens, subject[0], last),))


def according_draft(tokens: Tokens, cue: Cue, limit: int, quotations: tuple[Span, ...]) -> Draft | None:
    """ "According to X, …" and "…, according to X"."""
    opens = all(tokens.classes[k] in ("conj", "adv", "quote") for k in range(cue.first))
    source = subject_after(tokens, cue.last + 1, _opening_end(tokens, cue, limit) if opens else limit)
    if source is None:
        return None
    if opens:
        first = source[1] + 1
        while first < limit and tokens.classes[first] == "comma":
            first += 1
        return Draft(cue, source, (span_of(tokens, first, limit - 1, quotations),)) if first < limit else None
    before = cue.first - 1
    last = before - 1 if tokens.classes[before] == "comma" else before
    return Draft(cue, source, (span_of(tokens, 0, last, quotations),)) if last >= 0 else None


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


def is_inverted(tokens: Tokens, cue: Cue, subject: Range | None, limit: int) -> bool:
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


def inverted_draft(tokens: Tokens, cue: Cue, limit: int, quotations: tuple[Span, ...]) -> Draft | None:
    source = subject_after(tokens, cue.last + 1, limit)
    content = content_before(tokens, cue.first - 1)
    if content is None:
        return None
    return Draft(
        cue, source, (span_of(tokens, *content, quotations), *_quoted_rest(tokens, source, limit, quotations))
    )


def _quoted_rest(
    tokens: Tokens, source: Range | None, limit: int, quotations: tuple[Span, ...]
) -> tuple[Span, ...]:
    """A second quotation after the source in the same sentence."""
    at = (source[1] if source else 0) + 1
    opened = next((k for k in range(at, limit) if tokens.quoted[k]), None)
    return () if opened is None or source is None else (span_of(tokens, opened, limit - 1, quotations),)
