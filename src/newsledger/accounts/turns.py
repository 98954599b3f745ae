"""Phrases by which a story turns to another incident: an older one, or another of the day."""

import re

from newsledger.codebook.hinted import hinted

AGO = r"(?:hours?|days?|weeks?|months?|years?|decades?)"
COUNTED = (
    r"(?:(?:just|only|barely|less\s+than|more\s+than|about|nearly|almost|over|some|a|an|one|two|three|four|five|six|"
    r"seven|eight|nine|ten|several|few|\d+)\s+){0,4}"
)
NUMBER = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|multiple|numerous|\d{1,2})"
INCIDENTS = (
    r"(?:incidents|attacks|shootings|bombings|killings|murders|homicides|cases|blasts|explosions|operations|raids|"
    r"clashes|stabbings|ambushes|kidnappings)"
)
LATER = r"(?:(?:just\s+)?(?:after|amid|on\s+the\s+heels\s+of|in\s+the\s+wake\s+of)\s+)"
# "Follows a bombing", "came a day after"; who only "came on foot" came after nothing.
FOLLOWS = hinted(
    re.compile(
        rf"\b(?:(?:follows|followed(?!\s+by\b))\s+(?:{COUNTED}{AGO}\s+)?{LATER}?|"
        rf"(?:comes?|came)\s+(?:{COUNTED}{AGO}\s+)?{LATER})",
        re.I,
    ),
    "follow come came",
)
AFTER = hinted(
    re.compile(
        rf"\b{COUNTED}{AGO}\s+after\s+(?=(?:an?|another|two|three|four|at\s+least|gunmen|militants|suspected|"
        rf"unidentified|[A-Z])\b)"
    ),
    "after",
)
RECORD = hinted(
    re.compile(
        r"\b(?:deadliest|worst|bloodiest|biggest|first|largest|most\s+(?:deadly|"
        r"serious))\b[^.;]{0,60}?\bsince\s+|"
        r"\b(?:similar\s+to|reminiscent\s+of|recall(?:s|ed|ing)|echo(?:es|ed|ing)|mirrors|repeat\s+of)\s+",
        re.I,
    ),
    "since similar reminiscent recall echo mirrors repeat",
)
# How ordinals in figures end, as hints: "a 3rd shooting".
FIGURED = " ".join(f"{digit}{end}" for digit in range(10) for end in ("st", "nd", "rd", "th"))
SEPARATE = hinted(
    re.compile(
        r"\bin\s+(?:an?\s+|the\s+|another\s+)?(?:apparently\s+)?(?:separate|unrelated|different|second|"
        r"third)\s+(?:\w+\s+){0,2}?"
        r"(?:incident|attack|shooting|case|raid|ambush|bombing|blast|explosion|clash|operation|development)\b|"
        r"\bin\s+another\s+(?:\w+\s+)?(?:incident|attack|shooting|case|raid|ambush|bombing|blast|explosion|"
        r"clash|operation)\b|"
        r"^\W*(?:Elsewhere|Separately)\b|\belsewhere\s+in\s+(?:[A-Z]|the\s+(?:city|country|region|province|district|state|capital|"
        r"territory|area)\b)|\bmeanwhile,?\s+in\s+[A-Z]|\b(?:an?|another)\s+(?:separate|unrelated)\s+(?:incident|"
        r"attack|shooting|bombing)\b|"
        r"\b(?:second|third|fourth|fifth|\d+(?:st|nd|rd|th))\s+(?:fatal\s+)?(?:murder|homicide|shooting|"
        r"killing|attack|bombing|kidnapping)\s+"
        r"(?:\w+\s+){0,3}?(?:in|within|since|this|of\s+the)\b",
        re.I,
    ),
    f"separate unrelated different second third fourth fifth another elsewhere meanwhile {FIGURED}",
)
# Another attack of the page's day, where it is brought in anew: "Earlier on Friday a roadside bomb …".
EARLIER = re.compile(
    r"\W*Earlier(?:\s+(?:(?:on\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:in\s+the|that|this)\s+(?:day|morning|"
    r"afternoon|evening)))?,?\s"
)
# Phrases that open another event of about the same time, or this one's next step.
TURNING = re.compile(
    r"\W*(?:(?:And|But|Also)\s+)?(?:Meanwhile|Also\s+on\s+[A-Z]|Also\s+(?:in|near)\s|On\s+the\s+same\s+(?:day|night|"
    r"evening|morning)|The\s+same\s+(?:day|night|evening|morning)|In\s+(?:another|an?\s+(?:related|similar))\s|"
    rf"In\s+other\s|{COUNTED}(?:hours?|minutes?|days?)\s+(?:earlier|before|later)\b|The\s+(?:day|night|evening|previous\s+day)\s+"
    r"before\b|In\s+nearby\s)|[^,.;]{0,60},\s+meanwhile,",
    re.I,
)
# Hours later in another street is another shooting; minutes later it may be the same one's next victim.
HOURS = re.compile(rf"\W*{COUNTED}hours?\s+(?:earlier|before|later)\b", re.I)
# In a page without a date these are older than its news, whenever that is.
OLDER = hinted(
    re.compile(
        rf"\b(?:(?:last|previous)\s+(?:month|year|week|spring|summer|autumn|fall|winter)|earlier\s+(?:this|"
        rf"in\s+the)\s+(?:month|year|week)|"
        rf"{COUNTED}(?:weeks|months|years|decades?)\s+(?:ago|earlier|before)|a\s+(?:week|month|year|"
        rf"decade)\s+(?:ago|earlier|before))\b",
        re.I,
    ),
    "month year week spring summer autumn fall winter decade",
)
# The same in a page with a date: weeks may still be the incident's own.
OLDER_MONTH = hinted(
    re.compile(
        rf"\b(?:(?:last|previous)\s+(?:month|year)|earlier\s+(?:this|in\s+the)\s+(?:month|year)|"
        rf"{COUNTED}(?:months|years|decades?)\s+(?:ago|earlier|before))\b",
        re.I,
    ),
    "month year decade",
)
RELATIVE = re.compile(r",?\s+(?:(?:in|on|at|from|of|during)\s+)?(?:where|which|whose|whom|who|when)\b")
# Facts of a life or a thing, not of an incident.
LIFE = hinted(
    re.compile(
        r"\b(?:born|founded|established|formed|built|opened(?!\s+fire)|elected|appointed|joined|graduated|married|"
        r"retired|convicted|sentenced|paroled|"
        r"served|pleaded|pled|moved|hired|divorced|enlisted|licensed|expired|released\s+from|"
        r"criminal\s+(?:history|record)|prior\s+arrests?)\b",
        re.I,
    ),
    "born found establish formed built opened elected appointed joined graduated married retired "
    "convicted sentenced paroled served pleaded pled moved hired divorced enlisted licensed expired "
    "released criminal prior",
)
SAME_DAY = re.compile(
    r"\b(?:today|tonight|this\s+(?:morning|afternoon|evening)|[A-Z][a-z]+day['’]s\s+\w+|the\s+latest)\b"
)
ANAPHORA = re.compile(
    r"\W*(?:That|Those|In\s+that|At\s+that\s+time|Back\s+then|(?:The|All\s+the|Some\s+of\s+the)\s+(?:remaining|rest)|"
    r"(?:Some|Most|Many|Several|All|Two|Three)\s+of\s+(?:those|them|the\s+(?:victims|captives|hostages)))\b"
)
# What the law and those who mourn do after an incident.
AFTERMATH = hinted(
    re.compile(
        r"\b(?:sentenc(?:ed|ing)|convict(?:ed|ion)|trial|pleads?|pleaded|guilty|verdict|arraign(?:ed|ment)|"
        r"indict(?:ed|ment)|court|charged|charges|bail|bond|"
        r"arrest(?:ed|s)?|funeral|vigil|memorial|anniversary|mourn(?:s|ed|ing)?|remember(?:s|ed|ing)|buried|"
        r"laid\s+to\s+rest|autops(?:y|ies)|lawsuit|extradited|"
        r"custody|inquest|jury|prosecutors?|testif(?:y|ies|ied))\b",
        re.I,
    ),
    "sentenc convict trial plead guilty verdict arraign indict court charge bail bond arrest funeral vigil "
    "memorial anniversary mourn remember buried laid autops lawsuit extradited custody inquest jury "
    "prosecutor testif",
)
