"""Whether a sentence's figures are of this incident, of a stretch of time, of a campaign,
or of nothing real.
"""

import re

from newsledger.model import Scope

UNIT = r"(?:day|week|month|year|decade|quarter|season|hour)"
# Fields that last: a person is killed once and held for months.
STATES = frozenset(("abducted", "arrested", "missing", "trapped", "displaced"))
PERIOD = re.compile(
    r"\b(?:(?:so\s+far\s+)?this\s+year|year[\s-]to[\s-]date|every\s+(?:year|month|week|day)|each\s+(?:year|month|week|day)"
    rf"|(?:in|over|during|within|for)\s+(?:just\s+)?(?:the\s+)?(?:past|last|previous)\s+(?:[\w-]+\s+)?{UNIT}s?(?!['’]s)"
    r"|since\s+(?:the\s+(?:start|beginning|end)\s+of|(?:the\s+)?(?:early\s+|late\s+|mid-?|(?:spring|summer|autumn|fall|winter)\s+"
    r"(?:of\s+)?)?(?:19|20)\d\d|last\s+\w+|January|February|March|April|May|June|"
    r"July|August|September|October|November|December)"
    r"|annual(?:ly)?|per\s+(?:year|month|week|day)|a\s+year\b(?=[,.])|between\s+(?:19|20)\d\d\s+and\s+(?:19|20)\d\d"
    r"|from\s+(?:19|20)\d\d\s+to\s+(?:19|20)\d\d|(?:in|during|over)\s+the\s+same\s+(?:period|time|year|month)|in\s+recent\s+(?:days|weeks|months|years|decades)|(?:of|in)\s+(?:19|20)\d\d\s+alone)\b",
    re.IGNORECASE,
)
ABOUT = r"(?:just|only|about|around|nearly|almost|barely|under|over|(?:little\s+)?more\s+than|less\s+than)"
# "In three years", but not "the deadliest attack in three years", which tells of that one attack.
LENGTH = re.compile(
    rf"\b(?:in|over|within|during)\s+(?:{ABOUT}\s+)?(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|"
    rf"a\s+few|\d+)\s+(?:weeks|months|years|decades)\b(?!['’])|\bin\s+{ABOUT}\s+an?\s+(?:week|month|year|decade)\b",
    re.IGNORECASE,
)
RECORD = re.compile(
    r"\b(?:first|worst|deadliest|bloodiest|biggest|largest|highest|heaviest|fiercest|greatest|longest|latest|most)\b",
    re.IGNORECASE,
)
CAMPAIGN = re.compile(
    r"\b(?:(?:since|during|throughout|in)\s+(?:the|its|their|a|an)\s+"
    r"(?:(?!polio|vaccin|immuni|health|aid|relief|election|presidential|political|awareness)[\w.'’-]+\s+){0,4}?"
    r"(?:war|conflict|insurgency|uprising|rebellion|campaign|"
    r"offensive|civil\s+war|unrest|troubles|crackdown|genocide|revolution|intifada|struggle)\b"
    r"|since\s+(?:the|last|a)\s+(?:[\w.'’-]+\s+){0,4}?(?:coup|takeover|invasion|occupation|ceasefire|truce|protests|"
    r"demonstrations|election|elections|revolt|blockade)|(?:in|during|of)\s+(?:the|these)\s+ongoing\s+(?:[\w-]+\s+){0,2}?\w+s"
    r"|so\s+far\s+(?:in|during)\s+(?:the|this|these)\s+\w+"
    r"|(?:[\w-]+-)?year(?:s|-long|-old)?\s+(?:of\s+)?(?:war|conflict|insurgency|violence|fighting|rebellion|campaign)"
    r"|(?:string|wave|series|spate|rash)\s+of\s+(?:[\w-]+\s+){0,2}?(?:attacks|killings|bombings|shootings|kidnappings|assassinations|murders|raids))\b",
    re.IGNORECASE,
)


def of_days(text: str) -> bool:
    """Whether a campaign that a sentence tells of is one of hours or days: no phrase of time says longer."""
    return PERIOD.search(text) is None


def scope_of(text: str, field: str) -> Scope:
    """The scope of the figures of a sentence, by the phrases of time in it.

    "Held since June" says how long one captivity lasts: of states "since" makes no period.
    """
    if CAMPAIGN.search(text):
        return "campaign"
    found = PERIOD.search(text) or _length(text)
    if found is None or (field in STATES and found[0].lower().startswith("since")):
        return "incident"
    return "period"


def _length(text: str) -> re.Match[str] | None:
    """Where a sentence counts over weeks and more: no record that one attack breaks."""
    found = LENGTH.search(text)
    return found if found and not RECORD.search(text, 0, found.start()) else None
