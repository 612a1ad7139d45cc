"""Verifying the whole ledger in place: chain, checkpoints, their copies, files, states, every row."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from django.apps import apps
from django.db import connection, transaction

from rectitude.ledger import home, seals
from rectitude.ledger.audit import copies, triggers
from rectitude.ledger.audit.models import Checkpoint
from rectitude.ledger.audit.proof import chain_faults, checkpoint_faults, copy_faults
from rectitude.ledger.audit.queries import exported
from rectitude.ledger.audit.sealing import BEGIN
from rectitude.ledger.isolation import ENTITIES, model_of
from rectitude.text import Text

STATEFUL = (
    "problem",
    "clue",
    "batch",
    "sweep",
    "commission",
    "run",
    "self_inspection",
    "measure",
    "penalty_case",
    "transfer",
)

_NAMES = {label: entity for entity, label in ENTITIES.items()}

Event = Mapping[str, Any]


def faults(
    key: str | None = None,
    roots: bytes | None = None,
    kept: Iterable[Mapping[str, Any]] = (),
) -> list[Text]:
    """
    Return everything that does not hold, each in one line; empty where all is intact.

    `kept` are copies of checkpoints, or printed digests, that somebody else has; those in the file of
    copies are always compared. Raises Unable where that file cannot be read.
    """
    with transaction.atomic():  # one look: nobody writes between the log and the rows
        events = list(exported())
        checkpoints = list(Checkpoint.objects.order_by("size").values())
        known = [*copies.kept(), *kept]
        return [
            *_guard_faults(),
            *chain_faults(events),
            *checkpoint_faults(events, checkpoints, key, roots),
            *copies.gone(checkpoints, known),
            *copy_faults(events, known),
            *_file_faults(),
            *_state_faults(events),
            *_row_faults(events),
        ]


def _guard_faults() -> Iterator[Text]:
    for table in triggers.unguarded(connection):
        yield Text(
            f"表 {table}：防改触发器已被撤除或更换",
            f"table {table}: its guard against changes was removed or replaced",
        )


def _file_faults() -> Iterator[Text]:
    attachment, stored = (
        apps.get_model("documents.Attachment"),
        apps.get_model("documents.StoredFile"),
    )
    known = set(stored.objects.values_list("sha256", flat=True))
    for digest in sorted(known | set(attachment.objects.values_list("file_id", flat=True))):
        path = home.evidence_file(digest)
        if not path.exists():
            yield Text(f"文件 {digest}：缺失", f"file {digest}: missing")
        elif hashlib.sha256(path.read_bytes()).hexdigest() != digest:
            yield Text(f"文件 {digest}：已被改动", f"file {digest}: changed")
        elif digest not in known:
            yield Text(f"文件 {digest}：登记已被删除", f"file {digest}: its record was deleted")


def _state_faults(events: Sequence[Event]) -> Iterator[Text]:
    """Replay the events: each case must be in the state that its last event left it in."""
    states: dict[tuple[str, int], str] = {}
    for event in events:
        body = _object(event["body"])
        if "to" in body:
            states[event["entity"], event["entity_id"]] = body["to"]
    for entity in STATEFUL:
        for key, state in model_of(entity).objects.values_list("pk", "state"):
            if (said := states.get((entity, key))) != state:
                yield Text(
                    f"{entity} {key}：状态是 {state}，日志记载的是 {said}",
                    f"{entity} {key}: is {state}, its events say {said}",
                )


def _object(text: str) -> dict[str, Any]:
    try:
        read = json.loads(text)
    except ValueError:
        return {}
    return read if isinstance(read, dict) else {}


Last = dict[str, dict[str, tuple[str | None, int]]]
"""By table and key, the newest seal of a row and the number of its event."""


def last_seals(events: Iterable[Event]) -> Last:
    """Return what the log says about the content of each row."""
    last: Last = {}
    for event in events:
        for label, rows in _object(event["rows"] or "{}").items():
            last.setdefault(label, {}).update({k: (v, event["seq"]) for k, v in rows.items()})
    return last


def changed_rows(
    last: Last, lacking: Mapping[str, frozenset[str]] | None = None
) -> Iterator[tuple[str, str, str | None, str | None, int]]:
    """
    Return table, key, seal by the log, seal as it is, and event of each row that does not fit.

    `lacking` names, by table, the columns that the database does not have yet; a table that is not
    among its keys is not there either.
    """
    for model in seals.sealed_models():
        label = model._meta.label
        if lacking is not None and label not in lacking:
            continue
        said = dict(last.get(label, {}))
        for key, now in seals.seals_of(model, None, (lacking or {}).get(label, frozenset())):
            before, seq = said.pop(key, (None, 0))
            if now is not None and not seals.same(before, now):
                yield label, key, before, now, seq
        for key, (before, seq) in said.items():
            if before is not None:
                yield label, key, before, None, seq


def _row_faults(events: Sequence[Event]) -> Iterator[Text]:
    if not any(e["action"] == BEGIN and _object(e["body"]).get("complete") for e in events):
        yield Text(
            "日志没有记载台账建立时的内容", "the log does not say what was there when it began"
        )
        return
    for label, key, before, now, seq in changed_rows(last_seals(events)):
        name = f"{_NAMES.get(label, label.partition('.')[2].lower())} {key}"
        at = events[seq - 1]["at"] if 0 < seq <= len(events) else ""
        yield _row_fault(name, label, before, now, f"{seq}, {_day(at)}")


def _row_fault(name: str, label: str, before: str | None, now: str | None, event: str) -> Text:
    if now is None:
        return Text(
            f"{name}：已被删除，而日志（事件 {event}）中它还在",
            f"{name}: was deleted; by event {event} it is there",
        )
    if before is None:
        return Text(f"{name}：日志中没有它的来历", f"{name}: no event says where it comes from")
    columns = ", ".join(seals.differing(apps.get_model(label), before, now))
    return Text(
        f"{name}：{columns or '内容'}与日志（事件 {event}）不符",
        f"{name}: {columns or 'its content'} not as event {event} left it",
    )


def _day(at: str) -> str:
    try:
        return f"{datetime.fromisoformat(at):%Y-%m-%d}"
    except ValueError:
        return "?"
