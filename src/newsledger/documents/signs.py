# ruff: noqa: E501 (a table of wordings: broken lines would hide them)
"""Wordings by which a line gives itself away as something other than story, whatever stands around it.

Each sign has the reason that its block will carry, its wordings, where in the line they must stand, and the
most words of a line that they may condemn: the longer a line, the likelier it merely uses the words.
"""

import re
from dataclasses import dataclass
from typing import Literal

from newsledger.codebook.hinted import Hinted, hinted
from newsledger.model import BlockKind


@dataclass(frozen=True, slots=True)
class Sign:
    """A reason, the wording that shows it, and the most words of a line that it may condemn."""

    reason: str
    wording: re.Pattern[str] | Hinted
    most_words: int
    kind: BlockKind = "boilerplate"
    at_start: bool = False

    def stands_in(self, words: str) -> bool:
        """Whether the wording stands in a line; one that must open it is looked for nowhere else."""
        return (self.wording.match(words) if self.at_start else self.wording.search(words)) is not None


_FRAMES = {
    "whole": r"^\W*(?:{})\W*$",
    "start": r"^\W*(?:{})",
    "label": r"^\W*(?:{})s?\s*(?::|\||$)",
    "anywhere": r"(?:{})",
}


def _sign(
    reason: str,
    most_words: int,
    where: Literal["whole", "start", "label", "anywhere"],
    *wordings: str,
    kind: BlockKind = "boilerplate",
    hints: str = "",
) -> Sign:
    """A sign; `hints` are words of which each of its wordings has one, for wordings that are slow to look for."""
    wording = re.compile(_FRAMES[where].format("|".join(wordings)), re.I)
    return Sign(
        reason, hinted(wording, hints) if hints else wording, most_words, kind, at_start=where != "anywhere"
    )


# Names are told by their capitals, so these parts mind case.
_NAME = r"(?-i:[A-ZÀ-Þ][\w.'’\-]*)"
_PARTICLE = r"(?:of|the|for|de|da|van|von|al|bin|and|staff|reporter|writer|correspondents?|news|desk)"
_PERSONS = rf"{_NAME}(?:[ ,&|/]{{1,3}}(?:{_NAME}|{_PARTICLE})){{0,14}}"
_TRADE = r"(?:staff|writer|reporter|correspondent|editor|digital|journalist|contributor|columnist|producer|associated press)"
_AGENCY = r"(?:getty(?: images)?|ap(?: photo)?|reuters|afp|epa|shutterstock|istock|xinhua|ians|pti|ani|app|upi|dpa|inp|aa)"
_PICTURE = r"(?:photo(?:graph)?|image|picture|pic|illustration|file photo|screengrab|screenshot)s?"

SIGNS: tuple[Sign, ...] = (
    _sign(
        "comments", 40, "anywhere",
        r"\b(?:your email address will not be published|required fields are marked|notify me of (?:new|follow))\b",
        r"\b(?:comments? (?:policy|guidelines)|log in to (?:comment|reply|leave))\b",
        hints="email required notify comment log",
    ),
    _sign(
        "image credit", 14, "anywhere",
        rf"^\W*(?:{_PICTURE}|credit|source|video|copyright)(?: (?:by|credit|courtesy|source|from|via))?\s*[:/©|]\s*\S.{{0,90}}$",
    ),
    _sign(
        "image credit", 18, "anywhere",
        rf"^\W*{_PICTURE} (?:by|courtesy|credit)\b", rf"^\W*{_AGENCY}(?:\s*[/|,].{{0,60}})?\W*$",
    ),
    _sign(
        "advertisement marker", 8, "whole",
        r"adverti[sz]e?ments?(?:\W+adverti[sz]e?ments?)*", "advt?", "ads?", r"sponsored(?: content| links?| by)?",
        "promoted(?: content| stories)?", "paid (?:content|post)", r"skip (?:ad(?:vertisement)?s?|advert)",
        r"(?:story|article) continues(?: below)?(?: (?:the |this )?ad(?:vertisement)?)?",
        r"(?:continue|scroll)(?: down)? (?:reading )?(?:below|to continue)(?: (?:with )?(?:the )?(?:story|content|reading))?",
        r"advertisement\W+(?:story|article) continues below(?: advertisement)?",
    ),
    _sign("advertisement marker", 14, "start", r"(?:advertisement|sponsored by)\W*\b.{0,80}(?:scroll|continue|loading)"),
    _sign(
        "cookie notice", 80, "anywhere",
        r"\bcookies?\b.{0,200}\b(?:accept|consent|privacy|our site|websites?|settings|browser|polic(?:y|ies)|preferences)\b",
        r"\b(?:accept|consent|we use|use of|privacy)\b.{0,200}\bcookies?\b",
        hints="cookie",
    ),
    _sign(
        "privacy notice", 12, "start",
        r"(?:privacy (?:policy|notice|settings)|terms (?:of (?:use|service)|(?:and|&) conditions)|do not sell my)\b",
    ),
    _sign(
        "subscription notice", 30, "anywhere",
        r"^\W*(?:please |to )?(?:subscribe|sign[ -]?up|log[ -]?in|register)\b.{0,80}\b"
        r"(?:newsletters?|e-?mails?|alerts?|inbox|account|updates|unlimited|access|today|now|free|channel)\b",
        r"\bsign up (?:for|to) (?:our|free|daily|weekly|breaking|e-?mail)\b",
        r"\bdelivered (?:straight |directly |right )?(?:to|in|into) your (?:inbox|e-?mail)\b", r"\bstraight (?:to|into) your inbox\b",
        r"\bour (?:free )?(?:daily |weekly |morning )?(?:e-?mail )?newsletters?\b", r"\bto your inbox\b",
        r"\be-?mail notifications? on\b", r"^\W*(?:your notification has been|there was a problem saving your)\b",
        r"\b(?:get|try) (?:unlimited|digital) (?:digital )?access\b", r"\bsubscribe to our\b",
        hints="subscribe sign log register inbox mail newsletter notification problem access",
    ),
    _sign(
        "subscription notice", 14, "whole",
        "subscribe(?: now| today)?", "sign (?:up|in)", "log ?(?:in|out)", "register", "become a member", "e-?mail address",
        r"already (?:a subscriber|have an account).{0,40}", r"(?:enter )?your e-?mail.{0,60}",
        r"thank you for (?:subscribing|signing up).{0,60}", "support our journalism.{0,60}",
    ),
    _sign(
        "app notice", 25, "anywhere",
        r"\bdownload (?:the|our)\b.{0,40}\bapps?\b", r"\b(?:available on|get it on) (?:the )?(?:app store|google play)\b",
    ),
    _sign(
        "share buttons", 22, "start",
        r"(?:(?:read or )?share (?:this|on|via|it|to)|tweet this|like us on|find us on|connect with us|join (?:us|the conversation) on)\b",
        r"follow (?:us\b|@\w+|.{2,40} on (?:twitter|facebook|instagram|x\b|linkedin|telegram|whatsapp|google news))",
    ),
    _sign(
        "read-more line", 24, "label",
        "(?:also )?read(?: (?:more|also|next|full|on))?(?: (?:here|at|on))?", "see (?:also|more)", "related(?: (?:article|stor(?:y|ie)|content|"
        "topic|coverage|post|link|video|new))?", "recommended(?: for you)?", "(?:don['’]t|do not) miss", "must[ -](?:read|watch|see)",
        "watch(?: (?:also|more|now|live|the video|video|below))?", "listen", "photo", "in (?:picture|photo)", "live update",
        "previous(?: story)?", "next", "more", "trending(?: now)?", "latest", "also in the news",
    ),
    _sign(
        "read-more line", 24, "start",
        r"(?:read more|also read|read also|read next|read:|read (?:the )?full (?:story|article|report))\b", r"read all (?:the )?latest\b",
        r"more (?:on this|from|in this|stories|news|about this)\b", r"you (?:may|might)(?: also)? (?:like|be interested)",
        r"click (?:here|on the)\b", r"(?:continue|keep) reading\b", r"(?:view|show|load|see) (?:more|all|gallery|comments)\b",
        r"(?:top|latest|other|related|more) (?:stories|news|headlines|articles)\W*$", r"(?:next|previous) (?:article|story|post)\b",
        r"most (?:read|popular|viewed|shared|commented)\b", r"editor['’]?s['’]? picks?\b", r"related (?:stories|articles|topics)\b",
    ),
    _sign(
        "read-more line", 30, "start",
        r"(?:for more (?:information|stories|news|on this|coverage)|to read (?:more|the full)|stay (?:tuned|up to date|informed))\b",
        r"(?:for (?:all )?the latest|get (?:all )?the latest|catch all the|find all the)\b.{0,80}\b(?:follow|visit|download|news|app)\b",
        r"visit .{3,60} for (?:more|the latest)\b", r"check out (?:the|our|more)\b.{0,60}\b(?:news|stories|latest|videos?)\b",
    ),
    _sign(
        "copyright notice", 60, "anywhere",
        r"^\W{0,3}(?:©|\(c\) ?\d{4}|copyright\b)", r"©\s?\d{4}", r"\ball rights reserved\b",
        r"\bmay not be (?:published|reproduced|redistributed|reprinted)\b", r"\bwithout (?:prior )?(?:written )?permission\W*$",
        hints="© (c) copyright reserved published reproduced redistributed reprinted permission",
    ),
    _sign(
        "comments", 12, "whole",
        r"\d[\d,]* comments?", r"comments?(?: \(\d+\))?", "leave a (?:comment|reply)", "(?:post|add) (?:a )?comment", "reply",
        "(?:view|show|hide)(?: all)? comments", "join the (?:conversation|discussion)", "report (?:this )?(?:abuse|comment)",
        r"(?:sort|order) by\b.{0,40}", "be the first to comment.{0,40}", "comments are closed.{0,40}",
    ),
    _sign("image caption", 40, "anywhere", r"\((?:photo|image|picture|credit|source|file)s?(?: by| courtesy)?\s?:[^()]{0,80}\)\W*$", kind="caption"),
    _sign("image caption", 40, "anywhere", rf"(?:/|\bvia ){_AGENCY}\W{{0,3}}$", kind="caption", hints="/ via"),
    _sign("image credit", 7, "anywhere", rf"(?:/|\bvia ){_AGENCY}\W{{0,3}}$"),
    _sign("image caption", 60, "start", rf"(?:media|video|{_PICTURE}) caption\b", kind="caption"),
    _sign(
        "byline", 16, "anywhere",
        r"^\W*(?:(?:written|reported|posted|published|edited|compiled|story|words|reporting|text|report) )?by\s*:?\s+"
        rf"{_PERSONS}\W*(?:\|.{{0,60}}|[-–—,] .{{0,60}})?$",
    ),
    _sign(
        "byline", 9, "whole",
        rf"(?:by|from) (?:our|a|the)?\s?(?:{_NAME}\s){{0,3}}(?:staff|correspondent|reporter|bureau|agenc(?:y|ies))s?(?: \w+)?",
        "(?:web|news|online) desk", "staff (?:report(?:er)?|writer)", "news service", "our correspondent", "agencies",
    ),
    _sign(
        "byline", 12, "whole",
        rf"{_NAME}(?: {_NAME}){{1,3}}\s*[,|•·/\-–—]\s*(?:(?-i:[\w.'’&]+) ){{0,5}}{_TRADE}s?(?:,? (?:{_NAME}|of|for|and|the|at)){{0,6}}",
    ),
    _sign(
        "contact details", 30, "anywhere",
        r"^\W*(?:contact|follow|e-?mail|reach|write to|tips\??|call)\b.{0,120}(?:@\w|\d{3}[-.\s]\d{4}|\btwitter\b)",
        r"^\W*[\w.+-]{2,40}@[\w-]{2,30}\.[\w.]{2,12}\W*$", r"^\W*@\w{2,20}\W*$",
    ),
    _sign(
        "agency credit", 45, "whole",
        r"with (?:inputs?|agency inputs|files|reporting)(?: from| by)?\b.{0,60}", r"source\s*:\s*.{2,40}",
        rf"(?:additional |with )?(?:reporting|editing|writing|editing and writing) by {_NAME}.{{0,200}}",
        rf"\(?{_AGENCY}(?:/\w{{1,12}})?\)?", r"(?-i:[A-Z][^.]{3,200}) contributed (?:reporting|to this (?:report|story|article))\b.{0,40}",
    ),
    # A clip's length before its title or behind it, as players list them where the story should stand.
    _sign("list of videos", 30, "anywhere", r"^\d{1,2}:\d\d (?![ap]\.?m\b).*\bpause$", r"^\d:\d\d (?![ap]\.?m\b)[\"'‘“]?(?-i:[A-Z0-9]).*[^.]$"),
    _sign("list of videos", 30, "anywhere", r"^.{15,}(?<! at)(?<! by)(?<!round)(?<!about)(?<!until)(?<!since)(?<!efore)(?<! after)(?<! to)(?<! and)(?<! from) \d{1,2}:\d\d$", hints=":"),
    _sign(
        "note to readers", 25, "start",
        r"(?:our standards\s*:|see something (?:wrong|not right)\b|report (?:an error|a (?:typo|correction)))",
        r"(?:send (?:us )?(?:a |your )?(?:tips?|corrections?|feedback)|do you have (?:a story|information to share|a tip))\b",
        r"this (?:story|article) (?:has been|was) (?:auto-?generated|published from)\b",
    ),
    _sign(
        "player or page control", 14, "whole",
        "close", "open", "menu", "search", "skip to (?:main )?(?:content|navigation)", "home", "back(?: to top)?", "next",
        "prev(?:ious)?", "play(?: video| now)?", "pause", "mute", "unmute", "replay", r"(?:now )?loading(?:\.\.\.)?", "full ?screen",
        "expand", "collapse", "toggle.{0,30}", "hide", "ok(?:ay)?", "cancel", "submit", "yes", "no", "done", "settings",
        "dismiss", "got it!?", "i (?:agree|accept)", "(?:accept|reject)(?: all)?", "x", "top", "buy now", "shop now", "more info",
        "learn more", "find out more", "tap here.{0,40}", "click to .{0,40}", "this video (?:file )?cannot be played.{0,40}",
        "(?:please )?enable javascript.{0,60}", "javascript (?:is|must).{0,60}", "your browser .{0,80}", "video", "photos?", "gallery",
        "slideshow", "audio", "live", "breaking(?: news)?", "exclusive", "new", "hot", "now playing.{0,60}", "up next.{0,60}",
        "like loading", "print this (?:page|article)", "text size", "autoplay.{0,40}",
    ),
    _sign(
        "reading time", 8, "whole",
        r"(?:reading time|read time|estimated reading|time to read)\b.{0,30}", r"\d{1,3}[ -]?min(?:ute)?s?(?: read| listen)",
        r"\d+ (?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?) ago", "just now", "yesterday", "today",
    ),
    _sign("tags", 40, "start", r"(?:tags?|topics?|keywords?|filed under|categor(?:y|ies))\s*:", r"(?:#\w+\s*){2,}$"),
    _sign("marker", 3, "anywhere", r"^[\W\d_]{1,12}$"),
)  # fmt: skip

# Share bars come as any run of these words and numbers; a pattern for that would backtrack without end.
_SHARE_CORE = frozenset((
    "share", "shares", "tweet", "facebook", "twitter", "whatsapp", "linkedin", "pinterest", "reddit", "telegram",
    "print",
))  # fmt: skip
_SHARE_BAR = _SHARE_CORE | frozenset((
    "pin", "it", "email", "e-mail", "mail", "tumblr", "google", "flipboard", "messenger", "instagram", "youtube",
    "copy", "link", "copied", "save", "bookmark", "comment", "comments", "like", "follow", "more", "this", "article",
    "story", "on", "via", "by", "to", "a", "friend", "with", "x", "sms", "viber", "line", "tweets", "views", "likes",
    "app", "sharing", "options", "page", "post", "loading",
))  # fmt: skip
_SHARE_SIGN = _sign("share buttons", 20, "anywhere", "")
_TOKEN = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")
# Longer lines are sentences, whatever words they hold; the bound keeps the patterns' work small too.
_MAX_CHARACTERS, _MAX_WORDS = 800, 80


def sign_of(words: str) -> Sign | None:
    """The first sign that a line shows, or None."""
    if len(words) > _MAX_CHARACTERS:
        return None
    count = words.count(" ") + 1
    if count > _MAX_WORDS:
        return None
    if count <= _SHARE_SIGN.most_words and _is_share_bar(words):
        return _SHARE_SIGN
    return next((sign for sign in SIGNS if count <= sign.most_words and sign.stands_in(words)), None)


def _is_share_bar(words: str) -> bool:
    tokens = {token.lower() for token in _TOKEN.findall(words)}
    return bool(tokens & _SHARE_CORE) and tokens <= _SHARE_BAR
