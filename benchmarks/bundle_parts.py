"""
How writing, verifying and opening a bundle grow with its parts and places: they must be linear.

Run `PYTHONPATH=src python benchmarks/bundle_parts.py`. In brackets: processor time for each thousand
beside that of the smallest bundle; a bound of 3 leaves room for the disk's caches, 1 is linear.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from rectitude.bundle import SCHEMA, Clock, Manifest, Writer, open_bundle, verify
from rectitude.findings import ReportedTarget, Tool

SIZES = (1_000, 8_000, 30_000, 100_000)
BOUND = 3.0

MANIFEST = Manifest(
    schema=SCHEMA,
    tool=Tool("rectitude", "0"),
    catalogue="",
    target=ReportedTarget("website", "http://a.example/"),
    options={},
    clock=Clock(started="2026-11-25T00:00:00Z"),
)


def written(path: Path, size: int) -> None:
    with Writer(path, MANIFEST) as writer:
        for number in range(size):
            writer.blob(f"picture {number}".encode())
            writer.place(f"http://a.example/{number}")


def intact(path: Path) -> None:
    assert verify(path) == ()


def measured(work: Callable[..., object], *given: object) -> float:
    began = time.process_time()
    work(*given)
    return time.process_time() - began


def main() -> int:
    worst, least = 0.0, [0.0, 0.0, 0.0]
    for size in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "a.zip"
            took = [
                measured(written, path, size),
                measured(intact, path),
                measured(open_bundle, path),
            ]
        each = [seconds * 1000 / size for seconds in took]
        least = each if size == SIZES[0] else least
        ratios = [now / then for now, then in zip(each, least, strict=True)]
        worst = max(worst, *ratios)
        named = zip(("written", "verified", "opened"), took, ratios, strict=True)
        shown = ", ".join(f"{name} {seconds:.2f} s (x{r:.1f})" for name, seconds, r in named)
        print(f"{size:>7,} blobs and places: {shown}")
    return 0 if worst <= BOUND else 1


if __name__ == "__main__":
    sys.exit(main())
