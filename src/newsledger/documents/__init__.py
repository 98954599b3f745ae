"""Bytes in, documents out: text that never changes again, its blocks, and its publication facts."""

from newsledger.documents.near_duplicates import (
    Print,
    are_copies,
    bands,
    content_key,
    print_of,
    publisher,
)
from newsledger.documents.page import Page, rejected_document
from newsledger.documents.pages import pages
from newsledger.documents.reading import read_page

__all__ = [
    "Page",
    "Print",
    "are_copies",
    "bands",
    "content_key",
    "pages",
    "print_of",
    "publisher",
    "read_page",
    "rejected_document",
]
