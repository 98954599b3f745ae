"""Figures that somebody keeps count of over a stretch of months: a monitor's, a registry's, a hotline's."""

import re

MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Jan\.|Feb\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.)"
)
SEASON = r"(?:spring|summer|autumn|fall|winter)"
DAY = r"(?:\d{1,2}\s+)?"
# Stretches that no single attack lasts: "between 10 and 14 April" may be one of fighting.
STRETCH = re.compile(
    rf"\b(?:(?:between|from)\s+{DAY}{MONTH}(?:\s+\d{{1,2}})?\s+(?:and|to|until|through)\s+{DAY}{MONTH}"
    rf"|since\s+(?:mid-|early\s+|late\s+){MONTH}|since\s+(?:the|last)\s+{SEASON}"
    r"|in\s+the\s+(?:first|second|third|fourth|last)\s+(?:half|quarter|(?:\w+\s+)?(?:days|weeks|months))(?=\s+of\b|[,.;])"
    rf"|in\s+{MONTH}\s+alone)\b",
    re.I,
)
# Who registers a number of deaths does so over a time, even where that is only named ("last year").
REGISTERED = re.compile(
    r"\b(?:recorded|logged|documented|verified|registered|tallied)\s+(?:[a-z]+\s+){0,3}?"
    r"(?:\d|two|three|four|five|six|seven|eight|nine|ten|\w+teen|\w+ty|dozens|scores|hundreds|thousands)",
    re.I,
)
NAMED = re.compile(
    rf"\b(?:(?:in|during)\s+(?:early\s+|late\s+)?(?:{MONTH}|(?:19|20)\d\d)|(?:last|this)\s+(?:year|quarter|month|{SEASON}))\b",
    re.I,
)
# So does who sums up, or reads it from statistics, unless it is one attack's.
SUMMED = re.compile(
    r"\ba\s+total\s+of\s+\d|\b(?:crime|police|official|homicide|murder|city|state)\s+"
    r"(?:statistics|stats|figures|data|records|numbers)\b",
    re.I,
)
YEAR = re.compile(r"\b(?:(?:in|during|for)\s+(?:all\s+of\s+)?(?:19|20)\d\d|last\s+year)\b", re.I)
ONE = re.compile(
    r"\b(?:the|that|this|an?)\s+(?:[\w-]+\s+){0,3}?(?:attack|ambush|assault|blast|bombing|clash|crash|explosion|"
    r"fire|massacre|raid|riot|shooting|siege|strike)\b",
    re.I,
)


def stretch_of(text: str) -> re.Match[str] | None:
    """Where a sentence names the stretch of time over which its figures were counted; None if it does not."""
    found = STRETCH.search(text)
    if found is None and REGISTERED.search(text):
        found = NAMED.search(text)
    if found is None and SUMMED.search(text) and not ONE.search(text):
        found = YEAR.search(text)
    return found
