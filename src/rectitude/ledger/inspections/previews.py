"""The engine's screenshots that prove a finding, found in its bundle and made safe to look at."""

import io
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django.core.cache import cache
from PIL import Image

from rectitude.bundle import Bundle, open_bundle
from rectitude.ledger.documents import files
from rectitude.ledger.documents.models import StoredFile
from rectitude.ledger.inspections.models import Finding, Run
from rectitude.reports.pictures import LARGEST, TALLEST, WIDEST
from rectitude.text import Unable

SHOTS = 3
"""Screenshots shown of one finding: ours; the report has them all."""

BYTES = 20_000_000
"""Bytes of a screenshot that is opened at all: ours."""

KEPT = 7 * 24 * 3600
"""Seconds for which is remembered where a finding's screenshots are; a bundle never changes."""

_PICTURES = ("screenshot", "full_page")
"""The fields of a record that name a picture."""

_ELSEWHERE = (("popup", "popup", "key"), ("page", "page", "url"), ("page", "page", "final_url"))
"""Where a record without a picture points to one: its own field, the kind, and that kind's field."""


def bundle_of(finding: Finding) -> StoredFile | None:
    """Return the bundle that a finding was judged from, where the ledger made it itself."""
    runs = Run.objects.filter(report=finding.report_id, bundle__isnull=False)
    run = runs.select_related("bundle").first()
    if run is None or run.bundle is None or run.bundle.scan == StoredFile.Scan.INFECTED:
        return None
    return run.bundle


def shots(findings: Iterable[Finding]) -> dict[int, list[str]]:
    """
    Return, by finding, the digests of the screenshots that it cites.

    The findings are of one report. What was found once is remembered: a bundle is read once.
    """
    asked = {_key(each): each for each in findings}
    known: dict[str, list[str]] = cache.get_many(asked) if asked else {}
    missing = {key: each for key, each in asked.items() if key not in known}
    if missing:
        file = bundle_of(next(iter(missing.values())))
        read = _read(file, missing) if file is not None else {}
        cache.set_many(read, KEPT)
        known |= read
    return {asked[key].pk: found for key, found in known.items()}


def preview(finding: Finding, digest: str) -> bytes | None:
    """
    Return a screenshot that a finding cites as a new PNG, scaled to the page; None if there is none.

    The pixels are drawn anew: nothing else of the original file is passed on.
    """
    file = bundle_of(finding)
    if file is None or digest not in shots([finding]).get(finding.pk, []):
        return None
    try:
        return drawn_anew(open_bundle(files.path_of(file.sha256)).blob(digest))
    except (Unable, KeyError):
        return None


def drawn_anew(data: bytes) -> bytes | None:
    """
    Return a picture as a new PNG of bounded size; None where it is none, or too large to open.

    >>> drawn_anew(b"not a picture")
    """
    if len(data) > BYTES:
        return None
    try:
        opened = Image.open(io.BytesIO(data), formats=("PNG", "JPEG", "WEBP"))
        if opened.width * opened.height > LARGEST:
            return None
        image = opened.convert("RGB")
    except (OSError, ValueError, Image.DecompressionBombError):
        return None
    image.thumbnail((WIDEST, TALLEST))
    drawn = io.BytesIO()
    image.save(drawn, "PNG")
    return drawn.getvalue()


def _key(finding: Finding) -> str:
    return f"shots:{finding.pk}"


def _read(file: StoredFile, missing: Mapping[str, Finding]) -> dict[str, list[str]]:
    try:
        bundle = open_bundle(files.path_of(file.sha256))
    except Unable:
        return {}
    return {key: list(_cited(bundle, each))[:SHOTS] for key, each in missing.items()}


def _cited(bundle: Bundle, finding: Finding) -> Iterator[str]:
    """Yield the pictures of the records that a finding cites, or of those to which they point."""
    found: dict[str, None] = {}
    for ref in finding.evidence:
        kind, _, number = str(ref).partition("#")
        for record in _records(bundle, kind, {"number": number}):
            found |= dict.fromkeys(_pictures(record))
            for own, other, field in () if found else _ELSEWHERE:
                if record.get(own):
                    for there in _records(bundle, other, {field: str(record[own])}):
                        found |= dict.fromkeys(_pictures(there))
    yield from (digest for digest in found if f"blobs/{digest}" in set(bundle.names()))


def _pictures(record: Mapping[str, Any]) -> list[str]:
    return [str(record[name]) for name in _PICTURES if record.get(name)][:1]


def _records(bundle: Bundle, kind: str, wanted: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    for line in bundle.members.lines(f"evidence/{kind}.jsonl"):
        record = json.loads(line)
        if all(str(record.get(name)) == value for name, value in wanted.items()):
            yield record
