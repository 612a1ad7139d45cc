"""Screens that are advertisements by the address at which an app asks for what is on them."""

import re

from rectitude.facts.apps.chains import Chain
from rectitude.facts.apps.program import Program

_OF_ADVERTS = re.compile(r"https?://(?:[\w-]+\.)*ad[sx]?\d*\.[\w-]+\.", re.IGNORECASE)
"""An address whose host is one for adverts: `ad.`, `ads.` or `adx.` before a domain."""


def leads_here(program: Program, chain: Chain) -> bool:
    """Return whether what leads to a screen asks for something at a host for adverts."""
    texts = (text for step in chain for text in program.texts_of(step.method))
    return any(map(_OF_ADVERTS.match, texts))
