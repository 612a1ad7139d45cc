"""What is handed to whoever does the work, and what comes back: plain, so that it travels anywhere."""

from typing import Any, Literal

import msgspec

from rectitude.text import Text

Cause = Literal["unable", "unforeseen", "died", "limit", "disk", "busy", "robots", "lost"]
"""
Why a target has no report: it cannot be inspected; an error that nobody foresaw; its process died; it
went beyond a limit; the disk was full; the site asked for less (429, 503); its robots.txt refuses; whoever
did it was lost, which says nothing of the target.
"""


class Job(msgspec.Struct, frozen=True):
    """One attempt at one target."""

    number: int
    """Of the target's row."""
    attempt: int
    name: str
    """Of its bundle's file, without ending."""
    kind: str
    address: str
    options: dict[str, Any]
    host: str = ""
    alone: bool = False
    """Whether it gets a process of its own, for it may have killed one."""
    deaths: int = 0
    """How often it killed one of its own, a browser included."""
    robots: bool = False
    """Whether it is not the inspected party, so that its robots.txt is followed."""


class Outcome(msgspec.Struct, frozen=True, kw_only=True):
    """What came of an attempt: a report and its bundle's path, or why there is none."""

    number: int
    attempt: int
    report: str | None = None
    """Its JSON."""
    failed: bool = False
    """Whether anything failed in the report."""
    bundle: str = ""
    digest: str = ""
    cause: Cause | None = None
    error: Text | None = None
    log: str = ""
    alone: bool = False
    worker: str = ""
    """Who made the attempt: machine and process, or the address of a cluster's worker."""
    seconds: float = 0.0
    retry_after: float = 0.0
    """Seconds that the site asked to be left alone."""
