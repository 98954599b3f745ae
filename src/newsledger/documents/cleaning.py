"""Which lines of a page are its story: every line gets a kind and, where it is none, a reason."""

from collections.abc import Sequence
from dataclasses import dataclass

from newsledger.documents.headlines import headline_index
from newsledger.documents.languages import in_notice, line_languages, spread, story_language
from newsledger.documents.lines import Line
from newsledger.documents.scoring import story_scores
from newsledger.documents.signs import sign_of
from newsledger.documents.top import TopPart
from newsledger.model import BlockKind

# Where F1 peaks on pages left out of the weights' fit; lower for text, to lose no sentence of a story.
_TEXT_THRESHOLD, _HTML_THRESHOLD = 0.4, 0.6


_CLOSED = '.!?…”"|:»'


@dataclass(frozen=True, slots=True)
class Judged:
    """A line's kind, why, and its language where that could be told."""

    kind: BlockKind
    reason: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Judgement:
    """A judgement for every line, and the language of the story."""

    lines: list[Judged]
    language: str | None


def judge(parts: Sequence[TopPart], title: str | None) -> Judgement:
    """What each part of a page is: by its language, by a sign, by what speaks for it being story.

    A page of which nothing would be left keeps every line that neither its language nor a sign condemns.
    """
    lines = [part.line for part in parts]
    told = line_languages(lines)
    story = story_language(lines, told)
    around = spread(told)
    notices = in_notice(lines, around)
    certain = [_certain(*each, story) for each in zip(parts, told, around, notices, strict=True)]
    scores = story_scores(lines, [judged is not None for judged in certain])
    threshold = _TEXT_THRESHOLD if lines and lines[0].markup is None else _HTML_THRESHOLD
    judged = [
        known or _scored(line, score, threshold, story)
        for known, line, score in zip(certain, lines, scores, strict=True)
    ]
    _mend(judged, lines, certain)
    if not any(one.kind == "body" for one in judged):
        judged = [known or Judged("body", None, story) for known in certain]
    _drop_stray_captions(judged, lines)
    headline = headline_index(
        lines, [one.kind == "body" for one in judged], [known is not None for known in certain], title
    )
    if headline is not None:
        judged[headline] = Judged("headline", None, story)
    return Judgement(judged, story)


def _mend(judged: list[Judged], lines: Sequence[Line], certain: Sequence[Judged | None]) -> None:
    """Keep both halves of a sentence that a link or a break cut in two: the second opens in lower case."""
    for i in range(len(lines) - 1):
        one, other = judged[i], judged[i + 1]
        if (
            lines[i].words[-1] in _CLOSED
            or not lines[i + 1].words[0].islower()
            or certain[i]
            or certain[i + 1]
        ):
            continue
        if one.kind == "body" and other.kind == "boilerplate":
            judged[i + 1] = one
        elif other.kind == "body" and one.kind == "boilerplate" and lines[i].words.count(" ") >= 4:
            judged[i] = other


def _drop_stray_captions(judged: list[Judged], lines: Sequence[Line]) -> None:
    """Leave captions only within the story and once: galleries and teasers repeat them and follow it."""
    body = [i for i, one in enumerate(judged) if one.kind == "body"]
    seen: set[str] = set()
    for i, one in enumerate(judged):
        if one.kind == "caption":
            if not body or not body[0] - 3 <= i <= body[-1] or lines[i].words in seen:
                judged[i] = Judged("boilerplate", one.reason, one.language)
            seen.add(lines[i].words)


def condemned(part: TopPart) -> bool:
    """Whether a part is surely no story by its wording alone."""
    return part.stamp is not None or sign_of(part.line.words) is not None


def _certain(
    part: TopPart, own: str | None, around: str | None, notice: bool, story: str | None
) -> Judged | None:
    """The judgement that needs no weighing, or None."""
    if part.stamp is not None:
        return Judged("dateline", "timestamp", story)
    words = part.line.words
    if own is not None and own != story:
        return Judged("boilerplate", f"language {own}{', cookie notice' if notice else ''}", own)
    sign = sign_of(words)
    if sign is not None:
        return Judged(sign.kind, sign.reason, around)
    if own is None and around is not None and around != story:
        return Judged("boilerplate", f"beside text in language {around}", around)
    return None


def _scored(line: Line, score: float, threshold: float, story: str | None) -> Judged:
    if line.markup is not None and line.markup.region == "caption":
        return Judged("caption" if _is_sentence(line) else "boilerplate", "image caption", story)
    return Judged("body", None, story) if score >= threshold else Judged("boilerplate", _why(line), story)


def _is_sentence(line: Line) -> bool:
    """Whether a caption tells something; shorter ones name a person or a photographer."""
    return line.words.count(" ") >= 7 and line.words[-1] in '.!?”"'


def _why(line: Line) -> str:
    """The plainest thing to say of a line that does not look like story."""
    if line.markup is not None and line.markup.region not in (None, "article"):
        return str(line.markup.region)
    count = line.words.count(" ") + 1
    if line.markup is not None and line.markup.link_share > 0.8:
        return "link list"
    if count <= 3:
        return "menu or label"
    if count <= 20 and line.words[-1] not in '.!?”"':
        return "headline list or menu"
    return "outside the story"
