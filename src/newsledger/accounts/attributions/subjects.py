"""Who speaks: the tokens of the source of a cue, before it or after it."""

from newsledger.accounts.attributions.cues import Cue
from newsledger.accounts.attributions.tokens import Tokens
from newsledger.codebook.actors import word_list

VERBS = word_list("subjects_verbs")
UNITS = word_list("subjects_units")
NOUN_CUES = word_list("subjects_noun_cues")
# How a source that hides its name ends: "who asked not to be named", "speaking on condition of anonymity".
VEILED = frozenset(
    {"named", "identified", "anonymity", "anonymous", "anonymously", "media", "quoted", "reasons"}
)
OWNERS = frozenset({"his", "her", "their", "its", "my", "our", "your", "whose"})
VAGUE = word_list("subjects_vague")
# The longest noun phrase that is taken for a subject, in tokens.
LONGEST = 24
# How far before its object a relative clause may begin, in tokens.
CLAUSE = 8
NOUNS = frozenset({"cap", "word", "num", "adv", "ing", "day"})
HARD = frozenset({"quote", "semi", "colon", "dash", "end", "that", "aux", "start", "mark"})
# A part between commas that starts so adds to the name before it.
ADDS = frozenset(
    {
        "who",
        "whose",
        "whom",
        "which",
        "where",
        "when",
        "including",
        "speaking",
        "citing",
        "quoting",
        "then",
        "now",
        "formerly",
        "once",
        "also",
        "however",
        "too",
    }
)

# After an age: "Khan, 30, a teacher".
ENDS = frozenset({"comma", "end", "close"})

Range = tuple[int, int]


def subject_before(tokens: Tokens, cue: Cue) -> Range | None:
    """The tokens of the subject before a cue, appositions included; None where there is none."""
    if tokens.low[cue.main] in NOUN_CUES and tokens.classes[cue.main - 1] not in (
        "pron",
        "comma",
        "close",
        "dash",
    ):
        return _owner(tokens, cue.main - 1)
    j = _over_adverbs(tokens, cue.first - 1)
    j = _over_time(tokens, j)
    if j < 0:
        return None
    if tokens.classes[j] == "conj":
        return None
    if tokens.low[j] in VEILED and (veiled := _before_who(tokens, j)) is not None:
        return veiled
    if tokens.classes[j] == "comma":
        return _with_appositions(tokens, j)
    if tokens.classes[j] == "dash" and (dash := _opening(tokens, j - 1, "dash")) is not None:
        head = _noun_phrase(tokens, dash - 1)
        return None if head is None else (head[0], dash - 1)
    if tokens.classes[j] == "close" and (opened := _opening(tokens, j)) is not None:
        head = _noun_phrase(tokens, opened - 1)
        return None if head is None else (head[0], opened - 1)
    found = _noun_phrase(tokens, j)
    return None if found is None else _with_relative(tokens, found)


def _with_relative(tokens: Tokens, found: Range) -> Range:
    """The subject, where only the object of its relative clause was found: "rebels who hold the capital"."""
    verbs = 0
    for k in range(found[0] - 1, max(0, found[0] - CLAUSE), -1):
        if tokens.classes[k] in HARD - {"aux", "that"} | {"comma", "conj"}:
            return found
        if tokens.low[k] in ("who", "which"):
            head = _noun_phrase(tokens, k - 1) if verbs else None
            return found if head is None else (head[0], found[1])
        verbs += tokens.classes[k] in ("word", "aux")
    return found


def _before_who(tokens: Tokens, j: int) -> Range | None:
    """The subject of a relative clause without commas: "a source who asked not to be named"."""
    for k in range(j - 1, max(0, j - 20), -1):
        if tokens.classes[k] == "comma":
            return None
        if tokens.low[k] in ("who", "speaking") and k > 0:
            head = _noun_phrase(tokens, k - 1)
            return None if head is None else (head[0], j)
    return None


def _owner(tokens: Tokens, j: int) -> Range | None:
    """The possessor before a noun that attributes: "his claim"; None where none stands."""
    for k in range(j, max(-1, j - 3), -1):
        if tokens.low[k] in OWNERS:
            return (k, k)
        if tokens.raw[k] in ("'", "’") or tokens.low[k].endswith("'s"):
            return _noun_phrase(tokens, k)
    return None


def _over_time(tokens: Tokens, j: int) -> int:
    """The last token before a time between subject and verb: "who in 2010 said"."""
    if j > 1 and (tokens.low[j] in UNITS or tokens.classes[j] in ("day", "num")):
        k = j - 1
        if tokens.low[k] in ("this", "last", "next", "that", "earlier", "late", "in", "on", "by", "since"):
            return _over_adverbs(tokens, k - 1)
        if tokens.classes[k] == "day" or (tokens.classes[j] == "day" and tokens.classes[k] in NOUNS):
            return _over_adverbs(tokens, k)
    return j


def _over_adverbs(tokens: Tokens, j: int) -> int:
    """The last token before adverbs, "to" and verbs that lead to the cue ("went on to add")."""
    while j > 0 and (
        tokens.classes[j] in ("adv", "aux", "to")
        or (tokens.classes[j] == "day" and tokens.cls(j - 1) != "on")
    ):
        j -= 2 if tokens.classes[j] == "to" and tokens.cls(j - 1) in ("word", "aux") else 1
    return j


def _noun_phrase(tokens: Tokens, j: int) -> Range | None:
    """The noun phrase that ends at token j, read to the left."""
    if j < 0:
        return None
    if tokens.classes[j] in ("pron", "det", "which", "whom", "that"):
        return (j, j)
    k, stop = j, max(-1, j - LONGEST)
    while k > stop and _inside(tokens, k, j):
        k -= 1
        joined = tokens.low[k] in ("and", "or") and _joins(tokens, k)
        if tokens.cls(k + 1) == "det" and tokens.cls(k) not in _LEADS and not joined:
            break
    first = k + 1
    while first <= j and (tokens.classes[first] not in NOUNS and tokens.classes[first] != "det"):
        first += 1
    first = _past_opener(tokens, first, j)
    return (first, j) if first <= j else None


_LEADS = frozenset(
    {
        "of",
        "for",
        "from",
        "in",
        "with",
        "at",
        "on",
        "by",
        "among",
        "inside",
        "outside",
        "near",
        "to",
        "about",
        "within",
    }
)


def _inside(tokens: Tokens, k: int, end: int) -> bool:
    """Whether token k belongs to the noun phrase that ends at `end`."""
    kind = tokens.classes[k]
    if kind in NOUNS or kind == "det":
        return not _is_verb(tokens, k, end)
    if kind in _LEADS:
        return k < end and tokens.cls(k - 1) in NOUNS | {"det"}
    if kind == "conj" and tokens.low[k] in ("and", "or"):
        return _joins(tokens, k)
    return tokens.raw[k] in ("'", "’", "&", "/", "$", "#", "@")


def _is_verb(tokens: Tokens, k: int, end: int) -> bool:
    """Whether the word is a verb of the clause before, which ends a subject read to the left."""
    word = tokens.low[k]
    if tokens.classes[k] != "word" or k == end:
        return False
    if word in VERBS:
        return True
    past = word.endswith("ed") and len(word) > 4
    return (
        past
        and tokens.cls(k - 1) in ("cap", "pron", "adv", "aux", "word")
        and tokens.cls(k + 1) in ("det", "cap", "to", "that", "pron", "in", "on", "at", "by")
    )


def _joins(tokens: Tokens, k: int) -> bool:
    """Whether an "and" joins two names or two nouns of one subject, not two clauses."""
    before, after = tokens.cls(k - 1), tokens.cls(k + 1)
    if before == "cap" and after == "cap":
        return True
    if before not in ("word", "cap") or after not in ("word", "cap", "det"):
        return False
    # Two clauses would have a verb before the "and": look for one up to the last hard mark.
    j = k - 1
    while j >= 0 and k - j < 8 and tokens.classes[j] not in HARD | {"comma", "conj", "pron"}:
        if tokens.low[j] in VERBS or (tokens.low[j].endswith("ed") and len(tokens.low[j]) > 4):
            return False
        j -= 1
    return tokens.cls(j) not in ("aux", "pron")


def _past_opener(tokens: Tokens, first: int, last: int) -> int:
    """The first token after adverbs and days that open the sentence ("Later", "Meanwhile", "On Friday")."""
    while first < last and (tokens.low[first] in VAGUE or tokens.classes[first] in ("adv", "day")):
        first += 1
    return first


def _with_appositions(tokens: Tokens, comma: int) -> Range | None:
    """The noun phrase before a comma-closed addition, with the additions: "Ali Khan, a teacher, 30," """
    end, j, hops = comma - 1, comma, 0
    while hops < 5:
        start = _part_start(tokens, j - 1)
        if start is None:
            return None
        if start <= 0 or tokens.cls(start - 1) != "comma" or not _adds(tokens, start, j - 1):
            break
        j, hops = start - 1, hops + 1
    if hops == 0:
        return _noun_phrase(tokens, comma - 1)
    head = _noun_phrase(tokens, j - 1)
    return None if head is None else (head[0], end)


def _part_start(tokens: Tokens, j: int) -> int | None:
    """The first token of the part between commas that ends at j; None for an empty part."""
    k = j
    while (
        k >= 0 and tokens.classes[k] not in ("comma", "semi", "colon", "end", "quote", "dash") and j - k < 40
    ):
        k -= 1
    if k > j - 1:
        return None
    return k + 1


def _adds(tokens: Tokens, first: int, last: int) -> bool:
    """Whether the part between commas describes the name before it."""
    kind, word = tokens.classes[first], tokens.low[first]
    if word in ADDS or kind in (
        "num",
        "adv",
        "day",
        "with",
        "of",
        "from",
        "in",
        "at",
        "whose",
        "which",
        "ing",
    ):
        return True
    if kind == "det" or kind == "word":
        return (
            not any(tokens.classes[k] == "aux" for k in range(first, last + 1))
            or tokens.cls(first + 1) == "who"
        )
    return kind == "cap" and last - first < 5


def _opening(tokens: Tokens, j: int, kind: str = "open") -> int | None:
    """The nearest bracket, or dash, before j that opens the addition that ends there."""
    k = j
    while k >= 0 and j - k < 20:
        if tokens.classes[k] == kind:
            return k
        k -= 1
    return None


def subject_after(tokens: Tokens, at: int, limit: int) -> Range | None:
    """The noun phrase that starts at token `at`, appositions included: "said Ali Khan, a teacher"."""
    k = at
    while k < limit and k - at < LONGEST:
        kind = tokens.classes[k]
        if kind == "open":
            while k < limit and tokens.classes[k] != "close":
                k += 1
        elif kind == "comma":
            if k + 1 >= limit or not _adds(tokens, k + 1, min(k + 4, limit - 1)):
                break
            if tokens.classes[k + 1] == "ing" or (
                tokens.classes[k + 1] == "num" and tokens.cls(k + 2) not in ENDS
            ):
                break
        elif not _continues(tokens, k, at):
            break
        k += 1
    last = min(k, limit) - 1
    while last > at and tokens.classes[last] in ("comma", "aux", "conj", "of", "in", "on", "at", "day"):
        last -= 1
    if not at <= last < limit:
        return None
    return (at, last) if tokens.classes[at] in NOUNS | {"det", "pron"} else None


def _continues(tokens: Tokens, k: int, at: int) -> bool:
    kind = tokens.classes[k]
    if (
        kind in NOUNS
        or kind in ("det", "of", "for", "from", "with", "at", "in", "who", "by")
        or (k == at and kind == "pron")
    ):
        return True
    if kind == "pron" and tokens.low[k] == "who":
        return True
    if kind == "conj" and tokens.low[k] in ("and", "or"):
        return tokens.cls(k + 1) in ("cap", "word", "det")
    return tokens.raw[k] in ("'", "’", "&", "/", "$", "#", "@")


def main_subject(tokens: Tokens, cue: Cue) -> Range | None:
    """The subject of the sentence, for a participle that hangs on it: "…, adding …"."""
    k = 0
    while k < cue.first and tokens.classes[k] in ("quote", "conj", "adv"):
        k += 1
    if tokens.cls(k) == "pron":
        return (k, k)
    stop = next(
        (
            j
            for j in range(k, cue.first)
            if tokens.classes[j] in ("aux", "comma", "that") or _finite(tokens, j)
        ),
        None,
    )
    if stop is None or stop == k:
        return None
    return _noun_phrase(tokens, stop - 1)


def _finite(tokens: Tokens, j: int) -> bool:
    word = tokens.low[j]
    return tokens.classes[j] == "word" and (
        word in VERBS
        or (word.endswith("ed") and len(word) > 4 and tokens.cls(j - 1) in ("cap", "word", "pron", "adv"))
    )
