"""Why a run came to no conclusion: which coverage lacked, rule by rule."""

from collections.abc import Iterable, Iterator, Sequence

from rectitude import catalogue
from rectitude.findings import Outcome
from rectitude.ledger.inspections.models import Finding, Report, Run
from rectitude.text import Text


def lacking(run: Run, report: Report | None, findings: Sequence[Finding]) -> list[Text]:
    """
    Return what kept a run from a conclusion, the gravest first; nothing where it has one.

    The same measure as `results.outcome.verdict_of`, said in words.
    """
    if run.verdict != Run.Verdict.INCONCLUSIVE or report is None:
        return []
    return [*_of_the_report(run, report), *_of_the_rules(run, report, findings)]


def _of_the_report(run: Run, report: Report) -> Iterator[Text]:
    if not report.complete:
        yield Text(
            "检测没有做完，有的页面没有读到。", "It was not completed: something was not read."
        )
    if report.started_at < run.created_at.replace(microsecond=0):
        yield Text(
            "证据早于这次复测的要求。", "The evidence is older than the request for this run."
        )


def _of_the_rules(run: Run, report: Report, findings: Sequence[Finding]) -> Iterator[Text]:
    versions = {each["id"]: each["version"] for each in report.scope.get("rules", [])}
    for rule, version in sorted(run.criteria.items()):
        if rule not in versions:
            yield Text(f"{rule} 没有执行。", f"{rule} was not run.")
        elif versions[rule] < version:
            yield Text(
                f"{rule} 是第 {versions[rule]} 版，通知书依据的是第 {version} 版。",
                f"{rule} ran in version {versions[rule]}; the order goes by version {version}.",
            )
        else:
            yield from _of_one(rule, [each for each in findings if each.rule == rule])
    if not run.criteria:
        yield from _of_one("", findings)


def _of_one(rule: str, findings: Iterable[Finding]) -> Iterator[Text]:
    """Say what a rule said instead of passing."""
    of = list(findings)
    if rule and not of:
        yield Text(f"{rule} 没有结果。", f"{rule} said nothing.")
    for finding in of:
        if finding.outcome not in {Outcome.PASSED, Outcome.FAILED}:
            name = catalogue.term(f"outcome.{finding.outcome}")
            yield Text(
                f"{finding.rule}：{name.zh}——{finding.message['zh']}",
                f"{finding.rule}: {name.en} - {finding.message['en']}",
            )
