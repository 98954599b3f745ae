"""The words of an account by which it is compared with others."""

from newsledger.accounts import read
from newsledger.documents import Page, read_page

TEXT = "KARACHI - Two traders were shot dead in Korangi on Elm Street on Monday, police said."


def test_terms_hold_words_streets_and_areas() -> None:
    (account,) = read(read_page(Page(TEXT, "text/plain", "x", published="2024-05-14"))).accounts
    assert {"traders", "elm street", "in korangi"} <= set(account.terms)
