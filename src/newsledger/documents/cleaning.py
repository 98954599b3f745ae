"""Which lines of a page are its story: every line gets a kind and, where it is none, a reason."""

from collections.abc import Sequence
from dataclasses import dataclass

from newsledger.documents.headlines import headline_index
from newsledger.documents.languages import is_notice, line_languages, spread, story_language
from newsledger.documents.signs import sign_of
from newsledger.documents.top import TopPart
from newsledger.model import BlockKind


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
    """What each part of a page is; a page in which nothing would be left keeps all that no sign condemns."""
    lines = [part.line for part in parts]
    told = line_languages(lines)
    story = story_language(lines, told)
    languages = spread(told)
    judged = [
        _judged(part, own, around, story) for part, own, around in zip(parts, told, languages, strict=True)
    ]
    headline = headline_index(lines, [j.kind == "body" for j in judged], title)
    if headline is not None:
        judged[headline] = Judged("headline", None, story)
    return Judgement(judged, story)


def _judged(part: TopPart, own: str | None, around: str | None, story: str | None) -> Judged:
    line = part.line
    if part.stamp is not None:
        return Judged("dateline", "timestamp", story)
    if own is not None and own != story:
        notice = ", cookie notice" if is_notice(line.words) else ""
        return Judged("boilerplate", f"language {own}{notice}", own)
    sign = sign_of(line.words)
    if sign is not None:
        return Judged(sign.kind, sign.reason, around)
    if own is None and around is not None and around != story:
        return Judged("boilerplate", f"beside text in language {around}", around)
    if line.markup is not None and line.markup.main is False:
        return Judged("boilerplate", "outside the main text", around)
    return Judged("body", None, around)
