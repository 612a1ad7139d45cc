"""What the pages show of each kind of case: its list, its facts, and the table that belongs to it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.utils import timezone

from rectitude import catalogue
from rectitude.ledger.accounts.actor import ENTERPRISE, OFFICERS, Actor, Role
from rectitude.ledger.campaigns.figures import add_up, figures
from rectitude.ledger.campaigns.models import Batch, BatchRow, Campaign
from rectitude.ledger.documents.electronic import confirmed
from rectitude.ledger.documents.models import ElectronicAddress, Service
from rectitude.ledger.documents.service import MODES
from rectitude.ledger.enterprises.models import SelfInspection
from rectitude.ledger.enterprises.self_inspections import SELF_INSPECTION, judged, questions
from rectitude.ledger.inspections.models import Run
from rectitude.ledger.measures.models import Measure, PenaltyCase, Transfer
from rectitude.ledger.problems.models import Problem
from rectitude.ledger.words import language, say

Facts = list[tuple[str, Any]]
"""Label and value, in the order in which they are read."""


@dataclass(frozen=True)
class Line:
    """A row of a table: its cells, and the actions of the case that are about it."""

    cells: Sequence[Any]
    actions: tuple[str, ...] = ()
    query: str = ""
    """What the form of such an action starts with."""


@dataclass(frozen=True)
class Table:
    """A table of a case's page: its caption, its columns, its rows."""

    caption: str
    columns: Sequence[str]
    rows: Sequence[Line]
    note: str = ""


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


def _campaign(case: Campaign) -> Facts:
    return [
        (say("case.period"), f"{case.starts_on} – {case.ends_on}"),
        (say("case.scenarios"), ", ".join(case.scenarios) or say("case.all_scenarios")),
        (say("case.population"), case.population.count()),
        (say("case.laboratories"), ", ".join(str(each) for each in case.laboratories.all())),
    ]


def _phases(case: Campaign, actor: Actor) -> Table | None:
    rows = [
        Line((each.get(language(), ""), each.get("starts", ""), each.get("ends", "")))
        for each in case.phases
    ]
    columns = (say("case.phase"), say("case.starts"), say("case.ends"))
    return Table(say("case.phases"), columns, rows) if rows else None


def _batch(case: Batch) -> Facts:
    counts = figures(case)
    adds = say("case.adds_up" if add_up(counts) else "case.does_not_add_up")
    return [
        (say("case.campaign"), _name(case.campaign)),
        (say("problems.due"), case.due_on),
        (say("case.published"), case.published_on),
        (say("figure.sampled"), _sum(counts, "sampled", "no_problem", "notified", "not_testable")),
        (
            say("figure.notified"),
            _sum(counts, "notified", "rectified", "public", "withdrawn", "unreachable", "held"),
        ),
        *_delisting(case, counts),
        (say("figure.delisted"), counts["delisted"]),
        (say("figure.undecided"), counts["undecided"]),
        (say("case.check"), adds),
    ]


def _delisting(case: Batch, counts: Mapping[str, int]) -> Facts:
    """Return the figures of the delisting phase, once it has begun."""
    parts = [f"then_{kind}" for kind in (*BatchRow.Delisting, "not_yet")]
    if counts["public"] == counts["then_not_yet"]:
        return []
    return [
        (say("case.delisted_on"), case.delisted_on or "–"),
        (say("figure.public"), _sum(counts, "public", *parts)),
    ]


def _sum(counts: Mapping[str, int], whole: str, *parts: str) -> str:
    """Write a figure as the sum of its parts."""
    said = " + ".join(f"{counts[each]} {say(f'figure.{each}')}" for each in parts)
    return f"{counts[whole]} = {said}"


def _batch_rows(case: Batch, actor: Actor) -> Table:
    rows = [
        Line(
            (
                row.pk, row.asset.identifier, _figure(row.found), _figure(row.outcome), row.reason,
                _figure(row.delisting and f"then_{row.delisting}"),
                " · ".join(str(e) for e in (row.addressee, row.delisting_reason) if e),
            ),
            _on_row(row), urlencode({"row": row.pk}),
        )
        for row in case.rows.select_related("asset", "addressee").order_by("pk")
    ]  # fmt: skip
    columns = (
        say("case.row"), say("case.asset"), say("case.found"), say("case.outcome"), say("case.reason"),
        say("case.delisting"), say("case.addressee"),
    )  # fmt: skip
    return Table(say("case.samples"), columns, rows)


def _on_row(row: BatchRow) -> tuple[str, ...]:
    """Return the actions of a batch that may be about a row."""
    if row.delisting:
        return ("check_delisting",) if row.delisting == BatchRow.Delisting.DUE else ()
    return ("find", "recheck") if row.outcome == BatchRow.Outcome.PUBLIC else ("find",)


def _figure(name: str) -> str:
    return say(f"figure.{name}") if name else "–"


def _answers(case: SelfInspection, actor: Actor) -> Table:
    stands = judged(case, actor, timezone.localdate())
    choices = {value: text[language()] for value, text in _answer_field().choices}
    rows = [
        Line(
            (
                scenario.number,
                scenario.name[language()],
                scenario.question[language()],
                choices.get(case.answers.get(scenario.id, {}).get("answer", ""), "–"),
                case.answers.get(scenario.id, {}).get("text", ""),
                say(f"standing.{stands[scenario.id]}"),
            ),
            ("answer",),
            urlencode({"scenario": scenario.id}),
        )
        for scenario in questions(case)
    ]
    columns = (
        "",
        say("case.scenario"),
        say("case.question"),
        say("case.answer"),
        say("case.explanation"),
        say("case.standing"),
    )
    return Table(say("case.answers"), columns, rows, say("case.answers_note"))


def _answer_field() -> Any:
    fields = SELF_INSPECTION.transitions["answer"].fields
    return next(each for each in fields if each.name == "answer")


def _run(case: Run) -> Facts:
    return [
        (say("case.purpose"), say(f"purpose.{case.purpose}")),
        (say("case.asset"), case.address),
        (say("case.verdict"), say(f"verdict.{case.verdict}") if case.verdict else "–"),
        (say("case.reason"), case.reason if language() == "zh" else case.english_reason),
        (say("case.started"), case.started_at),
        (say("case.finished"), case.finished_at),
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
    ]


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
            each.on, modes[each.mode][language()],
            say("case.succeeded" if each.succeeded else "case.not_succeeded"), each.detail,
        ))
        for each in case.attempts.order_by("pk")
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


def _batch_title(batch: Batch) -> str:
    if language() == "zh":
        return str(batch)
    return say("case.batch_title", n=batch.year_number, year=batch.year, total=batch.total_number)


def _name(campaign: Campaign) -> str:
    return campaign.english_name if language() == "en" and campaign.english_name else campaign.name


FACES: dict[str, Face] = {
    face.entity: face
    for face in (
        Face("campaign", OFFICERS | {Role.AUDITOR, Role.LABORATORY}, (), _name,
             lambda c: f"{c.starts_on} – {c.ends_on}", _campaign, _phases),
        Face("batch", OFFICERS | {Role.AUDITOR, Role.LABORATORY}, ("campaign",), _batch_title,
             lambda c: _name(c.campaign), _batch, _batch_rows),
        Face("run", OFFICERS | ENTERPRISE | {Role.AUDITOR, Role.LABORATORY}, ("asset",),
             lambda c: f"R-{c.pk} {say(f'purpose.{c.purpose}')}", lambda c: c.address, _run),
        Face("self_inspection", OFFICERS | ENTERPRISE | {Role.AUDITOR}, ("enterprise", "asset", "campaign"),
             lambda c: str(c.enterprise), lambda c: c.asset.identifier,
             lambda c: [(say("case.campaign"), _name(c.campaign)), (say("case.signed"), c.signed_at or "–")],
             _answers),
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
    "campaign": Campaign, "batch": Batch, "run": Run, "self_inspection": SelfInspection,
    "measure": Measure, "penalty_case": PenaltyCase, "transfer": Transfer, "service": Service,
    "electronic_address": ElectronicAddress,
}  # fmt: skip
