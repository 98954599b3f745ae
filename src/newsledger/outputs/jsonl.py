"""Records as JSON Lines."""

import json
import re

_SURROGATE = re.compile("[\ud800-\udfff]")


def line(record: object) -> str:
    """The record as one line of JSON, ended, that UTF-8 can carry.

    Characters stand as they are; only an unpaired surrogate, which UTF-8 has no form for, is escaped.
    """
    text = json.dumps(record, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return _SURROGATE.sub(lambda match: f"\\u{ord(match.group()):04x}", text) + "\n"
