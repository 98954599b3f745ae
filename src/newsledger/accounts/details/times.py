"""When it began and ended and what came between: each time by the word that it belongs to."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from newsledger.accounts.details.detail import Detail
from newsledger.accounts.events import EventMention, is_violent
from newsledger.accounts.story import Story, between
from newsledger.accounts.tokens import Token
from newsledger.codebook.cues import cue_words, time_cues
from newsledger.codebook.hinted import hinted
from newsledger.model import Span, Time
from newsledger.values.times import TimeMention

# The end of those who attacked is the end of the attack.
DOWN = hinted(
    re.compile(
        r"\b(?:(?:last|remaining|final|all|both|the)\s+(?:\w+\s+){0,2}?)(?:of\s+them|gunm[ae]n|attackers?|"
        r"assailants?|militants?|terrorists?|raiders?|"
        r"insurgents?|fighters?)\s+(?:\w+\s+){0,2}?(?:was|were|has\s+been|had\s+been|"
        r"have\s+been)\s+(?:\w+\s+){0,2}?"
        r"(?:killed|shot|eliminated|neutrali[sz]ed|overpowered|subdued|dead|captured)\b",
        re.I,
    ),
    "last remaining final all both the",
    "killed shot eliminated neutrali overpowered subdued dead captured",
    "of gunm attacker assailant militant terrorist raider insurgent fighter",
)
OVER = hinted(
    re.compile(
        r"\b(?:(?:siege|operation|attack|stand-?off|battle|fighting|firing|shooting|gun\s?fight|raid|ordeal|"
        r"clash(?:es)?|assault|crisis)\s+(?:\w+\s+){0,3}?"
        r"(?:(?:was|is|has|had|were|have)\s+(?:been\s+)?(?:now\s+)?(?:over|ended|concluded|completed|finished|"
        r"repelled|foiled)|ended|came\s+to\s+an\s+end|"
        r"lasted|concluded)|"
        r"(?:attackers|gunmen|assailants|militants|terrorists|raiders)\s+(?:\w+\s+){0,8}?(?:were|was|"
        r"have\s+been|had\s+been|are\s+now)\s+(?:all\s+)?"
        r"(?:killed|eliminated|neutrali[sz]ed|shot\s+dead|dead)|situation\s+(?:was|"
        r"is)\s+(?:now\s+)?under\s+control|"
        r"(?:building|compound|area|premises|site)\s+(?:was|has\s+been|had\s+been)\s+(?:fully\s+|"
        r"finally\s+)?(?:cleared|secured|retaken))\b",
        re.I,
    ),
    "siege operation attack stand battle fighting firing shooting gun raid ordeal clash assault "
    "crisis assailants militants terrorists situation building compound area premises site",
    "over end concluded completed finished repelled foiled lasted killed eliminated neutrali dead "
    "under cleared secured retaken",
)
# "Shot to death", "a death investigation": no dying of later days.
NO_DEATH = re.compile(r"\b(?:to|shooting|stabbing)\s+$", re.I)
# The signature under a tweet carries the day of the tweet.
TWEET = re.compile(r"@\w{1,20}\)\s*$")
# "Ten minutes later" is a step, and "that day" is another time's.
LATER = re.compile(r"\b(?:later|afterwards|that\s+day|the\s+same\s+day)\b", re.I)
# "1:22" beside a video is its length.
LENGTH = re.compile(r"\d{1,2}:\d{2}")
# "Friday's attack" is the attack that the page speaks of; "just after Christmas" is another day.
POSSESSIVE = re.compile(r"['’]s\s")
# How many words on the word for the violence may stand.
OWNED = 4
ANOTHER_DAY = re.compile(r"\b(?:after|before|since|until)\s+$", re.I)
BEFORE = re.compile(r"\bbefore\s*$", re.I)
DAYS = ("day", "part_of_day", "hour", "minute")
# What a joint between a time and a word adds to their distance, in words, and how far a word of telling may
# be.
JOINT, SAID_REACH = 6.0, 4
# How much a time speaks for the day of the incident: beside the violence, beside what comes with it, in the
# lead.
STRONG, WEAK, STEP, IN_LEAD = 3.0, 1.0, 0.5, 2.0
LEAD = 4
# The weight by which the finding of bodies is known: a step, and the start where nothing else is told.
FOUND = 0.75
# "Mourned on Wednesday after gunmen attacked": the day is that of what came afterwards.
AFTERWARDS = frozenset(("after", "following"))
# How many words after "died Monday in" its violence may stand.
IN_IT = 6
# A day without a word of its own: it is the start where that is told more coarsely ("in January"), or nowhere
# else; the more so in a sentence of the violence, the less where the day is that of telling or of dying.
LOOSE = "loose"
BARE, TOLD, SAYING, DYING = 0.1, 0.6, 0.5, 0.4
# What has been counted since a day is told of all the days after it.
SINCE = re.compile(r"\bsince\s+(?:(?:the|a|an|its|last)\s+)?(?:[\w’'-]+\s+){1,5}(?:of|on|in)\s+$", re.I)
REACH = 60
# "Sentenced Monday for the shooting": the day is the court's.
COURT_REACH = 5
FOR_IT = frozenset(("for", "in", "with", "over"))


@dataclass(frozen=True, slots=True)
class Cue:
    """A word of a sentence that a time may belong to."""

    token: int
    kind: str


def times_of(story: Story, events: Sequence[EventMention]) -> Iterator[Detail]:
    """Claims of start, end and time, each at its words; `weight` says how much a start speaks for its day."""
    cues: dict[int, list[Cue]] = {}
    told = {event.sentence for event in events if is_violent(event)}
    for mention in story.times:
        if mention.time is None or mention.type not in ("DATE", "TIME") or _is_of_the_page(story, mention):
            continue
        if SINCE.search(story.text, max(0, mention.start - REACH), mention.start):
            continue
        index = story.sentence_at(mention.start)
        span = story.sentences[index].span
        if index not in cues:
            cues[index] = _cues(story, index, between(events, span.start, span.end))
        others = [other for other in between(story.times, span.start, span.end) if other is not mention]
        kind = _kind(story, mention, index, cues[index], others) or _without_cue(story, mention, index, told)
        if found := _detail(story, mention, kind, index, told):
            yield found


def _is_of_the_page(story: Story, mention: TimeMention) -> bool:
    """Whether a time belongs to the page and not to its story: under a tweet, the length of a video."""
    before = story.text[max(0, mention.start - 25) : mention.start]
    told = before.split()[-1:]
    bare = LENGTH.fullmatch(mention.text) is not None and not (
        told and told[0].lower() in cue_words("times", "clock")
    )
    return bare or TWEET.search(before) is not None


def _detail(
    story: Story, mention: TimeMention, kind: str | None, index: int, told: set[int]
) -> Detail | None:
    assert mention.time is not None
    time = _before_midnight(story, mention)
    if kind == "bodies":
        return Detail("time", time, mention.start, mention.end, weight=FOUND)
    if kind in ("end", "time"):
        return Detail(kind, time, mention.start, mention.end)
    if kind in (None, "said", "later", "dying") and (weight := _loose(kind, mention, index in told)):
        return Detail(LOOSE, time, mention.start, mention.end, weight=weight)
    if kind in ("strong", "weak") and LATER.search(mention.text):
        return Detail("time", time, mention.start, mention.end)
    if kind == "step":
        return Detail("start", time, mention.start, mention.end, weight=STEP)
    if kind not in ("strong", "weak"):
        return None
    near = index in told or index - 1 in told
    lead = IN_LEAD if index < LEAD and index in told else 0.0
    own = POSSESSIVE.match(story.text, mention.end) is not None
    if mention.type == "DATE" and ANOTHER_DAY.search(story.text, max(0, mention.start - 8), mention.start):
        kind = "weak"
    weight = STRONG + lead if own or (kind == "strong" and near) else WEAK
    return Detail(
        "start", time, mention.start, mention.end, weight=weight, borrowed=_is_borrowed(story, mention, index)
    )


def _loose(kind: str | None, mention: TimeMention, told: bool) -> float:
    """How much speaks for a day without a word of its own; 0 for none."""
    if mention.time is None or mention.time.precision not in DAYS or not mention.time.value:
        return 0.0
    if told:
        return {None: TOLD, "said": SAYING, "dying": DYING}.get(kind, 0.0)
    return BARE if kind is None and mention.type == "DATE" and mention.time.precision == "day" else 0.0


def _is_borrowed(story: Story, mention: TimeMention, index: int) -> bool:
    """Whether a clock time took its day from another sentence."""
    words, _, own = (mention.time.text or "").rpartition(" … ") if mention.time else ("", "", "")
    span = story.sentences[index].span
    return bool(words) and bool(own) and words.split(" … ")[-1] not in story.text[span.start : span.end]


def _cues(story: Story, index: int, events: Sequence[EventMention]) -> list[Cue]:
    """The words of a sentence that a time may belong to, each with what it is the time of."""
    table, found = time_cues(), []
    tokens = story.tokens[index]
    violent = {
        place for e in events if e.sentence == index and is_violent(e) for place in range(e.first, e.last)
    }
    ends, span = _ends(story, index), story.sentences[index].span
    for place, token in enumerate(tokens):
        kind = "strong" if place in violent else table.get(token.low)
        if any(start <= token.start < end for start, end in ends) or kind == "ended":
            kind = "end"
        if kind == "coming":
            kind = "strong" if _attackers_come(story, span, token) else "step"
        if (
            kind == "later"
            and token.low == "death"
            and NO_DEATH.search(story.text, max(span.start, token.start - 12), token.start)
        ):
            kind = None
        if token.low in ("found", "discovered") and cue_words("times", "bodies") & {t.low for t in tokens}:
            kind = "bodies"
        if kind:
            found.append(Cue(place, kind))
    return found


def _attackers_come(story: Story, span: Span, verb: Token) -> bool:
    """Whether the people last spoken of before a word of coming are those who attack."""
    before = between(story.actors, span.start, verb.start)
    return bool(before) and before[-1].kind in ("armed_group", "unknown")


def _ends(story: Story, index: int) -> list[tuple[int, int]]:
    """Where the sentence says that it was over."""
    span = story.sentences[index].span
    return [
        found.span()
        for pattern in (OVER, DOWN)
        for found in pattern.finditer(story.text, span.start, span.end)
    ]


def _kind(
    story: Story, mention: TimeMention, index: int, cues: Sequence[Cue], others: Sequence[TimeMention]
) -> str | None:
    """What the nearest word says a time is the time of; a month or a year may be a death's, a day may not."""
    tokens = story.tokens[index]
    first = bisect_left([token.end for token in tokens], mention.start + 1)
    last = bisect_left([token.start for token in tokens], mention.end)
    owned = (
        range(last + 1, last + OWNED + 1)
        if [t.kind for t in tokens[last : last + 1]] == ["possessive"]
        else ()
    )
    # "Saturday's ambulance bombing": what a day owns is of that day.
    if any(cue.kind == "strong" and cue.token in owned for cue in cues):
        return "strong"
    coarse = mention.time is not None and mention.time.precision not in DAYS
    best: tuple[float, str] | None = None
    for cue in cues:
        if first <= cue.token < last:
            continue
        dies = tokens[cue.token].low in cue_words("times", "deaths")
        kind = "strong" if dies and (coarse or _dies_in_it(tokens, last, cues)) else cue.kind
        if kind == "said" and cue.token > last and tokens[last].low == ",":
            continue
        gap = _gap(tokens, cue.token, first, last)
        if gap > JOINT and any(_between(tokens[cue.token], other, mention) for other in others):
            continue
        joints = {token.low for token in tokens[last : cue.token]} if cue.token >= last else set()
        if kind == "strong" and AFTERWARDS & joints:
            kind = "weak"
        if kind == "strong" and FOR_IT & joints and _follows_court(cues, first, tokens):
            kind = "later"
        if kind == "later" and dies:
            kind = "dying"
        if best is None or gap < best[0]:
            best = gap, kind
    return best[1] if best else None


def _follows_court(cues: Sequence[Cue], first: int, tokens: Sequence[Token]) -> bool:
    """Whether the last word with a time of its own before this token is the law's: "was sentenced Monday"."""
    before = [cue for cue in cues if cue.token < first]
    if not before or before[-1].kind != "later":
        return False
    word = tokens[before[-1].token].low
    return word not in cue_words("times", "deaths") and first - before[-1].token <= COURT_REACH


def _dies_in_it(tokens: Sequence[Token], last: int, cues: Sequence[Cue]) -> bool:
    """Whether a death is of the violence's own day: "died Monday in an apparent murder-suicide"."""
    inside = tokens[last].low in ("in", "when") if last < len(tokens) else False
    return inside and any(cue.kind == "strong" and last < cue.token <= last + IN_IT for cue in cues)


def _between(cue: Token, other: TimeMention, mention: TimeMention) -> bool:
    """Whether another time stands at a word's other side, no further away: then the word is that time's."""
    own = abs(cue.start - mention.start)
    return (other.start - cue.start) * (mention.start - cue.start) < 0 and abs(other.start - cue.start) <= own


def _gap(tokens: Sequence[Token], cue: int, first: int, last: int) -> float:
    """The words between a cue and a time; a time rather follows its word, and joints part them."""
    between = tokens[cue + 1 : first] if cue < first else tokens[last:cue]
    gap = len(between) + 1 + (0.5 if cue >= last else 0.0)
    return gap + JOINT * sum(token.low in cue_words("times", "joints") for token in between)


def _without_cue(story: Story, mention: TimeMention, index: int, told: set[int]) -> str | None:
    """A clock time in a sentence of the violence, or right after one, is a step of it."""
    before = story.text[max(0, mention.start - 16) : mention.start].split()
    said = bool(before) and before[-1].lower() in cue_words("times", "clock")
    halved = re.search(r"[ap]\.?m|noon|night|morning|evening|dawn", mention.text, re.I) is not None
    if mention.type != "TIME" or not (said or halved):
        return None
    return "weak" if index in told else "time" if index - 1 in told else None


def _before_midnight(story: Story, mention: TimeMention) -> Time:
    """The time; "just before midnight Thursday" is late on Thursday and not the first moment of Friday."""
    time = mention.time
    assert time is not None
    midnight = time.value is not None and time.value.endswith("T00:00") and "midnight" in mention.text.lower()
    if not midnight or not BEFORE.search(story.text, max(0, mention.start - 10), mention.start):
        return time
    day = (date.fromisoformat((time.value or "")[:10]) - timedelta(days=1)).isoformat()
    return replace(
        time,
        value=day,
        precision="part_of_day",
        approximate=False,
        earliest=f"{day}T22:00:00",
        latest=f"{day}T23:59:59",
    )
