"""What is kept of an error that nobody foresaw: a log of its own, without secrets or personal data."""

import os
import re
import tempfile
import traceback
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

from rectitude import __version__
from rectitude.facts.masking import mask_all
from rectitude.text import Text

FOLDER = "RECTITUDE_LOGS"
"""The environment variable that names the folder of logs; else it is that of XDG's state files."""

_HIDDEN = "***"
_URL = re.compile(r"\b(?:https?|wss?)://[^\s\"'<>)\]]+", re.IGNORECASE)
_NAMED_SECRET = re.compile(
    r"(?i)\b((?:set-)?cookie|authorization|bearer|token|password|passwd|secret|session|api[-_]?key)"
    r"(\W{1,4})([^\s,;'\"}]+)"
)
_OPAQUE = re.compile(r"(?<![\w/.-])(?=[\w+=-]*\d)(?=[\w+=-]*[A-Za-z])[\w+=-]{24,}(?![\w/.])")
"""What looks like a key or a token: long, of letters and figures, and no path."""


def keep(error: BaseException, doing: str) -> Path:
    """
    Write what is known of an error to a new log, readable by its owner alone; return its path.

    `doing` says during what it happened: a command or the name of a target. It never fails itself:
    where memory is short the log has no messages, and where the disk is full there is none.
    """
    try:
        return _kept(error, doing)
    except OSError:
        return Path(os.devnull)


def _kept(error: BaseException, doing: str) -> Path:
    now = datetime.now(UTC)
    head = f"rectitude {__version__}  {now.isoformat(timespec='seconds')}  {doing}\n\n"
    name = f"rectitude-{now:%Y%m%dT%H%M%S}-"
    descriptor, path = tempfile.mkstemp(".log", name, _folder())
    with os.fdopen(descriptor, "w", encoding="utf-8", errors="replace") as file:
        file.write(_told(error, head))
    return Path(path)


def _told(error: BaseException, head: str) -> str:
    try:
        told = "".join(traceback.TracebackException.from_exception(error).format())
        return discreet(head + told)
    except Exception:  # noqa: BLE001 - too little memory for what hides personal data: no messages
        return head + "".join(traceback.format_tb(error.__traceback__)) + type(error).__name__


def said(error: BaseException, log: Path) -> Text:
    """Return what a report or the terminal says of it: its type and the log's name, nothing of its text."""
    kind = type(error).__name__
    if isinstance(error, MemoryError):
        return Text(
            f"内存不足，详情见日志 {log.name}。",
            f"Out of memory; the log {log.name} has the details.",
        )
    return Text(
        f"出现没有预料到的错误（{kind}），详情见日志 {log.name}。",
        f"An unexpected error ({kind}) occurred; the log {log.name} has the details.",
    )


def discreet(text: str) -> str:
    """
    Return a text without addresses' queries, credentials, tokens, personal data and the home folder.

    >>> discreet("GET https://u:p@a.example/x?phone=1 failed, password='hunter22'")
    "GET https://a.example/x?*** failed, password='***'"
    """
    text = _URL.sub(lambda found: _bare(found[0]), text)
    text = _NAMED_SECRET.sub(rf"\1\2{_HIDDEN}", text)
    text = _OPAQUE.sub(_HIDDEN, text)
    return mask_all(text.replace(str(Path.home()), "~"))


def _bare(url: str) -> str:
    try:
        parts = urlsplit(url)
    except ValueError:
        return _HIDDEN
    rest = f"?{_HIDDEN}" if parts.query or parts.fragment else ""
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}{parts.path}{rest}"


def _folder() -> Path:
    """Return the folder of logs, made where it is missing; the temporary one where none can be made."""
    state = os.environ.get("XDG_STATE_HOME") or "~/.local/state"
    folder = Path(os.environ.get(FOLDER) or f"{state}/rectitude").expanduser()
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError:
        return Path(tempfile.gettempdir())
    return folder if os.access(folder, os.W_OK) else Path(tempfile.gettempdir())
