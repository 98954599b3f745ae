"""What a telling is: its type of incident, its title, and whether it is news or what came after."""

from collections import Counter
from collections.abc import Sequence
from datetime import timedelta

from newsledger.accounts.events import EventMention, is_violent
from newsledger.accounts.segments import Segment
from newsledger.accounts.story import Story
from newsledger.accounts.turns import AFTERMATH
from newsledger.accounts.windows import is_aftermath
from newsledger.codebook.phrases import incident_types
from newsledger.model import AccountKind, Span

# A title of this many characters fits a line of a table.
LONGEST_TITLE = 100
# A first report may speak of mourning and arrests; a page that comes out this many days later is about them.
NEWS_DAYS = 3
# Words for weapons that are heard, and the types that they are part of.
HEARD = frozenset(("gunfire", "gunshot", "gunshots", "shots"))
ATTACKS = frozenset(("armed_attack", "siege", "hostage_taking", "raid"))
# Types that say what came of it and not how: they count where the lead does not say how.
OUTCOMES = frozenset(("killing", "explosion", "assault"))
# The sentences whose words decide the type before all others.
LEAD = 3


def type_of(story: Story, events: Sequence[EventMention]) -> str | None:
    """The type that the headline and the first sentences speak of most; the more specific of equals."""
    types = incident_types()
    violent = [event for event in events if is_violent(event)] or list(events)
    if any(event.type in ATTACKS for event in violent):
        violent = [event for event in violent if not is_heard(event)]
    if not violent:
        return None
    first = violent[0].sentence
    how = [event for event in violent if event.type not in OUTCOMES]
    if any(event.sentence < first + LEAD for event in how):
        violent = how
    weights: Counter[str] = Counter()
    for event in violent:
        weights[event.type] += (
            3 if story.sentences[event.sentence].in_headline or event.sentence < first + LEAD else 1
        )
    return max(weights, key=lambda name: (weights[name], types[name].rank, name))


def is_heard(event: EventMention) -> bool:
    """Whether a word only says that weapons were heard: in an attack they are the attack's."""
    return event.type == "shooting" and event.text.lower() in HEARD


def kind_of(story: Story, segment: Segment, events: Sequence[EventMention]) -> AccountKind:
    """Background, one of a round-up, or for the page's own incident: news of it, or of what came after it."""
    if segment.kind != "focal":
        return "joint" if segment.kind == "joint" else "background"
    headlines = [s.span for s in story.sentences if s.in_headline]
    lead = headlines or [s.span for s in story.sentences[:1]]
    title = story.document.title or ""
    if not is_aftermath(story):
        return "focal"
    return (
        "focal"
        if not _is_past(story, segment) and (_is_news(story, events, lead) or not (headlines or title))
        else "follow_up"
    )


def _is_news(story: Story, events: Sequence[EventMention], lead: Sequence[Span]) -> bool:
    """Whether the lead tells the violence before what came after it: "Two die in shooting; man charged"."""
    for span in lead:
        found = AFTERMATH.search(story.text, span.start, span.end)
        if found and any(is_violent(event) and span.start <= event.start < found.start() for event in events):
            return True
    return False


def _is_past(story: Story, segment: Segment) -> bool:
    """Whether the page came out days after what it tells of."""
    published = story.document.published.value
    return bool(
        published
        and segment.window
        and (segment.window.last + timedelta(days=NEWS_DAYS)).isoformat() < published[:10]
    )


def title_of(story: Story, segment: Segment, events: Sequence[EventMention]) -> str:
    """The headline for the page's own incident; else the words that bring the other one in."""
    if segment.kind == "focal":
        headline = next((s.span for s in story.sentences if s.in_headline), None)
        title = story.document.title or (story.text[headline.start : headline.end] if headline else None)
        if title:
            return cut(title)
    span = segment.spans[0] if segment.spans else story.sentences[0].span
    return cut(story.text[span.start : span.end])


def cut(text: str) -> str:
    """The text on one line, cut at a word."""
    line = " ".join(text.split())
    if len(line) <= LONGEST_TITLE:
        return line
    return line[: LONGEST_TITLE - 1].rsplit(" ", 1)[0] + "…"
