"""Clues: taking them in, and following them up by receipt. Triage is in the table of `machine`."""

import hashlib
import json
import re
import secrets
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from cryptography.fernet import Fernet
from django.db.models import F
from django.utils import timezone

from rectitude import catalogue
from rectitude.ledger import home
from rectitude.ledger.accounts.models import Organisation
from rectitude.ledger.actor import Actor, Role
from rectitude.ledger.audit.actions import record
from rectitude.ledger.audit.chain import canonical
from rectitude.ledger.audit.sealing import sealed
from rectitude.ledger.clues.models import Clue, ClueIdentity, ClueMessage
from rectitude.ledger.documents.actions import attach_stored, plain_name
from rectitude.ledger.documents.files import store
from rectitude.ledger.documents.models import Attachment
from rectitude.ledger.documents.serials import next_serials
from rectitude.ledger.enterprises.naming import normal
from rectitude.ledger.nul import keepable
from rectitude.ledger.problems.models import Problem
from rectitude.ledger.transitions import Reason, Refused
from rectitude.text import Text

MAX_SUBJECT = 300
MAX_CLUE = 5000
"""Characters of what a clue is about, and of what it says: ours."""

MAX_CLUE_FILES = 5
MAX_CLUE_BYTES = 20 * 1024 * 1024
"""Files of a clue, and bytes of each: ours, for anyone may send them."""

ASK_AFTER = timedelta(days=14)
"""After the closing of its problem the giver of a clue is asked whether it is solved."""

_ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
"""No letters or figures that are taken for one another."""


def new_receipt() -> str:
    """Return a receipt code of 80 random bits, in groups that can be read out."""
    code = "".join(secrets.choice(_ALPHABET) for _ in range(16))
    return "-".join(code[n : n + 4] for n in range(0, 16, 4))


def receipt_digest(code: str) -> str:
    """Return what the ledger keeps of a receipt code."""
    plain = "".join(c for c in code.upper() if c.isalnum())
    return hashlib.sha256(plain.encode()).hexdigest()


def file_clue(
    authority: Organisation,
    subject: str,
    text: str,
    *,
    at: datetime,
    scenario: str = "",
    identity: Mapping[str, str] | None = None,
    channel: str = "public",
    source: str = "",
    by: Actor | None = None,
    attachments: Sequence[tuple[str, bytes]] = (),
) -> tuple[Clue, str]:
    """
    Take in a clue and return it with its receipt code, which is shown once and not kept.

    `attachments` are names and contents. Raises Refused where it is empty, too long, or has too many
    files.
    """
    subject, text = subject.strip(), text.strip()
    if (why := _refusal(subject, text, scenario, attachments)) is not None:
        raise Refused(why.zh, why.en)
    actor = by or Actor.public()
    code = new_receipt()
    with sealed():
        year = timezone.localtime(at).year
        (serial,) = next_serials(f"clue:{authority.pk}:{year}", 1)
        clue = Clue.objects.create(
            authority=authority,
            year=year,
            serial=serial,
            channel=channel,
            source=source,
            receipt=receipt_digest(code),
            scenario=scenario,
            subject=subject,
            text=text,
            state="received",
            created_at=at,
        )
        if identity and any(identity.values()):
            ClueIdentity.objects.create(clue=clue, sealed=_seal(identity))
        digests = _attach(clue, attachments, at)
        record(
            "clue.file",
            "clue",
            clue.pk,
            {
                "to": "received",
                "number": clue.number,
                "text": hashlib.sha256(text.encode()).hexdigest(),
                **({"files": digests} if digests else {}),
            },
            by=actor,
            at=at,
            authority=authority.pk,
        )
    return clue, code


def _refusal(
    subject: str, text: str, scenario: str, attachments: Sequence[tuple[str, bytes]]
) -> Reason:
    """Return why a clue cannot be taken in, or None."""
    if not subject or not text or not keepable(subject + text):
        return Text("请写明对象和情况。", "Say what it is about and what happened.")
    if len(text) > MAX_CLUE or len(subject) > MAX_SUBJECT:
        return Text(
            f"对象不超过 {MAX_SUBJECT} 字，情况不超过 {MAX_CLUE} 字。",
            f"At most {MAX_SUBJECT} characters for what it is about, {MAX_CLUE} for what happened.",
        )
    if scenario and scenario not in {each.id for each in catalogue.load().scenarios}:
        return Text("没有这个场景。", "There is no such scenario.")
    if len(attachments) > MAX_CLUE_FILES or any(len(c) > MAX_CLUE_BYTES for _, c in attachments):
        return too_many_files()
    return None


def too_many_files() -> Text:
    """Say how many files a clue may have, and how large."""
    limit = MAX_CLUE_BYTES // (1024 * 1024)
    return Text(
        f"附件最多 {MAX_CLUE_FILES} 个，每个不是空的、不超过 {limit} MB。",
        f"At most {MAX_CLUE_FILES} files of {limit} MB each, none of them empty.",
    )


def _attach(clue: Clue, attachments: Sequence[tuple[str, bytes]], at: datetime) -> list[str]:
    rows = [
        attach_stored(
            store(content, at), plain_name(name), "clue", clue.pk,
            at=at, authority=clue.authority_id, kind="clue",
        )
        for name, content in attachments
    ]  # fmt: skip
    return [row.file_id for row in rows]


def attachments(clue: Clue) -> list[Attachment]:
    """Return the files that came with a clue."""
    rows = Attachment.objects.filter(entity="clue", entity_id=clue.pk)
    return list(rows.select_related("file").order_by("pk"))


def proposal(clue: Clue) -> dict[str, str]:
    """Return how a clue would be accepted as it was given: kind and name of the asset, scenario."""
    address = _ADDRESS.search(f"{clue.subject} {clue.text}")
    package = _PACKAGE.search(clue.subject)
    proposed = {"scenario": clue.scenario}
    if address is not None:
        proposed |= {"kind": "website", "identifier": normal("website", address[0])}
    elif package is not None:
        proposed |= {"kind": "app", "identifier": package[0]}
    else:
        proposed |= {"identifier": clue.subject}
    return {name: value for name, value in proposed.items() if value}


_ADDRESS = re.compile(r"https?://[A-Za-z0-9.-]+(?::\d+)?|\bwww\.[A-Za-z0-9.-]+\.[A-Za-z]{2,}")
_PACKAGE = re.compile(r"\b(?:com|cn|net|org|io|tv|example)(?:\.[A-Za-z][A-Za-z0-9_]*){1,5}\b")


def by_receipt(code: str) -> Clue | None:
    """Return the clue of a receipt code."""
    return (
        Clue.objects.select_related("problem", "authority", "merged_into__problem")
        .filter(receipt=receipt_digest(code))
        .first()
    )


def _box() -> Fernet:
    path = home.keys() / "identities.key"
    if not path.exists():
        home.write_private(path, Fernet.generate_key())
    return Fernet(path.read_bytes())


def _seal(identity: Mapping[str, str]) -> bytes:
    return _box().encrypt(canonical(dict(identity)).encode())


def read_identity(clue: Clue, reason: str, *, by: Actor, at: datetime) -> dict[str, str]:
    """
    Open the identity of a clue's giver: for the custodian only, and the log says why.

    Raises Refused where the actor may not, gives no reason, or it is anonymous.
    """
    mine = by.organisation is not None and by.organisation.pk == clue.authority_id
    if not by.has(Role.CUSTODIAN) or not mine:
        raise Refused("只有举报人信息保管员可以查看。", "Only the custodian may read this.")
    if not reason.strip():
        raise Refused("请写明理由。", "Please give the reason.")
    with sealed():
        record(
            "clue.read_identity",
            "clue",
            clue.pk,
            {"reason": reason.strip()},
            by=by,
            at=at,
            authority=clue.authority_id,
        )
        row = ClueIdentity.objects.filter(clue=clue).first()
        if row is None:
            raise Refused("这条线索是匿名的。", "This clue is anonymous.")
        opened: dict[str, str] = json.loads(_box().decrypt(bytes(row.sealed)))
        return opened


def write_as_giver(code: str, text: str, *, at: datetime) -> ClueMessage:
    """
    Add a message of the clue's giver, who shows the receipt code.

    Raises Refused where the code is unknown or the text empty or too long.
    """
    clue = by_receipt(code)
    if clue is None:
        raise Refused("没有这个回执编号。", "There is no such receipt.")
    if not text.strip() or len(text) > MAX_CLUE:
        raise Refused("请填写内容。", "Please write something.")
    with sealed():
        message = ClueMessage.objects.create(
            clue=clue, from_giver=True, text=text.strip(), sent_at=at
        )
        record(
            "clue.message",
            "clue",
            clue.pk,
            {"from": "giver"},
            by=Actor.public(),
            at=at,
            authority=clue.authority_id,
        )
        return message


def problem_of(clue: Clue) -> Problem | None:
    """Return the problem that a clue led to, its own or that of the clue into which it was merged."""
    if clue.problem is None and clue.merged_into is not None:
        return clue.merged_into.problem
    return clue.problem


def asks_whether_solved(clue: Clue, at: datetime) -> bool:
    """
    Return whether the giver should be asked now: two weeks after the closing, and once.

    A problem that was closed before the clue came says nothing about the clue.
    """
    problem = problem_of(clue)
    closed = problem.closed_at if problem is not None else None
    if clue.solved is not None or closed is None:
        return False
    return closed >= clue.created_at and at >= closed + ASK_AFTER


def say_whether_solved(code: str, *, solved: bool, at: datetime) -> Clue:
    """
    Take the giver's answer two weeks after the closing.

    Raises Refused where the code is unknown or nothing was asked.
    """
    with sealed():
        clue = by_receipt(code)
        if clue is None or not asks_whether_solved(clue, at):
            raise Refused("现在没有要回答的问题。", "There is nothing to answer now.")
        Clue.objects.filter(pk=clue.pk).update(solved=solved, version=F("version") + 1)
        record(
            "clue.solved",
            "clue",
            clue.pk,
            {"solved": solved},
            by=Actor.public(),
            at=at,
            authority=clue.authority_id,
        )
        clue.refresh_from_db()
        return clue
