"""Why accounts are taken for one incident: each link with what its features add."""

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from newsledger.codebook.inflection import many
from newsledger.model import Contribution, Link, Member
from newsledger.outputs import phrases
from newsledger.outputs.terminal import indented
from newsledger.outputs.terminal_text import safe_line
from newsledger.outputs.views import LinksView


def render(view: LinksView, console: Console) -> None:
    """Print the links of an incident, the strongest first, and the reviewers' decisions on its accounts."""
    held = f"{many(len(view.links), 'link')}, {many(len(view.members), 'account')}"
    console.print(Text(f"{safe_line(view.settled.title)}: {held}", style="bold"))
    console.print(Text(f"{view.settled.id} · scores are log-odds: 0 is an even chance", style="dim"))
    for link in view.links:
        _link(link, view, console)
    if view.decisions:
        console.print()
        console.print(Text("Reviewers decided", style="bold"))
    for first, second, verdict in view.decisions:
        indented(console, 2, Text(f"{verdict}: {first} and {second}"))
    if not view.links and not view.decisions:
        console.print("\nOne account alone tells it." if len(view.members) == 1 else "\nNo links are kept.")


def _link(link: Link, view: LinksView, console: Console) -> None:
    console.print()
    for account in (link.first, link.second):
        console.print(Text(_page(view.members[account]), style="bold"), overflow="fold")
    rows = Table(box=None, show_header=False, pad_edge=False, padding=(0, 1, 0, 0))
    rows.add_column(justify="right", no_wrap=True)
    rows.add_column(ratio=1)
    for reason in link.reasons:
        if reason.weight:
            rows.add_row(f"{reason.weight:+.2f}", _reason(reason, view))
    rows.add_row(Text(f"{link.score:+.2f}", style="bold"), Text("together", style="bold"))
    console.print(Padding(rows, (0, 0, 0, 2)))


def _reason(reason: Contribution, view: LinksView) -> Text:
    """A feature in plain words, what it saw, and its weight where it counts by degrees."""
    weight, when = view.table.get(reason.feature, (reason.weight, reason.feature))
    amount = reason.weight / weight if weight else 1.0
    degree = "" if abs(amount - 1) < 0.005 else f" ({amount:.2f} × {weight:.1f})"
    line = Text(f"{reason.feature}{degree}: ")
    line.append(safe_line(reason.detail))
    line.append(f" — {when}", style="dim")
    return line


def _page(member: Member) -> str:
    published = phrases.say_published(member.document.published)
    name = phrases.say_outlet(member.document, None)
    kind = None if member.account.kind == "focal" else member.account.kind.replace("_", " ")
    parts = (name, published, kind, f"“{member.account.title}”")
    return safe_line(" · ".join(filter(None, parts)))
