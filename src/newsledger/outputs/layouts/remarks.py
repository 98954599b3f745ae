"""What a layout could not say: in one line, or incident by incident."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from newsledger.codebook.inflection import many
from newsledger.model import Settled
from newsledger.outputs.terminal_text import safe_line


@dataclass(slots=True)
class Remarks:
    """Gathers, while a layout is written, the incidents left out and what the others leave unsaid."""

    layout: str
    never: tuple[str, ...] = ()
    left_out: list[tuple[str, str, str]] = field(default_factory=list)
    unsaid: list[tuple[str, str, tuple[str, ...]]] = field(default_factory=list)

    def note(self, settled: Settled, left_out: str | None, unsaid: tuple[str, ...]) -> None:
        """Takes down what becomes of one incident."""
        if left_out is not None:
            self.left_out.append((settled.id, settled.title, left_out))
        elif unsaid:
            self.unsaid.append((settled.id, settled.title, unsaid))

    def summary(self) -> str | None:
        """One line on what is missing; None where nothing was left out."""
        if not self.left_out:
            return None
        reasons = Counter(reason for _, _, reason in self.left_out)
        told = ", ".join(
            reason if len(reasons) == 1 else f"{number} {reason}" for reason, number in reasons.most_common()
        )
        return (
            f"{many(len(self.left_out), 'incident')} left out of {self.layout}: {told}; --explain names them"
        )

    def explanation(self) -> Iterator[str]:
        """Line by line: of all incidents, of those left out, of each that is there; safe for a terminal."""
        yield f"What the layout {self.layout} does not say of these incidents"
        for line in self.never:
            yield f"  of none: {line}"
        if self.left_out:
            yield f"{many(len(self.left_out), 'incident')} left out:"
        for id, title, reason in self.left_out:
            yield "  " + safe_line(f"{id} {title}: {reason}")
        if self.unsaid:
            yield f"{many(len(self.unsaid), 'incident')} not told in full:"
        for id, title, unsaid in self.unsaid:
            yield "  " + safe_line(f"{id} {title}")
            yield from (f"    {safe_line(line)}" for line in unsaid)
        if not (self.left_out or self.unsaid):
            yield "Nothing is left out."
