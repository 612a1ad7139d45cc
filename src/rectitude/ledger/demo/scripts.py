"""The scripts of the demo: how problems end, and the steps by which they get there."""

from typing import Any

WAITING = frozenset({"disputed", "suspended", "transferred", "regressed"})
"""Endings with which publication of a row would wait."""

ENDINGS: tuple[tuple[str, int], ...] = (
    ("closed", 46),
    ("registered", 5),
    ("half_signed", 3),
    ("signed", 3),
    ("notified", 4),
    ("served", 6),
    ("accepted", 5),
    ("rectifying", 6),
    ("asks_for_time", 1),
    ("submitted", 4),
    ("passed", 3),
    ("inconclusive", 2),
    ("returned", 4),
    ("rectified", 2),
    ("disputed", 2),
    ("withdrawn", 2),
    ("suspended", 1),
    ("escalated", 2),
    ("regressed", 2),
    ("penalty", 2),
    ("transferred", 1),
)
"""How the problems stand at the end, with weights."""

STEPS: dict[str, tuple[str, ...]] = {
    "registered": (),
    "half_signed": ("sign_technically",),
    "signed": ("sign_technically", "sign_legally"),
}
_TO_NOTIFIED = ("sign_technically", "sign_legally", "notify")
_TO_SERVED = (*_TO_NOTIFIED, "serve")
_TO_SUBMITTED = (*_TO_SERVED, "accept", "begin", "submit")
_TO_CLOSED = (*_TO_SUBMITTED, "run:passed", "confirm", "close")
STEPS |= {
    "notified": _TO_NOTIFIED,
    "served": _TO_SERVED,
    "accepted": (*_TO_SERVED, "accept"),
    "rectifying": (*_TO_SERVED, "accept", "begin"),
    "asks_for_time": (*_TO_SERVED, "accept", "begin", "ask_extension"),
    "submitted": _TO_SUBMITTED,
    "passed": (*_TO_SUBMITTED, "run:passed"),
    "inconclusive": (*_TO_SUBMITTED, "run:cantTell"),
    "returned": (*_TO_SUBMITTED, "run:failed"),
    "rectified": (*_TO_SUBMITTED, "run:passed", "confirm"),
    "closed": _TO_CLOSED,
    "disputed": (*_TO_SERVED, "dispute"),
    "withdrawn": (*_TO_SERVED, "dispute", "uphold_objection"),
    "suspended": (*_TO_SERVED, "accept", "begin", "suspend"),
    "escalated": (*_TO_SERVED, "accept", "wait", "escalate", "delist"),
    "regressed": (*_TO_CLOSED, "wait", "found_again"),
    "penalty": (*_TO_SERVED, "accept", "wait", "escalate", "penalty"),
    "transferred": ("sign_technically", "sign_legally", "transfer"),
}

WHO = {
    "sign_technically": "technical01",
    "sign_legally": "legal02",
    "notify": "inspector07",
    "confirm": "inspector08",
    "close": "decider01",
    "uphold_objection": "legal03",
    "suspend": "inspector07",
    "escalate": "inspector07",
}

SAID: dict[str, dict[str, Any]] = {
    "sign_technically": {"opinion": "证据完整，规则适用正确，同意。"},
    "sign_legally": {"opinion": "依据适用正确，程序合法，同意。"},
    "begin": {"plan": "一周内发布新版本"},
    "ask_extension": {"units": 5, "reason": "新版本已提交，应用商店的审核还要几天。"},
    "submit": {"statement": "已修改并上线，逐页自测通过。"},
    "dispute": {"reason": "该页面由合作方运营，且可以关闭，请看录像。"},
    "uphold_objection": {"reason": "经核实该页面不属于该企业。"},
    "suspend": {"reason": "等待机关答复技术咨询"},
    "escalate": {"reason": "逾期未改"},
}
