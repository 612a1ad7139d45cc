"""
Files that are other ones within the platform than without it, by their digests.

Only where the link's file had one and the same digest in all visits without the platform: a site that
hands out several, by version or by visitor, changes its files itself.
"""

import re
from collections import defaultdict
from collections.abc import Sequence

import msgspec

from rectitude.collectors.links.columns import Sense
from rectitude.collectors.links.rounds import Line
from rectitude.facts.links.addresses import page_kind

_DIGEST = re.compile(r"(?:[\w-]+:)?([0-9a-f]{6,128})(?:…|\.{3})?", re.IGNORECASE)
_SEVERAL = 2
"""Visits without the platform in which a file must have been the same; ours."""


def compared(rows: Sequence[Line], noted: Sequence[str], sense: Sense) -> tuple[Line, ...]:
    """Return rows in which another file than without the platform is `altered`, by the digests noted."""
    digests = [_digest(cell) for cell in noted]
    own = _own(rows, digests, sense)
    return tuple(
        _altered(row)
        if digest and _is_another(digest, own[row.test.url]) and _is_file(row, sense)
        else row
        for row, digest in zip(rows, digests, strict=True)
    )


def incomparable(rows: Sequence[Line], noted: Sequence[str], sense: Sense) -> tuple[Line, ...]:
    """Return rows within the platform whose digests say nothing: no visits without it tell the link's own."""
    digests = [_digest(cell) for cell in noted]
    own = _own(rows, digests, sense)
    return tuple(
        row
        for row, digest in zip(rows, digests, strict=True)
        if digest and not _is_direct(row, sense) and not _tells(digest, own[row.test.url])
    )


def _own(rows: Sequence[Line], digests: Sequence[str], sense: Sense) -> dict[str, list[str]]:
    """Return the digests of each link's file without the platform."""
    own: dict[str, list[str]] = defaultdict(list)
    for row, digest in zip(rows, digests, strict=True):
        if digest and _is_direct(row, sense):
            own[row.test.url].append(digest)
    return own


def _tells(digest: str, own: Sequence[str]) -> bool:
    return digest in own or (len(own) >= _SEVERAL and len(set(own)) == 1)


def is_digest(cell: str) -> bool:
    """
    Whether a cell is the digest of a file, which then arrived.

    >>> is_digest("sha256:0cc175b9c0f1b6a8"), is_digest("未下载")
    (True, False)
    """
    return bool(_digest(cell))


def _digest(cell: str) -> str:
    match = _DIGEST.fullmatch(cell.strip())
    return match[1].lower() if match else ""


def _is_direct(row: Line, sense: Sense) -> bool:
    return sense.place(row.test.context) == "direct"


def _is_file(row: Line, sense: Sense) -> bool:
    """Whether a row tells of a file that came through the platform without a word of another one."""
    told = row.test.outcome == "arrives" and not _is_direct(row, sense)
    return told and page_kind(row.test.url) == "file"


def _is_another(digest: str, own: Sequence[str]) -> bool:
    return len(own) >= _SEVERAL and len(set(own)) == 1 and digest != own[0]


def _altered(row: Line) -> Line:
    return msgspec.structs.replace(row, test=msgspec.structs.replace(row.test, outcome="altered"))
