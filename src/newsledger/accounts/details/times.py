"""When it began and ended, what came between, how long it took, whether it goes on."""

import re
from collections.abc import Iterator, Sequence

from newsledger.accounts.details.detail import Detail
from newsledger.accounts.events import EventMention, is_violent
from newsledger.accounts.story import Story
from newsledger.model import State
from newsledger.values.times import TimeMention

# What a time near one of these words is the time of. Verbs and nouns of general English.
SAID = frozenset(
    "said says told tells announced confirmed reported added tweeted stated wrote posted spoke released issued according "
    "statement interview conference updated published photo video footage declared ordered vowed condemned promised visited "
    "warned called".split()
)
ENDED = frozenset(
    "ended eliminated cleared neutralised neutralized surrendered concluded lifted ends finished completed retaken recaptured "
    "overpowered subdued liberated freed rescued".split()
)
DEATHS = frozenset("died dies death".split())
LATER = frozenset(
    "died dies death pronounced arrested charged court appeared hearing trial sentenced convicted funeral vigil hospital surgery autopsy "
    "custody buried arraigned indicted arrest extradited memorial scheduled expected released jailed bail bond".split()
)
BEGAN = frozenset(
    "began started erupted broke entered arrived stormed happened occurred took laid opened launched struck responded "
    "shot killed injured wounded found stabbed kidnapped abducted attacked exploded detonated robbed".split()
)
LASTED = re.compile(r"\b(?:last(?:ed|ing|s)|took|going\s+on|went\s+on|siege|stand-?off|operation|battle|gun\s?fight|clash(?:es)?|ordeal|attack|raid|fighting|hostage|exchange|held)\b", re.I)
# The end of those who attacked is the end of the attack.
DOWN = re.compile(
    r"\b(?:(?:last|remaining|final|all|both|the)\s+(?:\w+\s+){0,2}?)(?:of\s+them|gunm[ae]n|attackers?|assailants?|militants?|terrorists?|raiders?|insurgents?|fighters?)\s+"
    r"(?:\w+\s+){0,2}?(?:was|were|has\s+been|had\s+been|have\s+been)\s+(?:\w+\s+){0,2}?(?:killed|shot|eliminated|neutrali[sz]ed|overpowered|subdued|dead|captured)\b", re.I
)
ONGOING = re.compile(
    r"\b(?:(?:is|was|are|were|remains?)\s+(?:still\s+)?(?:ongoing|under\s+way|underway|continuing|in\s+progress)|still\s+(?:inside|holed\s+up|exchanging|fighting|trapped)|"
    r"(?:operation|siege|fighting|firing|stand-?off|clash(?:es)?|battle)\s+(?:continues|continued|was\s+continuing|is\s+continuing|goes\s+on|rages)|is\s+unfolding|remain\s+trapped)\b", re.I
)
OVER = re.compile(
    r"\b(?:(?:siege|operation|attack|stand-?off|battle|fighting|gun\s?fight|raid|ordeal|clash(?:es)?|assault|crisis)\s+(?:\w+\s+){0,3}?"
    r"(?:(?:was|is|has|had|were|have)\s+(?:been\s+)?(?:now\s+)?(?:over|ended|concluded|completed|finished|repelled|foiled)|ended|came\s+to\s+an\s+end|lasted|concluded)|"
    r"(?:attackers|gunmen|assailants|militants|terrorists|raiders)\s+(?:\w+\s+){0,8}?(?:were|was|have\s+been|had\s+been|are\s+now)\s+(?:all\s+)?(?:killed|eliminated|neutrali[sz]ed|shot\s+dead|dead)|"
    r"situation\s+(?:was|is)\s+(?:now\s+)?under\s+control|(?:building|compound|area|premises|site)\s+(?:was|has\s+been|had\s+been)\s+(?:fully\s+|finally\s+)?(?:cleared|secured|retaken))\b", re.I
)


def times_of(story: Story, events: Sequence[EventMention]) -> Iterator[Detail]:
    """Claims of start, end, time, duration and status, each at its words."""
    told = {event.sentence for event in events if is_violent(event)}
    for mention in story.times:
        index = story.sentence_at(mention.start)
        if mention.duration is not None and mention.type == "DURATION":
            yield from _duration(story, mention, index)
        elif mention.time is not None and mention.type in ("DATE", "TIME"):
            field = _field(story, mention, index, events, told)
            if field is not None:
                yield Detail(field, mention.time, mention.start, mention.end)
    yield from _states(story)


def _field(
    story: Story, mention: TimeMention, index: int, events: Sequence[EventMention], told: set[int]
) -> str | None:
    """The field of a time by the nearest word that a time belongs to; None where that is another matter."""
    tokens = story.tokens[index]
    at = next((i for i, token in enumerate(tokens) if token.end > mention.start), len(tokens))
    past = next((i for i, token in enumerate(tokens) if token.start >= mention.end), len(tokens))
    triggers = {place for e in events if e.sentence == index and is_violent(e) for place in range(e.first, e.last)}
    coarse = mention.time is not None and mention.time.precision not in ("day", "part_of_day", "hour", "minute")
    ends = _ends(story, index)
    best: tuple[float, str | None] = (99.0, None)
    for place, token in enumerate(tokens):
        if at <= place < past:
            continue
        kind = (
            "said" if token.low in SAID
            else "end" if token.low in ENDED or any(s <= token.start < e for s, e in ends)
            else "later" if token.low in LATER and not (coarse and token.low in DEATHS)
            else "start" if place in triggers or token.low in BEGAN else None
        )  # fmt: skip
        if kind is None:
            continue
        gap = at - place if place < at else (place - past + 1) + 0.5
        crossed = tokens[place:at] if place < at else tokens[past:place]
        gap += 6 * sum(token.low in (",", ";", "and", "when", "after", "before", "—", "-") for token in crossed)
        best = min(best, (gap, kind))
    if best[1] in ("start", "end"):
        return best[1]
    if best[1] is None and (index in told or _near_told(index, told)) and mention.type == "TIME":
        return "start"
    return None


def _ends(story: Story, index: int) -> list[tuple[int, int]]:
    """Where the sentence says that it was over."""
    span = story.sentences[index].span
    return [found.span() for pattern in (OVER, DOWN) for found in pattern.finditer(story.text, span.start, span.end)]


def _near_told(index: int, told: set[int]) -> bool:
    """Whether the sentence before tells the violence ("It happened around 11:45 a.m.")."""
    return index - 1 in told


def _duration(story: Story, mention: TimeMention, index: int) -> Iterator[Detail]:
    span = story.sentences[index].span
    around = story.text[max(span.start, mention.start - 60) : min(span.end, mention.end + 40)]
    hours = mention.duration.hours_high or mention.duration.hours_low if mention.duration else None
    # Sieges and raids last hours or days; a month or more is a war, a sentence or a job.
    if mention.duration is not None and hours is not None and hours <= 24 * 31 and LASTED.search(around):
        yield Detail("duration", mention.duration, mention.start, mention.end)


def _states(story: Story) -> Iterator[Detail]:
    for sentence in story.sentences:
        for pattern, name in ((ONGOING, "ongoing"), (OVER, "ended")):
            found = pattern.search(story.text, sentence.span.start, sentence.span.end)
            if found:
                state = State("ongoing" if name == "ongoing" else "ended", found[0])
                yield Detail("status", state, found.start(), found.end())
