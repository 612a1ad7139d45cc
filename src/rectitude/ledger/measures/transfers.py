"""Passing a problem to the authority that is competent, with evidence and log as one export."""

import hashlib
import io
import json
import zipfile
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from rectitude.ledger.accounts.models import Organisation
from rectitude.ledger.actor import Actor, Role
from rectitude.ledger.audit.actions import record
from rectitude.ledger.audit.chain import EXPORTED, canonical
from rectitude.ledger.audit.queries import events_of
from rectitude.ledger.audit.sealing import sealed
from rectitude.ledger.deadlines.queries import running
from rectitude.ledger.documents import files
from rectitude.ledger.documents.actions import attach_stored
from rectitude.ledger.documents.models import Attachment
from rectitude.ledger.documents.serials import next_serials
from rectitude.ledger.fields import Field
from rectitude.ledger.measures.models import Transfer
from rectitude.ledger.problems.machine import PROBLEM
from rectitude.ledger.problems.models import Problem
from rectitude.ledger.transitions import Act, Machine, Reason, Refused, Transition
from rectitude.text import Text

TransferAct = Act[Transfer]


def export_problem(problem: Problem) -> bytes:
    """
    Return a problem's evidence and log as one zip: `manifest.json` has the digest of every member.

    Each event carries the hash by which it stands in the sender's chain.
    """
    events = list(events_of("problem", problem.pk).order_by("seq").values(*EXPORTED))
    findings = list(
        problem.findings.order_by("pk").values(
            "rule", "rule_version", "fingerprint", "place", "message"
        )
    )
    members = {
        "problem.json": canonical(_facts(problem)).encode(),
        "events.jsonl": "".join(canonical(each) + "\n" for each in events).encode(),
        "findings.json": canonical(findings).encode(),
    }
    for each in Attachment.objects.filter(entity="problem", entity_id=problem.pk).select_related(
        "file"
    ):
        members[f"files/{each.file_id}"] = files.read(each.file)
    manifest = {
        name: hashlib.sha256(content).hexdigest() for name, content in sorted(members.items())
    }
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, content in [
            ("manifest.json", canonical(manifest).encode()),
            *sorted(members.items()),
        ]:
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), content)
    return packed.getvalue()


def _facts(problem: Problem) -> dict[str, Any]:
    return {
        "number": problem.number,
        "authority": problem.authority.name,
        "asset": [problem.asset.kind, problem.asset.identifier],
        "enterprise": problem.enterprise.name if problem.enterprise else None,
        "scenario": problem.scenario,
        "state": problem.state,
        "cycle": problem.cycle,
    }


def verify_export(packed: bytes) -> list[str]:
    """Return what does not hold in an exported problem; empty where it is intact."""
    try:
        with zipfile.ZipFile(io.BytesIO(packed)) as archive:
            manifest = json.loads(archive.read("manifest.json"))
            names = set(archive.namelist()) - {"manifest.json"}
            faults = [f"{name}: not listed" for name in sorted(names - set(manifest))]
            faults += [f"{name}: missing" for name in sorted(set(manifest) - names)]
            return faults + [
                f"{name}: changed"
                for name in sorted(names & set(manifest))
                if hashlib.sha256(archive.read(name)).hexdigest() != manifest[name]
            ]
    except (zipfile.BadZipFile, KeyError, ValueError) as error:
        return [f"unreadable: {error}"]


def common_superior(sender: Organisation, receiver: Organisation) -> Organisation | None:
    """Return the nearest authority above both."""
    above = set()
    one: Organisation | None = sender
    while one is not None:
        above.add(one.pk)
        one = one.parent
    one = receiver
    while one is not None and one.pk not in above:
        one = one.parent
    return one


def send(
    problem: Problem, receiver: Organisation, reason: str, *, by: Actor, at: datetime
) -> Transfer:
    """
    Transfer a problem to another authority; the clock stands until that one accepts.

    Raises Refused where the actor may not, or the receiver is not another authority.
    """
    if (
        not by.has(Role.INSPECTOR, Role.DECIDER)
        or by.organisation is None
        or by.organisation.pk != problem.authority_id
    ):
        raise Refused("您的角色不能移送。", "Your role does not allow a transfer.")
    if (
        receiver.kind != Organisation.Kind.AUTHORITY
        or receiver.pk == problem.authority_id
        or not reason.strip()
    ):
        raise Refused("须写明另一个机关和理由。", "Name another authority and the reason.")
    with sealed():
        PROBLEM.perform(problem, "set_aside", by=by, at=at, internally=True)
        packed = export_problem(problem)
        if verify_export(packed):
            raise Refused("移送材料校验不符。", "The export does not verify.")
        transfer = Transfer.objects.create(
            problem=problem,
            sender_id=problem.authority_id,
            receiver=receiver,
            superior=common_superior(by.organisation, receiver),
            reason=reason.strip(),
            export=files.store(packed, at),
            state="sent",
            created_at=at,
        )
        for authority in (problem.authority_id, receiver.pk):
            attach_stored(
                transfer.export, f"{problem.number}.zip", "transfer", transfer.pk,
                at=at, authority=authority, kind="export",
            )  # fmt: skip
        record(
            "transfer.send",
            "transfer",
            transfer.pk,
            {
                "to": "sent",
                "problem": problem.pk,
                "receiver": receiver.pk,
                "export": transfer.export_id,
            },
            by=by,
            at=at,
            authority=problem.authority_id,
        )
        return transfer


def _for_the_receiver(act: TransferAct) -> Reason:
    own = act.by.organisation is not None and act.by.organisation.pk == act.case.receiver_id
    return None if own else Text("须由接收机关做。", "The receiving authority must do this.")


def _for_the_sender(act: TransferAct) -> Reason:
    own = act.by.organisation is not None and act.by.organisation.pk == act.case.sender_id
    return None if own else Text("须由移送机关做。", "The sending authority must do this.")


def _for_the_superior(act: TransferAct) -> Reason:
    own = act.by.organisation is not None and act.by.organisation.pk == act.case.superior_id
    return None if own else Text("须由共同的上级机关做。", "The common superior must do this.")


def _has_a_superior(act: TransferAct) -> Reason:
    if act.case.superior_id is not None:
        return None
    return Text("两个机关没有共同的上级。", "The two have no common superior.")


def _not_there_already(act: TransferAct) -> Reason:
    problem = act.case.problem
    there = Problem.objects.filter(
        authority=act.case.receiver_id,
        asset=problem.asset_id,
        scenario=problem.scenario,
        strand=problem.strand,
    ).exclude(state="withdrawn")
    if not there.exists():
        return None
    return Text("接收机关已有这个问题。", "The receiving authority has this problem already.")


def _hand_over(act: TransferAct) -> Mapping[str, Any]:
    """Give the problem its new authority and number; its clock runs on from here."""
    transfer, problem = act.case, act.case.problem
    (serial,) = next_serials(f"problem:{transfer.receiver_id}:{act.at.year}", 1)
    running_one = running("problem", problem.pk)
    if running_one is not None:
        running_one.authority_id = transfer.receiver_id
        running_one.save(update_fields=["authority"])
    moved = Attachment.objects.filter(entity="problem", entity_id=problem.pk)
    moved.update(authority=transfer.receiver_id)
    given = {"authority": transfer.receiver_id, "year": act.at.year, "serial": serial}
    PROBLEM.perform(problem, "hand_over", by=act.by, at=act.at, given=given, internally=True)
    return {"answer": act.values.get("reason", "")}


def _give_back(act: TransferAct) -> Mapping[str, Any]:
    PROBLEM.perform(act.case.problem, "take_back", by=act.by, at=act.at, internally=True)
    return {}


STATES = {
    "sent": Text("已移送", "Sent"),
    "accepted": Text("已接收", "Accepted"),
    "refused": Text("不接收", "Refused"),
    "disputed": Text("管辖争议", "Disputed"),
    "taken_back": Text("已收回", "Taken back"),
}

OFFICER = frozenset({Role.INSPECTOR, Role.DECIDER})
_REASON = Field("reason", "text", Text("理由", "Reason"))

TRANSFER: Machine[Transfer] = Machine(
    "transfer",
    Transfer,
    STATES,
    (
        Transition(
            "accept",
            Text("接收", "Accept"),
            ("sent",),
            "accepted",
            OFFICER,
            (_for_the_receiver, _not_there_already),
            effect=_hand_over,
        ),
        Transition(
            "refuse",
            Text("不接收", "Refuse"),
            ("sent",),
            "refused",
            OFFICER,
            (_for_the_receiver,),
            (_REASON,),
            effect=lambda act: {"answer": act.values["reason"]},
        ),
        Transition(
            "dispute",
            Text("报请共同上级指定管辖", "Ask the common superior"),
            ("refused",),
            "disputed",
            OFFICER,
            (_for_the_sender, _has_a_superior),
        ),
        Transition(
            "assign",
            Text("指定接收机关管辖", "Assign to the receiver"),
            ("disputed",),
            "accepted",
            frozenset({Role.DECIDER}),
            (_for_the_superior, _not_there_already),
            (_REASON,),
            effect=_hand_over,
        ),
        Transition(
            "leave",
            Text("指定移送机关管辖", "Leave with the sender"),
            ("disputed",),
            "taken_back",
            frozenset({Role.DECIDER}),
            (_for_the_superior,),
            (_REASON,),
            effect=_give_back,
        ),
        Transition(
            "take_back",
            Text("收回", "Take back"),
            ("refused",),
            "taken_back",
            OFFICER,
            (_for_the_sender,),
            effect=_give_back,
        ),
    ),
)
