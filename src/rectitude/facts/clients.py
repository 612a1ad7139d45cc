"""The clients under whose names a site is asked: whose they are, and which are equals of one another."""

from collections.abc import Iterable
from typing import Literal

from rectitude.evidence.transport import IdentityProbe
from rectitude.facts.parties import host_of, party

ClientClass = Literal["desktop", "phone", "in-app"]

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


def differ(probes: Iterable[IdentityProbe]) -> bool:
    """
    Return whether some client was refused, led elsewhere, or shown much less than another.

    Where none was, further rounds would show nothing new: a finding needs what happened in all of them.
    An error is asked for again though all got it: it may pass.
    """
    seen = tuple(probes)
    most = max((probe.text_length for probe in seen), default=0)
    return (
        any(probe.failure or (probe.status or 0) >= _ERROR for probe in seen)
        or any(probe.text_length < most * POORER for probe in seen)
        or len({party(host_of(probe.final_url)) for probe in seen}) > 1
    )
