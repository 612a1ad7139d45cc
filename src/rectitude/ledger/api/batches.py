"""The rows of a batch: what its actions are about."""

from datetime import datetime
from typing import Any

from django.http import HttpRequest
from ninja import Schema

from rectitude.ledger.api.base import ERRORS, Key, actor, api
from rectitude.ledger.api.shown import one


class RowOut(Schema):
    """One sample: what was found, how it came out, how it stands in the delisting phase."""

    id: int
    asset_id: int
    identifier: str
    listing_id: int | None
    found: str
    outcome: str
    reason: str
    delisting: str
    delisting_reason: str
    addressee_id: int | None
    checked_at: datetime | None


@api.get("/cases/batch/{key}/rows", response={200: list[RowOut], **ERRORS})
def batch_rows(request: HttpRequest, key: Key) -> list[dict[str, Any]]:
    """Return the rows of a batch; an action on one names it by its id."""
    batch = one("batch", key, actor(request))
    rows = batch.rows.select_related("asset").order_by("pk")
    own = set(RowOut.model_fields) - {"identifier"}
    return [
        {**{name: getattr(row, name) for name in own}, "identifier": row.asset.identifier}
        for row in rows
    ]
