"""Importing this reads a page by patterns: workers that are forked afterwards share the tables it needs.

Without it each worker would load them itself, in memory of its own and half a second of its time.
"""

import gc

from newsledger.desk.taking import take
from newsledger.documents import Page

PAGE = Page(
    "Gunmen killed two police officers and wounded a shopkeeper in Karachi on Friday, officials said.\n\n"
    'The attackers fled in a car. "We are looking for them," a spokesman told reporters.\n',
    "text/plain",
    "newsledger",
)

take(PAGE, learned=False)
# What stands in memory now is left alone by the collector, whose marks would part the shared memory again.
gc.collect()
gc.freeze()
