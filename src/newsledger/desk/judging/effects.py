"""What has to be written at once when a judgement is made or undone; all else follows when it is laid out."""

from sqlalchemy import Connection

from newsledger.desk.judging.preparing import Prepared
from newsledger.model import Judgement


def carry_out(connection: Connection, judgement: Judgement, made: Prepared) -> None:
    """Let a judgement that was just appended take effect."""


def take_back(connection: Connection, judgement: Judgement) -> None:
    """Let a judgement that was just undone have no effect any more."""
