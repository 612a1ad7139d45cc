"""
The secrets of TLS sessions, as clients log them: `SSLKEYLOGFILE`, or a block within pcapng.

Format: draft-ietf-tls-keylogfile, lines of `LABEL client_random secret` in hexadecimal.
"""

import re
from collections.abc import Mapping
from pathlib import Path

from rectitude.text import Unable

_LINE = re.compile(
    rb"^([A-Z0-9_]+) ([0-9a-fA-F]{64}) ((?:[0-9a-fA-F]{2}){32,64})\s*$", re.MULTILINE
)
_SESSIONS = 1_000_000
"""Sessions whose secrets are remembered; ours."""


class KeyLog:
    """Secrets by the random value with which a client began its session, and by their label."""

    def __init__(self) -> None:
        self._secrets: dict[bytes, dict[str, bytes]] = {}

    def __bool__(self) -> bool:
        return bool(self._secrets)

    @classmethod
    def of(cls, path: Path | None) -> "KeyLog":
        """Return what a file logs; an empty log without one. Raises Unable where it logs nothing."""
        log = cls()
        if path is None:
            return log
        try:
            log.take(path.read_bytes())
        except OSError as error:
            raise Unable(
                f"读不了 {path.name}：{error.strerror}。",
                f"Cannot read {path.name}: {error.strerror}.",
            ) from error
        if not log:
            raise Unable(
                f"{path.name} 中没有 TLS 密钥（SSLKEYLOGFILE 格式）。",
                f"{path.name} holds no secret of a TLS session (format of SSLKEYLOGFILE).",
            )
        return log

    def take(self, data: bytes) -> None:
        """Take more lines; those that are none of this format are passed over."""
        for label, random, secret in _LINE.findall(data):
            known = self._secrets.setdefault(bytes.fromhex(random.decode()), {})
            known[label.decode()] = bytes.fromhex(secret.decode())
            if len(self._secrets) > _SESSIONS:
                self._secrets.pop(next(iter(self._secrets)))

    def secrets(self, random: bytes) -> Mapping[str, bytes]:
        """Return the secrets of the session that began with a client's random value."""
        return self._secrets.get(random, {})
