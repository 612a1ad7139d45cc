"""
A writer that keeps the secrets of a test account out of the bundle.

`--storage-state` starts logged in; the values of its cookies and its web storage are replaced by
`***` wherever they turn up: headers, addresses, bodies, cookies, storage, documents.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar, cast
from urllib.parse import quote

import msgspec

from rectitude.bundle import Writer
from rectitude.evidence import Record
from rectitude.text import Text, Unable, well_formed

R = TypeVar("R", bound=Record)

SHORTEST = 6
"""Characters below which a value is no secret but a setting (`1`, `zh-CN`); ours."""

HIDDEN = "***"


def secrets_of(file: Path | None) -> tuple[str, ...]:
    """Return the values in a file of Playwright's storage state; raises Unable if it is none."""
    if file is None:
        return ()
    try:
        state = json.loads(file.read_text(encoding="utf-8"))
        values = [cookie["value"] for cookie in state.get("cookies", ())]
        for origin in state.get("origins", ()):
            values += [item["value"] for item in origin.get("localStorage", ())]
        shown = {text for value in values if len(text := str(value)) >= SHORTEST}
    except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise Unable(
            f"读不了登录状态文件 {file.name}：应为 Playwright 的 storage state 格式。",
            f"Cannot read {file.name}: a storage state of Playwright is expected.",
        ) from error
    written = {well_formed(value) for value in shown}  # as evidence holds half characters
    forms = shown | written | {quote(value, safe=safe) for value in written for safe in ("/", "")}
    return tuple(sorted(forms, key=len, reverse=True))


class DiscreetWriter:
    """Does for the collector what a bundle's writer does, without the secrets."""

    def __init__(self, writer: Writer, secrets: tuple[str, ...]) -> None:
        self._writer = writer
        self._secrets = secrets

    def write(self, record: R) -> R:
        """Append a record, its secrets hidden."""
        if self._secrets:
            plain = msgspec.to_builtins(record, builtin_types=(bytes,))
            record = msgspec.convert(self._hidden(plain), type(record), builtin_types=(bytes,))
        return self._writer.write(record)

    def written(self, kind: type[R]) -> Iterator[R]:
        """Yield the records of one kind that were written so far."""
        return self._writer.written(kind)

    def blob(self, data: bytes) -> str:
        """Keep bytes, secrets in them hidden."""
        return self._writer.blob(cast("bytes", self._hidden(data)) if self._secrets else data)

    def limit(self, text: Text) -> None:
        """Add a limit of this inspection."""
        self._writer.limit(text)

    def flush(self) -> None:
        """Hand everything written so far to the disk."""
        self._writer.flush()

    def _hidden(self, value: object) -> object:
        """Return a JSON value, or bytes, with the secrets in it hidden."""
        if isinstance(value, dict):
            return {key: self._hidden(item) for key, item in value.items()}
        if isinstance(value, list | tuple):
            return [self._hidden(item) for item in value]
        if isinstance(value, str):
            for secret in self._secrets:
                value = value.replace(secret, HIDDEN)
        if isinstance(value, bytes):
            for secret in self._secrets:
                value = value.replace(secret.encode(), HIDDEN.encode())
        return value
