"""The download of another firm's product refused, warned against or altered on the way."""

from collections.abc import Iterator

from rectitude.evidence.linkprobe import LinkAudit, PlannedLink
from rectitude.facts.links import Study
from rectitude.facts.links.addresses import page_kind
from rectitude.facts.links.findings import (
    Group,
    adverse_rounds,
    cited,
    different,
    figures,
    judged,
    questioned,
    reason,
)
from rectitude.findings import Finding

VERSION = 3

DOWNLOAD_WORDS = ("download", "下载", "安装", "install")
"""Words in the name of a service by which a plan says that its links are downloads; ours."""


def judge(audit: LinkAudit) -> Iterator[Finding]:
    """Find rivals' downloads that are kept back while equal downloads go through."""
    yield from judged(audit, ("any",), _obstructed, concerns=_is_download)


def _is_download(target: PlannedLink) -> bool:
    named = any(word in target.service.lower() for word in DOWNLOAD_WORDS)
    named = named or page_kind(target.url) == "file"
    return named and target.group == "rival"


def _obstructed(whole: Study, group: Group) -> Finding | None:
    worse = group.with_("any")
    if not worse:
        return None
    comparison = min(worse, key=lambda c: c.tests["any"].p)
    test = comparison.tests["any"]
    said = reason([each.target for each in adverse_rounds(comparison, test)])
    parameters = {**figures(whole, group, comparison, test), "quote": said.quote}
    evidence = cited(comparison, test)
    if comparison.only_slow:
        return questioned("slow-by-itself", group, evidence, parameters)
    if said.kind == "specific":
        return questioned("specific-reason", group, evidence, parameters)
    if said.kind == "dangerous":
        return different("unfounded-warning", group, evidence, parameters)
    return different("obstructed", group, evidence, parameters)
