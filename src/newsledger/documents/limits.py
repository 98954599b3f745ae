"""How much of an input is read before it is refused; every refusal names its limit."""

MIB = 1024 * 1024

# News pages are rarely above 3 MB; trafilatura itself refuses above 20 MB. Twice the largest page that
# we met, so that what is refused is a dump and not an article.
MAX_PAGE_BYTES = 16 * MIB

# Deflate packs text some 3 to 20 times and cannot exceed 1032; what packs better than this is no text.
MAX_EXPANSION = 200
# A page of blank lines packs well too: the ratio is looked at only beyond this many unpacked bytes.
EXPANSION_GRACE_BYTES = 8 * MIB

# A feed is read as a whole (feedparser has no streaming interface).
MAX_FEED_BYTES = 64 * MIB

# Deeper markup than this is a trap, not a page; libxml2's own limit for documents of normal size is 256.
MAX_HTML_ELEMENTS = 400_000

# Above this share of control characters a text is rubbish; prose has none.
MAX_CONTROL_SHARE = 0.05

# How many leading bytes are looked at to recognise a format or an encoding.
SNIFF_BYTES = 65_536


def in_words(size: int) -> str:
    """A number of bytes as a person would say it: "16 MiB"."""
    return f"{size // MIB} MiB" if size >= MIB else f"{size} bytes"
