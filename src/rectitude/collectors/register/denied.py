"""
Firms of which the words of a check say that they hold no licence: 该公司未取得电信业务经营许可证.

Only a clause that says it and nothing else counts, and only of a party of its own row: of two parties it must
name the one that it means.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import Any

from rectitude.facts.register.short_names import is_short_for

_OF_BUSINESS = (
    r"(?:任何|相关|有效的?|合法的?|此|该|其|企业|单位|公司|对应|的|国家|国际|跨境|通信|电信|增值|基础|第一类|业务|服务|经营|互联网"
    r"|接入|宽带|数据中心|内容分发|虚拟专用网|专线|idc|isp|cdn|vpn|及|和|、)*"
)
_NONE_ZH = (
    r"(?:(?:经)?(?:系统|平台|部系统)?查(?:询)?(?:均|也)?(?:无|未)(?:到|得|见)?|无|未(?:能)?(?:依法)?(?:取得|办理?|持有?|获得?|具有|具备|申领|提供|查到|查询到|见)|没有|不(?:具备|持有|具有)"
    r"|查不到)"
    rf"{_OF_BUSINESS}(?:许可证?|资质(?:证书)?|牌照|证照)(?:信息|记录|证明|材料)?(?:[(（][^()（）]*[)）])?"
    r"(?:即|就|便|而)?(?:擅自)?(?:对外)?(?:经营|开展业务|提供服务)?"
    r"|(?:无证|未持证|无照)(?:对外)?(?:经营|提供服务)?"
)
_NONE_EN = (
    r"(?:holds? |has |have |with )?(?:no|without(?: an?| any)?)"
    r"(?: valid| current| telecom\w*| communications?| vats| idc| isp| operating| value-added| such| business"
    r"| services?| internet| access| data| cent(?:re|er))*"
    r" licen[cs]es?(?: of any (?:kind|type|sort|class))?(?: (?:was|were|is|are))?"
    r"(?: (?:found|held|on record|issued))?|(?:is )?(?:unlicen[cs]ed|not licen[cs]ed)"
)
_DENIES = re.compile(
    rf"(?P<who>[^无未没不查]{{0,40}}?)(?:,|，|:|：)?\s*(?:经查|经核查|经核实|现场|目前|均|也|实际|仍|至今|且|但|系|属|is|are)*\s*"
    rf"(?:{_NONE_ZH}|{_NONE_EN})[.!！]?",
    re.IGNORECASE,
)
_LOOKED_UP = re.compile(
    r"^[^,，;；。:：无未没]{0,16}(?:查询|检索|核查|查验)(?:结果|显示)?\s*[:：]\s*"
)
"""Where it was looked up, before what was found: 许可证系统查询：…"""
_CLAUSES = re.compile(r"[,，;；。\n]+|(?<=[a-z]{3})\. ")
_DOUBTED = re.compile(r"疑似|可能|涉嫌|据称|自称|是否|如|若|举报|投诉|alleged|suspect|whether|if\b")
_IT = re.compile(
    r"(?:该|其|此|本|当事|涉事)?(?:公司|单位|企业|主体|商户|经营者|当事人|方)?"
    r"|it|the (?:firm|company|user|party)",
    re.IGNORECASE,
)
_THE_TAKER = re.compile(
    r"(?:承租|租用|使用|受让|下游|实际使用)(?:方|人|单位|企业|者)?|客户|用户|租户|乙方|lessee|customer|user|tenant"
)
_THE_GIVER = re.compile(
    r"(?:出租|提供|供应|出让|转租|服务)(?:方|人|商|单位|企业)|供应商|甲方|lessor|supplier|provider|vendor"
)


def denies_a_licence(clause: str) -> bool:
    """
    Whether a clause says, of whomever it is about, that there is no licence.

    >>> denies_a_licence("系统查无此企业许可信息"), denies_a_licence("许可证齐全")
    (True, False)
    """
    match = _DENIES.fullmatch(unicodedata.normalize("NFKC", clause).strip())
    return match is not None and bool(_IT.fullmatch(match["who"].strip(" :")))


def denied_in(values: Mapping[str, Any], giver: str, taker: str) -> Iterator[str]:
    """
    Yield the parties of a row whom its words deny a licence; `giver`, `taker`: the names of its columns.

    What a check found without naming anybody is said of who gives; of a block with a user on file, of who
    really uses it.

    >>> row = {"firm": "甲公司", "state": "查实，未取得电信业务经营许可证"}
    >>> [*denied_in(row, "firm", "customer")]
    ['甲公司']
    """
    one, other = values.get(giver, ""), values.get(taker, "")
    if not (one or other):
        return
    alone = one if not other else other if not one else ""
    found = alone or (other if values.get("capacity") else one)
    texts = {"": alone, **dict.fromkeys(("service", "state"), found)}
    said = [(values.get(column, ""), whom) for column, whom in texts.items() if column]
    said += [
        (text, found if _OF_A_CHECK.search(heading) else alone)
        for heading, text in values.get("extra", {}).items()
    ]
    for text, meant in said:
        if not _MAY_DENY.search(text) or _DOUBTED.search(text):
            continue
        for clause in _CLAUSES.split(unicodedata.normalize("NFKC", text).strip()):
            match = _DENIES.fullmatch(_LOOKED_UP.sub("", clause.strip()))
            if match and (whom := _whom(match["who"], one, other, meant)):
                yield whom


_MAY_DENY = re.compile(r"[许资]|证|licen", re.IGNORECASE)
_OF_A_CHECK = re.compile(
    r"核查|检查|核实|现场|查实|调查|发现|结论|check|finding|found|inspect", re.IGNORECASE
)
"""Headings of what a check found: it speaks of whom it was made of."""


def _whom(who: str, giver: str, taker: str, meant: str) -> str:
    """Return the party that a clause is about: the one that it names, else the one that is meant."""
    said = who.strip(" :")
    for party, role in ((giver, _THE_GIVER), (taker, _THE_TAKER)):
        if said and (said == party or role.fullmatch(said)):
            return party
    if is_short_for(said, taker) and not is_short_for(said, giver):
        return taker
    if is_short_for(said, giver) and not is_short_for(said, taker):
        return giver
    return meant if _IT.fullmatch(said) else ""
