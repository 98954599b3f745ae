"""Wordings by which a line gives itself away as something other than story, whatever stands around it.

Each sign has the reason that its block will carry, a pattern, and the most words that a line so judged may
have: the longer a line, the likelier it is that a sentence of the story merely uses the words.
"""

import re
from dataclasses import dataclass

from newsledger.model import BlockKind


@dataclass(frozen=True, slots=True)
class Sign:
    """A reason, the wording that shows it, and the most words of a line that it may condemn."""

    reason: str
    wording: re.Pattern[str]
    most_words: int
    kind: BlockKind = "boilerplate"


def _sign(reason: str, wording: str, most_words: int, kind: BlockKind = "boilerplate") -> Sign:
    return Sign(reason, re.compile(wording, re.I), most_words, kind)


_NAME = r"[A-ZÀ-Þ][\w.'’\-]*"
_END = r"[\s.:!…»>›→\-–—|]*$"

SIGNS: tuple[Sign, ...] = (
    _sign(
        "advertisement marker",
        r"^\W*(?:advertise?ments?|advt?\.?|ads?|sponsored(?: content| links?)?|promoted(?: content| stories)?|paid (?:content|post)|story continues(?: below)?(?: (?:the )?advertisement)?|article continues(?: below)?(?: this ad(?:vertisement)?)?|(?:continue|scroll)(?: down)? (?:reading )?(?:below|to continue)(?: with (?:the )?(?:story|content))?|skip (?:ad(?:vertisement)?s?|advert))\W*(?:(?:advertisement|ads?|below)\W*)*$",
        8,
    ),
    _sign(
        "advertisement marker",
        r"^\W*(?:advertisement|sponsored by)\W*\b.{0,80}(?:scroll|continue|below|loading)",
        14,
    ),
    _sign(
        "cookie notice",
        r"\bcookies?\b.{0,200}\b(?:accept|consent|privacy|use|site|website|settings|browser|polic|prefer)|\b(?:accept|consent|use|privacy).{0,200}\bcookies?\b",
        80,
    ),
    _sign(
        "privacy notice",
        r"^\W*(?:privacy (?:policy|notice|settings)|terms (?:of (?:use|service)|and conditions|& conditions)|cookie (?:policy|settings)|do not sell my)\b",
        12,
    ),
    _sign(
        "subscription notice",
        r"\b(?:subscribe|sign[ -]?up|log[ -]?in|register)\b.{0,60}\b(?:newsletters?|emails?|e-mail|alerts?|inbox|account|updates|unlimited|access|today|now|free)\b",
        30,
    ),
    _sign(
        "subscription notice",
        r"\b(?:our|free|daily|weekly|morning|the) (?:e-?mail )?newsletters?\b.{0,60}\b(?:sign|inbox|subscribe|deliver)|\bdelivered (?:straight |directly )?(?:to|in) your (?:inbox|email)\b|\bstraight (?:to|into) your inbox\b",
        40,
    ),
    _sign(
        "subscription notice",
        r"^\W*(?:subscribe|subscribe now|sign up|sign in|log in|log ?out|register|become a member|already a subscriber\??.*|enter your e-?mail.*|e-?mail address|your e-?mail.*|thank you for (?:subscribing|signing up).*|support our journalism.*)\W*$",
        14,
    ),
    _sign(
        "app notice",
        r"\bdownload (?:the|our)\b.{0,40}\bapps?\b|\b(?:get|available on) (?:the|our)? ?(?:app store|google play)\b",
        25,
    ),
    _sign(
        "share buttons",
        r"^\W*(?:share (?:this|on|via|the|it|to)|tweet this|follow (?:us|@\w+|.{2,30} on (?:twitter|facebook|instagram|x\b|linkedin|telegram|whatsapp|google news))|like us on|join (?:us|the conversation) on|find us on|connect with us)\b",
        22,
    ),
    _sign(
        "read-more line",
        r"^\W*(?:read (?:more|also|next|full|the full|all (?:the )?latest)|also read|see (?:also|more)|more (?:on|from|in|stories|news|about)|related(?: (?:articles?|stories|story|news|content|topics?|coverage|posts?|links?|video))?\W*(?::|$)|recommended(?: for you)?\W*(?::|$)|(?:don['’]t|do not) miss\W*(?::|$)|must[ -]read\W*(?::|$)|you (?:may|might)(?: also)? (?:like|be interested)|click here|continue reading|keep reading|view (?:more|all|gallery|comments)|show more|load more|full story|watch(?: also| more| now| the video| video| below)?\s*:|listen(?: to)?(?: this)?(?: article| story)?\s*:|photos?\s*:|next (?:article|story)|previous (?:article|story)|top stories|latest news|trending(?: now)?\W*$|most (?:read|popular|viewed|shared|commented)|editor['’]?s['’]? picks?|in pictures\W*:|in photos\W*:|live updates\W*:)",
        24,
    ),
    _sign(
        "read-more line",
        r"^\W*(?:for more (?:information|stories|news|on this|coverage)|to read (?:more|the full)|read all the latest|for the latest\b.{0,80}\b(?:follow|visit|download|news)|stay (?:tuned|up to date|informed)|visit .{3,60} for (?:more|the latest))",
        30,
    ),
    _sign(
        "copyright notice",
        r"^\W*(?:©|\(c\)\s|copyright\b|&copy;)|\ball rights reserved\b|\bmay not be (?:published|reproduced|redistributed|reprinted)\b|\bprohibited without (?:prior )?(?:written )?permission\b",
        60,
    ),
    _sign(
        "comments",
        r"^\W*(?:\d[\d,]* comments?|comments?(?: \(\d+\))?|leave a (?:comment|reply)|post a comment|add (?:a )?comment|view (?:all )?comments|join the (?:conversation|discussion)|reply|report abuse|report (?:this )?comment|(?:sort|order) by\b.*|be the first to comment.*|comments are closed.*|show comments|hide comments|what do you think\??)\W*$",
        12,
    ),
    _sign(
        "comments",
        r"\b(?:your email address will not be published|required fields are marked|notify me of (?:new|follow)|comments? (?:policy|guidelines)|log in to (?:comment|reply|leave))\b",
        40,
    ),
    _sign(
        "image credit",
        r"^\W*(?:photo|image|picture|pic|photograph|credit|source|video|illustration|file photo|screengrab|getty|copyright)s?(?: (?:by|credit|courtesy|source|from|via))?\s*[:/©|]\s*\S.{0,90}$",
        14,
        "caption",
    ),
    _sign(
        "image credit",
        r"^\W*(?:\(?(?:photo|image|picture)s? (?:by|courtesy|credit)\b|(?:getty images|reuters|associated press|ap photo|afp|epa)\b\s*(?:[/|,].{0,60})?$)|(?:/|\bvia )(?:getty images|ap|reuters|afp|shutterstock|istock)\)?\W*$",
        18,
        "caption",
    ),
    _sign("image caption", r"^\W*(?:image|media|photo|picture|video) caption\b", 60, "caption"),
    _sign(
        "byline",
        rf"^\W*(?:(?:written|reported|posted|published|edited|compiled|story|words|reporting|text) )?by:?\s+(?-i:{_NAME}(?:[ ,&|/]+(?:and )?(?:{_NAME}|of|the|for|de|van|von|al|bin|staff|reporter|writer|correspondent))*)\W*(?:\|.{{0,60}}|[-–—,] .{{0,60}})?$",
        16,
    ),
    _sign(
        "byline",
        rf"^\W*(?:by|from) (?:our|a|the)?\s?(?:(?-i:{_NAME})\s){{0,3}}(?:staff|correspondent|reporter|web desk|news desk|agency|agencies|bureau)s?(?: (?:reporter|writer|correspondent|report))?\W*$|^\W*(?:web desk|news desk|staff (?:report(?:er)?|writer)|news service|our correspondent|agencies|online desk)\W*$",
        9,
    ),
    _sign(
        "byline",
        rf"^\W*(?-i:{_NAME}(?: {_NAME}){{1,3}})\s*[,|•·/\-–—]\s*(?:(?-i:[\w.'’&]+\s?){{0,5}}(?:staff|writer|reporter|correspondent|editor|digital|news|journalist|contributor|columnist|producer)s?)\b(?-i:(?: {_NAME}|,| of| for| and| the| at){{0,6}})\W*$",
        12,
    ),
    _sign(
        "contact details",
        r"^\W*(?:contact|follow|email|e-?mail|reach|write to|tips\??|call)\b.{0,120}(?:@\w|\d{3}[-.\s]\d{4}|\btwitter\b)|^\W*[\w.+-]{2,40}@[\w-]{2,30}\.[\w.]{2,12}\W*$|^\W*@\w{2,20}\W*$",
        30,
    ),
    _sign(
        "agency credit",
        r"^\W*(?:\(?with (?:inputs?|agency inputs|files|reporting)(?: from| by)?\b.{0,60}|\(?(?:reporting|editing|writing|additional reporting) by\b.{0,200}|source\s*:\s*.{2,40}|\((?:ians|pti|ani|afp|reuters|ap|dpa|xinhua|app|inp|upi)(?:/\w+)?\))\W*$",
        45,
    ),
    _sign(
        "correction address",
        r"^\W*(?:our standards\s*:|see something (?:wrong|not right)\b|report (?:an error|a (?:typo|correction))|send (?:us )?(?:a |your )?(?:tips?|corrections?|feedback))",
        25,
    ),
    _sign(
        "player or page control",
        r"^\W*(?:close|open|menu|search|skip to (?:main )?(?:content|navigation)|home|back(?: to top)?|next|prev(?:ious)?|play(?: video| now)?|pause|mute|unmute|replay|loading(?:\.\.\.)?|full ?screen|expand|collapse|toggle.{0,30}|hide|ok|okay|cancel|submit|yes|no|done|settings|dismiss|got it!?|i (?:agree|accept)|accept(?: all)?|reject(?: all)?|x|×|✕|✖|top|buy now|shop now|more info|learn more|find out more|tap here.*|click to .{0,40}|this video (?:file )?cannot be played.*|javascript .{0,80}|please enable .{0,80}|your browser .{0,80}|video|photos?|gallery|slideshow|audio|live|breaking(?: news)?|exclusive|updated?|new|hot|tags?:?|topics?:?|filed under:?.{0,80}|categories:?|category:?)\W*$",
        14,
    ),
    _sign(
        "reading time",
        r"^\W*(?:(?:reading time|read time|estimated reading)\b.{0,30}|\d{1,2}[ -]?(?:min(?:ute)?s?)(?: read)?(?: listen)?|\d+ (?:minutes?|hours?|days?|weeks?|months?|years?) ago|(?:just now|yesterday|today))\W*$",
        8,
    ),
    _sign("tags", r"^\W*(?:tags?|topics?|keywords?|filed under|categories|categor(?:y|ies))\s*:", 40),
    _sign("marker", r"^[\W\d_]{1,12}$", 3),
)


# Share bars come as any run of these words and numbers; a pattern for that would backtrack without end.
_SHARE_BAR = frozenset(
    [
        "share",
        "tweet",
        "pin",
        "it",
        "email",
        "e-mail",
        "mail",
        "print",
        "facebook",
        "twitter",
        "whatsapp",
        "linkedin",
        "pinterest",
        "reddit",
        "telegram",
        "tumblr",
        "google",
        "flipboard",
        "messenger",
        "instagram",
        "youtube",
        "copy",
        "link",
        "copied",
        "save",
        "bookmark",
        "comment",
        "comments",
        "like",
        "follow",
        "more",
        "this",
        "article",
        "story",
        "on",
        "via",
        "by",
        "to",
        "a",
        "friend",
        "with",
        "x",
        "sms",
        "viber",
        "line",
        "shares",
        "tweets",
        "views",
        "likes",
        "app",
        "sharing",
        "options",
    ]
)
_SHARE_CORE = frozenset(
    [
        "share",
        "tweet",
        "facebook",
        "twitter",
        "whatsapp",
        "linkedin",
        "pinterest",
        "reddit",
        "telegram",
        "shares",
        "email",
        "print",
    ]
)
_SHARE_SIGN = _sign("share buttons", "", 20)
_TOKEN = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")
# Longer lines are sentences, whatever words they hold; the bound keeps the patterns' work small too.
_MAX_CHARACTERS = 800


def sign_of(words: str) -> Sign | None:
    """The first sign that a line shows, or None."""
    count = words.count(" ") + 1
    if len(words) > _MAX_CHARACTERS or count > 80:
        return None
    if count <= _SHARE_SIGN.most_words and _is_share_bar(words):
        return _SHARE_SIGN
    return next((sign for sign in SIGNS if count <= sign.most_words and sign.wording.search(words)), None)


def _is_share_bar(words: str) -> bool:
    tokens = {token.lower() for token in _TOKEN.findall(words)}
    return bool(tokens & _SHARE_CORE) and tokens <= _SHARE_BAR
