"""What a page is called in a sentence."""

from textwrap import shorten

from newsledger.findings.dates import say_day
from newsledger.model import Facts

# A page's title in a sentence is cut here.
LONGEST_TITLE = 60


def page_name(document: Facts) -> str:
    """A page in words: its outlet, else its title, its site, its day."""
    if document.outlet:
        return document.outlet
    if document.title:
        return f"“{shorten(document.title, LONGEST_TITLE, placeholder=' …')}”"
    site = (document.uri or "").partition("://")[2].partition("/")[0]
    day = say_day(document.published.value)
    return site or (f"the page of {day}" if day else "an undated page")
