"""
The virus scanner: a command that the operator names, asked about each file once.

`RECTITUDE_SCANNER="clamdscan --no-summary --fdpass"`: the file's path is added; status 0 means clean, 1
infected (as ClamAV's programs say), anything else that it could not be scanned and is tried again.
"""

import logging
import subprocess
from datetime import datetime

from rectitude.ledger import home
from rectitude.ledger.actor import Actor, Role
from rectitude.ledger.audit.actions import record
from rectitude.ledger.audit.sealing import sealed
from rectitude.ledger.documents.actions import UPLOAD
from rectitude.ledger.documents.models import Attachment, StoredFile
from rectitude.ledger.documents.scanner import scanner

SECONDS = 300
"""Of one scan: ours."""

SOME = 5
"""Files that are scanned in one go, so that other work is not kept waiting: ours."""

SCANNER = Actor(None, "operator", None, frozenset({Role.ADMINISTRATOR}))

_log = logging.getLogger(__name__)


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
    path = home.evidence_file(digest)
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
    with sealed():
        StoredFile.objects.filter(pk=digest).update(scan=found)
        if found != StoredFile.Scan.INFECTED:
            return
        cases = Attachment.objects.filter(file=digest).exclude(entity=UPLOAD)
        for case in cases.order_by("pk"):
            said = {"file": digest, "name": case.name}
            record(
                "file.infected", case.entity, case.entity_id, said,
                by=SCANNER, at=at, authority=case.authority_id,
            )  # fmt: skip
