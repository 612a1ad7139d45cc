"""Finding the assets that reports are about, some at a time."""

from collections.abc import Iterable, Sequence
from typing import Any

from rectitude.ledger.enterprises.models import Asset

Subject = tuple[str, str]
"""Kind and id."""


def by_subject(wanted: Iterable[Subject]) -> dict[Subject, Asset]:
    subjects = set(wanted)
    found: dict[Subject, Asset] = {}
    for some in chunks(sorted({id_ for _, id_ in subjects})):
        for asset in (
            Asset.objects.filter(identifier__in=some).select_related("enterprise").order_by("-pk")
        ):
            if (asset.kind, asset.identifier) in subjects:
                found[asset.kind, asset.identifier] = asset
    return found


CHUNK = 500
"""Values in one `IN`: below the limit of older SQLite builds (999)."""


def chunks(values: Sequence[Any]) -> Iterable[Sequence[Any]]:
    return (values[n : n + CHUNK] for n in range(0, len(values), CHUNK))
