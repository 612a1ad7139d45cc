"""Licences that a table of cancelled ones ends, whatever term another table still prints."""

import re

from rectitude.evidence.register import Licence

OF_CANCELLED = re.compile(r"注销|吊销|撤销|cancel|revo[ck]|surrender", re.IGNORECASE)
"""Names of tables whose licences have ended, whatever term another table still prints."""


def without_cancelled(licences: tuple[Licence, ...]) -> tuple[Licence, ...]:
    """Return licences without the rows that a table of cancelled ones ends, by number and holder."""
    ended = {
        (licence.licence, licence.holder): licence.valid_to
        for licence in licences
        if licence.licence and licence.valid_to and OF_CANCELLED.search(licence.file)
    }
    if not ended:
        return licences
    return tuple(
        licence
        for licence in licences
        if (end := ended.get((licence.licence, licence.holder))) is None
        or (licence.valid_to and licence.valid_to <= end)
        or licence.valid_from >= end
    )
