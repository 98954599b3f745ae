"""Notices, markers and credits give themselves away; sentences that use the same words do not."""

import pytest

from newsledger.codebook.hinted import Hinted
from newsledger.documents.signs import SIGNS, sign_of


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("Advertisement", "advertisement marker"),
        ("Story continues below advertisement", "advertisement marker"),
        ("We use cookies to improve our site. By continuing you accept our policy.", "cookie notice"),
        ("Sign up for our free newsletter", "subscription notice"),
        ("Get the news delivered straight to your inbox every morning", "subscription notice"),
        ("Download our app for breaking news", "app notice"),
        ("Share Tweet Pin 12 Email", "share buttons"),
        ("Follow us on Twitter", "share buttons"),
        ("Read all the Latest News here", "read-more line"),
        ("ALSO READ: Harbour reopens after the blast", "read-more line"),
        ("Related:", "read-more line"),
        ("© 2019 Porthaven Courier. All rights reserved.", "copyright notice"),
        ("12 comments", "comments"),
        ("0:43 Harbour reopens after the blast", "list of videos"),
        ("12:10 Mayor speaks at the harbour Pause", "list of videos"),
        ("Watch the mayor speak at the harbour 2:26", "list of videos"),
        ("Your email address will not be published.", "comments"),
        ("Photo: Ann Other / Porthaven Courier", "image credit"),
        ("By Ann Other and Tom Dooley", "byline"),
        ("By our correspondent", "byline"),
        ("Ann Other, staff writer", "byline"),
        ("Contact Ann Other at 555-123-4567 or @annother", "contact details"),
        ("(Reporting by Ann Other; editing by Tom Dooley)", "agency credit"),
        ("(With inputs from agencies)", "agency credit"),
        ("×", "marker"),
        ("X", "player or page control"),
        ("3 min read", "reading time"),
        ("2 hours ago", "reading time"),
        ("Tags: harbour, fire", "tags"),
    ],
)
def test_a_line_that_gives_itself_away_has_its_reason(words: str, reason: str) -> None:
    sign = sign_of(words)
    assert sign is not None and sign.reason == reason


# One line for each wording of the signs that are looked for only where one of some words stands.
HINTED = [
    *("Required fields are marked *", "Notify me of new posts", "Read our comment policy", "Log in to reply"),
    *("Our websites use cookies: see the privacy page", "We use cookies", "PRIVACY AND COOKIES"),
    *("Register now for alerts", "Log in to your account", "Please sign-up today for our e-mails"),
    *("Some pages ask you to sign up for our daily news", "Delivered directly to your e-mail at seven"),
    *("The day's news straight into your inbox", "Read our weekly newsletter", "The best to your inbox"),
    *("Turn email notifications on", "Your notification has been saved", "Try unlimited access for a month"),
    *("There was a problem saving your choice", "Readers can subscribe to our list"),
    *("(C) 2019 Porthaven Courier", "Copyright Porthaven Courier", "Porthaven Courier © 2019"),
    *("The Courier, all rights reserved", "It may not be reproduced", "Not to be used without permission."),
    *("May not be published or broadcast", "It may not be redistributed", "It may not be reprinted"),
    *("A harbour in flames (via Reuters)", "The harbour at dawn/Getty Images"),
]


@pytest.mark.parametrize("words", HINTED)
def test_every_wording_holds_one_of_the_words_that_it_is_looked_for_by(words: str) -> None:
    hinted = [sign.wording for sign in SIGNS if isinstance(sign.wording, Hinted)]
    shown = [wording for wording in hinted if wording.pattern.search(words)]
    assert shown
    assert all(wording.search(words) for wording in shown)


@pytest.mark.parametrize(
    "words",
    [
        "The cookies were laced with rat poison, the court heard, and two children who had eaten them died.",
        "He shared the video with friends.",
        "“Close the harbour,” the mayor said.",
        "The advertisement that led the men to the flat had been placed a week before.",
        "By Monday evening the death toll had reached twelve.",
        "By the harbour",
        "Follow the money, he said.",
        "Read the letter that the hostage wrote to his wife in the second week.",
        "Police asked residents to subscribe to the alert system after the second explosion in a month.",
        "Live rounds were fired.",
        "9:40 p.m. Police close the harbour",
        "9:40 Police close the harbour.",
        "The first shots were heard at 21:40",
        "The photo shows the two men at the gate an hour before the blast.",
        "More than 40 people were hurt.",
        "Next day, two more bodies were found.",
        "— Ann Other (@annother) May 3, 2019",
    ],
)
def test_a_sentence_of_a_story_is_left_alone(words: str) -> None:
    assert sign_of(words) is None


@pytest.mark.parametrize(
    "unit",
    [
        *("A ", "1,1.", "Ann Other, ", "share ", "cookies ", "by A.", "(((", "© ", "[a ", "a@", "#a "),
        *("0:40 A", " 2:26"),
    ],
)
def test_no_wording_backtracks_without_end(unit: str) -> None:
    for size in (200, 800):
        line = (unit * size)[:size]
        for sign in SIGNS:
            sign.wording.search(line)
