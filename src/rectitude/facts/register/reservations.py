"""
What a row remarks that may excuse what its columns show.

A clerk's remark excuses in words that nobody can list: whoever wrote it knew more than the columns tell.
It need not be understood to leave a doubt: what sounds of an excuse makes a fault a question, and proves
nothing.
"""

import re
from typing import Literal

from rectitude.facts.register.measures import ORDERED
from rectitude.facts.register.written import Cell, Entry

Excused = Literal["any", "site", "page"]
"""What a remark may excuse: anything, the filing of a site, or what a page of it shows."""

RESERVED = "perhaps-excused"
"""The message of a fault whose row has a remark that may excuse it."""
_OF_A_REMARK = re.compile(
    r"备注|说明|意见|情况|记录|附注|原因|批注|核[查实对验]|处[理置]|结[果论]|反馈|答复|回复|跟进|后续|现场"
    r"|remark|comment|note|result|finding"
)
_OF_A_PARTICULAR = re.compile(r"访问|打开|上架|可达|在线|使用情况|用途|access|status")
"""What stands there is how a site answers or what a line was let for, which most faults begin with."""
_NEVER_CAME_ABOUT = (
    r"(?:没|未)(?:有)?(?:做|干|搞|开)(?=$|[,，。;；、)])|(?:没|未)(?:有)?(?:上线|上架|卖|售|用(?!户)|启用|交付|履[行约]|开[通展业]|投产|签约|到货|成交|营业)"
    r"|(?:客户|用户|收入|流量)(?:数|为)?[零0](?![\d.])|[零0]客户|机柜空|冻结"
    r"|拟(?:做|开|办|申|对外|建|上|提供)|筹[备建]|打算|准备(?:办|上|做|开)"
    r"|设计稿|样稿|草稿|演示|测试(?:页|站|机|用|探)|探针|询过价|[只仅]询|试用|先去办"
    r"|\b(?:not yet|planned|frozen|draft|demo|trial|test page|not in use|unused"
    r"|never (?:sold|used|went)|still 0|0 (?:customers|instances))\b"
)
_IS_OVER = (
    r"(?<![未没不需])(?:已|都|后|日|\d)(?:改(?!建|革|为由)|补(?!贴)|续(?!费)|更正|纠正|拆|下架|关停|整改(?:到位|完|好|毕))"
    r"|改登|[×✗x]\s*(?:→|->)\s*[√✓v]|复[核查看]\S{0,6}(?:ok|√|好了?|通过|正常|无误|已有|合格)|销号"
    r"|\b(?:left over|no longer|fixed|restored|after that)\b"
)
_IS_NOTHING = (
    r"排除|(?<!功能)(?<!下单)正常(?![收交营经运付访履打开对显])|自家|(?<!非)(?<!登记为)(?<!备案为)(?<!约定)(?<!写明)自用|自己用|(?:是|系|为|属)\S{0,6}(?:下属|子公司|分公司|同一)"
    r"|统[建付]|误[报登填录判]|[看输打抄查]错|重[查测试][^,;。]{0,8}(?:有|已|查[到得])|缓存|(?:实际|其实)(?:上|并)?(?:无|没)"
    r"|(?:提示|错误|默认|停放|占位)页|(?:脚本|动态|异步|js)\S{0,2}加载|浏览器\S{0,4}(?<!不)(?:可见|能看|看得)|(?:未|没有?)(?:发现|见)\S{0,4}(?:转|租|收费|异常|问题)"
    r"|(?<![是并])不(?:属于|算|构成)|没有?问题|\b(?:ok|own use|subsidiary)\b"
)
_IS_NOT_OVER = (
    r"(?:尚|仍|还|有)?待(?:进一步|现场|电话)?(?:核实|核查|核|查实|查证|调查|确认)(?=$|[,，;；。)])|(?:核查|核实|调查|复核)中(?=$|[,，;；。)])"
    r"|\b(?:to be (?:checked|verified|confirmed)|under investigation)\b"
)
"""That the check is not done, which as yet proves nothing."""
_A_BARE_STATE = re.compile(r"[^\s,，。;；]{0,4}(?:正常|自用)|ok|√|无(?:问题|异常)")
"""All of a cell that only states how something stands, and is no remark; conclusions are heard elsewhere."""
_ANY = rf"{_NEVER_CAME_ABOUT}|{_IS_OVER}|{_IS_NOTHING}|{_IS_NOT_OVER}"
_IS_ANOTHERS = (
    r"统一(?:备案|平台|变更|更名|申报|建设)|集中(?:申报|变更|报送|备案)|行政区划|平台(?:下|内|上)的|子站|(?:子|下级|二级)域名|栏目|频道"
    r"|(?:根|主)域名?\S{0,4}已?备|作\S{0,4}跳转|(?<!\d)30[12](?!\d)|同名"
)
_IS_NOT_OPEN = (
    r"内部(?:系统|网|使用|测试|oa|办公|网站)|\boa\b|(?<!域名)(?<!备案)(?<!接入)[^加入放]白名单(?!\S{0,4}(?:未|没|放行))|(?:需|要|凭)\S{0,4}(?:密码|账号)|未(?:对外|正式)?(?:公开|开放)"
    r"|(?:自己|员工|内部|上线前)测试|邮件服务|接口(?:域名|服务)|为接口|(?:无|没有?)(?:首页|网页|网站|站)(?=$|[,，。;；])|停放|占位(?!(?:的|备案|用的)?(?:号|符))"
    r"|境内(?:已|并)?(?:无|没有)|(?:该|网)?站\S{0,6}(?:关停|关闭)|关站"
)
_IS_BEHIND = (
    r"(?:次日|后来|随后|再次?|另)\S{0,6}(?:查到|能查|可查|查得)|备案\S{0,3}(?:已|刚)(?:下发|下来|通过)|系统(?:延迟|故障|显示错误)"
    r"|(?:录入|输入|登记)(?:有误|错误)|(?:由|经)[^未没无不,，]{1,10}(?:报送|提交|申报)|(?:有|取得|凭|见)[^未没无]{0,4}回执|回执\S{0,3}在|退回|补(?:充)?材料|补正"
    r"|(?:已按|重新)\S{0,8}备案|(?:更名|变更|搬迁|转让)\S{0,4}(?:撤销|取消|作废)|(?<![未没])恢复|没有(?:更名|搬)|品牌名"
    r"|不在\S{0,6}范围|不属于本次|统一(?:变更|更名|申报)|集中(?:申报|变更|报送|备案)"
)
_IS_ELSEWHERE = r"图片(?:里|中|内|上)|英文(?:页|版)|手机(?:版|端|站)|移动端|app(?:内|端)"
_EXCUSES: dict[Excused, re.Pattern[str]] = {
    "any": re.compile(_ANY),
    "site": re.compile(rf"{_ANY}|{_IS_ANOTHERS}|{_IS_NOT_OPEN}|{_IS_BEHIND}"),
    "page": re.compile(rf"{_ANY}|{_IS_ANOTHERS}|{_IS_NOT_OPEN}|{_IS_BEHIND}|{_IS_ELSEWHERE}"),
}
"""What may excuse a site: it is filed as another's, open to nobody, filed after all; a page: elsewhere."""
_FOLLOWED_AFTER_ALL = re.compile(_IS_BEHIND)
"""What excuses even in the remark that tells that a filing differs: it followed, or nothing changed."""
_PUT_RIGHT = re.compile(_IS_OVER)
"""What excuses even in the remark that tells of the fault."""
_INSISTS = re.compile(
    r"仍|至今|还[是在没]|照常|照样|继续|(?:未|没)(?:有)?(?:报|改|办|提交|申请)|催|拒|不肯|承认|属实"
    r"|not ok|\bstill (?!0\b)|never filed|no licen[cs]e"
)
"""What else the remark says where it goes on to reproach."""


_AS_WAS_AGREED = re.compile(
    r"(?:协议|合同|条款)[^,，]{0,6}?(?:写明|注明|载明|约定|规定|明确|限)[^,，]{0,8}自用"
)
"""What something was let for is no excuse of what is done with it."""
_CLAUSES = re.compile(r"[,，;；。]")


def reservation(entry: Entry, told: str = "", *, excused: Excused = "any") -> Cell | None:
    """
    Return the remark of a row that may excuse it, or nothing.

    `told`: the words by which the row was failed, if any were; the remark they come of excuses them only by
    telling that the fault was put right. `excused`: what it may excuse.
    """
    compares = any(_ON_RECORD.search(cell.heading) for cell in entry.cells)
    cells = (c for c in entry.cells if not (compares and _AS_FOUND.search(c.heading)))
    return next((cell for cell in cells if _reserves(cell, told, excused=excused)), None)


_ON_RECORD = re.compile(
    r"(?:备案|登记|报备|在册)\S{0,4}(?:登记的?|记载的?|填报的?|所填|内容|信息|事项|值)$"
    r"|^(?:as )?(?:filed|on (?:file|record)|registered)(?: (?:value|details))?$"
)
"""Headings of what is on file, beside which another column has what was found."""
_AS_FOUND = re.compile(
    r"^(?:实际|真实|现实)(?:的)?(?:情况|内容|信息|状况|值)?$|(?:看到|查到|见到|核实到?)的(?:情况|内容|信息)?$"
    r"|^(?:as )?(?:found|actual|seen)(?: (?:value|details))?$"
)
"""Headings of what is so: it differs from what is on file, and is no remark on that."""


def _reserves(cell: Cell, told: str, *, excused: Excused) -> bool:
    if not _is_a_remark(cell) or _INSISTS.search(cell.text):
        return False
    is_told = bool(told) and _has_part_of(told, cell.text)
    said = (part for part in _CLAUSES.split(cell.text) if not _AS_WAS_AGREED.search(part))
    text = _OF_NO_EXCUSE.sub("", "，".join(said))
    if is_told:
        return bool(
            _PUT_RIGHT.search(text) or (excused != "any" and _FOLLOWED_AFTER_ALL.search(text))
        )
    if excused == "page" and _IS_NOWHERE.search(text):
        excused = "site"  # the other pages and devices were looked at too
    return bool(_EXCUSES[excused].search(text))


_IS_NOWHERE = re.compile(
    r"(?:均|都|也|同样|全站|各页|任何页面?)\S{0,4}?(?:没有?|无|未|不)(?:见|有|能)?(?:备案|编号|号码|标[注明示识]|显示|展示|悬挂|找到|查到|放)"
    r"|(?:no|without a) (?:filing |icp )?number (?:on )?(?:any|either|all)|nowhere"
)
"""That a number was looked for on several pages or devices, and stands on none."""
_OF_NO_EXCUSE = re.compile(rf"(?:手机|电话|座机|号码|号卡)[^,;。]{{0,16}}?销号|{ORDERED}")
"""A number that is given up is no case that is closed (手机号去年8月销号), and no site shut by an order."""


def _is_a_remark(cell: Cell) -> bool:
    if _OF_A_PARTICULAR.search(cell.heading) or _A_BARE_STATE.fullmatch(cell.text):
        return False
    return bool(_OF_A_REMARK.search(cell.heading))


def _has_part_of(told: str, text: str) -> bool:
    """Whether a text has some of what was told, which may come of several cells."""
    return any(part.strip() and part.strip() in text for part in re.split(r"[；;→]", told))
