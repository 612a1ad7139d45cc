"""What the pages show of each kind of case: its list, its facts, and the table that belongs to it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from rectitude import catalogue
from rectitude.ledger.actor import ENTERPRISE, OFFICERS, Actor, Role
from rectitude.ledger.audit.copies import LEAST
from rectitude.ledger.audit.queries import last_event
from rectitude.ledger.campaigns.models import Batch, Campaign, Commission, Sweep
from rectitude.ledger.documents.electronic import confirmed
from rectitude.ledger.documents.models import ElectronicAddress, Service
from rectitude.ledger.documents.service import MODES
from rectitude.ledger.enterprises.models import SelfInspection
from rectitude.ledger.inspections.models import Run
from rectitude.ledger.measures.models import Measure, PenaltyCase, Transfer
from rectitude.ledger.pages.cases.campaign_facts import (
    answers,
    batch_facts,
    batch_title,
    campaign_facts,
    campaign_name,
    commission_facts,
    outcomes,
    phases,
    samples,
    sweep_facts,
)
from rectitude.ledger.pages.cases.tables import Facts, Line, Table
from rectitude.ledger.pages.run_page import took
from rectitude.ledger.problems.models import Problem
from rectitude.ledger.words import language, say


@dataclass(frozen=True)
class Face:
    """How one kind of case is shown, and whose menu leads to it."""

    entity: str
    roles: frozenset[Role]
    related: tuple[str, ...]
    title: Callable[[Any], str]
    about: Callable[[Any], str]
    facts: Callable[[Any], Facts]
    table: Callable[[Any, Actor], Table | None] = lambda case, actor: None
    problem: Callable[[Any], Any] = lambda case: getattr(case, "problem", None)


def _run(case: Run) -> Facts:
    return [
        (say("case.purpose"), say(f"purpose.{case.purpose}")),
        (say("case.asset"), case.address),
        (say("case.verdict"), say(f"verdict.{case.verdict}") if case.verdict else "–"),
        (say("case.reason"), case.reason if language() == "zh" else case.english_reason),
        (say("case.started"), case.started_at),
        (say("case.finished"), case.finished_at),
        (say("run.took"), took(case)),
        (say("case.attempts"), case.attempts),
    ]


def _measure(case: Measure) -> Facts:
    return [
        (say("case.kind"), say(f"measure.{case.kind}")),
        (say("case.asset"), _asset_of(case)),
        (say("case.addressee"), case.addressee),
        (say("case.reason"), case.reason),
        (say("problem.basis"), _basis(case.basis)),
        (say("case.act_on"), case.act_on),
        (say("case.issued"), case.issued_on),
        (say("problems.due"), case.due_on),
        (say("case.answer"), case.answer),
        (say("case.acted"), case.acted_at),
        (say("case.probe"), _probed(case)),
    ]


def _probed(case: Measure) -> str:
    if case.probed_at is None or case.probe_found is None:
        return "–"
    found = say("case.still_there" if case.probe_found else "case.gone")
    return f"{found} · {timezone.localtime(case.probed_at):%Y-%m-%d %H:%M}"


def _asset_of(case: Measure) -> str:
    """Return what an order is about; of a delisting the listing's page too."""
    parts = [case.problem.asset.name, case.problem.asset.identifier]
    if case.listing is not None:
        parts += [case.listing.release.version, case.listing.page]
    return " · ".join(part for part in parts if part)


def _basis(instrument: str) -> str:
    return catalogue.load().instrument(instrument).name[language()]


def _penalty(case: PenaltyCase) -> Facts:
    fines = [(say("case.proposed_fine"), case.proposed_fine), (say("case.fine"), case.fine)]
    steps = [
        (say("case.case_opened"), case.opened_on),
        (say("case.informed"), case.informed_on),
        (say("case.statement"), case.statement),
        (say("case.hearing"), case.hearing_on),
        (say("case.decided"), case.decided_on),
        (say("case.discretion"), case.discretion),
        (say("case.served"), case.served_on),
        (say("case.enforced"), case.enforced_on),
    ]
    return [
        (say("problem.basis"), _basis(case.basis)),
        (say("case.act_on"), case.act_on),
        (say("case.serious"), say("site.yes") if case.serious else say("case.no")),
        *((label, say("case.yuan", n=f"{sum_:,}")) for label, sum_ in fines if sum_ is not None),
        *((label, value) for label, value in steps if value),
    ]


def _transfer(case: Transfer) -> Facts:
    return [
        (say("case.sender"), case.sender),
        (say("case.receiver"), case.receiver),
        (say("case.reason"), case.reason),
        (say("case.answer"), case.answer),
        (say("case.superior"), case.superior),
    ]


def _service(case: Service) -> Facts:
    document = case.document
    return [
        (say("case.kind"), say(f"document.{document.kind}")),
        (say("case.recipient"), document.recipient.named[language()]),
        (say("case.issued"), document.issued_at),
        (say("case.mode"), dict(MODES)[case.mode][language()] if case.mode else "–"),
        (say("case.through"), case.through),
        (say("case.electronic"), _electronic(case)),
        (say("case.text"), document.content.get("text", {}).get(language())),
        (say("case.served"), case.served_on),
        (say("case.in_the_log"), _in_the_log(case)),
    ]


def _in_the_log(case: Service) -> str:
    """Return number and digest of the event that issued the document, by which paper proves the log."""
    issued = last_event("document", case.document_id)
    return f"{issued.seq} {issued.hash[:LEAST]}" if issued is not None else ""


def _electronic(case: Service) -> str:
    """Return the address at which the recipient may be served today, or served on the day."""
    on = case.served_on or timezone.localdate()
    found = confirmed(case.document.recipient_id, case.authority_id, on)
    return found.address if found is not None else "–"


def _address(case: ElectronicAddress) -> Facts:
    how = say("case.on_paper" if case.on_paper else "case.in_the_portal")
    return [
        (say("case.recipient"), case.organisation.named[language()]),
        (say("case.address"), case.address),
        (say("case.authority"), case.authority.named[language()]),
        (say("case.confirmed"), f"{case.confirmed_on} · {how}" if case.confirmed_on else "–"),
        (say("case.revoked"), case.revoked_on),
    ]


def _attempts(case: Service, actor: Actor) -> Table | None:
    modes = dict(MODES)
    rows = [
        Line((
            attempt.on, modes[attempt.mode][language()],
            say("case.succeeded" if attempt.succeeded else "case.not_succeeded"), attempt.detail,
        ))
        for attempt in case.attempts.order_by("pk")
    ]  # fmt: skip
    columns = (say("admin.day"), say("case.mode"), say("case.result"), say("case.happened"))
    return Table(say("case.attempts_to_serve"), columns, rows) if rows else None


def _service_problem(case: Service) -> Any:
    document = case.document
    return (
        Problem.objects.filter(pk=document.entity_id).first()
        if document.entity == "problem"
        else None
    )


def _problem_title(case: Any) -> str:
    return catalogue.load().scenario(case.problem.scenario).name[language()]


FACES: dict[str, Face] = {
    face.entity: face
    for face in (
        Face("campaign", OFFICERS | {Role.AUDITOR, Role.LABORATORY}, (), campaign_name,
             lambda c: f"{c.starts_on} – {c.ends_on}", campaign_facts, phases),
        Face("batch", OFFICERS | {Role.AUDITOR, Role.LABORATORY}, ("campaign",), batch_title,
             lambda c: campaign_name(c.campaign), batch_facts, samples),
        Face("sweep", OFFICERS | {Role.AUDITOR, Role.LABORATORY}, ("campaign",),
             lambda c: say("case.sweep_title", n=c.number), lambda c: campaign_name(c.campaign), sweep_facts,
             outcomes),
        Face("commission", OFFICERS | {Role.AUDITOR, Role.LABORATORY},
             ("campaign", "laboratory", "authority"),
             lambda c: campaign_name(c.campaign),
             lambda c: f"{c.laboratory.named[language()]} · {say('waiting.due', on=c.due_on)}",
             commission_facts),
        Face("run", OFFICERS | ENTERPRISE | {Role.AUDITOR, Role.LABORATORY}, ("asset",),
             lambda c: f"R-{c.pk} {say(f'purpose.{c.purpose}')}", lambda c: c.address, _run),
        Face("self_inspection", OFFICERS | ENTERPRISE | {Role.AUDITOR}, ("enterprise", "asset", "campaign"),
             lambda c: str(c.enterprise),
             lambda c: f"{c.asset.identifier} · {say('answers.round', n=c.round)}",
             lambda c: [(say("case.campaign"), campaign_name(c.campaign)), (say("case.round"), c.round),
                        (say("case.signed"), c.signed_at or "–")],
             answers),
        Face("measure", OFFICERS | ENTERPRISE | {Role.AUDITOR, Role.PROVIDER},
             ("problem__asset", "addressee", "listing__release"),
             lambda c: say(f"measure.{c.kind}"), lambda c: c.problem.asset.identifier, _measure),
        Face("penalty_case", OFFICERS | ENTERPRISE | {Role.AUDITOR}, ("problem",), _problem_title,
             lambda c: f"{c.year}-{c.serial:04d}", _penalty),
        Face("transfer", OFFICERS | {Role.AUDITOR}, ("problem", "sender", "receiver", "superior"),
             _problem_title, lambda c: f"{c.problem} · {c.sender} → {c.receiver}", _transfer),
        Face("service", OFFICERS | ENTERPRISE | {Role.AUDITOR, Role.PROVIDER},
             ("document__recipient", "through"), lambda c: str(c.document),
             lambda c: f"{say(f'document.{c.document.kind}')} · {c.document.recipient}",
             _service, _attempts, _service_problem),
        Face("electronic_address", OFFICERS | ENTERPRISE | {Role.AUDITOR}, ("organisation", "authority"),
             lambda c: c.address, lambda c: f"{c.organisation} → {c.authority}", _address),
    )
}  # fmt: skip
"""By the name that the log uses. Problems and clues have pages of their own."""

MODELS: dict[str, Any] = {
    "campaign": Campaign, "batch": Batch, "sweep": Sweep, "commission": Commission,
    "run": Run, "self_inspection": SelfInspection,
    "measure": Measure, "penalty_case": PenaltyCase, "transfer": Transfer, "service": Service,
    "electronic_address": ElectronicAddress,
}  # fmt: skip
