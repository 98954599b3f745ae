"""Times in news: expressions found, anchored, and given as TIMEX3 and as partial times with bounds."""

from newsledger.values.times.mentions import TimeMention, find_times, resolve
from newsledger.values.times.zones import with_zone

__all__ = ["TimeMention", "find_times", "resolve", "with_zone"]
