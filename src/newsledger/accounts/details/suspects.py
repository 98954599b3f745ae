"""The persons said to have done it: suspects, gunmen identified, people charged, sought or convicted."""

import re
from collections.abc import Iterator, Sequence

from newsledger.accounts.details.detail import Detail
from newsledger.accounts.story import Story, between
from newsledger.accounts.terms import COMMON
from newsledger.model import Modality, Outcome, Person, Span
from newsledger.values.actors import ActorMention

DOER = (
    r"(?:suspects?|suspected\s+\w+|gunm[ae]n|shooters?|attackers?|assailants?|bombers?|killers?|"
    r"murderers?|robbers?|kidnappers?|hijackers?|arsonists?|"
    r"accused|perpetrators?|dead\s+men|hostage[\s-]taker|stabber)"
)
# Before a name: "the gunman, identified by police as …", "charged …", "manhunt for …", "police believe that
# they were …".
CALLED = re.compile(
    rf"\b{DOER}(?:\s+(?:has|have|had))?(?:\s+(?:was|were|is|been|later|also))*(?:,?\s*(?:who\s+(?:was|"
    rf"were)\s+)?(?:identified|named|known)"
    r"(?:\s+by\s+(?:\w+\s+){1,4})?(?:\s+only)?\s*(?:as)?)?\s*[,:]?\s*(?:\d{1,2}-year-old\s+)?$|"
    rf"\b(?:identified|named|know)\s+(?:\w+\s+){{0,2}}?(?:the\s+|a\s+|"
    rf"one\s+of\s+the\s+)(?:\w+\s+)?{DOER}\s+as\s+(?:\d{{1,2}}-year-old\s+)?$|"
    r"\bbeliev(?:e|es|ed)\s+(?:that\s+)?(?:they|the\s+(?:men|gunmen|attackers|two|three))\s+(?:were|"
    r"are)\s+$", re.I
)  # fmt: skip
TAKEN = re.compile(
    r"\b(?:arrested|charged|indicted|booked|detained|apprehended|captured|accuses?|accused|convicted|"
    r"sentenced|jailed)\s+"
    r"(?:(?:the|a|an|his|her|one)\s+)?(?:\w+\s+){0,2}?(?:\d{1,2}-year-old\s+)?$", re.I
)  # fmt: skip
SOUGHT = re.compile(
    r"\b(?:manhunt\s+for|search(?:ing)?\s+for|looking\s+for|hunt(?:ing)?\s+for|"
    r"warrants?\s+(?:\w+\s+){0,3}?for(?:\s+the\s+arrest\s+of)?)\s+"
    r"(?:\w+\s+){0,2}?(?:called\s+|named\s+|\d{1,2}-year-old\s+)?$", re.I
)  # fmt: skip
# After a name, its age and its home.
APPOSITION = r"(?:\s*\(?,?\s*\d{1,2}\)?\b)?(?:\s*,\s(?!and\b)[^;:]{1,90}?)?\s*,?\s*"
AFTER = re.compile(
    rf"^{APPOSITION}\b(?:who\s+)?(?:(?:was|were|is|are|has|have|had|been|also|later|being|currently|now|"
    r"still|then|reportedly)\s+){0,4}"
    r"(?P<act>charged|arrested|indicted|booked|wanted|convicted|sentenced|found\s+guilty|suspected|"
    r"pleaded|pled|facing|faces|accused\s+of|taken\s+into\s+custody|in\s+custody|detained|apprehended|"
    r"opened\s+fire|fatally\s+shot|confessed|admitted|allegedly|turned\s+(?:himself|herself)\s+in|at\s+large|"
    r"surrendered\s+to|fired\s+(?:at|one|two|a|several|shots|the)\b|"
    r"shot\s+(?:and\s+(?:killed|wounded|injured)\s+)?(?=(?:(?:his|her|the|a|an|two|three|another)\s+(?!head|chest|leg|arm)\w|[A-Z\d]))|"
    r"(?:killed|stabbed|murdered)\s+(?=(?:his|her|two|three|another|four|five)\s))"
    r"(?!\s+in\s+the\s+(?:head|chest|leg|arm|back|stomach|neck|face))", re.I
)  # fmt: skip
# A name is two to four words with capitals; a single one only after "known as".
NAME = re.compile(
    r"\b[A-Z][\w'’-]+(?:\s+(?:al-|el-|de\s+|van\s+)?[A-Z][\w'’-]+){1,3}|"
    r"(?:(?<=known\sas\s)|(?<=only\sas\s)|(?<=called\s)|(?<=named\s))[A-Z][\w'’-]+(?:\s+the\s+[A-Z][\w'’-]+)?"
)
# Names are looked for only beside these.
HINT = re.compile(
    rf"\b(?:{DOER}|charge[sd]?|arrested|convicted|sentenced|wanted|looking\s+for|searching\s+for|manhunt|custody|"
    r"believed?|fac(?:es|ing)|accused|allegedly|fired|shot|killed|stabbed|pleaded|guilty)\b", re.I
)  # fmt: skip
AND_A_MAN = re.compile(r"\band\s+(?:an?\s+\w+\s+(?:known|called|named)(?:\s+only)?(?:\s+as)?\s+)?$", re.I)
AGE = re.compile(r"\s*,\s*(\d{1,2})\b(?!\s*(?:%|percent|people))|\s*\((\d{1,2})\)")
AGE_BEFORE = re.compile(r"\b(\d{1,2})-year-old\s+$")
HELD = re.compile(
    r"arrested|custody|detained|apprehended|captured|booked|charged|jailed|surrendered|turned", re.I
)
SURE = re.compile(
    r"convicted|sentenced|guilty|confessed|opened\s+fire|fatally\s+shot|admitted|identified|named", re.I
)
# How far before a name the words are looked for, in characters.
BEFORE = 90


def suspects_of(story: Story) -> Iterator[Detail]:
    """Claims of attacker, one for each person so described; hedged until convicted or identified."""
    told: set[tuple[str, int]] = set()
    for index, sentence in enumerate(story.sentences):
        named: list[ActorMention] = []
        for actor in _persons(story, sentence.span):
            words = _words(story, sentence.span, actor) or _joined(story, named, actor)
            if not words:
                continue
            named.append(actor)
            if (actor.name, index) not in told:
                told.add((actor.name, index))
                yield _detail(story, sentence.span, actor, words)


def _persons(story: Story, span: Span) -> list[ActorMention]:
    """The persons of a sentence, those included whom no list of names has, in its order."""
    inside = between(story.actors, span.start, span.end)
    listed = [actor for actor in inside if actor.kind == "person" and not actor.generic]
    if not HINT.search(story.text, span.start, span.end):
        return listed
    taken = [(a.start, a.end) for a in inside]
    taken += [(t.start, t.end) for t in between(story.times, span.start, span.end)]
    taken += [(m.start, m.end) for m in between(story.places, span.start, span.end)]
    unlisted = [
        ActorMention(found.start(), found.end(), found[0], found[0], kind="person")
        for found in NAME.finditer(story.text, span.start, span.end)
        if found[0].split()[0].lower() not in COMMON
        and not any(start < found.end() and found.start() < end for start, end in taken)
    ]
    return sorted([*listed, *unlisted], key=lambda actor: actor.start)


def _words(story: Story, span: Span, actor: ActorMention) -> str | None:
    """The words that make somebody a suspect."""
    before = story.text[max(span.start, actor.start - BEFORE) : actor.start]
    for pattern in (CALLED, TAKEN, SOUGHT):
        if found := pattern.search(before):
            return found[0]
    after = AFTER.match(story.text[actor.end : min(span.end, actor.end + 2 * BEFORE)])
    return after["act"] if after else None


def _joined(story: Story, named: Sequence[ActorMention], actor: ActorMention) -> str | None:
    """ "Fritz Svaars and a man known only as Josef": the second is what the first is."""
    if not named or actor.start - named[-1].end > BEFORE:
        return None
    between = story.text[named[-1].end : actor.start]
    return "suspects" if AND_A_MAN.fullmatch(between.strip() + " ") else None


def _detail(story: Story, span: Span, actor: ActorMention, words: str) -> Detail:
    outcome: Outcome | None = "arrested" if HELD.search(words) else None
    modality: Modality = "asserted" if SURE.search(words) else "hedged"
    return Detail(
        "attacker",
        Person(actor.name, _age(story, span, actor), actor.text, outcome),
        actor.start,
        actor.end,
        modality,
    )


def _age(story: Story, span: Span, actor: ActorMention) -> int | None:
    after = AGE.match(story.text, actor.end, min(span.end, actor.end + 12))
    before = AGE_BEFORE.search(story.text, max(span.start, actor.start - 20), actor.start)
    number = (after[1] or after[2]) if after else before[1] if before else None
    return int(number) if number and int(number) > 5 else None
