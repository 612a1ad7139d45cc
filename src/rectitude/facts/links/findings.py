"""
What the rules on link audits share: what is said of each place that they speak of.

Each rule says which respects it looks at and what an established difference means for its
scenario. What is the same for all of them is said here: nothing to compare, target down, no
difference, rounds that do not suffice.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from math import comb

import msgspec

from rectitude.evidence.linkprobe import LinkAudit, PlannedLink
from rectitude.facts.links import Comparison, Study, Test, study
from rectitude.facts.links.addresses import host, party
from rectitude.facts.links.blocks import Respect
from rectitude.facts.links.figures import CITED, adverse_rounds, cited, figures, percent
from rectitude.facts.links.groups import Group, groups
from rectitude.facts.links.matching import matches, targets, unsupported
from rectitude.facts.statistics import (
    ALPHA,
    clean_rounds,
    permutation_p,
    rounds_for_bound,
    upper_bound,
)
from rectitude.findings import (
    Confidence,
    Finding,
    Outcome,
    Parameter,
    Place,
    Subject,
    Term,
)

SURE = 0.05
"""
The bound on the rate of adverse rounds below which `passed` is said with high confidence: 90 clean
rounds. Ours.
"""

Established = Callable[[Study, Group], Finding | None]


def judged(
    audit: LinkAudit,
    respects: Sequence[Respect],
    established: Established,
    *,
    concerns: Callable[[PlannedLink], bool] = lambda target: target.group == "rival",
    same_for_all: Callable[[Study], tuple[str, dict[str, Parameter]] | None] = lambda _: None,
) -> Iterator[Finding]:
    """
    Yield what a rule finds in an audit.

    `established` says what an established difference means, or None if nothing for this rule;
    `same_for_all` gives the message of `passed` where the platform does something to all links.
    """
    whole = study(audit)
    if whole is not None and whole.plan.each:
        concerns = partial(_as_rival, concerns)
    if whole is None or not any(concerns(target) for target in targets(whole.plan)):
        yield _about(whole, Finding(outcome=Outcome.INAPPLICABLE, message="nothing-to-compare"))
        return
    if _only_shown(audit) and not set(respects) & {"any", "form"}:
        yield _about(whole, Finding(outcome=Outcome.UNTESTED, message="only-shown"))
        return
    concerned = [each for each in whole.comparisons if concerns(each.match.target)]
    missing = _missing(whole, concerned, concerns)
    unread = [target for target in missing if audit.unread_of(target.url)[0]]
    if (reason := _untestable(concerned, missing)) and not unread:
        yield _about(whole, Finding(outcome=Outcome.UNTESTED, message=reason))
        return
    clean: list[Comparison] = []
    for group in groups(concerned):
        found = established(whole, group) or _unsettled(whole, group, respects)
        if found:
            yield _about(whole, _lifted(whole, group, respects, found) or found)
        else:
            clean.extend(each for each in group.comparisons if each.verdict not in UNCOMPARED)
    lost, rows = audit.unread
    too_few = lost > (1 - READ_SHARE) * rows or any(_falls_on(c.url, audit) for c in clean)
    asked = bool(clean) and too_few  # of the whole table: its rows are not asked about twice
    untold = [target for target in missing if not (asked and target in unread)]
    for finding in _uncompared(whole, concerned, concerns, untold, unread):
        yield _about(whole, finding)
    if asked:
        yield _about(whole, _not_read(audit, lost, rows))
    elif clean:
        key, more = same_for_all(whole) or ("no-difference", {})
        yield _about(whole, _passed(key, clean, respects, more))


def _only_shown(audit: LinkAudit) -> bool:
    """Whether testers noted how links were shown, and nobody pressed one."""
    shown = all(
        test.stage == "recognition" and test.outcome in {"arrives", "bare"}
        for test in audit.dialtests
    )
    return bool(audit.dialtests) and shown and not audit.probes


def _lifted(
    whole: Study, group: Group, respects: Sequence[Respect], found: Finding
) -> Finding | None:
    """Ask, where a difference was there in earlier stages of a campaign only, whether it was put right."""
    shown = [(each, r) for each in group.comparisons for r in respects if r in each.established]
    shown = shown or [(each, "any") for each in group.with_("any")]
    if found.outcome != Outcome.FAILED or not shown or not all(c.lifted(r) for c, r in shown):
        return None
    comparison, respect = shown[0]
    test = comparison.tests[respect]
    later = comparison.lifted(respect)
    parameters = {
        **figures(whole, group, comparison, test),
        "earlier": tuple(dict.fromkeys(r.period for r in adverse_rounds(comparison, test))),
        "later": tuple(dict.fromkeys(each.period for each in later)),
        "clean": len(later),
    }
    if not any(each.period for each in later):
        parameters["before"] = len(comparison.rounds) - len(later)
        return questioned("lifted-since", group, cited(comparison, test), parameters)
    return questioned("lifted", group, cited(comparison, test), parameters)


READ_SHARE = 0.95
"""
Share of the rows of tables of dial tests that must have been read for `passed`; ours, as for registers. What
is established without the others stands: under equal treatment any row was equally likely to be unread.
Where rows of one link are unread oftener than that allows, what is read of it proves as little.
"""


def _falls_on(url: str, audit: LinkAudit) -> bool:
    """Return whether rows that were not read are of one link oftener than chance would have it."""
    (its_lost, its_rows), (lost, rows) = audit.unread_of(url), audit.unread
    if not its_lost:
        return False
    others = rows - its_rows
    ways = sum(comb(its_rows, k) * comb(others, lost - k) for k in range(its_lost, lost + 1))
    return ways <= ALPHA * comb(rows, lost)


def _not_read(audit: LinkAudit, lost: int, rows: int) -> Finding:
    """Ask for the rows that were not read: that the others show no difference proves little."""
    return Finding(
        outcome=Outcome.CANNOT_TELL,
        message="not-read",
        place=Place(kind="target", key="coverage"),
        evidence=tuple(table.ref for table in audit.tables),
        confidence=Confidence.LOW,
        parameters={"lost": lost, "rows": rows, "files": tuple(t.file for t in audit.tables)},
    )


def _as_rival(concerns: Callable[[PlannedLink], bool], target: PlannedLink) -> bool:
    """Ask of any link what a rule asks of rivals, where each link in turn is in question."""
    asked = target if target.group == "listed" else msgspec.structs.replace(target, group="rival")
    return concerns(asked)


def different(
    key: str, group: Group, evidence: tuple[str, ...], parameters: dict[str, Parameter]
) -> Finding:
    """Find a difference that leaves no honest reading."""
    return Finding(
        outcome=Outcome.FAILED,
        message=key,
        place=group.place,
        evidence=evidence,
        confidence=group.confidence,
        parameters=parameters,
    )


def questioned(
    key: str,
    group: Group,
    evidence: tuple[str, ...],
    parameters: dict[str, Parameter],
    *,
    doubt: bool = True,
) -> Finding:
    """Find what a person must weigh: a difference with a reason shown, or too few rounds."""
    return Finding(
        outcome=Outcome.CANNOT_TELL,
        message=key,
        place=group.place,
        evidence=evidence,
        confidence=Confidence.MEDIUM,
        parameters=parameters,
        doubt=doubt,
    )


def _about(whole: Study | None, finding: Finding) -> Finding:
    """Name the gateway as what the finding is about; the platform, where none was visited."""
    if whole is None:
        return finding
    named = host(whole.plan.gateway) or whole.plan.platform
    return msgspec.structs.replace(finding, subject=Subject("gateway", named))


def _missing(
    whole: Study, concerned: Sequence[Comparison], concerns: Callable[[PlannedLink], bool]
) -> list[PlannedLink]:
    """Return the targets that could have been compared, and of which no visit is known."""
    known = {each.url for each in concerned}
    targets_ = (match.target for match in matches(whole.plan))
    return [target for target in targets_ if concerns(target) and target.url not in known]


def _untestable(comparisons: Sequence[Comparison], missing: Sequence[PlannedLink]) -> str:
    """Return the message key of why nothing could be compared at all; nothing if something was."""
    if not comparisons:
        return "no-rounds" if missing else "no-controls"
    verdicts = {each.verdict for each in comparisons}
    for verdict in ("no-rounds", "target-down", "unvisited", "outage"):
        if verdicts <= {verdict, "no-rounds"}:
            return verdict
    return "target-down" if verdicts <= UNCOMPARED else ""


UNCOMPARED = frozenset({"no-rounds", "target-down", "unvisited", "outage"})
"""Verdicts of a comparison that was planned and says nothing."""


def _uncompared(
    whole: Study,
    concerned: Sequence[Comparison],
    concerns: Callable[[PlannedLink], bool],
    untold: Sequence[PlannedLink],
    unread: Sequence[PlannedLink],
) -> Iterator[Finding]:
    """
    Yield a question for each domain that was not compared, while others were.

    Of those `untold` no visit is known: rows about them were not understood (`unread`), or there are none.
    """
    for group in groups([each for each in concerned if each.verdict in UNCOMPARED]):
        first = group.comparisons[0]
        yield _not_compared(group.place, first.match.target, Term(f"link.why-{first.verdict}"))
    lacking: dict[str, tuple[PlannedLink, Parameter]] = {}
    for target in untold:
        left = "not-read" if target in unread else "not-visited"
        lacking.setdefault(party(target.url), (target, Term(f"link.why-{left}")))
    for each in unsupported(whole.plan):
        if (
            concerns(each.target) and each.target.group != "listed"
        ):  # to be stopped, whoever else is
            lacking.setdefault(party(each.target.url), (each.target, each.why))
    for domain, (target, why) in lacking.items():
        place = Place(
            kind="linked-domain-anywhere",
            key=domain,
            fields={"domain": domain, "target": target.url},
        )
        yield _not_compared(place, target, why)


def _not_compared(place: Place, target: PlannedLink, why: Parameter) -> Finding:
    parameters: dict[str, Parameter] = {"owner": target.owner, "target": target.url, "why": why}
    return Finding(
        outcome=Outcome.CANNOT_TELL,
        message="not-compared",
        place=place,
        confidence=Confidence.LOW,
        parameters=parameters,
    )


def walled(whole: Study, group: Group) -> Finding | None:
    """Ask about a platform that opens its own links only: every outside link is shut."""
    comparison = next((each for each in group.comparisons if each.behind_wall), None)
    if comparison is None:
        return None
    test = comparison.tests["access"]
    parameters = figures(whole, group, comparison, test)
    return questioned("every-outside-link-shut", group, cited(comparison, test), parameters)


def _unsettled(whole: Study, group: Group, respects: Sequence[Respect]) -> Finding | None:
    """Return the question that more rounds must answer, if there is one."""
    for comparison in group.comparisons:
        worst = min((comparison.tests[r] for r in respects), key=lambda t: permutation_p(t.blocks))
        if is_open(comparison, worst):
            return more_rounds(whole, group, comparison, worst)
    bound = whole.plan.require_bound
    if bound is None:
        return None
    for each in group.comparisons:
        if each.verdict == "none" and each.bound >= bound:
            test = each.tests["any"]
            further = rounds_for_bound(test.hits, len(each.rounds), bound)
            parameters = {
                **figures(whole, group, each, test),
                "bound": percent(each.bound),
                "required": percent(bound),
                "further": further if further is not None else clean_rounds(bound),
            }
            return questioned(
                "bound-not-reached", group, cited(each, test), parameters, doubt=False
            )
    return None


def is_open(comparison: Comparison, test: Test) -> bool:
    """Whether a link fared worse in some rounds, and too few to tell."""
    return (
        comparison.verdict == "undecided" and test.hits > 0 and permutation_p(test.blocks) < _HALF
    )


def more_rounds(whole: Study, group: Group, comparison: Comparison, test: Test) -> Finding:
    """Ask for the rounds that would tell whether a difference is one."""
    key = "more-rounds" if comparison.further else "many-more-rounds"
    parameters = {
        **figures(whole, group, comparison, test),
        "further": comparison.further or 0,
    }
    return questioned(key, group, cited(comparison, test), parameters, doubt=False)


_HALF = 0.5
"""As `links.NO_EXCESS`: from there on the target met no more trouble than its controls."""


def _passed(
    key: str,
    clean: Sequence[Comparison],
    respects: Sequence[Respect],
    more: dict[str, Parameter],
) -> Finding:
    bounds = [
        upper_bound(min(each.tests[r].hits for r in respects), len(each.rounds)) for each in clean
    ]
    hits = max(each.tests[r].hits for each in clean for r in respects)
    return Finding(
        outcome=Outcome.PASSED,
        message=key,
        evidence=tuple(each.rounds[-1].target.ref for each in clean)[:CITED],
        confidence=Confidence.HIGH if max(bounds) < SURE else Confidence.LOW,
        parameters={
            "comparisons": len(clean),
            "domains": len({party(each.url) for each in clean}),
            "rounds": min(len(each.rounds) for each in clean),
            "bound": percent(max(bounds)),
            "hits": hits,
            **more,
        },
    )
