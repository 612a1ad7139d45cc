"""Whether the operator has named a virus scanner, and with which state a file is kept until it has run."""

import os
import shlex

from rectitude.ledger.documents.models import StoredFile

COMMAND = "RECTITUDE_SCANNER"


def scanner() -> list[str]:
    """Return the command, empty where none is set up."""
    return shlex.split(os.environ.get(COMMAND, ""))


def first_state() -> StoredFile.Scan:
    """Return the state with which a new file is kept: waiting for its scan where there is a scanner."""
    return StoredFile.Scan.PENDING if scanner() else StoredFile.Scan.UNSCANNED
