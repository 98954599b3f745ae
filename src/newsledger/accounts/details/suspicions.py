"""The words that make somebody named a suspect: identified, charged, sought or convicted."""

import re

from newsledger.model import Span

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
# What is done to a suspect, or what a suspect does: "X was fatally shot" tells of a victim.
AFTER = re.compile(
    rf"^{APPOSITION}\b(?:who\s+)?(?P<act>(?:(?:was|were|is|are|has|have|had|been|also|later|being|currently|now|"
    r"still|then|reportedly)\s+){0,4}"
    r"(?:charged|arrested|indicted|booked|wanted|convicted|sentenced|found\s+guilty|suspected|"
    r"pleaded|pled|facing|faces|accused\s+of|taken\s+into\s+custody|in\s+custody|detained|apprehended|"
    r"confessed|admitted|allegedly|turned\s+(?:himself|herself)\s+in|at\s+large|surrendered\s+to)\b|"
    r"(?:(?:has|have|had|also|later|then|reportedly)\s+){0,3}"
    r"(?<!\bwas\s)(?<!\bwere\s)(?<!\bbeen\s)(?<!\bbeing\s)(?<!\bfound\s)(?<!\bof\s)(?<!fatally\s)"
    r"(?:opened\s+fire|fatally\s+shot|fired\s+(?:at|one|two|a|several|shots|the)\b|"
    r"shot\s+(?:and\s+(?:killed|wounded|injured)\s+)?(?=(?:(?:his|her|the|a|an|two|three|another)\s+"
    r"(?!head|chest|leg|arm)\w|(?-i:[A-Z\d])))|"
    r"(?:killed|stabbed|murdered)\s+(?=(?:his|her|two|three|another|four|five)\s)))"
    r"(?!\s+in\s+the\s+(?:head|chest|leg|arm|back|stomach|neck|face))", re.I
)  # fmt: skip
AND_A_MAN = re.compile(r"\band\s+(?:an?\s+\w+\s+(?:known|called|named)(?:\s+only)?(?:\s+as)?\s+)?$", re.I)
HELD = re.compile(
    r"arrested|custody|detained|apprehended|captured|booked|charged|jailed|surrendered|turned", re.I
)
SURE = re.compile(
    r"convicted|sentenced|guilty|confessed|opened\s+fire|fatally\s+shot|admitted|identified|named", re.I
)
# How far before a name the words are looked for, in characters.
BEFORE = 90


def suspicion(text: str, span: Span, start: int, end: int) -> str | None:
    """The words around a name at text[start:end] that make somebody a suspect; None where there are none."""
    before = text[max(span.start, start - BEFORE) : start]
    for pattern in (CALLED, TAKEN, SOUGHT):
        if found := pattern.search(before):
            return found[0]
    after = AFTER.match(text[end : min(span.end, end + 2 * BEFORE)])
    return after["act"] if after else None


def joined_to(text: str, suspect: int | None, start: int) -> str | None:
    """ "Fritz Svaars and a man known only as Josef": what the first is, at `suspect`."""
    if suspect is None or start - suspect > BEFORE:
        return None
    return "suspects" if AND_A_MAN.fullmatch(text[suspect:start].strip() + " ") else None
