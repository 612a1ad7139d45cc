"""What a site shows of its own filing, beside what its notices tell of the same persons and hosts since."""

import re
from collections.abc import Iterable, Iterator

import msgspec

from rectitude.evidence.page import PageVisit
from rectitude.facts.quoting import sentence
from rectitude.facts.unfiled_change import SETTLED_MONTHS

_OF_A_FILING = re.compile(
    r"备案(?:信息|登记|公示|资料|情况|内容|查询|系统)|管局系统|(?:登记|备案)在案"
)
"""A page with the fields of a filing is one of the filing; those who are to be reached stand on others."""
_BETWEEN = r"(?:姓名|名称)?\s?[：:\t]\s{0,3}"
_HEAD = re.compile(
    rf"(?:网站|主体|备案)?负责人{_BETWEEN}(?P<value>[\u4e00-\u9fa5·]{{2,4}})(?![\u4e00-\u9fa5])"
)
_HOST = re.compile(
    rf"(?:网站)?接入(?:服务)?(?:提供者|提供商|服务商|单位|商){_BETWEEN}(?P<value>[\u4e00-\u9fa5A-Za-z0-9（）()]{{4,30}})"
)
_HOLDER = re.compile(
    rf"(?:主办(?:单位|者)|开办(?:单位|者)|备案(?:主体|单位)|主体){_BETWEEN}(?P<value>[\u4e00-\u9fa5A-Za-z0-9（）()]{{4,30}})"
)
_FORMERLY = re.compile(r"(?:原|旧|曾|前任|变更前|上一)[^，。；：\n]{0,2}$")
"""Before a field: it stood so once."""
_A_RECORD_OF_CHANGES = re.compile(r"变更(?:前|后|记录|历史)|备案(?:历史|沿革)|(?:历史|历次)备案")
_LEFT = (
    r"离职|离任|卸任|辞职|调离|调任|退休|离开|去世|病故|免去|不再(?:担任|负责|任|管理)"
    r"|(?:改|已|现|转)由(?!原)[^，。；\n]{2,8}?(?:负责|接任|担任|接替|管理)"
)
"""After the name of a head: it is so no more."""
_MOVED = (
    r"迁[至到往出离]|搬[至到离出]|迁移[至到]|转[至到入]|切换[至到]|更换为|改用|换成|改由|不再(?:使用|租用|托管|合作)"
    r"|(?:合同|合作|服务)(?:已)?(?:到期|终止|结束)|停止合作"
)
_GONE = (
    r"[”」』’\"]?(?:（[^）\n]{0,30}）)?[，,]?(?:[自于在从]?\s?20\d\d[^，。；\n]{0,12}?[日月起后][，,]?)?"
    r"(?:正式|整体|依法|已经?|被|予以|完成|办理|名称|因[^，。；\n]{2,10}[，,]?|经[^，。；\n]{2,14}[批核]准[，,]?){0,3}"
    r"(?:(?:更名|改名|改制|转制)为|(?:撤销|注销|解散)(?:登记)?(?:了|后)?(?=[，,。；、\n]|$)|与[^，。；\n]{2,24}合并(?:组建|成立|设立))"
)
"""Right behind the name of a holder: that it is nobody's any more, and no word of what else it ended."""
_NO_MOVE = re.compile(r"不|未|计划|拟|将于?|准备|打算|考虑|是否|如果?|若|某|客户")
"""In the notice: it is not so, not yet, or of others."""
_STEM = 4
"""Characters at the beginning of a firm's name by which notices call it; ours."""
_DATED = re.compile(r"(20\d\d)\s?[-./年]\s?(\d{1,2})")
_NEVER_CHANGED = re.compile(
    r"(?:(?<!号)(?<!号码)[尚仍还]|此后|其后|之后|自那以后|后来|至今|迄今|一直|始终|从未|截至[^，。；\n]{2,12}?|自[^，。；\n]{2,14}?(?:以来|起))"
    r"[^。；\n]{0,8}?(?:未|没有?|无)(?:再|曾|有|提交|办理|申请|申报|作|做|进行|过|任何)*(?:变更|修改|更新)"
)
_LOOKED_UP = re.compile(
    rf"(?:查询|核验|核对|打印|导出|截图)(?:日期|时间|于|结果)?[^。；\n\d]{{0,6}}{_DATED.pattern}"
    rf"|{_DATED.pattern}[^。；，\n]{{0,10}}(?:查询|核验|打印|导出)"
)
"""On which day a page copied the filing from the ministry's system."""
_ON_ITS_WAY = re.compile(
    r"(?:变更|备案)[^。；\n]{0,12}(?:已提交|已申请|已受理|受理中|审核中|正在|办理中|已完成|已办)|(?:正在|已经?)(?:提交|申请|办理)[^。；\n]{0,8}变更"
    r"|受理(?:编?号|通知)"
)


class Outdated(msgspec.Struct, frozen=True):
    """A field of the filing as a page shows it, and the notice by which it is so no longer."""

    shown: str
    page: PageVisit
    notice: str
    notice_page: PageVisit
    month: int
    """Of the notice, counted from the year 0."""
    is_admitted: bool
    """Whether the page says itself that no change was filed."""
    looked_up: int = 0
    """The month in which the page copied the filing, if it says so; counted alike."""

    @property
    def still_stood(self) -> bool:
        """Whether the filing was copied so long after the notice that the change was due before."""
        return self.looked_up - self.month >= SETTLED_MONTHS


def outdated(pages: tuple[PageVisit, ...]) -> Iterator[Outdated]:
    """Yield each field that a page shows of the filing and of which a dated notice tells that it changed."""
    if any(_ON_ITS_WAY.search(page.text) for page in pages):
        return
    for page in pages:
        is_of_it = _OF_A_FILING.search(f"{page.title}\n{page.text}")
        if not is_of_it or _A_RECORD_OF_CHANGES.search(page.text):
            continue
        admitted, looked_up = bool(_NEVER_CHANGED.search(page.text)), _looked_up(page.text)
        for shown, name, change in _fields(page.text):
            for notice, told_on, month in _notices(pages, name, change):
                yield Outdated(shown, page, notice, told_on, month, admitted, looked_up)


def _looked_up(text: str) -> int:
    """Return the latest month in which a page says that it looked the filing up; 0 where it says none."""
    dates = (list(filter(None, match.groups())) for match in _LOOKED_UP.finditer(text))
    return max((int(year) * 12 + int(month) for year, month in dates), default=0)


def _fields(text: str) -> Iterator[tuple[str, str, re.Pattern[str]]]:
    """Yield each field as it stands, by what notices call its value, and how they tell that it changed."""
    further = r"[\s\S]{0,120}?"
    fields = (
        (_HEAD, further, _LEFT),
        (_HOST, further, _MOVED),
        (_HOLDER, "", _GONE),
    )
    for words, between, change in fields:
        for match in words.finditer(text):
            if _FORMERLY.search(text[max(0, match.start() - 6) : match.start()]):
                continue
            name = match["value"][:_STEM] if words is _HOST else match["value"]
            told = re.compile(rf"{re.escape(name)}{between}(?:{change})")
            yield " ".join(match[0].split()), name, told


def _notices(
    pages: Iterable[PageVisit], name: str, told: re.Pattern[str]
) -> Iterator[tuple[str, PageVisit, int]]:
    for page in pages:
        for match in re.finditer(re.escape(name), page.text):
            line = page.text.rfind("\n", 0, match.start()) + 1
            said = sentence(page.text, match.start(), match.end(), 120)
            changed = told.search(said)
            if not changed or _NO_MOVE.search(said.replace("不再", "")):
                continue
            dated = [
                *_DATED.finditer(page.text, line, match.start()),
                *_DATED.finditer(changed[0]),
            ]
            if dated:
                yield said, page, int(dated[-1][1]) * 12 + int(dated[-1][2])
