"""What a row of records says beside them of what is really so: who uses, lets on or sells what it has."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import Any

from rectitude.evidence.register import Allocation, Statement
from rectitude.facts.register.dates import told_since
from rectitude.facts.register.services import services_done
from rectitude.facts.register.short_names import calls

REMARKS = re.compile(
    r"^(?:备注|说明|附注|核查|检查|核实|情况)\S{0,4}$|^(?:remarks?|notes?|comments?)$",
    re.IGNORECASE,
)
"""Headings under which anything may be said of a row."""
_LET_ON = re.compile(
    r"(?:已|现|实际|经核实|经查|核实|查实|发现|found to be|actually)[^,，。;；]{0,16}"
    r"(?:转租|转售|分租|出租|租给|转让给|re-?let|resold|sub-?let)",
    re.IGNORECASE,
)
_NOT_LET_ON = re.compile(
    r"[未不无非曾原拟如若可疑]|没有|禁止|严禁|允许|待|终止|停止|整改|清退|收回|解除|退租|到期|授权|批准"
    r"|\bnot?\b|never|allowed|permitted|until|ended|terminated|planned|suspected",
    re.IGNORECASE,
)
"""Words by which a letting on is denied, over, allowed, or no more than feared."""


def _let_on(file: str, line: int, values: Mapping[str, Any]) -> Iterator[Statement]:
    """Yield what a remark beside a block says that its user does with it: 经核实已转租给某机房."""
    for heading, text in values.get("extra", {}).items():
        said = _LET_ON.search(text) and not _NOT_LET_ON.search(text)
        if said and REMARKS.search(heading.strip()):
            user = values.get("user") or values["holder"]
            yield Statement(
                file=file, line=line, firm=user, prefix=values["prefix"], service=text,
                location=values.get("location", ""),
            )  # fmt: skip


def _sublet(file: str, line: int, values: dict[str, Any]) -> Iterator[Allocation]:
    """Yield to whom the user of a block lets it on, as a column of its own says."""
    tenant, user = values.pop("let_to", ""), values.get("user") or values["holder"]
    if tenant and tenant != user:
        yield Allocation(
            file=file, line=line, prefix=values["prefix"], holder=user, user=tenant,
            parent_contract=values.get("contract", ""), location=values.get("location", ""),
        )  # fmt: skip


_COMPARED = re.compile(r"一致|相符|吻合|match|agree", re.IGNORECASE)
_AGREES = re.compile(r"\s*(?:一致|相符|吻合|是|y\b|yes|match|agree)", re.IGNORECASE)


def _by_contract(file: str, line: int, values: dict[str, Any]) -> Iterator[Allocation]:
    """
    Yield to whom a block is let by the contract that stands beside who is on file, and has both apart.

    Where the row says that they agree they are one, whatever is written.
    """
    user = values.pop("contract_user", "")
    extra = values.get("extra", {})
    agree = any(_COMPARED.search(name) and _AGREES.match(text) for name, text in extra.items())
    if not user or agree or user == values.get("user"):
        return
    of_the_contract = {name: values.pop(name, "") for name in ("contract", *_TERM_OF_A_CONTRACT)}
    yield Allocation(
        file=file, line=line, prefix=values["prefix"], holder=values["holder"], user=user,
        location=values.get("location", ""), **of_the_contract,
    )  # fmt: skip


_TERM_OF_A_CONTRACT = ("parent_contract", "valid_from", "valid_to")


def beside(
    table: str, file: str, line: int, values: dict[str, Any]
) -> Iterator[Statement | Allocation]:
    """Yield what a row of records says beside them of what is really so; its cells leave the row."""
    if table == "allocations":
        yield from _let_on(file, line, values)
    if table == "licences":
        service, place = values.pop("actual_services", ""), values.pop("actual_area", "")
        begins, ends = values.pop("actual_term", ("", ""))
        firm = values.pop("actual_firm", "")
        if firm and firm != values.get("holder"):
            service = service or ";".join(values.get("services", ()))
        firm = firm or values.get("holder", "")
        if service and firm:
            yield Statement(
                file=file, line=line, firm=firm, service=service, location=place,
                valid_from=begins, valid_to=ends, extra=values.get("extra", {}),
            )  # fmt: skip
    elif table == "allocations":
        yield from _sublet(file, line, values)
        yield from _by_contract(file, line, values)
        user, use = values.pop("actual_user", ""), values.pop("actual_use", "")
        on_file = values.pop("capacity", "")
        own = values.get("user", "") or values.get("holder", "")
        use = use or _what_it_is_used_for(user, own, values)
        if user or use:
            yield Statement(
                file=file, line=line, firm="" if user and use else own, customer=user,
                service=use, location=values.get("location", ""),
                prefix=values.get("prefix", ""), capacity=on_file, extra=values.get("extra", {}),
            )  # fmt: skip
    elif table == "statements":
        yield from _resold(file, line, values)
    elif table == "filings":
        provider, since = values.pop("actual_provider", ""), values.pop("provider_since", "")
        if not provider:
            return
        provider, since = _ONWARD.sub("", provider), since or told_since(provider)
        beside = values.get("extra", {})
        told, seen = map(told_since, beside.values()), values.get("snapshot_date", "")
        yield Statement(
            file=file, line=line, firm=provider, customer=values.get("unit_name", ""),
            domain=values.get("domain", ""), date=seen,
            valid_from=since or next((day for day in told if day and (not seen or day <= seen)), ""),
            extra={name: text for name, text in beside.items() if not told_since(text)},
        )  # fmt: skip


_ONWARD = re.compile(r"\s*[(（][^()（）]*20\d\d[^()（）]*(?:起|以来|至今)[)）]$")
"""Since when a provider is the one, beside its name: 甲电信（2025年8月起）."""
_CLAUSES = re.compile(r"[,，;；。\n]+")
_OPENS_TO_OTHERS = re.compile(
    r"(?<![不未无非])(?:对外|向(?:公众|社会|他人|居民|住户|商户|租户|村民))\S{0,6}?(?:开通|出租|销售|提供|经营|售卖|收费)"
)


def _what_it_is_used_for(user: str, on_file: str, values: Mapping[str, Any]) -> str:
    """Return the clause of a remark that names the user found and tells what it offers to others."""
    for heading, text in values.get("extra", {}).items() if user else ():
        if not REMARKS.search(heading.strip()):
            continue
        for clause in _CLAUSES.split(text):
            named = calls(clause, user) and not calls(clause, on_file)
            if named and _OPENS_TO_OTHERS.search(clause) and services_done(clause):
                return clause.strip()
    return ""


_OF_ACCESS = r"互联网|网络|宽带|带宽|接入|线路|专线|资源|流量|ip|地址段?|机柜|服务器"
_RESELLS = re.compile(
    rf"(?:用于|用作|供|作为?|再|对外|层层|全部|部分|将其?|{_OF_ACCESS})*"
    rf"(?:转售|转租|分租|转让|再出?租|二次租赁?)(?:给\S+|{_OF_ACCESS}|经营|业务|服务|使用|用途?)*"
    r"(?:[(（](?P<zh>[^()（）]*)[)）])?"
    r"|(?:for )?(?:resale|reselling|resold|sub-?let(?:ting)?|sub-?leas(?:e|ed|ing))"
    r"(?: (?:of (?:the |its )?(?:access|bandwidth|capacity|lines?|connectivity)|to [^()]+))?"
    r"(?: ?\((?P<en>[^()]*)\))?",
    re.IGNORECASE,
)
"""That what is given on is the access itself: neither 门票转售平台, nor a resale of houses."""
_TO_OTHERS = re.compile(
    rf"用户|客户|租户|住户|居民|商户|网吧|他人|第三方|下游|{_OF_ACCESS}|user|customer|tenant|other|access",
    re.IGNORECASE,
)
_BY_RIGHT = re.compile(
    r"证|许可|B1[1-4]?-|授权|备案|代理|licen[cs]e|permi|authori[sz]ed", re.IGNORECASE
)
"""A right to do so that the cell itself names, or another's trade in which this is a part."""


def _gives_on(use: str) -> bool:
    """
    Return whether a customer's use is to give its access on, with no right to it named beside.

    >>> _gives_on("转售（向终端用户提供接入）"), _gives_on("门票转售平台"), _gives_on("转售：否")
    (True, False, False)
    """
    match = _RESELLS.fullmatch(unicodedata.normalize("NFKC", use).strip())
    if match is None or (_BY_RIGHT.search(use) and not _DENIED_RIGHT.search(use)):
        return False
    beside = match["zh"] or match["en"] or ""
    return not beside or bool(_TO_OTHERS.search(beside) or _DENIED_RIGHT.search(beside))


_DENIED_RIGHT = re.compile(
    r"(?:无|未|没有?)\S{0,4}(?:证|许可|授权)|without|unlicen[cs]ed|no licen[cs]e"
)


_OFFERS = re.compile(
    r"(?<!不)(?<!未)(?<!非)(?:对外|向(?:公众|社会|他人|客户|用户|企业|中小))\S{0,4}?(?:出租|销售|提供|经营|售卖|租)"
    r"|(?:出租|销售|售卖|经营)(?:云|vps|虚拟|主机|服务器|带宽|宽带|cdn|vpn)"
    r"|(?:sells?|rents? out|offers?|lets?)\b.{0,24}(?:vps|cloud|server|hosting|bandwidth|vpn|cdn)",
    re.IGNORECASE,
)
"""That a customer offers services to others: 对外出租VPS, neither 官网 nor 云主机 for itself."""


def _serves(use: str) -> bool:
    """
    Return whether a customer's use is to sell services of telecommunications to others.

    >>> _serves("对外出租VPS、云主机"), _serves("云主机（自用）"), _serves("对外销售家具")
    (True, False, False)
    """
    plain_use = unicodedata.normalize("NFKC", use)
    offers = _OFFERS.search(plain_use) and services_done(plain_use)
    return bool(offers) and not _BY_RIGHT.search(_DENIED_RIGHT.sub("", use))


def _resold(file: str, line: int, values: dict[str, Any]) -> Iterator[Statement]:
    """Yield what a customer does that gives what it has on to others, as the row says of its use."""
    use, customer = values.pop("customer_use", ""), values.get("customer", "")
    if customer and (_gives_on(use) or _serves(use)):
        yield Statement(
            file=file, line=line, firm=customer,
            service=f"{values.get('service', '')}（{use}）",
            location=values.get("location", ""), valid_from=values.get("valid_from", ""),
            date=values.get("date", ""), extra=values.get("extra", {}),
        )  # fmt: skip
