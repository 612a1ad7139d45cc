"""
The child process that judges one bundle: `python -m rectitude.ledger.inspections.judging_child BUNDLE`.

It writes the report to standard output, or the reason why there is none, and exits with 2. It knows no
Django.
"""

import sys
from pathlib import Path

import msgspec

from rectitude.inspection import judge
from rectitude.text import Unable

SECONDS = 120
MEMORY = 4 * 1024**3
"""What judging one bundle may take: ours."""

UNABLE = 2


def main(path: Path) -> int:
    """Judge a bundle within bounds."""
    _bound()
    try:
        report = msgspec.json.encode(judge(path))
    except Unable as error:
        sys.stdout.buffer.write(msgspec.json.encode(error.text))
        return UNABLE
    sys.stdout.buffer.write(report)
    return 0


def _bound() -> None:
    try:
        import resource
    except ImportError:  # Windows has no such bounds; the time alone is bounded there
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
