"""Verifying the whole ledger in place: chain, checkpoints, evidence files, documents, states."""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django.apps import apps

from rectitude.ledger.accounts.isolation import model_of
from rectitude.ledger.audit.models import Checkpoint
from rectitude.ledger.audit.proof import chain_faults, checkpoint_faults
from rectitude.ledger.audit.queries import exported

STATEFUL = (
    "problem",
    "clue",
    "batch",
    "run",
    "self_inspection",
    "measure",
    "penalty_case",
    "transfer",
)


def faults(key: str | None = None, roots: bytes | None = None) -> list[str]:
    """Return everything that does not hold, each in one line; empty where all is intact."""
    events = list(exported())
    return [
        *chain_faults(events),
        *checkpoint_faults(events, Checkpoint.objects.order_by("size").values(), key, roots),
        *_file_faults(),
        *_state_faults(events),
    ]


def _file_faults() -> Iterator[str]:
    from rectitude.ledger.documents.files import path_of

    stored = apps.get_model("documents.StoredFile")
    for digest in stored.objects.order_by("sha256").values_list("sha256", flat=True):
        path = path_of(digest)
        if not path.exists():
            yield f"file {digest}: missing"
        elif hashlib.sha256(path.read_bytes()).hexdigest() != digest:
            yield f"file {digest}: changed"


def _state_faults(events: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """Replay the events: each case must be in the state that its last event left it in."""
    states: dict[tuple[str, int], str] = {}
    for event in events:
        try:
            body = json.loads(event["body"])
        except ValueError:
            continue
        if "to" in body:
            states[event["entity"], event["entity_id"]] = body["to"]
    for entity in STATEFUL:
        for key, state in model_of(entity).objects.values_list("pk", "state"):
            if states.get((entity, key)) != state:
                yield f"{entity} {key}: is {state}, its events say {states.get((entity, key))}"
