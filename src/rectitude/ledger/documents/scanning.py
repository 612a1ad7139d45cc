"""
The virus scanner: a command that the operator names, asked about each file once.

`RECTITUDE_SCANNER="clamdscan --no-summary --fdpass"`: the file's path is added; status 0 means clean, 1
infected (as ClamAV's programs say), anything else that it could not be scanned and is tried again.
"""

import logging
import os
import shlex
import subprocess
from datetime import datetime

from django.db import transaction

from rectitude.ledger.accounts.actor import Actor, Role
from rectitude.ledger.audit.actions import record
from rectitude.ledger.documents.actions import UPLOAD
from rectitude.ledger.documents.files import path_of
from rectitude.ledger.documents.models import Attachment, StoredFile

COMMAND = "RECTITUDE_SCANNER"
SECONDS = 300
"""Of one scan: ours."""

SOME = 5
"""Files that are scanned in one go, so that other work is not kept waiting: ours."""

SCANNER = Actor(None, "operator", None, frozenset({Role.ADMINISTRATOR}))

_log = logging.getLogger(__name__)


def scanner() -> list[str]:
    """Return the command, empty where none is set up."""
    return shlex.split(os.environ.get(COMMAND, ""))


def first_state() -> StoredFile.Scan:
    """Return the state with which a new file is kept: waiting for its scan where there is a scanner."""
    return StoredFile.Scan.PENDING if scanner() else StoredFile.Scan.UNSCANNED


def scan_waiting(at: datetime) -> int:
    """
    Scan some of the files that wait for it, those that no scanner has seen included; return how many.

    What was found infected is kept, for it is evidence, but is handed to nobody; the log says so.
    """
    command = scanner()
    if not command:
        return 0
    unseen = (StoredFile.Scan.PENDING, StoredFile.Scan.UNSCANNED)
    done = 0
    for digest in StoredFile.objects.filter(scan__in=unseen).values_list("pk", flat=True)[:SOME]:
        found = _scanned(command, digest)
        if found is None:
            break
        _note(digest, found, at)
        done += 1
    return done


def _scanned(command: list[str], digest: str) -> StoredFile.Scan | None:
    path = path_of(digest)
    try:
        asked = [*command, str(path)]
        status = subprocess.run(  # noqa: S603 - the operator's own command, on a path of ours
            asked, check=False, capture_output=True, timeout=SECONDS
        ).returncode
    except (OSError, subprocess.TimeoutExpired) as error:
        _log.warning("the scanner did not answer: %s", error)
        return None
    if status not in {0, 1}:
        _log.warning("the scanner could not scan %s: status %s", digest, status)
        return None
    return StoredFile.Scan.INFECTED if status else StoredFile.Scan.CLEAN


def _note(digest: str, found: StoredFile.Scan, at: datetime) -> None:
    with transaction.atomic():
        StoredFile.objects.filter(pk=digest).update(scan=found)
        if found != StoredFile.Scan.INFECTED:
            return
        cases = Attachment.objects.filter(file=digest).exclude(entity=UPLOAD)
        for each in cases.order_by("pk"):
            said = {"file": digest, "name": each.name}
            record(
                "file.infected", each.entity, each.entity_id, said,
                by=SCANNER, at=at, authority=each.authority_id,
            )  # fmt: skip
