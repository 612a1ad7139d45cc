"""The log as a file that anyone can verify without the server: JSON Lines, checkpoints at the end."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from rectitude.ledger.audit.chain import canonical
from rectitude.ledger.audit.proof import chain_faults, checkpoint_faults, copy_faults
from rectitude.text import Text

SCHEMA = "rectitude-log/1"


def write(path: Path) -> int:
    """Write all events and checkpoints to a file, and return how many events there are."""
    from rectitude.ledger.audit.models import Checkpoint
    from rectitude.ledger.audit.queries import exported

    count = 0
    with path.open("w", encoding="utf-8") as file:
        file.write(canonical({"schema": SCHEMA}) + "\n")
        for event in exported():
            file.write(canonical(event) + "\n")
            count += 1
        for each in Checkpoint.objects.order_by("size").values(
            "size", "root", "at", "key", "signature", "stamp"
        ):
            file.write(canonical({"checkpoint": each}) + "\n")
    return count


def read(path: Path) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """
    Return the events and the checkpoints of an exported log.

    Raises ValueError where the file is not one.
    """
    lines = path.read_text(encoding="utf-8").splitlines()
    if not lines or json.loads(lines[0]) != {"schema": SCHEMA}:
        raise ValueError(f"{path.name} is not an exported log")
    rows = [json.loads(line) for line in lines[1:]]
    checkpoints = [row["checkpoint"] for row in rows if "checkpoint" in row]
    return [row for row in rows if "checkpoint" not in row], checkpoints


def verify_file(
    path: Path,
    key: str | None = None,
    roots: bytes | None = None,
    kept: Sequence[Mapping[str, Any]] = (),
) -> list[Text]:
    """
    Return what does not hold in an exported log; needs neither server nor database.

    Without the key to expect, a time stamp of a trusted authority, or a checkpoint kept elsewhere, a
    log rewritten as a whole and signed anew cannot be told from the original. `kept` are such copies.
    """
    events, checkpoints = read(path)
    return [
        *chain_faults(events),
        *checkpoint_faults(events, checkpoints, key, roots),
        *copy_faults(events, kept),
    ]
