"""Presses or notices that one owner's links need and equal links do not."""

from collections.abc import Iterator, Sequence

from rectitude.evidence.linkprobe import LinkAudit
from rectitude.facts.links import Comparison, Study
from rectitude.facts.links.figures import adverse_rounds, cited, figures, reason
from rectitude.facts.links.findings import different, is_open, judged, more_rounds, questioned
from rectitude.facts.links.groups import Group
from rectitude.facts.links.reasons import Stated
from rectitude.findings import Finding, Parameter

VERSION = 8


def judge(audit: LinkAudit) -> Iterator[Finding]:
    """Find the links that take more presses than equal ones, or copying by hand."""
    yield from judged(audit, ("steps",), _longer, same_for_all=_notice_for_all)


def _longer(whole: Study, group: Group) -> Finding | None:
    if longer := group.with_("steps"):
        comparison = min(longer, key=lambda c: c.tests["steps"].p)
        test = comparison.tests["steps"]
        adverse = [each.target for each in adverse_rounds(comparison, test)]
        said = reason(adverse)
        parameters = {
            **figures(whole, group, comparison, test),
            "presses": max(each.presses for each in adverse),
            "control_presses": _usual_presses(comparison),
            "quote": said.quote,
        }
        evidence = cited(comparison, test)
        if said.kind == "specific":
            return questioned("specific-reason", group, evidence, parameters)
        return different(_told("more-presses", said), group, evidence, parameters)
    return _by_hand(whole, group)


def _usual_presses(comparison: Comparison) -> int:
    presses = [
        treated.presses
        for round_ in comparison.rounds
        for _, treated in round_.controls
        if treated.reachable
    ]
    return max(set(presses), key=presses.count, default=0)


def _by_hand(whole: Study, group: Group) -> Finding | None:
    """Find links to copy into another browser by hand, never made clickable or not, while equal ones open."""
    for comparison in group.with_("access"):
        test = comparison.tests["access"]
        adverse = [each.target for each in adverse_rounds(comparison, test)]
        by_hand = [each for each in adverse if each.outcome == "copy-only"]
        if 2 * len(by_hand) <= len(adverse):
            continue
        said = reason(adverse)
        parameters = {**figures(whole, group, comparison, test), "quote": said.quote}
        evidence = cited(comparison, test)
        if said.kind == "specific":
            return questioned("specific-reason", group, evidence, parameters)
        never_linked = all(each.stage == "recognition" for each in by_hand) and not said.quote
        message = "never-clickable" if never_linked else _told("by-hand", said)
        return different(message, group, evidence, parameters)
    return _perhaps_by_hand(whole, group)


def _perhaps_by_hand(whole: Study, group: Group) -> Finding | None:
    """Ask for more rounds where links were to be copied by hand in some, and too few to tell."""
    for comparison in group.comparisons:
        test = comparison.tests["access"]
        adverse = adverse_rounds(comparison, test)
        by_hand = [each for each in adverse if each.target.outcome == "copy-only"]
        if 2 * len(by_hand) > len(adverse) and is_open(comparison, test):
            return more_rounds(whole, group, comparison, test)
    return None


def _told(message: str, said: Stated) -> str:
    """Return a message, without the clause on what a page says where no words of it were noted."""
    return message if said.quote else f"{message}-unquoted"


def _notice_for_all(whole: Study) -> tuple[str, dict[str, Parameter]] | None:
    """Return what to say where every outside link takes the same further presses."""
    presses = _outside_presses(whole.comparisons)
    if presses and min(presses) > 0:
        return "same-notice-for-all", {"presses": max(presses)}
    return None


def _outside_presses(comparisons: Sequence[Comparison]) -> list[int]:
    """Return the usual presses of each outside control."""
    found = []
    for comparison in comparisons:
        own = {link.url for link in comparison.match.own}
        for url in {link.url for link in comparison.match.outside} - own:
            presses = [
                treated.presses
                for round_ in comparison.rounds
                for at, treated in round_.controls
                if at == url and treated.reachable
            ]
            if presses:
                found.append(max(set(presses), key=presses.count))
    return found
