"""Who is named in a cell for a party: a firm, nobody but the one on record, or somebody without a name."""

import re
from functools import lru_cache

from rectitude.collectors.register.cells import BadCell

_NOBODY = re.compile(
    r"闲置|空闲|空置|未(?:分配|使用|启用)|预留|保留|备用"
    r"|(?:(?:本|我)(?:单位|公司|企业|机构|方|司))?(?:自(?:用|有|建|营|购|备|组|研|己|身)"
    r"|自(?:行|主|己)(?:建设|搭建|架设|铺设|敷设|组建|组网|部署|运营|运维|维护|管理|采购|购置|开发|使用))"
    r"(?:自(?:用|营|管|维))?(?:的)?(?:网络|线路|专线|链路|光缆|机房|设备|平台|资源)?"
    r"|(?:与|同|和)(?:备案|登记|分配|台账|记录|主办|主体)\S{0,6}"
    r"|(?:未|没有?|无|不存在)(?:发现|见|有)?(?:对外)?(?:转租|分租|出租|转售|再出租)(?:行为|情况|现象)?"
    r"|一致|相符|相同|(?:未(?:发现|见)|无|没有)(?:他人|其他|其它|第三方|外部)(?:单位|方|人)?(?:使用|占用)?"
    r"|idle|vacant|unused|unassigned|reserved|own use"
    r"|self[ -]?(?:built|owned|operated|provided|run)|in[ -]?house"
    r"|same as (?:on )?(?:record|filed)|no ?(?:one|body) else",
    re.IGNORECASE,
)
"""What stands for a party where there is none but the one on record."""
_NO_NAME = re.compile(
    r"同上|〃|待(?:核实?|查|定|确认|补)\S{0,4}|不(?:详|明|清楚|确定)|未(?:知|核实|查(?:明|到|询)|确认|填写?|提供|记录)|其[他它]"
    r"|(?:本|我)(?:单位|公司|企业|机构|部门|方|司)\S{0,4}|内部\S{0,4}|员工"
    r"|(?:挂牌|签约|签订|收款|收费|开票|经营|出租|承租|使用|备案|服务|提供|供应|推介|持证|主办)"
    r"(?:单位|方|人|企业|公司|者|主体)"
    r"|(?:(?:未|没有|无)(?:签|任何)?(?:合同|协议|收款|收费|付款|开票|签约)[、，,;；和及 ]*)+"
    r"|unknown|tbd|to be (?:checked|confirmed)|not (?:known|recorded|checked)|ditto|us|we"
    r"|(?:未(?:能)?(?:接通|联系|找到|到场|配合|开门|见到)|无(?:人|法)(?!公司)|拒绝?|联系不上|电话|空号|待)[^公司厂店院所社局校]*",
    re.IGNORECASE,
)
"""
What stands in the place of a name where nobody knows it, or nobody was met: 未接通，待核查.

A role alone (签约单位) is whoever another column names; 无合同、无收款 is nobody.
"""
_CROWD = re.compile(
    r"(?:多家?|若干|众多|各|个人|普通|零散|散户|部分)(?:客户|用户|企业|公司|商户|单位|租户)"
    r"|(?:various|several|many|individual) (?:customers|users|firms)",
    re.IGNORECASE,
)


@lru_cache(1 << 14)
def party(cell: str) -> str:
    """
    Return the name of a party, or nothing where the cell says that there is no other.

    >>> party("甲乙科技有限公司"), party("与登记一致"), party("境外一家公司，自行架设")
    ('甲乙科技有限公司', '', '')

    Raises BadCell where the cell names nobody: 待核实, 本公司, 多家客户, 某境外公司, 收款单位, 无合同.
    """
    said = cell.strip()
    who, *beside = _BESIDE_A_NAME.split(said)
    nameless = bool(_UNNAMED.fullmatch(who.strip()))
    if nameless and any(_NOBODY.fullmatch(each.strip(" )）")) for each in beside):
        return ""
    if nameless or _CROWD.fullmatch(said):
        raise BadCell("不是名称", "not a name")
    return _named(said)


_BESIDE_A_NAME = re.compile(r"[,，;；(（]")
_UNNAMED = re.compile(
    r"[^\s,，]{0,8}?(?:某[家个]?|[一几两数][家个间]|不知名的?|未具名的?)[^\s,，]{0,6}?(?<!有限)(?<!责任)(?<!股份)"
    r"(?:公司|企业|机构|运营商|服务商|供应商|代理商)"
    r"|(?:an?|some) (?:\w+ ){0,3}(?:company|firm|provider|supplier|carrier)",
    re.IGNORECASE,
)
"""What is told of a party in place of its name: 香港一家公司."""


@lru_cache(1 << 14)
def customer(cell: str) -> str:
    """
    Return the same of one that is served, which may be many without a name.

    >>> customer("多家客户")
    '多家客户'
    """
    said = cell.strip()
    if _OURSELVES.fullmatch(said):
        return said
    return _named(said)


_OURSELVES = re.compile(
    r"(?:本|我)(?:单位|公司|企业|机构|院|校|局|集团|方|司)|us|we|our(?:selves| company)",
    re.IGNORECASE,
)
"""Who keeps the table: one that is served, though no name to compare."""


def _named(said: str) -> str:
    if _NOBODY.fullmatch(said.strip("()（）[]【】 ")):
        return ""
    if _NO_NAME.fullmatch(said):
        raise BadCell("不是名称", "not a name")
    return said
