"""Reports of the engine that an enterprise hands in with its self-inspection: shown as its own."""

from collections.abc import Mapping
from typing import Any

from django.utils import timezone

from rectitude.findings import Assertion, Inspection, Outcome
from rectitude.ledger.documents import files
from rectitude.ledger.documents.actions import attach
from rectitude.ledger.documents.models import Attachment
from rectitude.ledger.enterprises.actions import named
from rectitude.ledger.enterprises.models import SelfInspection
from rectitude.ledger.fields import Invalid
from rectitude.ledger.inspections.reports import NotAReport, moment, parse, reports_in
from rectitude.ledger.problems.criteria import is_own_word
from rectitude.ledger.transitions import Act
from rectitude.text import Text

KIND = "report"
"""The kind of attachment that such a report is."""

_WORST = (
    Outcome.FAILED, Outcome.CANNOT_TELL, Outcome.PASSED, Outcome.UNTESTED, Outcome.INAPPLICABLE,
)  # fmt: skip


def take_in(act: Act[SelfInspection]) -> Mapping[str, Any]:
    """
    Keep the reports that were handed in, and what each scenario came to; a newer report counts.

    Raises Invalid where one cannot be read, or is about something else.
    """
    row, kept = act.case, dict(act.case.reported)
    digests = attach(
        act.values["files"], "self_inspection", row.pk,
        by=act.by, authority=row.authority_id, kind=KIND,
    )  # fmt: skip
    attached = Attachment.objects.filter(
        entity="self_inspection", entity_id=row.pk, kind=KIND, file__in=digests
    )
    for each in attached.select_related("file").order_by("pk"):
        try:
            found = [parse(raw) for raw in reports_in(files.read(each.file))]
        except NotAReport as error:
            raise Invalid(
                {"files": Text(f"{each.name}：{error.text.zh}", f"{each.name}: {error.text.en}")}
            ) from error
        for report, digest in found:
            _about(row, report, each.name)
            kept = _newer(kept, _summed_up(report, digest))
    return {"reported": kept, "drafted_by": act.by.user}


def _about(row: SelfInspection, report: Inspection, name: str) -> None:
    """Raise Invalid where a report is about another asset than the self-inspection."""
    address = named(row.asset.kind, report.target.about[1])
    if address == row.asset.identifier:
        return
    raise Invalid({
        "files": Text(
            f"{name}：报告的对象是 {address[:100]}，不是 {row.asset.identifier}。",
            f"{name}: it is about {address[:100]}, not {row.asset.identifier}.",
        )
    })  # fmt: skip


def _summed_up(report: Inspection, digest: str) -> dict[str, dict[str, Any]]:
    """Return, by scenario, the worst outcome of a report, and what was said there."""
    by_scenario: dict[str, list[Assertion]] = {}
    for each in report.findings:
        if not is_own_word(each.rule):
            by_scenario.setdefault(each.scenario, []).append(each)
    day = timezone.localtime(moment(report.observation.until)).date().isoformat()
    return {
        scenario: {
            "outcome": str(worst.outcome),
            "on": day,
            "rules": sorted({f"{each.rule} v{each.rule_version}" for each in found}),
            "message": {"zh": worst.message.zh, "en": worst.message.en},
            "digest": digest,
        }
        for scenario, found in by_scenario.items()
        for worst in [min(found, key=lambda each: _WORST.index(each.outcome))]
    }


def _newer(
    kept: Mapping[str, Mapping[str, Any]], found: Mapping[str, Mapping[str, Any]]
) -> dict[str, Any]:
    fresh = {
        scenario: said
        for scenario, said in found.items()
        if scenario not in kept or kept[scenario]["on"] <= said["on"]
    }
    return {**kept, **fresh}
