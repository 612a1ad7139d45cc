"""The rows of a batch: what its actions are about."""

from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import Schema

from rectitude.ledger.api.base import ERRORS, Key, PageNumber, actor, api, paged
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
def batch_rows(
    request: HttpRequest, response: HttpResponse, key: Key, page: PageNumber = 1
) -> list[dict[str, Any]]:
    """Return the rows of a batch, 50 a page; an action on one names it by its id."""
    batch = one("batch", key, actor(request))
    ordered = batch.rows.select_related("asset").order_by("pk")
    rows = paged(request, response, ordered, page)
    own = set(RowOut.model_fields) - {"identifier"}
    return [
        {**{name: getattr(row, name) for name in own}, "identifier": row.asset.identifier}
        for row in rows
    ]
