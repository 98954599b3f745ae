"""The records of the exports, key by key as the contract has them."""

from collections.abc import Mapping, Sequence

from newsledger.model import (
    Actor,
    Conflict,
    Count,
    Document,
    Duration,
    Event,
    Facts,
    Finding,
    Grade,
    Interval,
    Judgement,
    Person,
    Place,
    Published,
    Quote,
    RecordedClaim,
    Related,
    Ruling,
    Settled,
    Speaker,
    State,
    Step,
    Target,
    Thing,
    Time,
    Toll,
    Value,
    Witness,
)

Json = dict[str, object]


def document_record(document: Document, facts: Facts, published: Published) -> Json:
    """A line of `export documents`; `published` may have been inferred."""
    return {
        "id": document.id,
        "external_id": document.external_id,
        "uri": document.uri,
        "title": document.title or None,
        "outlet": document.outlet,
        "language": document.language,
        "published": published_record(published),
        "text": document.text,
        "blocks": [
            {"start": block.start, "end": block.end, "kind": block.kind, "reason": block.reason}
            for block in document.blocks
        ],
        "duplicate_of": facts.duplicate_of,
        "version_of": facts.version_of,
        "status": document.status,
        "reason": document.reason,
    }


def published_record(published: Published) -> Json:
    """A publication date and where it was read."""
    return {"value": published.value, "precision": published.precision, "basis": published.basis}


def claim_record(recorded: RecordedClaim) -> Json:
    """A line of `export claims`."""
    claim = recorded.claim
    return {
        "id": claim.id,
        "document_id": claim.document_id,
        "account_id": claim.account_id,
        "incident_id": recorded.incident_id,
        "field": claim.field,
        "role": claim.role,
        "value": value_record(claim.value),
        "scope": claim.scope,
        "modality": claim.modality,
        "derivation": claim.derivation,
        "part_of": claim.part_of,
        "speaker": None if claim.speaker is None else speaker_record(claim.speaker),
        "evidence": [_quote(one) for one in claim.evidence],
        "reported_at": published_record(recorded.reported_at),
        "recorded_at": recorded.recorded_at,
        "extractors": list(claim.extractors),
        "confidence": claim.confidence,
        "status": recorded.status,
    } | ruling_record("judgement", recorded.ruling)


def judgement_record(one: Judgement) -> Json:
    """A line of `export judgements`; `undone_by` is the judgement that undid it."""
    return {
        "id": one.id,
        "kind": one.kind,
        "incident_id": one.incident_id,
        "subjects": list(one.subjects),
        "payload": dict(one.payload),
        "reason": one.reason,
        "reviewer": one.reviewer,
        "at": one.at,
        "undone_by": one.undone_by,
    }


def ruling_record(name: str, ruling: Ruling | None) -> Json:
    """Who decided, when and why, under a name beside those of the contract; nothing where nobody did."""
    if ruling is None:
        return {}
    told = {"id": ruling.judgement, "kind": ruling.kind, "reviewer": ruling.reviewer}
    return {name: told | {"at": ruling.at, "reason": ruling.reason}}


def speaker_record(speaker: Speaker) -> Json:
    """Who says it; `chain` lists the speakers behind this one."""
    return {
        "name": speaker.name,
        "description": speaker.description,
        "organization": speaker.organization,
        "via": speaker.via,
        "chain": [speaker_record(one) for one in speaker.chain],
        "start": speaker.start,
        "end": speaker.end,
    }


def value_record(value: Value) -> object:
    """A claim's value, by its kind."""
    match value:
        case Count():
            return {"low": value.low, "high": value.high, "text": value.text}
        case Time():
            return time_record(value) | {"text": value.text}
        case Duration():
            return duration_record(value) | {"text": value.text}
        case Place():
            return place_record(value) | {"text": value.text}
        case Person():
            return {"name": value.name, "age": value.age, "text": value.text, "outcome": value.outcome}
        case Actor():
            aliases = list(value.aliases)
            return {"name": value.name, "aliases": aliases, "kind": value.kind, "text": value.text}
        case Target():
            bounds = {"low": value.low, "high": value.high}
            return {"name": value.name, "kind": value.kind, "text": value.text} | bounds
        case Thing():
            return {"name": value.name, "text": value.text}
        case State():
            return value.name
        case Event():
            return {"type": value.type, "text": value.text}


def time_record(time: Time) -> Json:
    """A time as finely as the text supports it."""
    return {
        "value": time.value,
        "precision": time.precision,
        "approximate": time.approximate,
        "earliest": time.earliest,
        "latest": time.latest,
        "zone": time.zone,
    }


def duration_record(duration: Duration) -> Json:
    """How long, in hours."""
    return {"hours_low": duration.hours_low, "hours_high": duration.hours_high}


def place_record(place: Place) -> Json:
    """A place with UCDP's where_prec as its precision."""
    return {
        "name": place.name,
        "locality": place.locality,
        "admin1": place.admin1,
        "country": place.country,
        "country_code": place.country_code,
        "latitude": place.latitude,
        "longitude": place.longitude,
        "precision": place.precision,
    }


def incident_record(settled: Settled) -> Json:
    """A line of `export incidents`."""
    return (
        {
            "id": settled.id,
            "type": settled.type,
            "subtypes": list(settled.subtypes),
            "title": settled.title or None,
            "policy": settled.policy,
            "start": None if settled.start is None else time_record(settled.start),
            "end": None if settled.end is None else time_record(settled.end),
            "duration": None if settled.duration is None else duration_record(settled.duration),
            "place": None if settled.place is None else place_record(settled.place),
            "targets": [{"name": target.name, "kind": target.kind} for target in settled.targets],
            "perpetrators": [
                {"name": actor.name, "aliases": list(actor.aliases), "status": actor.status}
                for actor in settled.perpetrators
            ],
            "weapons": list(settled.weapons),
            "vehicles": list(settled.vehicles),
            "attackers": None if settled.attackers is None else toll_record(settled.attackers),
            "tolls": {field: _tolls(by_role) for field, by_role in settled.tolls.items() if by_role},
            "status": settled.status,
            "conflicts": [_conflict(conflict) for conflict in settled.conflicts],
            "timeline": [_step(step) for step in settled.timeline],
            "related": [_related(one) for one in settled.related],
            "findings": [_finding(finding) for finding in settled.findings],
            "documents": [_witness(witness) for witness in settled.documents],
            "grade": _grade(settled.grade),
            "intervals": {field: _interval(given) for field, given in settled.intervals.items()},
        }
        | _related_evidence(settled.related)
        | ruling_record("not_an_incident", settled.dismissed)
    )


def _quote(quote: Quote) -> Json:
    return {"start": quote.start, "end": quote.end, "quote": quote.quote}


def _related(related: Related) -> Json:
    return {"incident_id": related.incident_id, "relation": related.relation}


def _related_evidence(related: Sequence[Related]) -> Json:
    """The sentences behind the relations, under a name beside those of the contract; nothing without any."""
    said = [
        _related(one) | {"document_id": passage.document_id} | _quote(passage.quote)
        for one in related
        for passage in one.evidence
    ]
    return {"related_evidence": said} if said else {}


def toll_record(toll: Toll) -> Json:
    """A settled count and its range."""
    interval = None if toll.interval is None else _interval(toll.interval)
    return {"low": toll.low, "best": toll.best, "high": toll.high, "interval": interval}


def _interval(interval: Interval) -> Json:
    return {"low": interval.low, "high": interval.high, "level": interval.level}


def _tolls(by_role: Mapping[str, Toll]) -> Json:
    return {role: toll_record(toll) for role, toll in by_role.items()}


def _conflict(conflict: Conflict) -> Json:
    return {
        "field": conflict.field,
        "kind": conflict.kind,
        "claims": list(conflict.claims),
        "explanation": conflict.explanation,
    }


def _step(step: Step) -> Json:
    time = None if step.time is None else time_record(step.time)
    return {"time": time, "text": step.text, "claims": list(step.claims)}


def _finding(finding: Finding) -> Json:
    return (
        {
            "field": finding.field,
            "low": finding.low,
            "best": best_record(finding.best),
            "high": finding.high,
            "policy": finding.policy,
            "rule": finding.rule,
            "for": list(finding.supporting),
            "against": list(finding.against),
            "confidence": finding.confidence,
            "grade": _grade(finding.grade),
        }
        | _stated_facts(finding.documents)
        | ruling_record("judgement", finding.ruling)
    )


def _stated_facts(documents: Sequence[str]) -> Json:
    """The pages whose title or date gives a value, beside the contract's names; nothing where claims do."""
    return {"documents": list(documents)} if documents else {}


def _grade(grade: Grade | None) -> Json | None:
    """Airwars' grade and its reason; a field beside those of the contract."""
    return None if grade is None else {"name": grade.name, "reason": grade.reason}


def best_record(best: object) -> object:
    """A settled value of any kind: a number, a word, a record or several of them."""
    match best:
        case Time():
            return time_record(best)
        case Place():
            return place_record(best)
        case Duration():
            return duration_record(best)
        case Toll():
            return toll_record(best)
        case Count() | Person() | Actor() | Target() | Thing() | State() | Event():
            return value_record(best)
        case str() | int() | float() | None:
            return best
        case Mapping():
            return {str(key): best_record(one) for key, one in best.items()}
        case Sequence():
            return [best_record(one) for one in best]
    return str(best)


def _witness(witness: Witness) -> Json:
    return {
        "id": witness.id,
        "external_id": witness.external_id,
        "account": witness.account,
        "focal": witness.focal,
    }
