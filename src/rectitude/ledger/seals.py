"""
Seals: what the log says about the content of a row, so that a row changed past the log is named.

Every write of the application marks its rows; the event of the same transaction carries their seals.
Who writes into the database directly leaves no mark, and the row no longer fits its last seal.
"""

import hashlib
import json
import threading
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any, TypeVar

from django.apps import apps
from django.db import models
from django.db.models import Model
from django.db.models.signals import m2m_changed, post_delete, post_save

AnyModel = TypeVar("AnyModel", bound=Model)

UNSEALED = {
    "accounts.SavedView": "a filter that a person keeps for himself",
    "audit.Checkpoint": "signed",
    "audit.Event": "chained",
    "campaigns.Tally": "counted from sealed rows, and counted again",
    "clues.ClueIdentity": "encrypted, and must leave no trace once it is erased",
    "documents.Serial": "a counter",
    "documents.StoredFile": "named by the hash of its content, which is verified",
}
"""Tables of the ledger without seals, and why; every other one has them."""

LEFT_OUT: Mapping[str, frozenset[str]] = {
    "accounts.User": frozenset({"last_login", "date_joined", "last_name"}),
    "inspections.Run": frozenset({"lease_until"}),
    "problems.Problem": frozenset({"search"}),
}
"""Columns that change without an event, for they say nothing about a case."""

UPLOAD = "upload"
"""The entity of a file that was received and belongs to no case yet: not sealed until it does."""

CHUNK = 500
"""Rows read in one statement, within the variables that SQLite allows."""

SHORT = 32
"""Hexadecimal digits of a row's digest: 128 bits, for which no second content can be found."""

Rows = dict[str, dict[str, str | None]]
"""By table and key, the seal of a row; None of one that is gone."""


@dataclass
class _Marks:
    """The rows that a thread has written and no event has sealed yet."""

    depth: int = 0
    rows: dict[str, set[Any]] = field(default_factory=dict)


class _Thread(threading.local):
    def __init__(self) -> None:
        self.marks = _Marks()


_thread = _Thread()


def marks() -> _Marks:
    """Return the marks of this thread."""
    return _thread.marks


def forget() -> None:
    """Forget all marks: only tests that undo everything do so."""
    _thread.marks = _Marks()


def sealed_models() -> list[type[Model]]:
    """Return the tables whose rows are sealed, in the order of their names."""
    return sorted((m for m in apps.get_models() if is_sealed(m)), key=lambda m: m._meta.label)


def is_sealed(model: type[Model]) -> bool:
    """Return whether the rows of a table are sealed; those of libraries are not."""
    label = model._meta.label
    room = apps.app_configs.get(label.partition(".")[0])
    if room is None or label in UNSEALED or model._meta.auto_created or model._meta.proxy:
        return False
    return room.name.startswith("rectitude.ledger.")


def mark(model: type[Model], keys: Iterable[Any]) -> None:
    """Note that rows of a table were written, so that the next event seals them."""
    _thread.marks.rows.setdefault(model._meta.label, set()).update(keys)


def take() -> Rows:
    """Return the seals of all marked rows, as they are now, and take the marks off."""
    marked, _thread.marks.rows = _thread.marks.rows, {}
    taken: Rows = {}
    for label in sorted(marked):
        model = apps.get_model(label)
        seals: dict[str, str | None] = {str(key): None for key in marked[label]}
        for key, seal in seals_of(model, sorted(marked[label])):
            if seal is None:
                seals.pop(key)
            else:
                seals[key] = seal
        if seals:
            taken[label] = seals
    return taken


def columns(model: type[Model]) -> list[str]:
    """Return the names of the sealed columns of a table, sorted; many-to-many relations among them."""
    left_out = LEFT_OUT.get(model._meta.label, frozenset())
    own = [f.attname for f in model._meta.concrete_fields if not f.generated]
    return sorted({*own, *(f.name for f in model._meta.many_to_many)} - left_out)


def seals_of(
    model: type[Model], keys: Sequence[Any] | None = None, lacking: frozenset[str] = frozenset()
) -> Iterator[tuple[str, str | None]]:
    """
    Return key and seal of rows of a table, all without keys; None for one that needs none yet.

    `lacking` are columns that the database does not have yet: they count as empty.
    """
    related = [f.name for f in model._meta.many_to_many]
    plain = [name for name in columns(model) if name not in related]
    empty = dict.fromkeys(plain) if lacking else {}
    rows = model._base_manager.order_by("pk")
    chunks = [None] if keys is None else [keys[n : n + CHUNK] for n in range(0, len(keys), CHUNK)]
    for chunk in chunks:
        chosen = rows if chunk is None else rows.filter(pk__in=chunk)
        others = {name: _related(model, name, chunk) for name in related if name not in lacking}
        read = chosen.values("pk", *(name for name in plain if name not in lacking))
        for row in read.iterator(chunk_size=2000):
            key = row.pop("pk")
            if row.get("entity") == UPLOAD:
                yield str(key), None
                continue
            sets = {name: others.get(name, {}).get(key, []) for name in related}
            yield str(key), seal(empty | row | sets)


def _related(model: type[Model], name: str, keys: Sequence[Any] | None) -> Mapping[Any, list[Any]]:
    """Return the keys of a many-to-many relation by the key of the row."""
    relation: Any = model._meta.get_field(name)
    ours, theirs = relation.m2m_field_name(), relation.m2m_reverse_field_name()
    rows = relation.remote_field.through._base_manager.order_by(f"{theirs}_id")
    if keys is not None:
        rows = rows.filter(**{f"{ours}__in": keys})
    found: dict[Any, list[Any]] = {}
    for one, other in rows.values_list(f"{ours}_id", f"{theirs}_id"):
        found.setdefault(one, []).append(other)
    return found


def seal(row: Mapping[str, Any]) -> str:
    """
    Return the seal of a row: a digest of its content, and two digits a column that name what differs.

    What is empty is left out of the digest, so that a column that a later version adds breaks no seal.
    """
    texts = {name: "" if _empty(row[name]) else _text(row[name]) for name in sorted(row)}
    said = "\n".join(f"{name}={text}" for name, text in texts.items() if text)
    checks = "".join(f"{zlib.crc32(text.encode()) & 0xFF:02x}" for text in texts.values())
    return hashlib.sha256(said.encode()).hexdigest()[:SHORT] + checks


def differing(model: type[Model], before: str, now: str) -> list[str]:
    """Return the columns in which two seals of a row differ, as far as they tell."""
    names = columns(model)
    if len(before) != len(now) or len(now) != SHORT + 2 * len(names):
        return []
    places = range(SHORT, len(now), 2)
    return [
        name
        for name, at in zip(names, places, strict=True)
        if before[at : at + 2] != now[at : at + 2]
    ]


def same(before: str | None, now: str | None) -> bool:
    """Return whether two seals are of the same content."""
    if before is None or now is None:
        return before is now
    return before[:SHORT] == now[:SHORT]


def _empty(value: Any) -> bool:
    return value is None or value is False or value in ("", [], {})


def _text(value: Any) -> str:
    return json.dumps(
        value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=_plain
    )


def _plain(value: Any) -> str:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"a sealed column holds a {type(value).__name__}")


class Sealed(models.QuerySet[AnyModel]):
    """Rows whose changes are marked, those in bulk too."""

    def update(self, **changes: Any) -> int:
        """Change rows, and mark them."""
        if not is_sealed(self.model) or set(changes) <= LEFT_OUT.get(
            self.model._meta.label, frozenset()
        ):
            return super().update(**changes)
        keys = list(self.order_by().values_list("pk", flat=True))
        changed = super().update(**changes)
        mark(self.model, keys)
        return changed

    update.alters_data = True  # type: ignore[attr-defined]

    def bulk_create(self, objs: Iterable[AnyModel], *args: Any, **kwargs: Any) -> list[AnyModel]:
        """Create rows, and mark them."""
        made = super().bulk_create(objs, *args, **kwargs)
        if is_sealed(self.model):
            mark(self.model, [row.pk for row in made])
        return made


def _written(sender: type[Model], instance: Model, **kwargs: Any) -> None:
    changed = kwargs.get("update_fields")
    if changed is not None and set(changed) <= LEFT_OUT.get(sender._meta.label, frozenset()):
        return
    if is_sealed(sender) and getattr(instance, "entity", "") != UPLOAD:
        mark(sender, [instance.pk])


def _related_written(instance: Model, action: str, **_: Any) -> None:
    if action.startswith("post_") and is_sealed(type(instance)):
        mark(type(instance), [instance.pk])


post_save.connect(_written, dispatch_uid="rectitude.seals.saved")
post_delete.connect(_written, dispatch_uid="rectitude.seals.deleted")
m2m_changed.connect(_related_written, dispatch_uid="rectitude.seals.related")
