"""What is found of actors in a text: mentions, and names that a page itself gives to one actor."""

from dataclasses import dataclass
from typing import Literal

MentionKind = Literal[
    "civilian",
    "police",
    "military",
    "paramilitary",
    "armed_group",
    "government",
    "aid_worker",
    "organization",
    "outlet",
    "person",
    "unknown",
]


@dataclass(frozen=True, slots=True)
class ActorMention:
    """An actor named or described at `text[start:end]`.

    `name` is the canonical name where one is known, else as written; `generic` where only a common noun
    stands there ("gunmen"). `role` is the toll role of the contract that the words give, or None.
    `description` and `organization` belong to persons: "chief minister", "Sindh".
    """

    start: int
    end: int
    text: str
    name: str
    aliases: tuple[str, ...] = ()
    kind: MentionKind = "unknown"
    role: str | None = None
    generic: bool = False
    description: str | None = None
    organization: str | None = None


@dataclass(frozen=True, slots=True)
class AliasGroup:
    """Names that a page gives to one actor; `name` is the long proper one, `aliases` the others in order."""

    name: str
    aliases: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """All names, the long one first."""
        return (self.name, *self.aliases)


Aliases = tuple[AliasGroup, ...]

# The toll role that a kind of body gives to its members.
ROLE_OF_KIND: dict[str, str] = {
    "police": "police",
    "military": "military",
    "paramilitary": "paramilitary",
    "armed_group": "armed_group",
    "government": "officials",
    "aid_worker": "aid_workers",
    "civilian": "civilians",
}
