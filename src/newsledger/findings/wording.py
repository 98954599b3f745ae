"""What the words of a count say about it: a plural that only refers, a sum over several incidents."""

import re

from newsledger.model import Claim, Count

# Words that tell how many; "the victims" has none.
AMOUNT = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|least|more|over|multiple|several|many|some|few|number|"
    r"dozens?|scores|hundreds?|thousands?|couple|pair|both)\b",
    re.IGNORECASE,
)

VAGUE = re.compile(
    r"(?:dozens|scores|hundreds|several|many|multiple|numerous|a\s+(?:few|number|couple))\b", re.IGNORECASE
)
IN_IT = re.compile(
    r"\b(?:in|during|by)\s+the\s+(?:[\w'’-]+\s+){0,2}?(?:attack|shooting|blast|explosion|bombing|strike|raid|clash|"
    r"ambush|stabbing|incident|violence|assault|massacre|melee|gunfire)(?:e?s)?\b",
    re.IGNORECASE,
)
_NUMBER = r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_SHOOTINGS = r"(?:shootings|homicides|killings|stabbings)"
# Sentences that sum up the incidents of a city or a weekend. Bombings "across the city" may be one wave,
# "shootings that left three dead" one spree.
SEVERAL = re.compile(
    r"\b(?:in|from)\s+(?:[\w'’-]+\s+){0,3}?(?:separate|unrelated|different)\s+(?:[\w'’-]+\s+){0,2}?"
    rf"(?:{_SHOOTINGS}|incidents|attacks|cases)\b|"
    rf"\b(?:{_SHOOTINGS}|violence)\s+(?:across|throughout|around|citywide)\b|"
    rf"\bin\s+(?:[\w'’-]+\s+){{0,3}}?{_SHOOTINGS}\b(?!\s+that\b)|"
    rf"\b{_NUMBER}\s+(?:[\w'’-]+\s+){{0,2}}?{_SHOOTINGS}\s+that\b|"
    r"\bshot\b[^.]{0,60}?\b(?:across|throughout|around)\s+(?:the\s+)?city\b|\bshot\s+since\b",
    re.IGNORECASE,
)

OVER_DAYS = re.compile(
    rf"\b(?:in|over|after|during)\s+(?:the\s+)?(?:past\s+|last\s+)?{_NUMBER}\s+(?:days|weeks|months)\s+of\b|"
    r"\b(?:days|weeks|months)\s+of\s+(?:[\w-]+\s+)?(?:fighting|clashes|violence|unrest|shelling|bombardment)\b",
    re.IGNORECASE,
)
OF_A_DAY = re.compile(r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday)\b")
IN_ALL = re.compile(r"\b(?:in\s+all|in\s+total|a\s+total\s+of|altogether|all\s+told)\b", re.IGNORECASE)


def is_bare(claim: Claim) -> bool:
    """Whether a count is a plural without a number or a word of amount: people told of elsewhere."""
    value = claim.value
    if not isinstance(value, Count) or (value.low, value.high) != (2, None) or value.text is None:
        return False
    return not AMOUNT.search(value.text)


def of_this_attack(claim: Claim) -> bool:
    """Whether a sentence of a count says that it is of "the attack" that the page is about."""
    return any(IN_IT.search(quote.quote) for quote in claim.evidence)


def is_vague(claim: Claim) -> bool:
    """Whether a count is a word like "dozens" or "several", which names no number."""
    value = claim.value
    return isinstance(value, Count) and VAGUE.match(value.text or "") is not None


def of_several(claim: Claim) -> bool:
    """Whether every sentence of a stated count sums up several incidents."""
    return claim.derivation == "stated" and all(SEVERAL.search(quote.quote) for quote in claim.evidence)


def sums_up_several(title: str) -> bool:
    """Whether a title sums up several incidents."""
    return bool(SEVERAL.search(title))


def sums_up(claim: Claim) -> bool:
    """Whether a sentence of a count says that it is of everybody: "in all, five were hurt"."""
    return any(IN_ALL.search(quote.quote) for quote in claim.evidence)


def over_days(claim: Claim) -> bool:
    """Whether every sentence of a count says that it is of several days: "40 in three days of clashes"."""
    return all(OVER_DAYS.search(quote.quote) for quote in claim.evidence)


def of_a_day(claim: Claim) -> bool:
    """Whether a sentence of a count names the day that it is of."""
    return any(OF_A_DAY.search(quote.quote) for quote in claim.evidence) and not over_days(claim)
