"""The download of another firm's product refused, warned against or altered on the way."""

import re
from collections.abc import Iterator

from rectitude.evidence.linkprobe import LinkAudit, PlannedLink
from rectitude.facts.links import Study
from rectitude.facts.links.addresses import page_kind
from rectitude.facts.links.figures import adverse_rounds, cited, figures, reason
from rectitude.facts.links.findings import different, judged, questioned
from rectitude.facts.links.groups import Group
from rectitude.findings import Finding

VERSION = 7

_FETCHED = re.compile(r"download|下载", re.IGNORECASE)
"""Words in the name of a service by which a plan says that its links are downloads; ours."""
_INSTALLED = re.compile(r"安装|install", re.IGNORECASE)
_RUNS = (
    r"(?:(?<![a-z])apps?(?![a-z])|software|client|browser|game|driver"
    r"|应用|软件|程序|客户端|输入法|浏览器|游戏|驱动|安卓|操作系统)"
)
"""Words for what runs on a device. Furniture is installed too, and music downloaded."""
_PRODUCT = re.compile(
    rf"apk|安装包|系统下载|{_RUNS}s?(?:商店|\w{{0,3}}版)?[\s_-]*(?:下载|安装|download|install)"
    rf"|(?:下载|安装|download|install).*{_RUNS}(?:s|版)?$",
    re.IGNORECASE,
)
"""What is fetched is what stands beside the word for it: music of games is no game."""
_NOTHING_MORE = re.compile(
    r"(?:下载|download)s?[\s_-]*(?:页面?|链接|地址|服务|站|中心|pages?|links?|service)?",
    re.IGNORECASE,
)


def judge(audit: LinkAudit) -> Iterator[Finding]:
    """Find rivals' downloads that are kept back while equal downloads go through."""
    yield from judged(audit, ("any",), _obstructed, concerns=_is_download)


def _is_download(target: PlannedLink) -> bool:
    named = _FETCHED.search(target.service) or _is_product(target)
    return bool(named) and target.group == "rival"


def _is_product(target: PlannedLink) -> bool:
    """Return whether what is downloaded runs on a device, by its address or by the name of the service."""
    service = target.service.strip()
    fetched = _FETCHED.search(service) or _INSTALLED.search(service)
    named = _NOTHING_MORE.fullmatch(service) or (fetched and _PRODUCT.search(service))
    return bool(named) or page_kind(target.url) == "file"


def _obstructed(whole: Study, group: Group) -> Finding | None:
    worse = group.with_("any")
    if not worse:
        return None
    products = [each for each in worse if _is_product(each.match.target)]
    comparison = min(products or worse, key=lambda c: c.tests["any"].p)
    test = comparison.tests["any"]
    said = reason([each.target for each in adverse_rounds(comparison, test)])
    parameters = {**figures(whole, group, comparison, test), "quote": said.quote}
    evidence = cited(comparison, test)
    if not products:
        service = comparison.match.target.service
        return questioned("other-download", group, evidence, {**parameters, "service": service})
    if comparison.only_slow:
        return questioned("slow-by-itself", group, evidence, parameters)
    if said.kind == "specific":
        return questioned("specific-reason", group, evidence, parameters)
    if said.kind == "dangerous":
        return different("unfounded-warning", group, evidence, parameters)
    return different("obstructed", group, evidence, parameters)
