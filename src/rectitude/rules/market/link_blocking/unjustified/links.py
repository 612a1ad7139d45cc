"""A link that cannot be reached by pressing it on the platform, while equal links can."""

from collections.abc import Iterator

from rectitude.evidence.linkprobe import LinkAudit
from rectitude.facts.links import Study
from rectitude.facts.links.figures import adverse_rounds, cited, figures, reason
from rectitude.facts.links.findings import different, judged, questioned, walled
from rectitude.facts.links.groups import Group
from rectitude.findings import Finding

VERSION = 7


def judge(audit: LinkAudit) -> Iterator[Finding]:
    """Find the rivals' links that are kept shut, and weigh the reason that the platform shows."""
    yield from judged(audit, ("access",), _shut)


def _shut(whole: Study, group: Group) -> Finding | None:
    if shut := group.with_("access"):
        comparison = min(shut, key=lambda c: c.tests["access"].p)
        test = comparison.tests["access"]
        said = reason([each.target for each in adverse_rounds(comparison, test)])
        shown = {"quote": said.quote, "appeal": said.appeal or "—"}
        parameters = {**figures(whole, group, comparison, test), **shown}
        evidence = cited(comparison, test)
        if said.kind == "specific" or said.appeal:
            key = "specific-reason" if said.kind == "specific" else "appeal-offered"
            return questioned(key, group, evidence, parameters)
        return different(_KEYS[said.kind], group, evidence, parameters)
    return walled(whole, group)


_KEYS = {"none": "shut", "vague": "vague-reason", "dangerous": "contradicted-reason"}
