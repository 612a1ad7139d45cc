"""Rows of several tables in one query, for a page that shows a little of many."""

import json
from collections.abc import Sequence
from typing import Any

from django.db import models
from django.db.models import F, QuerySet, Value
from django.db.models.functions import JSONObject
from django.utils import timezone

Rows = dict[type[models.Model], list[Any]]


def gathered(*wanted: QuerySet[Any]) -> Rows:
    """
    Return the rows of some tables by their model, newest first: one query, whatever their number.

    Each query names a table and a condition; what else it asks for (order, related rows) is left out.
    """
    parts = [_as_objects(each) for each in wanted]
    found: Rows = {each.model: [] for each in wanted}
    named = {each.model._meta.label: each.model for each in wanted}
    for label, said in parts[0].union(*parts[1:], all=True):
        found[named[label]].append(_row(named[label], said))
    for rows in found.values():
        rows.sort(key=lambda row: -row.pk)
    return found


def _as_objects(rows: QuerySet[Any]) -> Any:
    columns = {each.attname: F(each.attname) for each in _columns(rows.model)}
    return rows.order_by().values_list(Value(rows.model._meta.label), JSONObject(**columns))


def _row(model: type[models.Model], said: dict[str, Any]) -> models.Model:
    columns = _columns(model)
    values = [_value(each, said[each.attname]) for each in columns]
    return model.from_db(None, [each.attname for each in columns], values)


def _columns(model: type[models.Model]) -> Sequence[Any]:
    return [each for each in model._meta.concrete_fields if not each.generated]


def _value(column: Any, said: Any) -> Any:
    """Return what a column holds, from what a database writes of it in JSON."""
    if said is None:
        return None
    if isinstance(column, models.JSONField):
        return json.loads(said) if isinstance(said, str) else said
    if isinstance(column, models.DateTimeField):
        at = column.to_python(said if "+" in said or said.endswith("Z") else f"{said}+00:00")
        return at if timezone.is_aware(at) else timezone.make_aware(at)
    while hasattr(column, "target_field"):
        column = column.target_field
    return column.to_python(said)
