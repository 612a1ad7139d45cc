"""What rows say that lets a line or a business be in order: looked into, put right, paid to a carrier."""

import re

from rectitude.facts.register.conclusions import clears_itself
from rectitude.facts.register.written import Entry

_IN_ORDER = re.compile(
    r"^(?:结论:?|核[实对查]后?|经查|与\S{1,6})?(?:均|都|完全)?(?:一致|相符|无差异|无异常|无问题|合规|属自用|无此事)"
    r"|不属(?:于)?违规|不属实|不成立|查无实据|误报|误会|(?:无|未|不)违规|未发现(?:违规|异常|问题|转租|收费)"
    r"|已?核实(?:后|为)?(?:均|并)?[无没未](?!\S{0,6}(?:证|许可|授权))|(?<![未没])已?(?:整改|改正|纠正)(?:并|且|到位|完|合格|通过)"
    r"|通过复查|复查通过|不(?:涉及|属于?)电信|纯设备"
    r"|no (?:violation|difference|fault)|unfounded|in order|rectified|(?<!non-)(?<!not )compliant"
    r"|^(?:合格|达标|没问题|ok|okay|passed)$"
)
"""Conclusions by which a row is in order, or is so again: what else it says is no claim of a fault."""
_CARRIER = r"(?:移动|联通|电信|广电|铁通|运营商|基础电信\S{0,2})(?:公司|营业厅|企业)?"
_BY_A_CARRIER = re.compile(
    rf"{_CARRIER}(?:直接|统一|自己|自行)?(?:收(?!购|回|到)|开(?:票|具)|计费|出票)"
    rf"|由\S{{2,4}}{_CARRIER}\S{{0,4}}(?:收|开票|开具|出票|计费)"
    rf"|(?:由|为|是|系){_CARRIER}(?:的|来)?\S{{0,4}}(?:收|开|卡|套餐|票|业务|产品)"
    rf"|(?:代|替|帮){_CARRIER}\S{{0,4}}(?:收|办)|(?:交|缴|付|打)\S{{0,6}}(?:给|到|至|入)\S{{0,2}}{_CARRIER}"
    r"|(?:^|学校|单位|公司|本店|店里|酒店|物业|园区|院方|我方)(?:并|均|也|都)?(?:未|没有?)(?:向\S{1,6})?(?:另|再|额外)?收"
    r"(?:取|费|钱|款|$)|(?:费|钱|款)\S{0,4}(?:不另|不再)收|collected by the carrier"
)
"""That the licensed carrier itself is paid, or that who has the line is paid nothing: no resale."""
_OF_A_PROMISE = re.compile(r"约定|要求|承诺|申请|合同条款|agreed")
"""Headings of what was agreed or promised, which is not how it is."""


def is_in_order(entry: Entry) -> bool:
    """Whether a clause of a row concludes that it is in order, or that a carrier collects for itself."""
    return clears_itself(entry) or any(
        _IN_ORDER.search(clause) or _BY_A_CARRIER.search(clause)
        for cell in entry.cells
        if not _OF_A_PROMISE.search(cell.heading)
        for clause in cell.clauses
    )
