"""Whether a sentence's figures are of this incident, of a stretch of time, of a campaign,
or of nothing real.
"""

import re

from newsledger.accounts.tolls.registers import stretch_of
from newsledger.codebook.hinted import Hinted, hinted
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
    r"|been\s+\w+\s+(?:\w+\s+)?since(?=[,.])"
    r"|since\s+(?:it|they)\s+(?:was|were|began|started|deployed|launched|took|arrived)\b"
    r"|since\s+(?:its|their)\s+(?:deployment|inception|creation|launch|formation|start|founding|beginning)"
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
CAMPAIGN = hinted(
    re.compile(
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
    ),
    "war conflict insurgency uprising rebellion campaign offensive unrest troubles crackdown genocide "
    "revolution intifada struggle since ongoing far violence fighting string wave series spate rash",
)

# What a place has been through says nothing of the attack's own figures: ", which has seen raids every week".
ASIDE = re.compile(
    r",\s+(?:which|where|whose)\s+(?:[a-z]+\s+){0,2}?(?:has|have|had)\s+(?:witnessed|seen|suffered|endured|faced|"
    r"experienced|become|known)\s[^,;.\d]{0,200}",
    re.IGNORECASE,
)
# A war is its own doer: "the war has killed more than 10,000 villagers".
WAR = re.compile(
    r"\b(?:war|conflict|insurgency|rebellion|offensive|invasion|genocide|occupation)\b[^.;]{0,120}?"
    r"\b(?:has|have)\s+(?:(?!been\b)[a-z]+\s+)?(?:killed|claimed|left|cost|displaced|wounded|injured)\b",
    re.IGNORECASE,
)
# How far before a time the ranking that it belongs to is looked for, in characters.
NEAR = 140
# What follows is how one attack compares, and no time that its own figures are counted over.
RANKED = re.compile(
    r"\b(?:worst|deadliest|bloodiest|biggest|largest|heaviest|fiercest|most\s+\w+|first|latest)\s+(?:[\w'’-]+\s+){0,3}?"
    r"\w*(?:attack|strike|raid|bombing|blast|explosion|assault|ambush|massacre|shooting|killing|kidnapping|abduction|"
    r"incident|clash|riot|day|loss)(?:s|es)?\b[^.;,]{0,60}$|\blatest\s+(?:in|of)\s+(?:an?|the|this)\s+$",
    re.IGNORECASE,
)
# A week's or a month's figures where they are of more than one attack; what attacks do by habit.
SEVERAL = re.compile(
    r"\b(?:this|last|(?:the\s+)?(?:previous|past))\s+(?:week|month)\b(?=.{0,300}?\bin\s+(?:various|several|different|multiple|"
    r"numerous|separate|dozens\s+of)\s+(?:[\w-]+\s+){0,2}?(?:attacks|raids|ambushes|incidents|clashes|strikes|killings))"
    r"|\b(?:often|frequently|regularly|routinely|commonly|usually|typically)\s+(?:lead|result|end|leave|cause|kill|claim)s?\b",
    re.IGNORECASE,
)
# A row of attacks of one day is one incident: "a series of bombings killed 31 people on Sunday".
SERIES = re.compile(
    r"\b(?:string|wave|series|spate)\s+of\s+(?:[\w-]+\s+){0,3}?(?:attacks|bombings|raids|shootings)\b",
    re.IGNORECASE,
)
ON_A_DAY = re.compile(
    r"\b(?:on\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|overnight|today|yesterday|within\s+(?:minutes|hours))\b",
    re.IGNORECASE,
)


def of_days(text: str) -> bool:
    """Whether a campaign that a sentence tells of is one of hours or days: no phrase of time says longer."""
    return PERIOD.search(text) is None


def scope_of(text: str, field: str) -> Scope:
    """The scope of the figures of a sentence, by the phrases of time in it.

    "Held since June" says how long one captivity lasts: of states "since" makes no period.
    """
    if WAR.search(text):
        return "campaign"
    text = ASIDE.sub("", text)
    if _unranked(CAMPAIGN, text) and not (SERIES.search(text) and ON_A_DAY.search(text) and of_days(text)):
        return "campaign"
    found = _unranked(PERIOD, text) or _length(text) or SEVERAL.search(text) or stretch_of(text)
    if found is None or (field in STATES and found[0].lower().startswith("since")):
        return "incident"
    return "period"


def _unranked(pattern: re.Pattern[str] | Hinted, text: str) -> re.Match[str] | None:
    """The first match that does not say since when one attack is the deadliest."""
    return next(
        (m for m in pattern.finditer(text) if not RANKED.search(text, max(m.start() - NEAR, 0), m.start())),
        None,
    )


def _length(text: str) -> re.Match[str] | None:
    """Where a sentence counts over weeks and more: no record that one attack breaks."""
    found = LENGTH.search(text)
    return found if found and not RECORD.search(text, 0, found.start()) else None
