"""Receiving files, issuing documents, and serving them."""

import hashlib
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from django.db.models import QuerySet

from rectitude.ledger.accounts.models import Organisation
from rectitude.ledger.actor import Actor, Role
from rectitude.ledger.audit.actions import record
from rectitude.ledger.audit.chain import canonical
from rectitude.ledger.audit.sealing import sealed
from rectitude.ledger.documents import files
from rectitude.ledger.documents.models import Attachment, Document, Service, StoredFile
from rectitude.ledger.documents.serials import next_serials
from rectitude.ledger.documents.texts import filled
from rectitude.ledger.transitions import Refused
from rectitude.ledger.words import words

UPLOAD = "upload"
"""The entity of a file that was received and belongs to no case yet; its key is the user."""


WAITS = timedelta(days=1)
"""How long a received file waits for its action before its name is forgotten: ours."""


def waiting(by: Actor) -> QuerySet[Attachment]:
    """Return the files that a person has sent and not used yet."""
    return Attachment.objects.filter(entity=UPLOAD, entity_id=by.user or 0)


def receive(content: bytes, name: str, *, by: Actor, at: datetime) -> Attachment:
    """Take in a file for an action that follows."""
    if by.user is None or by.organisation is None or by.roles <= {Role.AUDITOR, Role.ADMINISTRATOR}:
        raise Refused("您的角色不能上传文件。", "Your role does not allow uploads.")
    pending = waiting(by)
    pending.filter(added_at__lt=at - WAITS).delete()
    if pending.count() >= files.MAX_FILES:
        raise Refused("待用的文件太多。", "Too many files are waiting to be used.")
    return Attachment.objects.create(
        file=files.store(content, at),
        entity=UPLOAD,
        entity_id=by.user,
        organisation=by.organisation,
        name=plain_name(name),
        added_at=at,
    )


def plain_name(name: str) -> str:
    """Return the name of a file without folders and without what cannot be printed."""
    kept = "".join(c for c in name.replace("\\", "/").rsplit("/", 1)[-1] if c.isprintable())
    return kept[-200:] or "file"


def attach(
    chosen: Sequence[str],
    entity: str,
    key: int,
    *,
    by: Actor,
    authority: int | None,
    kind: str = "file",
) -> list[str]:
    """
    Give received files to a case and return their digests, for the log.

    Raises Refused where one of them was not received from this person, or there are too many.
    """
    if not chosen or by.user is None:
        return []
    if not all(each.isdecimal() for each in chosen):
        raise Refused("没有这个文件。", "There is no such file.")
    rows = Attachment.objects.filter(pk__in=chosen, entity=UPLOAD, entity_id=by.user)
    if rows.filter(file__scan=StoredFile.Scan.INFECTED).exists():
        raise Refused(
            "有的文件查出病毒，不能使用。", "A file was found infected; it cannot be used."
        )
    digests = list(rows.values_list("file_id", flat=True))
    if len(digests) != len(set(chosen)):
        raise Refused(
            "有的文件不是您上传的，或已经用过。", "A file is not yours or was used already."
        )
    if (
        Attachment.objects.filter(entity=entity, entity_id=key).count() + len(digests)
        > files.MAX_FILES
    ):
        raise Refused("这件事的附件太多。", "This case has too many files.")
    rows.update(entity=entity, entity_id=key, authority_id=authority, kind=kind)
    return digests


def hand_out(attachment: Attachment, *, by: Actor, at: datetime) -> bytes:
    """
    Return the bytes of a file for who downloads it; the log says who took which original, and when.

    Raises Refused where it is held back (infected, not scanned yet), missing, or changed.
    """
    if attachment.file.scan in HELD_BACK:
        held = words(f"scan.{attachment.file.scan}")
        raise Refused(held.zh, held.en)
    content = files.read(attachment.file)
    said = {"sha256": attachment.file_id, "of": [attachment.entity, attachment.entity_id]}
    with sealed():
        record(
            "file.download", "file", attachment.pk, said,
            by=by, at=at, authority=attachment.authority_id,
        )  # fmt: skip
    return content


HELD_BACK = (StoredFile.Scan.INFECTED, StoredFile.Scan.PENDING)
"""What is handed to nobody: found infected, or a scanner is set up and has not seen it yet."""


def attach_stored(
    file: StoredFile, name: str, entity: str, key: int, *, at: datetime, authority: int, kind: str
) -> Attachment:
    """Give a file that the engine made to a case."""
    return Attachment.objects.create(
        file=file,
        entity=entity,
        entity_id=key,
        authority_id=authority,
        name=name,
        kind=kind,
        added_at=at,
    )


_SERIES = {
    Document.Kind.RECTIFICATION_ORDER: "责改",
    Document.Kind.GUIDANCE: "指导",
    Document.Kind.TALK: "约谈",
    Document.Kind.PLATFORM_ORDER: "处置",
    Document.Kind.PRIOR_NOTICE: "罚告",
    Document.Kind.HEARING_NOTICE: "听告",
    Document.Kind.DECISION: "罚决",
    Document.Kind.CORRECTION: "更正",
    Document.Kind.TRANSFER: "移送",
}


def issue(
    kind: Document.Kind,
    entity: str,
    key: int,
    *,
    authority: Organisation,
    recipient: Organisation,
    content: Mapping[str, Any],
    by: Actor,
    at: datetime,
    revokes: Document | None = None,
) -> Document:
    """Issue a document: with its text it is frozen from here on, and its service begins."""
    with sealed():
        year = at.year
        (serial,) = next_serials(f"document:{authority.pk}:{kind}:{year}", 1)
        number = f"{_SERIES[kind]}〔{year}〕{serial}号"
        content = {**content, "text": filled(kind, authority, recipient, content, at)}
        body = {
            "number": number,
            "kind": str(kind),
            "recipient": recipient.pk,
            "content": dict(content),
        }
        document = Document.objects.create(
            kind=kind,
            number=number,
            authority=authority,
            recipient=recipient,
            entity=entity,
            entity_id=key,
            content=dict(content),
            sha256=hashlib.sha256(canonical(body).encode()).hexdigest(),
            issued_at=at,
            issued_by=by.user,
            revokes=revokes,
        )
        record(
            "document.issue",
            "document",
            document.pk,
            {"number": number, "kind": str(kind), "sha256": document.sha256, "for": [entity, key]},
            by=by,
            at=at,
            authority=authority.pk,
        )
        Service.objects.create(
            document=document, authority=authority, state="pending", created_at=at
        )
        return document
