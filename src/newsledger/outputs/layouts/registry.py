"""The layouts of the field by name."""

from collections.abc import Mapping

from newsledger.outputs.layouts.acled import ACLED
from newsledger.outputs.layouts.entries import Layout
from newsledger.outputs.layouts.gtd import GTD
from newsledger.outputs.layouts.ucdp import UCDP

LAYOUTS: Mapping[str, Layout] = {layout.name: layout for layout in (UCDP, ACLED, GTD)}
