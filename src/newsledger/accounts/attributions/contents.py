"""What is said: the tokens of the content of a cue, after it or before it."""

from newsledger.accounts.attributions.cues import SPEECH, Cue
from newsledger.accounts.attributions.subjects import VERBS, Range
from newsledger.accounts.attributions.tokens import Tokens
from newsledger.codebook.actors import word_list

TELLING = word_list("cues_tell")
RECIPIENTS = word_list("contents_recipients")
OBJECTS = word_list("contents_objects")
# What may stand between a verb of speech and what is said: "said on Friday that", "told AFP by phone that".
ADJUNCTS = frozenset(
    {
        "in",
        "on",
        "at",
        "by",
        "to",
        "from",
        "during",
        "after",
        "before",
        "via",
        "through",
        "over",
        "with",
        "of",
        "about",
        "following",
        "for",
        "when",
        "as",
        "while",
        "outside",
        "without",
    }
)
# With these a sentence opens an adjunct rather than a clause.
OPENS_ADJUNCT = frozenset(
    {"in", "on", "at", "after", "during", "before", "ing", "with", "for", "by", "despite", "following"}
)
# How far "that" or a quotation may be from its verb, in tokens.
REACH = 28
# Words at which the object of a verb of attitude ends.
BREAKS = frozenset({"but", "while", "because", "although", "though"})
ACCUSING = frozenset(
    {"accused", "accuses", "accusing", "accuse", "blamed", "blames", "blaming", "criticized", "criticised"}
)


def recipient_of(tokens: Tokens, cue: Cue, limit: int) -> Range | None:
    """Whom a verb of telling tells: "told reporters", "told the Daily Star"."""
    at = cue.last + 1
    if tokens.low[cue.main] not in TELLING or at >= limit or tokens.classes[at] not in ("det", "cap", "word"):
        return None
    k = at
    if tokens.classes[k] == "det" and tokens.cls(k + 1) not in ("cap", "word"):
        return (at, k)
    if tokens.low[k] in ("him", "her", "them", "us", "me") and tokens.low[k] in RECIPIENTS:
        return (at, k)
    seen_name = False
    while k < limit and k - at < 8:
        kind = tokens.classes[k]
        if kind == "cap":
            seen_name = True
        elif seen_name and not (
            tokens.raw[k] in ("'", "’", "&", "-", "/")
            or (kind in ("conj", "det") and tokens.cls(k + 1) == "cap")
        ):
            # "told Geo News channel that": a noun of the press still belongs to the name.
            k += tokens.low[k] in RECIPIENTS
            break
        elif kind == "word" and (tokens.low[k] in RECIPIENTS or tokens.low[k].endswith("s")):
            k += 1
            break
        elif kind not in ("det", "word", "conj"):
            break
        k += 1
    return (at, k - 1) if k > at else None


def content_start(tokens: Tokens, cue: Cue, limit: int) -> int | None:
    """The first token of what follows a cue as its content; None where nothing does."""
    recipient = recipient_of(tokens, cue, limit)
    k = cue.last + 1 if recipient is None else recipient[1] + 1
    kind = tokens.cls(k) if k < limit else "end"
    if kind in ("comma", "colon") and tokens.cls(k + 1) == "quote":
        return k + 1
    if kind == "colon":
        return k + 1 if k + 1 < limit else None
    if kind == "comma" and cue.kind == "speech" and (that := _past_aside(tokens, k, limit)) is not None:
        return that
    if cue.kind == "speech" and _counts(tokens, k):
        return k
    if tokens.low[cue.main] in ACCUSING and (of := _accusation(tokens, k, limit)) is not None:
        return of
    if (
        kind == "to"
        and cue.kind == "speech"
        and tokens.cls(k + 1) in ("word", "aux")
        and tokens.cls(k + 2) != "that"
    ):
        return k
    if not _takes_object(tokens, cue) and (
        kind in ADJUNCTS or kind in ("adv", "day") or (kind == "comma" and recipient)
    ):
        return _after_adjunct(tokens, k, limit)
    if kind in ("comma", "end", "close", "semi", "dash", "open"):
        return None
    if (
        kind in ("of", "for", "on", "about", "against", "with", "to")
        and _takes_object(tokens, cue)
        and k + 1 < limit
        and kind != "to"
    ):
        return k + 1
    return k if k < limit else None


def _past_aside(tokens: Tokens, k: int, limit: int) -> int | None:
    """The "that" after an aside between commas: "said, citing hospital officials, that …"."""
    return next(
        (
            j
            for j in range(k + 2, min(limit, k + REACH))
            if tokens.classes[j] == "that" and tokens.classes[j - 1] == "comma"
        ),
        None,
    )


def _counts(tokens: Tokens, k: int) -> bool:
    """Whether a preposition opens a count and no adjunct: "said at least four died"."""
    word, after = tokens.word(k), tokens.word(k + 1)
    if word == "at":
        return after in ("least", "most")
    if word in ("as", "up"):
        return after in ("many", "few", "to")
    return (
        word in ("over", "about", "around", "under", "between", "nearly", "almost")
        and tokens.cls(k + 1) == "num"
    )


def _accusation(tokens: Tokens, k: int, limit: int) -> int | None:
    """Where an accusation starts after the accused: "accused the army of …", "blamed them for …"."""
    for j in range(k, min(limit - 1, k + 10)):
        if (
            tokens.classes[j] in ("of", "for")
            and tokens.classes[j + 1] in ("ing", "det", "quote", "word")
            and j > k
        ):
            return j + 1 if tokens.classes[j + 1] == "ing" else None
        if tokens.classes[j] in ("that", "quote", "end"):
            return None
    return None


def _after_adjunct(tokens: Tokens, k: int, limit: int) -> int | None:
    """Where the content starts after "on Friday", "in a statement": at "that", a quotation."""
    j = k
    while j < limit and j - k < REACH:
        kind = tokens.classes[j]
        if kind == "that" and tokens.cls(j + 1) not in ("aux", "comma"):
            return j
        if (kind == "quote" and tokens.cls(j - 1) in ("comma", "colon", "adv", "day")) or (
            kind == "colon" and j + 1 < limit
        ):
            return j + (kind == "colon")
        if kind in ("semi", "dash", "end"):
            return None
        if tokens.low[j] in SPEECH and j > k and tokens.cls(j - 1) != "det":
            break
        j += 1
    k = _past_phrase(tokens, k, limit)
    while k < limit and (
        tokens.classes[k] in ("adv", "day", "num")
        or (tokens.classes[k] == "on" and tokens.cls(k + 1) == "day")
    ):
        k += 1
    starts = k < limit and tokens.classes[k] in ("pron", "det", "cap", "word", "num", "there")
    return k if starts and _has_verb(tokens, k, limit) else None


def _past_phrase(tokens: Tokens, k: int, limit: int) -> int:
    """The first token after "in a statement", "on its channel" where a new subject starts there; else k."""
    if tokens.classes[k] not in ("in", "on", "by", "via", "during", "through") or tokens.cls(k + 1) not in (
        "det",
        "cap",
    ):
        return k
    for j in range(k + 3, min(limit, k + 8)):
        if tokens.classes[j] in ("pron", "det", "num") and tokens.classes[j - 1] in ("word", "cap", "day"):
            return j
        if tokens.classes[j] not in ("word", "cap", "num"):
            return k
    return k


def _has_verb(tokens: Tokens, k: int, limit: int) -> bool:
    return any(
        tokens.classes[j] == "aux" or tokens.low[j].endswith("ed") for j in range(k, min(limit, k + 20))
    )


def content_end(
    tokens: Tokens, cue: Cue, start: int, limit: int, others: list[tuple[Cue, Range | None]]
) -> int:
    """One past the last token of the content that starts at `start`."""
    end = limit
    for other, subject in others:
        if start < other.first < end and (cut := _cut_before(tokens, start, other, subject)) is not None:
            end = min(end, cut)
    if _takes_object(tokens, cue) and tokens.cls(start) not in ("that", "quote", "pron"):
        end = min(end, _object_end(tokens, start, end))
    while end > start + 1 and tokens.classes[end - 1] in ("comma", "conj", "semi", "colon", "dash"):
        end -= 1
    return end


def _cut_before(tokens: Tokens, start: int, other: Cue, subject: Range | None) -> int | None:
    """Where the clause of another cue cuts a content off; None where it stands inside the content."""
    before = tokens.cls(other.first - 1)
    if before == "comma" and (
        tokens.classes[other.main] == "ing" or tokens.low[other.main] in ("according", "per")
    ):
        return other.first - 1
    if before == "conj":
        return other.first - 1
    if subject is None or subject[0] <= start:
        return None
    left = tokens.cls(subject[0] - 1)
    if left == "comma" and content_start(tokens, other, len(tokens) - 1) is None:
        return subject[0] - 1
    if left == "semi" or (left in ("conj", "as") and tokens.cls(subject[0] - 2) == "comma"):
        return subject[0] - 1
    return None


def _takes_object(tokens: Tokens, cue: Cue) -> bool:
    return cue.kind == "attitude" or tokens.low[cue.main] in OBJECTS


def _object_end(tokens: Tokens, start: int, end: int) -> int:
    """Where the object of a verb of attitude ends: at a comma or a word that starts a new clause."""
    for j in range(start + 1, end):
        if tokens.quoted[j]:
            # A comma before a closing mark belongs to the sentence around the quotation.
            if (
                tokens.classes[j] == "comma"
                and j + 2 < end
                and tokens.cls(j + 1) == "quote"
                and not tokens.quoted[j + 2]
            ):
                return j + 2
            continue
        if tokens.classes[j] in ("semi", "dash") or tokens.low[j] in BREAKS:
            return j
        if tokens.classes[j] == "comma" and tokens.cls(j + 1) not in ("cap", "quote", "num"):
            return j
    return end


def content_before(tokens: Tokens, mark: int) -> Range | None:
    """The tokens before the mark (comma, quotation mark, dash) that parts a content from its source."""
    end = mark if tokens.classes[mark] == "quote" else mark - 1
    first = 0
    while first < end and tokens.classes[first] in ("conj", "dash") and not tokens.quoted[first]:
        first += 1
    adjunct = tokens.cls(first) in OPENS_ADJUNCT and not any(tokens.quoted[first : end + 1])
    if end <= first or (adjunct and not _tells(tokens, first, end)):
        return None
    return (first, end)


def _tells(tokens: Tokens, first: int, last: int) -> bool:
    """Whether the tokens hold a verb: "In July" before a source is no content."""
    return any(
        tokens.classes[k] == "aux" or tokens.low[k] in VERBS or tokens.low[k].endswith(("ed", "s", "n't"))
        for k in range(first, last + 1)
    )
