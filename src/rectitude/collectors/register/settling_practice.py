"""The cells of a row of practice put where they belong: who lets on, what was counted, who was found."""

import re
from typing import Any

from rectitude.facts.register.measures import is_measure


def settle_sublet(values: dict[str, Any]) -> None:
    """Let who uses a block be the one that lets it on, where a column says to whom."""
    tenant = values.pop("let_to", "")
    if tenant and values.get("prefix") and values.get("customer"):
        values["firm"], values["customer"] = values["customer"], tenant
        values["capacity"] = "转租"


_BY_A_FIRM = re.compile(
    r"^(?:现|实际|经查|已)?(?:由|被)([^\s,，。;；:：、()（）由被]{4,40}?(?:有限责任公司|股份有限公司|有限公司))"
)


def settle_measure(values: dict[str, Any], heading: str) -> None:
    """Let what was done about a finding (处置：停机) be no state of what was found: it was so until then."""
    if is_measure(heading, values.get("state", "")):
        del values["state"]


def settle_counts(values: dict[str, Any], counted: str) -> None:
    """
    Let a number of customers be customers, and a number of what is let the service that its heading names.

    >>> values = {"firm": "甲数据有限公司", "served": 12, "counted": 0}
    >>> settle_counts(values, "出租机柜")
    >>> values
    {'firm': '甲数据有限公司', 'customer': '12 家（户）客户'}
    """
    served, let = values.pop("served", 0), values.pop("counted", 0)
    if served:
        values.setdefault("customer", f"{served} 家（户）客户")
    if let:
        values.setdefault("service", counted)


def settle_user(values: dict[str, Any]) -> None:
    """Let who uses a block be the firm that a finding begins with: 由某公司对外出租云服务器."""
    if {"firm", "customer"} & values.keys() or not values.get("prefix"):
        return
    match = _BY_A_FIRM.match(values.get("service", ""))
    if match is not None:
        values["customer"] = match[1]
