"""The clients under whose names a site is asked: whose they are, and which are equals of one another."""

import re
from collections.abc import Iterable
from typing import Literal

from rectitude.evidence.transport import IdentityProbe
from rectitude.facts.parties import host_of, party
from rectitude.facts.urged_away import urged_away

ClientClass = Literal["desktop", "phone", "in-app"]
Probes = dict[str, list[IdentityProbe]]
"""The probes of each client."""

EQUALS: dict[ClientClass, dict[str, str]] = {
    "desktop": {
        "ucbrowser": "alibaba",
        "qqbrowser": "tencent",
        "desktop": "google",
        "firefox": "mozilla",
        "360": "qihoo",
    },
    "phone": {
        "phone-chrome": "google",
        "huawei": "huawei",
        "xiaomi": "xiaomi",
        "quark": "alibaba",
        "phone-ucbrowser": "alibaba",
        "phone-qqbrowser": "tencent",
        "phone-safari": "apple",
    },
    "in-app": {
        "alipay": "alibaba",
        "weibo": "sina",
        "dingtalk": "alibaba",
        "douyin": "bytedance",
        "wechat": "tencent",
        "qq": "tencent",
    },
}
"""
Clients of each class with their makers. Those of the oldest engine stand first: who is refused beside
one of them is not refused for want of ability. In-app browsers are all of one engine.
"""

POORER = 0.5
"""Share of the comparable clients' text below which a page is called poorer; ours, so a question."""

TURNED_AWAY = re.compile(
    r"(不支持|禁止|拒绝|屏蔽|无法|停止支持|请勿使用)[^。！\n]{0,20}(浏览器|客户端)|(浏览器|客户端)[^。！，,\n]{0,4}(暂?不支持|无法|被禁止)"
    r"|(浏览器|客户端)[^。！，,\n]{0,8}(停止|终止|中止|暂停|取消|屏蔽|限制|拒绝|禁止)了?(服务|访问|使用|播放|接入)"
    r"|(正在|当前|您)?使用的?[^。！，,\n]{0,12}(浏览器|客户端)[^。！，,\n]{0,10}[，,]\s*(已|现已|暂|将)?(停止|不提供|不予|拒绝)[^。！，,\n]{0,4}(服务|访问|支持)"
    r"|不(接受|予支持|允许)[^。！，,\n]{0,10}(浏览器|客户端)[^。！，,\n]{0,4}(访问|打开|接入)"
    r"|(不再|停止|暂停|终止|拒绝)[向为给对][^。！，,\n]{0,20}(浏览器|客户端)[^。！，,\n]{0,8}(提供|开放|服务)"
    r"|(browser|client)[^.\n]{0,30}(not supported|unsupported|blocked|refused|not allowed)",
    re.IGNORECASE,
)
"""Words for one client in the midst of a page: a part of it, a player or a game, is withheld."""
_ADVICE = re.compile(
    r"版本|升级|建议|推荐使用|体验|可能|部分|显示效果|兼容|现代|右上角|HTML5"
    r"|recommend|experience|may |modern",
    re.IGNORECASE,
)
GUIDES = re.compile(
    r"(在|用|使用).{0,8}(系统|默认|手机|外部)?浏览器.{0,4}(中)?打开|右上角|open in.{0,12}browser",
    re.I,
)
"""Words that show how to go on in another browser."""
_OF_RIVALS = re.compile(r"竞争(?!力|优势)|竞品|竞对|友商|对手")
_WITHHELD = re.compile(
    r"(?:不再?|暂不|停止|无法|禁止|拒绝|取消)[^。；\n]{0,20}(?:提供|支持|播放|打开|访问|浏览|使用|开放|服务|显示)"
)
"""Of a client: together, that something is kept from it since its maker is a rival."""
LEAST_ROUNDS = 3
"""Rounds in which the same must happen; fewer may be chance (scenario's test: 3 of 3 runs)."""
_ENGINE = re.compile(r"Chrome/(\d+)")
_ERROR = 400
"""The first status that says that something was not served (RFC 9110, 15.5)."""
_CLASS: dict[str, ClientClass] = {
    name: kind for kind, members in EQUALS.items() for name in members
}


def class_of(name: str) -> ClientClass:
    """Return a client's class; one that is not listed is an app's."""
    return _CLASS.get(name, "in-app")


def maker_of(name: str) -> str:
    """Return whose client it is; of one that is not listed, its own name."""
    return EQUALS[class_of(name)].get(name, name)


def by_client(probes: Iterable[IdentityProbe], page: str) -> Probes:
    """Return what each client was shown at an address."""
    groups: Probes = {}
    for probe in probes:
        if probe.url == page:
            groups.setdefault(probe.identity, []).append(probe)
    return groups


def comparable(name: str, names: Iterable[str]) -> tuple[str, ...]:
    """Return the clients of the same class that other firms make."""
    return tuple(
        other
        for other in names
        if class_of(other) == class_of(name) and maker_of(other) != maker_of(name)
    )


def is_no_abler(other: str, name: str, by_identity: Probes) -> bool:
    """Tell whether another client has the same engine, no newer: then ability is no reason."""
    versions = [_ENGINE.search(by_identity[each][0].user_agent) for each in (other, name)]
    if versions[0] is None or versions[1] is None:
        return versions[0] is versions[1]
    return int(versions[0][1]) <= int(versions[1][1])


def pieces(probe: IdentityProbe) -> list[str]:
    """Return the sentences and lines of what a client was shown."""
    return [piece for piece in re.split(r"[\s。！？]+", probe.text) if piece]


def is_turned_away(probe: IdentityProbe, common: set[str]) -> bool:
    """Whether a page says to this client alone that it does not serve it; advice is no refusal."""
    said = (piece for piece in pieces(probe) if piece not in common and TURNED_AWAY.search(piece))
    return any(not _ADVICE.search(piece) for piece in said)


def is_kept_from_a_rival(probe: IdentityProbe, common: set[str]) -> bool:
    """
    Whether what all others were not shown says that something is withheld since the maker is a rival.

    A page that shows how to go on in another browser may speak of what that maker withholds.
    """
    said = [piece for piece in pieces(probe) if piece not in common]
    if any(map(GUIDES.search, said)):
        return False
    return any(map(withholds_from_a_rival, said))


def withholds_from_a_rival(piece: str) -> bool:
    """
    Whether a sentence says that something is withheld from a rival.

    >>> withholds_from_a_rival("因与该平台存在竞争，暂不提供播放"), withholds_from_a_rival("暂不提供播放")
    (True, False)
    """
    return bool(_OF_RIVALS.search(piece) and _WITHHELD.search(piece))


def differ(probes: Iterable[IdentityProbe]) -> bool:
    """
    Return whether some client was refused, turned or urged away, led elsewhere, or shown much less.

    Where none was, further rounds would show nothing new: a finding needs what happened in all of them.
    An error is asked for again though all got it: it may pass.
    """
    seen = tuple(probes)
    most = max((probe.text_length for probe in seen), default=0)
    return (
        any(probe.failure or (probe.status or 0) >= _ERROR for probe in seen)
        or any(probe.text_length < most * POORER for probe in seen)
        or len({party(host_of(probe.final_url)) for probe in seen}) > 1
        or len({bool(urged_away(probe.text)) for probe in seen}) > 1
        or _is_one_refused(seen)
    )


def _is_one_refused(seen: tuple[IdentityProbe, ...]) -> bool:
    shown: dict[str, set[str]] = {}
    for probe in seen:
        shown.setdefault(probe.identity, set()).update(pieces(probe))
    for probe in seen:
        others = [said for name, said in shown.items() if name != probe.identity]
        common = set.intersection(*others) if others else set()
        if is_turned_away(probe, common) or is_kept_from_a_rival(probe, common):
            return True
    return False


def shown_to_all(others: Iterable[Iterable[IdentityProbe]]) -> set[str]:
    """Return the pieces that each of some clients was shown in some round; none where there is none."""
    seen = [{piece for probe in probes for piece in pieces(probe)} for probes in others]
    return set.intersection(*seen) if seen else set()
