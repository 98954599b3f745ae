"""Times in plain words, for titles, conflicts and the timeline."""

from datetime import date, datetime

from newsledger.model import Time

# The letters of an ISO date that names a day.
DAY = len("2019-05-03")

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def first_moment(iso: str) -> datetime:
    """The first moment that an ISO prefix of any length covers; ValueError for what is none."""
    return datetime.fromisoformat({4: f"{iso}-01-01", 7: f"{iso}-01"}.get(len(iso), iso))


def say_time(time: Time) -> str:
    """A time as people write it: "about 19:00 on 17 February 2023"; without one, the words of the text."""
    day, _, clock = (time.value or "").partition("T")
    words = say_day(day) or time.text or "an unknown time"
    if clock:
        words = f"{clock[:5]} on {words}"
    return f"about {words}" if time.approximate else words


def say_day(value: str | None) -> str | None:
    """An ISO prefix as a date in words: "17 February 2023", "February 2023", "2011"; None for none."""
    parts = (value or "")[:DAY].split("-")
    if not parts[0].isdigit():
        return None
    if len(parts) == 1:
        return parts[0]
    if len(parts) == 2 and parts[1].isdigit():
        return f"{MONTHS[int(parts[1]) - 1]} {parts[0]}"
    try:
        day = date.fromisoformat((value or "")[:DAY])
    except ValueError:
        return value
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
