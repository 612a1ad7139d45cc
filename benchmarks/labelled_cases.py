"""The labelled cases of a blind round: each is a folder with a `labels.toml`."""

import sys
from pathlib import Path
from typing import NoReturn

_REFUSED = 2


def given_folder() -> Path:
    """Return the folder that the command line names; refuse what is none."""
    if len(sys.argv) != 2:
        _refuse(f"usage: python {sys.argv[0]} FOLDER")
    folder = Path(sys.argv[1])
    if not folder.is_dir():
        _refuse(f"{folder}: there is no such folder")
    return folder


def cases(folder: Path) -> list[Path]:
    """Return the cases in a folder; refuse one that holds none: nothing measured is no 1.000."""
    found = sorted(path.parent for path in folder.glob("*/labels.toml"))
    if not found:
        _refuse(f"{folder}: it holds no case, which is a folder with a labels.toml")
    return found


def _refuse(why: str) -> NoReturn:
    print(why, file=sys.stderr)
    sys.exit(_REFUSED)
