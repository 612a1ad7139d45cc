"""Copies of checkpoints that lie outside the database: in a file, in mail, on paper."""

import json
import logging
import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.mail import send_mail

from rectitude.ledger import home
from rectitude.ledger.audit.chain import canonical
from rectitude.ledger.audit.models import Checkpoint
from rectitude.text import Text, Unable

COPIES = "RECTITUDE_CHECKPOINTS"
"""Names the file that receives a copy of each checkpoint, best on a disk that others look after."""

RECEIVERS = "RECTITUDE_CHECKPOINT_MAIL"
"""Names the addresses, separated by commas, to which each checkpoint is sent."""

SAID = ("size", "root", "at", "key", "signature")

LEAST = 32
"""Hexadecimal digits of an event's hash that a printed document shows, and that a copy must have."""

_log = logging.getLogger(__name__)


def path() -> Path:
    """Return the file of copies: the one that is named, or one beside the database."""
    named = os.environ.get(COPIES, "")
    return Path(named).expanduser() if named else home.home() / "checkpoints.jsonl"


def keep(checkpoints: Iterable[Checkpoint]) -> None:
    """Add checkpoints to the file of copies, one JSON object a line."""
    lines = [canonical({name: getattr(row, name) for name in SAID}) for row in checkpoints]
    target = path()
    target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    descriptor = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.writelines(f"{line}\n" for line in lines)
        file.flush()
        os.fsync(file.fileno())


def send(checkpoint: Checkpoint) -> None:
    """Send a checkpoint to those who keep copies; mail that does not leave is said in the program's log."""
    receivers = [each.strip() for each in os.environ.get(RECEIVERS, "").split(",") if each.strip()]
    if not receivers or not settings.EMAIL_HOST:
        return
    line = canonical({name: getattr(checkpoint, name) for name in SAID})
    try:
        send_mail(f"rectitude {checkpoint.size} {checkpoint.root[:16]}", line, None, receivers)
    except OSError as error:
        _log.warning("the checkpoint was not sent: %s", error)


def kept() -> list[dict[str, Any]]:
    """Return the copies in the file, none where there is no file."""
    return read(path()) if path().exists() else []


def read(file: Path) -> list[dict[str, Any]]:
    """
    Return the copies in a file: checkpoints, or what printed documents show of an event.

    Raises Unable where a line is neither.
    """
    try:
        text = file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise Unable(f"读不了 {file}：{error}", f"{file} cannot be read: {error}") from error
    return parse(text, file.name)


def parse(text: str, name: str) -> list[dict[str, Any]]:
    """
    Return the copies in a text: a JSON object a line, or `NUMBER HASH` as documents print it.

    Raises Unable where a line is neither.
    """
    lines = [(n, line.strip()) for n, line in enumerate(text.splitlines(), 1)]
    return [_copy(line, n, name) for n, line in lines if line]


def _copy(line: str, number: int, name: str) -> dict[str, Any]:
    try:
        said = json.loads(line) if line.startswith("{") else _printed(line)
    except (ValueError, RecursionError):
        said = None
    if not isinstance(said, dict) or not (_checkpoint(said) or _event(said)):
        raise Unable(
            f"{name} 第 {number} 行不是检查点，也不是打印的“编号 摘要”。",
            f"{name}, line {number}: neither a checkpoint nor a printed number and digest.",
        )
    return said


def _printed(line: str) -> dict[str, Any]:
    seq, digest = line.split()
    return {"seq": int(seq), "hash": digest.lower()}


def _checkpoint(said: Mapping[str, Any]) -> bool:
    return type(said.get("size")) is int and all(type(said.get(name)) is str for name in SAID[1:])


def _event(said: Mapping[str, Any]) -> bool:
    digest = said.get("hash")
    return (
        type(said.get("seq")) is int
        and type(digest) is str
        and LEAST <= len(digest) <= 64
        and all(each in "0123456789abcdef" for each in digest)
    )


def gone(
    checkpoints: Sequence[Mapping[str, Any]], copies: Iterable[Mapping[str, Any]]
) -> list[Text]:
    """Return the checkpoints of which a copy was kept and which the ledger has no more."""
    there = {(row["size"], row["root"]) for row in checkpoints}
    missing = [c for c in copies if "size" in c and (c["size"], c["root"]) not in there]
    return [
        Text(
            f"检查点 {copy['size']}（{copy['at']}）：外部存有副本，台账中已不见",
            f"checkpoint at {copy['size']} of {copy['at']}: a copy was kept, the ledger has it no more",
        )
        for copy in missing
    ]
