"""What a driver and its workers must have alike."""

import hashlib
import subprocess

import msgspec

from rectitude import __version__, rules
from rectitude.text import Unable


class Contract(msgspec.Struct, frozen=True):
    """What driver and workers must have alike, or results could not be told from one machine's."""

    version: str
    rules: str
    """Digest of all rules and their versions."""
    browser: str

    @classmethod
    def here(cls) -> "Contract":
        """Return that of this machine."""
        told = "\n".join(f"{rule.id} {rule.version}" for rule in rules.discover())
        return cls(__version__, hashlib.sha256(told.encode()).hexdigest()[:16], _browser())

    @property
    def values(self) -> tuple[str, ...]:
        """What the driver tells the workers."""
        return (self.version, self.rules, self.browser)

    def differences(self, other: "Contract") -> str:
        """Return what differs, in words that name both, or nothing."""
        pairs = zip(("rectitude", "rules", "browser"), self.values, other.values, strict=True)
        return "; ".join(
            f"{name} {mine} != {theirs}" for name, mine, theirs in pairs if mine != theirs
        )


def _browser() -> str:
    """Return the version of the browser that is found here, or nothing."""
    from rectitude.collectors.website.launch import find

    try:
        said = subprocess.run(  # noqa: S603 - the browser that we drive
            [find(), "--version"], capture_output=True, text=True, timeout=20, check=False
        )
    except (Unable, OSError, subprocess.TimeoutExpired):
        return ""
    return said.stdout.strip()
