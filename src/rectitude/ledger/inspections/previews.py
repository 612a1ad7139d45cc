"""
The engine's screenshots that prove a finding, found in its bundle and made safe to look at.

A preview never shows personal data that can be known: see `docs/decisions/0009`. The original is in the
bundle, which who may have it downloads; that is logged.
"""

import io
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from django.core.cache import cache
from django.db.models import Exists, OuterRef
from PIL import Image, ImageOps

from rectitude.bundle import Bundle, open_bundle
from rectitude.evidence.page import Box
from rectitude.ledger import home
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


BUNDLED = Exists(Run.objects.filter(report=OuterRef("report"), bundle__isnull=False))
"""Of a finding, as the column `bundled`: whether the ledger has the bundle of its report."""


def bundle_of(finding: Finding) -> StoredFile | None:
    """Return the bundle that a finding was judged from, where the ledger made it itself."""
    return _bundles([finding]).get(finding.report_id)


def _bundles(findings: Iterable[Finding]) -> dict[int, StoredFile]:
    """Return, by report, the bundles that findings were judged from: one query."""
    reports = {each.report_id for each in findings}
    runs = Run.objects.filter(report__in=reports, bundle__isnull=False).select_related("bundle")
    first = {run.report_id: run.bundle for run in runs.order_by("-pk")}
    return {
        report: bundle
        for report, bundle in first.items()
        if report is not None and bundle is not None and bundle.scan != StoredFile.Scan.INFECTED
    }


def shots(findings: Iterable[Finding]) -> dict[int, list[str]]:
    """
    Return, by finding, the digests of the screenshots that it cites.

    What was found once is remembered: a bundle is read once.
    """
    return remembered(findings, shots_in)[0]


Reader = Callable[[StoredFile, list[Finding]], dict[int, Any]]
"""Returns, by finding, what a bundle holds of it."""


def remembered(findings: Iterable[Finding], *readers: Reader) -> list[dict[int, Any]]:
    """
    Return for each reader, by finding, what the bundle of its report holds.

    What was read once is remembered under the reader's name, and all of it is looked up together.
    """
    asked = {each.pk: each for each in findings if getattr(each, "bundled", True)}
    keys = {(reader, pk): f"{reader.__name__}:{pk}" for reader in readers for pk in asked}
    known: dict[str, Any] = cache.get_many(keys.values()) if keys else {}
    if new := [pk for (_, pk), key in keys.items() if key not in known]:
        fresh = {
            keys[reader, pk]: what
            for report, file in _bundles(asked[pk] for pk in new).items()
            for reader in readers
            for pk, what in reader(
                file,
                [
                    each
                    for pk, each in asked.items()
                    if each.report_id == report and keys[reader, pk] not in known
                ],
            ).items()
        }
        cache.set_many(fresh, KEPT)
        known |= fresh
    return [
        {pk: known[keys[reader, pk]] for pk in asked if keys[reader, pk] in known}
        for reader in readers
    ]


def preview(finding: Finding, digest: str) -> bytes | None:
    """
    Return a screenshot that a finding cites as a new PNG, masked and scaled; None if there is none.

    The pixels are drawn anew: nothing else of the original file is passed on.
    """
    file = bundle_of(finding)
    if file is None or digest not in shots([finding]).get(finding.pk, []):
        return None
    try:
        bundle = open_bundle(home.evidence_file(file.sha256))
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


def shots_in(file: StoredFile, findings: list[Finding]) -> dict[int, list[str]]:
    """Return, by finding, the digests of the screenshots of a bundle that it cites."""
    try:
        bundle = open_bundle(home.evidence_file(file.sha256))
    except Unable:
        return {}
    return {each.pk: list(_cited(bundle, each))[:SHOTS] for each in findings}


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
