"""
The engine's screenshots that prove a finding, found in its bundle and made safe to look at.

A preview never shows personal data that can be known: see `docs/decisions/0009`. The original is in the
bundle, which who may have it downloads; that is logged.
"""

import io
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from django.core.cache import cache
from PIL import Image, ImageOps

from rectitude.bundle import Bundle, open_bundle
from rectitude.evidence.page import Box
from rectitude.ledger.documents import files
from rectitude.ledger.documents.models import StoredFile
from rectitude.ledger.inspections import masking
from rectitude.ledger.inspections.models import Finding, Run
from rectitude.reports.pictures import LARGEST, TALLEST, WIDEST
from rectitude.text import Unable

SHOTS = 3
"""Screenshots shown of one finding: ours; the report has them all."""

BYTES = 20_000_000
"""Bytes of a screenshot that is opened at all: ours."""

KEPT = 7 * 24 * 3600
"""Seconds for which is remembered where a finding's screenshots are; a bundle never changes."""

SHORTEST = 5
"""Characters below which a value of the test identity is not looked for: too many words hold it. Ours."""

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
    Return a screenshot that a finding cites as a new PNG, masked and scaled; None if there is none.

    The pixels are drawn anew: nothing else of the original file is passed on.
    """
    file = bundle_of(finding)
    if file is None or digest not in shots([finding]).get(finding.pk, []):
        return None
    try:
        bundle = open_bundle(files.path_of(file.sha256))
        image = opened(bundle.blob(digest))
        return None if image is None else drawn(masked(bundle, digest, image))
    except (Unable, KeyError):
        return None


def unread(data: bytes) -> bytes | None:
    """
    Return a picture that a person sent so coarsely that nothing in it can be read; None if it is none.

    >>> unread(b"not a picture")
    """
    image = opened(data)
    return None if image is None else drawn(masking.coarse(image))


def opened(data: bytes) -> Image.Image | None:
    """Return a picture as it is to be looked at; None where it is none, or too large to open."""
    if len(data) > BYTES:
        return None
    try:
        image = Image.open(io.BytesIO(data), formats=("PNG", "JPEG", "WEBP"))
        if image.width * image.height > LARGEST:
            return None
        return ImageOps.exif_transpose(image).convert("RGB")
    except (OSError, ValueError, Image.DecompressionBombError):
        return None


def drawn(image: Image.Image) -> bytes:
    """Return a picture as a PNG of bounded size."""
    image.thumbnail((WIDEST, TALLEST))
    file = io.BytesIO()
    image.save(file, "PNG")
    return file.getvalue()


def masked(bundle: Bundle, digest: str, image: Image.Image) -> Image.Image:
    """
    Return a screenshot of a bundle without the personal data that can be known.

    Of a page its boxes are blackened; where they are not known, nor the words, all is made coarse. Of a
    pop-up its own box stays, if its words show nothing; around it stays what the page's words allow.
    """
    known = _known(bundle)
    for page in _records(bundle, "page", {}):
        if digest in {page.get("screenshot"), page.get("full_page")}:
            whole = digest == page.get("full_page") != page.get("screenshot")
            boxes = _placed(bundle, page, known, whole=whole)
            if boxes is None:
                return masking.coarse(image)
            return masking.blackened(image, boxes)
    for kind in sorted(_kinds(bundle)):
        for record in _records(bundle, kind, {"screenshot": digest}):
            return _around(bundle, record, image, known)
    return masking.coarse(image)


def _placed(
    bundle: Bundle, page: Mapping[str, Any], known: Sequence[str], *, whole: bool
) -> list[Box] | None:
    """Return the boxes of a page's picture to blacken; None where something has no known place."""
    words = str(page.get("text", ""))
    try:
        snapshot = bundle.blob(str(page["snapshot"]))
        frames = [bundle.blob(str(each)) for each in page.get("frame_snapshots", ())]
        lines = masking.lines_of(snapshot)
        left, top = (0.0, 0.0) if whole else masking.scrolled(snapshot)
        elsewhere = [line for each in frames for line in masking.lines_of(each)]
    except (KeyError, ValueError, IndexError, TypeError):
        return None
    boxes, found = masking.personal(lines, known)
    if not lines or masking.personal(elsewhere, known)[0] or masking.values(words, known) - found:
        return None
    return [Box(box.x - left, box.y - top, box.width, box.height) for box in boxes]


def _around(
    bundle: Bundle, record: Mapping[str, Any], image: Image.Image, known: Sequence[str]
) -> Image.Image:
    """Return the picture of something on a page: itself and its ground, each if its words allow it."""
    own = "\n".join(str(record.get(name, "")) for name in ("text", "read"))
    pages = [
        page
        for page in _records(bundle, "page", {})
        if record.get("page") in {page.get("url"), page.get("final_url")}
    ]
    words = [str(page.get("text", "")) for page in pages]
    if masking.values(own, known):
        return masking.coarse(image)
    if words and not any(masking.values(each, known) for each in words):
        return image
    box = record.get("box")
    covered = masking.coarse(image)
    if not own.strip() or not isinstance(box, dict):
        return covered
    scale = image.width / record["width"] if record.get("width") else 1.0
    left, top = (max(0, round(box[name] * scale)) for name in ("x", "y"))
    right, bottom = round(left + box["width"] * scale), round(top + box["height"] * scale)
    inside = (left, top, min(right, image.width), min(bottom, image.height))
    if inside[0] < inside[2] and inside[1] < inside[3]:
        covered.paste(image.crop(inside), inside[:2])
    return covered


def _known(bundle: Bundle) -> list[str]:
    """Return the values of the test identity that are long enough to be looked for in words."""
    return [
        str(value)
        for persona in _records(bundle, "persona", {})
        for value in persona.get("values", {}).values()
        if len(str(value)) >= SHORTEST
    ]


def _kinds(bundle: Bundle) -> Iterator[str]:
    for name in bundle.names():
        if name.startswith("evidence/") and name.endswith(".jsonl"):
            yield name.removeprefix("evidence/").removesuffix(".jsonl")


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
