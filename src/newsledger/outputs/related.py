"""What an incident is to others: each relation with the sentences that say so and the pages they stand on."""

from rich.console import Console
from rich.text import Text

from newsledger.model import Passage
from newsledger.outputs import phrases
from newsledger.outputs.terminal import indented
from newsledger.outputs.terminal_text import safe_line
from newsledger.outputs.views import RelatedView


def render(view: RelatedView, console: Console) -> None:
    """Print the relations of an incident, or that none is known."""
    console.print(Text(f"{safe_line(view.settled.title)}: related", style="bold"))
    console.print(Text(view.settled.id, style="dim"))
    for one in view.settled.related:
        console.print()
        title = safe_line(view.titles.get(one.incident_id) or "")
        console.print(Text.assemble((phrases.say_field(one.relation), "dim"), " ", (title, "bold")))
        indented(console, 2, Text(one.incident_id, style="dim"))
        for passage in one.evidence:
            _passage(passage, view, console)
    if not view.settled.related:
        console.print("\nNo page says what it has to do with another incident.")


def _passage(passage: Passage, view: RelatedView, console: Console) -> None:
    quote = passage.quote
    line = Text.assemble(f"“{safe_line(quote.quote)}”", (f" [{quote.start}:{quote.end}]", "dim"))
    indented(console, 2, line)
    facts = view.documents.get(passage.document_id)
    if facts is not None:
        page = f"page {facts.id[:12]} · {phrases.say_outlet(facts, None)}"
        indented(console, 4, Text(safe_line(page), style="dim"))
