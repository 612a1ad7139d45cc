"""Finding the assets that reports are about, some at a time."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec

from rectitude.findings import Inspection
from rectitude.ledger.enterprises import identity
from rectitude.ledger.enterprises.identity import NOTHING, Identity
from rectitude.ledger.enterprises.models import Asset
from rectitude.ledger.inspections.models import Run
from rectitude.ledger.transitions import Refused

Subject = tuple[str, str]
"""Kind and id."""


def identities(report: Inspection, run: Run | None) -> dict[Subject, Identity]:
    """
    Return what a report says of the app that it is about, beyond its package name.

    Where it says nothing, a run that the ledger requested knows its app. Raises Refused where the
    certificate is no SHA-256.
    """
    subject = report.target.about
    known = _said(report)
    if known.certificate or run is None or (run.asset.kind, run.asset.identifier) != subject:
        return {subject: known}
    return {subject: Identity(run.asset.certificate, run.asset.developer)}


def _said(report: Inspection) -> Identity:
    said = report.target.release
    if isinstance(said, msgspec.UnsetType):
        return NOTHING
    try:
        return Identity(identity.certificate(said.certificate or ""), (said.developer or "")[:200])
    except ValueError:
        wrong = said.certificate
        raise Refused(
            f"签名证书须是 SHA-256：{wrong}", f"The certificate must be a SHA-256: {wrong}"
        ) from None


def by_subject(
    wanted: Iterable[Subject], known: Mapping[Subject, Identity]
) -> dict[Subject, Asset]:
    """Return the assets of some subjects, each the app that its identity says."""
    subjects = set(wanted)
    rows: dict[Subject, list[Asset]] = defaultdict(list)
    for some in chunks(sorted({id_ for _, id_ in subjects})):
        for asset in Asset.objects.filter(identifier__in=some).select_related("enterprise"):
            rows[asset.kind, asset.identifier].append(asset)
    found = {each: identity.find(rows[each], known.get(each, NOTHING)) for each in subjects}
    return {subject: asset for subject, asset in found.items() if asset is not None}


CHUNK = 500
"""Values in one `IN`: below the limit of older SQLite builds (999)."""


def chunks(values: Sequence[Any]) -> Iterable[Sequence[Any]]:
    return (values[n : n + CHUNK] for n in range(0, len(values), CHUNK))
