"""Making claims: evidence cut to the sentence, the speaker found, the id computed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from newsledger.accounts.attributions import speaker_of
from newsledger.accounts.identifiers import claim_id
from newsledger.accounts.learned import PATTERNS
from newsledger.accounts.segments import Segment
from newsledger.accounts.story import Story
from newsledger.model import Claim, Derivation, Modality, Person, Quote, Scope, Span, Speaker, Value

# How sure a pattern's claim is before calibration, by how firmly the text says it.
CONFIDENCE = {"asserted": 0.9, "hedged": 0.7, "denied": 0.8, "retracted": 0.8}


@dataclass(frozen=True, slots=True)
class Maker:
    """Makes the claims of one account of a story."""

    story: Story
    segment: Segment
    account_id: str

    def claim(
        self,
        field: str,
        value: Value,
        at: Sequence[Span],
        *,
        role: str | None = None,
        scope: Scope = "incident",
        modality: Modality = "asserted",
        derivation: Derivation = "stated",
        part_of: str | None = None,
        speaker: Speaker | None = None,
        extractors: Sequence[str] = (PATTERNS,),
    ) -> Claim:
        """A claim read at these places, the most direct first; each place's sentence is its evidence."""
        attribution = speaker_of(self.story.said.get(self.story.sentence_at(at[0].start), ()), at[0])
        if attribution is not None and modality == "asserted":
            modality = attribution.modality
        claim = Claim(
            id="",
            document_id=self.story.document.id,
            account_id=self.account_id,
            field=field,
            value=value,
            evidence=self.quotes(at),
            role=role,
            scope=scope,
            modality=modality,
            derivation=derivation,
            part_of=part_of,
            speaker=speaker or _named(attribution.speaker if attribution else None),
            extractors=named(extractors),
            confidence=CONFIDENCE[modality],
        )
        return replace(claim, id=claim_id(claim))

    def quotes(self, at: Sequence[Span]) -> tuple[Quote, ...]:
        """The sentences of these places, each once, cut to what belongs to the account."""
        quotes: dict[Span, Quote] = {}
        for place in at:
            sentence = self._around(place)
            own = self.segment.span_at(place.start) or sentence
            start, end = max(sentence.start, own.start), min(sentence.end, own.end)
            quotes.setdefault(Span(start, end), Quote(start, end, self.story.text[start:end]))
        return tuple(quotes.values())

    def _around(self, place: Span) -> Span:
        """The sentence of a place, or its block where that has no sentences."""
        sentence = self.story.sentences[self.story.sentence_at(place.start)].span
        if sentence.start <= place.start < sentence.end:
            return sentence
        blocks = (Span(b.start, b.end) for b in self.story.document.blocks)
        return next((block for block in blocks if block.start <= place.start < block.end), sentence)


def _named(speaker: Speaker | None) -> Speaker | None:
    """The speaker, None where the text names and describes nobody ("are feared trapped")."""
    return (
        speaker
        if speaker is not None
        and (speaker.name or speaker.description or speaker.organization or speaker.via)
        else None
    )


def named(extractors: Iterable[str]) -> tuple[str, ...]:
    """Each extractor once, in the order of their names."""
    return tuple(sorted(set(extractors)))


def merged(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """One claim for each fact: the same field, role, value, speaker and firmness once, with all its evidence.

    `part_of` follows the claims that were merged away.
    """
    kept: dict[object, Claim] = {}
    became: dict[str, object] = {}
    for claim in claims:
        key = (
            claim.field,
            claim.role,
            _said(claim.value),
            claim.scope,
            claim.modality,
            claim.speaker,
            claim.derivation,
        )
        became[claim.id] = key
        first = kept.get(key)
        if first is None:
            kept[key] = claim
        else:
            evidence = dict.fromkeys((*first.evidence, *claim.evidence))
            kept[key] = replace(
                first,
                evidence=tuple(evidence),
                part_of=first.part_of or claim.part_of,
                extractors=named((*first.extractors, *claim.extractors)),
            )
    final = {key: _with_own_id(claim) for key, claim in kept.items()}
    ids = {old: final[key].id for old, key in became.items()}

    def whole(claim: Claim) -> str | None:
        target = ids.get(claim.part_of or "")
        return None if target == claim.id else target

    return _without_circles([_as_part(claim, whole(claim)) for claim in final.values()])


def _with_own_id(claim: Claim) -> Claim:
    id = claim_id(claim)
    return claim if id == claim.id else replace(claim, id=id)


def _as_part(claim: Claim, whole: str | None) -> Claim:
    return claim if whole == claim.part_of else replace(claim, part_of=whole)


def _said(value: Value) -> object:
    """What a value says, whatever its words; without a name and an age the words tell somebody."""
    if isinstance(value, Person) and value.name is None and value.age is None:
        return replace(value, text=(value.text or "").casefold())
    return (
        replace(value, text=None)
        if hasattr(value, "text") and getattr(value, "text", None) is not None
        else value
    )


def _without_circles(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims without a part that would lead back to itself."""
    whole_of = {claim.id: claim.part_of for claim in claims}
    kept = []
    for claim in claims:
        seen, at = {claim.id}, claim.part_of
        while at is not None and at not in seen:
            seen.add(at)
            at = whole_of.get(at)
        if at is not None:
            whole_of[claim.id] = None
            claim = replace(claim, part_of=None)
        kept.append(claim)
    return tuple(kept)
