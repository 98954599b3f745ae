"""Importing this loads the learned reader: workers that are forked afterwards share its weights.

That saves 45 MB a worker. Only on Linux: elsewhere a process that has loaded such libraries may not fork.
"""

import os
import sys
from contextlib import suppress

from newsledger.accounts.reader.encoder import available
from newsledger.accounts.reader.files import DATA, SUMS
from newsledger.accounts.reader.proposing import propose
from newsledger.model import Span

TEXT = "Gunmen killed two police officers in Karachi on Friday, officials said."

if sys.platform == "linux" and available() and (DATA / SUMS).is_file():
    # numpy would start threads here, which a fork does not take along; the reader needs none of them.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    # Whatever is wrong with it is told where the first page is read; here it would end the server of forks.
    with suppress(Exception):
        propose(TEXT, [Span(0, len(TEXT))], every=True)
