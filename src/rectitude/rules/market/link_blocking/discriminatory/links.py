"""Links of the same kind, treated worse for one owner than for others."""

from collections.abc import Iterator

from rectitude.evidence.linkprobe import LinkAudit
from rectitude.facts.links import Study
from rectitude.facts.links.figures import adverse_rounds, cited, figures, reason
from rectitude.facts.links.findings import different, judged, questioned, walled
from rectitude.facts.links.groups import Group
from rectitude.findings import Finding, Term

VERSION = 8


def judge(audit: LinkAudit) -> Iterator[Finding]:
    """Find owners whose links are blocked, delayed, altered or burdened while equal ones are not."""
    yield from judged(audit, ("any",), _worse, concerns=lambda _: True)


def _worse(whole: Study, group: Group) -> Finding | None:
    worse = group.with_("any")
    if not worse:
        return walled(whole, group)
    comparison = min(worse, key=lambda c: c.tests["any"].p)
    test = comparison.tests["any"]
    said = reason([each.target for each in adverse_rounds(comparison, test)])
    respects = tuple(
        Term(f"link.respect-{respect}")
        for respect in ("access", "steps", "changes", "form", "speed")
        if respect in comparison.established
    )
    parameters = {
        **figures(whole, group, comparison, test),
        "respects": respects or (Term("link.respect-any"),),
        "quote": said.quote,
    }
    evidence = cited(comparison, test)
    if comparison.match.target.group == "listed":
        return questioned("listed", group, evidence, parameters, doubt=False)
    if comparison.only_slow:
        return questioned("slow-by-itself", group, evidence, parameters)
    if comparison.own_session and set(comparison.established) <= {"any", "changes"}:
        return questioned("own-session", group, evidence, parameters)
    if said.kind == "specific":
        return questioned("specific-reason", group, evidence, parameters)
    return different("worse", group, evidence, parameters)
