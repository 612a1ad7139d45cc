"""A site serves clients of equal capability alike, whoever makes them."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from statistics import median
from typing import Literal

from rectitude.evidence.transport import IdentityProbe
from rectitude.evidence.website import ClientIdentities
from rectitude.facts.parties import host_of, party, recipient
from rectitude.findings import (
    Confidence,
    Finding,
    Place,
    Term,
    cannot_tell,
    failed,
    inapplicable,
    passed,
    untested,
)

VERSION = 1

LEAST_ROUNDS = 3
"""Rounds in which the same must happen; fewer may be chance (scenario's test: 3 of 3 runs)."""
_POORER = 0.5
"""Share of the comparable clients' text below which a page is called poorer; ours, so a question."""

_OWNERS: dict[str, str] = {
    "desktop": "google",
    "firefox": "mozilla",
    "360": "qihoo",
    "qqbrowser": "tencent",
    "ucbrowser": "alibaba",
    "wechat": "tencent",
    "qq": "tencent",
    "weibo": "sina",
    "alipay": "alibaba",
    "dingtalk": "alibaba",
    "douyin": "bytedance",
}
_BROWSERS = frozenset({"desktop", "firefox", "360", "qqbrowser", "ucbrowser"})
"""The others are in-app browsers: all of one engine, so equally capable among themselves."""

_ENGINE = re.compile(r"Chrome/(\d+)")
_BUSY = frozenset({408, 425, 429, 503})
"""Answers to too many requests, not to who asks."""
_REFUSES = re.compile(
    r"(不支持|禁止|拒绝|屏蔽|无法|停止支持|请勿使用|换用|更换)[^。！\n]{0,20}(浏览器|客户端|访问)"
    r"|(browser|client)[^.\n]{0,30}(not supported|unsupported|blocked|refused|not allowed)"
    r"|access denied|forbidden",
    re.IGNORECASE,
)
_VERSION = re.compile(
    r"版本(过低|太低|太旧|较低)|升级.{0,8}(浏览器|版本)|upgrade|outdated", re.IGNORECASE
)
_GUIDES = re.compile(
    r"(在|用|使用).{0,8}(系统|默认|手机|外部)?浏览器.{0,4}(中)?打开|右上角|open in.{0,12}browser",
    re.I,
)

Answer = Literal["served", "refused", "busy", "guided", "version", "elsewhere", "poorer"]


def judge(identities: ClientIdentities) -> Iterator[Finding]:
    """Compare each identity with the others of its class that other firms make."""
    by_identity = _grouped(identities.probes)
    rounds = min((len(probes) for probes in by_identity.values()), default=0)
    if rounds < LEAST_ROUNDS or len(by_identity) < 2:
        yield untested("too-few-rounds", rounds=rounds, least=LEAST_ROUNDS)
        return
    lengths = {
        name: median(probe.text_length for probe in probes) for name, probes in by_identity.items()
    }
    answers = {name: _answer(name, by_identity, lengths) for name in by_identity}
    if not any(answer == "served" for answer in answers.values()):
        yield inapplicable("serves-none")
        return
    findings = [
        _judged(name, answer, answers, by_identity)
        for name, answer in answers.items()
        if answer != "served"
    ]
    yield from findings
    if not findings:
        cited = tuple(probes[0].ref for probes in by_identity.values())
        yield passed("alike", cited, clients=len(answers), rounds=rounds)


def _grouped(probes: tuple[IdentityProbe, ...]) -> dict[str, list[IdentityProbe]]:
    groups: dict[str, list[IdentityProbe]] = defaultdict(list)
    for probe in probes:
        groups[probe.identity].append(probe)
    return dict(groups)


def _comparable(name: str, names: Mapping[str, object]) -> tuple[str, ...]:
    """Return the clients of the same class that other firms make."""
    return tuple(
        other
        for other in names
        if (other in _BROWSERS) == (name in _BROWSERS)
        and _OWNERS.get(other, other) != _OWNERS.get(name, name)
    )


def _answer(
    name: str, by_identity: dict[str, list[IdentityProbe]], lengths: dict[str, float]
) -> Answer:
    """Say how a client was treated; only what happened in every round counts."""
    others = _comparable(name, by_identity)
    usual = median([lengths[other] for other in others]) if others else lengths[name]
    homes = {party(host_of(probe.final_url)) for other in others for probe in by_identity[other]}
    each = {_of_probe(name, probe, usual, homes) for probe in by_identity[name]}
    if len(each) > 1:
        return "busy" if "busy" in each else "served"
    return each.pop()


def _of_probe(name: str, probe: IdentityProbe, usual: float, homes: set[str]) -> Answer:
    status = probe.status or 0
    words = f"{probe.title} {probe.text}"
    short = probe.text_length < usual * _POORER
    if status in _BUSY:
        return "busy"
    if probe.failure or status >= 400:
        return "version" if _VERSION.search(words) else "refused"
    if short and _VERSION.search(words):
        return "version"
    if short and _GUIDES.search(words):
        return "guided"
    if short and _REFUSES.search(words):
        return "refused"
    home = party(host_of(probe.final_url))
    if home not in homes and not _is_its_makers(name, probe):
        return "elsewhere"
    if home not in homes:
        return "served"
    return "poorer" if short else "served"


def _is_its_makers(name: str, probe: IdentityProbe) -> bool:
    """Tell the sign-in of the client's own maker, where in-app pages are sent as a rule."""
    known = recipient(host_of(probe.final_url))
    return known is not None and known.owner == _OWNERS.get(name)


def _judged(
    name: str,
    answer: Answer,
    answers: dict[str, Answer],
    by_identity: dict[str, list[IdentityProbe]],
) -> Finding:
    others = _comparable(name, answers)
    place = Place(
        kind="client",
        key=f"client:{name}",
        fields={"url": by_identity[name][0].url, "client": name},
    )
    cited = tuple(probe.ref for probe in by_identity[name])
    served = [other for other in others if answers[other] == "served"]
    control = next((other for other in served if _is_no_abler(other, name, by_identity)), None)
    if control is not None:
        cited += tuple(probe.ref for probe in by_identity[control])
    client, rounds = Term(f"client.{name}"), len(by_identity[name])
    if answer == "refused" and control is not None:
        return failed("refused", place, cited, confidence=Confidence.MEDIUM, client=client,
                      control=Term(f"client.{control}"), rounds=rounds,
                      said=_said(by_identity[name][0]))  # fmt: skip
    if answer == "refused":
        return cannot_tell("several-refused", place, cited, client=client, rounds=rounds)
    return cannot_tell(answer, place, cited, doubt=answer == "elsewhere", client=client,
                       rounds=rounds)  # fmt: skip


def _is_no_abler(other: str, name: str, by_identity: dict[str, list[IdentityProbe]]) -> bool:
    """Tell whether another client has the same engine, no newer: then ability is no reason."""
    versions = [_ENGINE.search(by_identity[each][0].user_agent) for each in (other, name)]
    if versions[0] is None or versions[1] is None:
        return versions[0] is versions[1]
    return int(versions[0][1]) <= int(versions[1][1])


def _said(probe: IdentityProbe) -> str:
    """Return what the site answered: the status, and the title or first words."""
    words = (probe.title or " ".join(probe.text.split()))[:40]
    return f"{probe.status or probe.failure} {words}".strip()
