"""The phrases of `words.txt`, each with the outcome that it means."""

from collections.abc import Iterator
from pathlib import Path

WORDS = Path(__file__).with_name("words.txt")


def phrases() -> Iterator[tuple[str, str | None]]:
    """Yield each phrase with its outcome; None for those that say nothing."""
    meant: str | None = None
    for line in WORDS.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            meant = None if line == "[?]" else line.strip("[]")
        elif line and line[0] != "#":
            yield line, meant
