"""Actors in a text: armed groups, forces, outlets, people by name and by noun."""

from newsledger.values.actors.finding import find_actors
from newsledger.values.actors.introductions import introduced_aliases
from newsledger.values.actors.mentions import ActorMention, Aliases, AliasGroup, MentionKind
from newsledger.values.actors.persons import Described, describe, is_title

__all__ = [
    "ActorMention",
    "AliasGroup",
    "Aliases",
    "Described",
    "MentionKind",
    "describe",
    "find_actors",
    "introduced_aliases",
    "is_title",
]
