"""Headings of checklists that name a fault (无证经营): beneath them it is a yes that accuses."""

import re
import unicodedata

_WHETHER = re.compile(r"(.)[不没]\1|有无|已未|是否(?!未|没|无|不|缺|漏|超|逾|过|借|冒|虚)")
"""What asks for the one and for the other alike: 备没备案, 有无许可证."""
_BEFORE = r"(?<![有已或/])"
_A_FAULT = re.compile(
    rf"{_BEFORE}(?:无|没有?|未(?:依法)?(?:取得|办理?|持有?|获得?)?)(?:[^需须关论]{{0,4}}(?:许可证?|牌照)|证)(?!明|据|件)"
    rf"|{_BEFORE}(?:未|没有?|缺[少失]?|漏|无|不)(?!需|须|用|必|清|详|明)\S{{0,4}}?(?:备案|标[明注示]?|公示|展示|悬挂|显示|放|链接?|点|续|年报|报送?)"
    r"|(?:备案号?|号|链接|许可证?|公示)(?:缺失|缺少|没有)"
    r"|(?:证件?|许可证?|牌照)\S{0,2}(?:过期|失效|逾期|超期)|(?:借|出借|转借)\S{0,4}证|(?:冒用|盗用|虚假|假冒)\S{0,4}(?:备案|证)"
    r"|(?:备案号?|证)\S{0,4}(?:冒用|盗用|虚假)|超(?:范围|地域|许可)"
    r"|^unlicen[cs]ed$|^(?:unfiled|not filed)$|^(?:number |link )?(?:missing|not (?:shown|linked))$"
)
_OF_ELSE = re.compile(
    r"(?:域名|网站|网址|站点|单位|企业|公司|名单|清单|原因|说明|理由|数量?|个数|家数|日期|时间|天数|处理|措施|意见)$"
)
"""Headings of what has the fault, of how many, since when and why."""
_YES = re.compile(r"是(?:的)?|有|√|✓|✔|y(?:es)?|存在|属实|true")
_NO = re.compile(
    r"(?:暂|均)?(?:否|无|没有?|不是|不存在|未(?:发?现|见)|没有?发现|[没无]有?(?:此|这)?(?:问题|情况|情形|现象))|×|✗|✘|✕|x|n(?:o|one)?|0|false"
)


def names_a_fault(heading: str) -> bool:
    """
    Whether a heading names a fault, so that a yes beneath it accuses.

    >>> names_a_fault("无证经营"), names_a_fault("有无许可证"), names_a_fault("首页是否未标备案号")
    (True, False, True)
    """
    text = _WHETHER.sub("", _plain(heading))
    return bool(_A_FAULT.search(text)) and not _OF_ELSE.search(text)


def denies(answer: str) -> bool:
    """Whether a cell says no, and no more than that."""
    return bool(_NO.fullmatch(_plain(answer)))


def affirms(answer: str) -> bool:
    """Whether a cell says yes, and no more than that."""
    return bool(_YES.fullmatch(_plain(answer)))


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).strip().lower()
