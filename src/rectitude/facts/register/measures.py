"""Measures that were taken upon a finding: they end what was found no sooner than they were taken."""

import re
import unicodedata

_OF_MEASURES = re.compile(
    r"^(?:处置|处理|查处|处罚|整治|管控|整改|督办|催办|督促|告知|通知)(?:的)?(?:措施|情况|结果|方式|意见|动作|状态|进展|记录)?$"
    r"|^(?:actions?|measures?)(?: taken)?$",
    re.IGNORECASE,
)
_WHEN = r"(?:(?:20\d\d[-/.年])?\d{1,2}[-/.月]\d{1,2}日?)?"
_NOT_DONE_YET = (
    r"(?:至今|目前|现在|截至目前|仍|仍然|一直|逾期|尚|但|拒)*(?:未|没有|不)(?:曾|予|能)?(?:作|做|予以|按期|按时|配合|进行)*"
    r"(?:变更|整改|改正|更正|回复|答复|反馈|办理|处理|申请|提交|改)"
)
"""What was asked for and did not happen: 至今未变更, neither 已整改 nor 变更已受理."""
_TOLD = (
    r"(?:书面|电话|短信|邮件|口头|当面|多次|两次|再次|向其|对其)*(?:下发|发出|送达|发送)?"
    r"(?:(?:整改|责令|催办|限期)?(?:通知书?|告知书?)|发函|致函|致电|催办|催告|督促|提醒|通知|告知)(?:其|企业|单位|整改|变更|本人)*"
)
_MEASURE = (
    rf"{_WHEN}(?:已|拟|当场|立即|予以|责令|依法|经)*"
    r"(?:停机|断网|断线|关停|封停|封堵|停止(?:接入|服务)|暂停(?:接入|服务)|列入\S{0,4}名单|约谈|警告|通报(?:批评)?|移送\S{0,8}"
    r"|立案(?:查处|调查)?|罚款\S{0,8}|(?<!已)(?:限期)?(?:改正|整改)"
    rf"|{_TOLD}|{_NOT_DONE_YET}"
    r"|suspended|disconnected|warned|fined|notified)"
)
_ONLY_MEASURES = re.compile(rf"{_MEASURE}(?:[\s、,，;；及和并]+{_MEASURE})*", re.IGNORECASE)

ORDERED = (
    r"(?:责令|勒令|责成|限期|督促|敦促|建议|(?<!按)(?<!依)(?<!应)要求|通知|告知|应(?!用)当?|须|拟|否则|不然)"
    r"[^,;。已后]{0,12}?(?:关停|关闭|关站|停用|下线|下架|停服|停止|注销)"
)
"""That somebody is told to shut a site, which is open until he does: 责令关闭, and not 按要求关闭."""


def is_of_measures(heading: str) -> bool:
    """Whether a heading is of what was done about a finding."""
    return bool(_OF_MEASURES.match(heading.strip()))


def is_measure(heading: str, cell: str) -> bool:
    """
    Whether a cell names measures upon a finding, and nothing that puts it right or explains it.

    >>> is_measure("处置", "停机"), is_measure("处置", "合同已终止，地址收回"), is_measure("运行状态", "停机")
    (True, False, False)
    """
    text = unicodedata.normalize("NFKC", cell).strip()
    return is_of_measures(heading) and bool(_ONLY_MEASURES.fullmatch(text))
