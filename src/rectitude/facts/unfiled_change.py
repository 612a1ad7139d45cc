"""A site's own word that its name, holder or host changed long ago, and that its filing never did."""

import re

import msgspec

from rectitude.evidence.page import PageVisit
from rectitude.evidence.website import Website
from rectitude.facts.firms import firms
from rectitude.facts.observed_day import observed_day
from rectitude.facts.quoting import sentence

_NEAR = 320
"""Characters on either side within which the change and what became of the filing are one account; ours."""
_SENTENCE = 120
"""Characters of the sentence that is quoted at most; ours."""
_FOOT = 300
"""Characters at the end of a page in which its firm is named; ours."""
SETTLED_MONTHS = 3
"""
Order 33, article 14, asks for the change 30 days ahead: who tells of one so many months later is late
beyond doubt, whatever the days; ours.
"""

_NEVER = re.compile(
    r"(?:一直|从未|从来|始终|至今|迄今|多年|(?:[一二两三四五六七八九十几]|\d+)\s*年(?:来|多来|间))"
    r"[^。；！？?\n]{0,12}?(?:(?<=从)未|没有?|未|不曾)"
    r"(?:有|曾|再|去|来|及时|按时|按规定|主动|[向到在对为][^，。；\n]{1,12}?){0,3}"
    r"(?:办理?|提交|申请|申报|报送|更新|修改)(?!的|者)"
    r"|(?:还|尚|仍)(?:未|没有?)(?:去|能|来得及|及时|按时|主动|[向到在对为][^，。；\n]{1,12}?){0,3}"
    r"(?:办理?|提交|申请|申报|报送|更新|修改)(?!的|者)"
    r"|备案[^。；！？?\n]{0,16}?(?:(?:没有?|未)(?:跟着|随之|相应|同步|一并)|懒得去?|[没未]顾上去?|忘了去?|忘记去?)"
    r"(?:办理?|更新|修改|变更|改)(?!的|者)"
)
"""That nothing was done, and for how long; that nothing *changed* is no such word."""
_STILL = re.compile(
    r"备案(?:(?!号)[^。；！？?\n]){0,12}?(?:仍然?|还|依旧|依然)(?:登记|写|显示|挂|停留|留|填|是|为|在|用)"
    r"[^。；！？?\n]{0,20}?(?:原来?的?|老(?!字号)|旧|前任|以前的?|之前的?|已注销的?|已离职的?|注销前的?)"
    r"(?!则|因|[^，。；\n]{0,4}(?:号|域名|图标))"
)
"""That what was filed stands: it tells of a change of whom it names, and not of where machines stand."""
_HOLDER_CHANGED = re.compile(
    r"更名|改名|接手|接管|注销登记|完成注销|离职|变更为|合并|转让|换(?:了)?负责人"
)
_FOR_YEARS = re.compile(r"多年|年(?:来|多来|间)")
_OF_THE_SITE = re.compile(
    r"(?:网站|ICP)\s*(?:ICP\s*)?备案|网站[^。；\n]{0,8}备案|工信部[^。；\n]{0,6}备案"
)
_CHANGE = (
    r"更名|改名|接手|接管|注销登记|完成注销|离职|变更为|改为|迁[至到往]|搬[至到]|搬迁|合并|转让|更换"
    r"|换(?:了)?(?:负责人|接入商|机房|服务商)|机构改革|改制|易主|退休|离任|卸任|调离"
)
_CHANGED = re.compile(_CHANGE)
_MONTH = r"(20\d\d)\s*年\s*(\d{1,2})\s*月"
_A_MONTH = re.compile(_MONTH)
_CHANGED_IN = re.compile(rf"{_MONTH}[^。；\n]{{0,60}}?(?:{_CHANGE})")
_OWN = re.compile(
    r"本(?:网?站|院|司|校|会|店|所|社|厂|馆|中心|公司|单位|平台|协会|学会)|我(?:们|院|司|校|会|店|所|社|厂|馆|中心|公司|单位)"
)
_PARTS = re.compile(r"[-_|–—·:：,，\s]+")
_ORGANISATION = re.compile(
    r"[\u4e00-\u9fa5]{2,18}(?:医院|学校|大学|学院|中学|小学|幼儿园|中心|协会|学会|商会|研究[院所]|委员会|博物馆|图书馆"
    r"|文化馆|剧院|剧团|出版社|报社|合作社|事务所|公司|集团|工厂|厂|局|院|馆)"
)
"""What a part of a title is that names who has the site, and no news."""
_OF_OTHERS = re.compile(
    r"[您你贵]|是不是|是否|代办|如果|如[有未]|若|假如|凡是?|任何(?:人|企业|公司|单位|网站)|某|客户|不少|很多"
    r"|有[的些]|部分|他们|公安|联网"
)
"""In the sentence: it asks, supposes, tells of others, or of the filing with the police."""
_SEEN_BY_OTHERS = re.compile(
    r"有?(?:不少|很多|[的些位]|部分)*(?:客户|用户|会员|读者|网友|家长|患者|同行|老师|朋友)"
    r"(?:[^，。；！？?\n]{0,16}?(?:查到|查得|看到|看见|发现|反映|指出|提醒|说起?)|问起?)[^，。；！？?\n]{0,6}?"
    r"(?:本(?:网?站|院|司|校|会|店|社|厂|馆|公司|单位)|我们?)(?=的|网站|ICP|备案|为)"
)
"""Others saw the filing of this site: what is told then is its own affair, and not theirs."""
_NOT_ADMITTED = re.compile(
    r"处罚|罚款|查处|通报|案例|责令|举报|法院|[无不][需必][^，。；\n]{0,8}(?:备案|变更|办|改)|没有必要|名称[未没]|正?在?准备|一致|工作日内|受理(?:编?号|通知)|审核中"
    r"|备案[^。；\n]{0,24}(?:已于|已经|现已|均已|也已|当[月日周天]|已(?:提交|办|完成|变更|受理|更新|通过)|正在(?:办|变更|提交|审核)|将[于在]|拟于)"
    r"|(?:已于|已经|现已|均已|也已|已|正在)[^。；\n]{0,16}(?:提交|办理|办妥|完成|申请)[^。；\n]{0,10}(?:备案|变更申请)"
)
"""Around it: a report of others, nothing to file, or the change is filed or on its way."""


_ASKED = re.compile(r"[^。！；\n]{0,60}?(?:[？?]|怎么办|要不要)")
"""Behind it: then it is a question, and no account."""


class UnfiledChange(msgspec.Struct, frozen=True):
    """What a page says of it, and whether it says that this was long ago."""

    quoted: str
    is_long_ago: bool


def unfiled_change(page: PageVisit, seen_in: int = 0) -> UnfiledChange | None:
    """
    Return a page's own word that the site's filing was never changed, though what it says was.

    `seen_in`: the month in which it was seen, counted from the year 0.
    """
    for match in (*_NEVER.finditer(page.text), *_STILL.finditer(page.text)):
        around = page.text[max(0, match.start() - _NEAR) : match.end() + _NEAR]
        said = sentence(page.text, match.start(), match.end(), _SENTENCE)
        own = _OWN.search(around) or _names_itself(around, page)
        changed = _HOLDER_CHANGED if match.re is _STILL else _CHANGED
        told = own and all(each.search(around) for each in (_OF_THE_SITE, changed))
        asked = _ASKED.match(page.text, match.end())
        of_others = asked or _OF_OTHERS.search(_SEEN_BY_OTHERS.sub("", said))
        honest = of_others or _NOT_ADMITTED.search(around)
        if told and "备案" in said and not honest:
            return UnfiledChange(
                said, bool(_FOR_YEARS.search(said)) or _is_settled(around, seen_in)
            )
    return None


def _names_itself(account: str, page: PageVisit) -> bool:
    """Whether who has the page, by its foot or its title, is one of the account, too."""
    if any(account.count(firm) and page.text.count(firm) > 1 for firm in firms(page.text[-_FOOT:])):
        return True
    titled = (part.strip() for part in _PARTS.split(page.title))
    return any(_ORGANISATION.fullmatch(part) and part in account for part in titled)


def month_of(website: Website) -> int:
    """Return the month in which the home page was served, by its server; 0 where that is not known."""
    day = observed_day(website)
    return day.year * 12 + day.month if day else 0


def _is_settled(account: str, seen_in: int) -> bool:
    """Whether a change is dated long before the latest month that is told of, or that it was seen in."""
    changes = [_months(match) for match in _CHANGED_IN.finditer(account)]
    latest = max(map(_months, _A_MONTH.finditer(account)), default=0)
    latest = max(latest, seen_in)
    return bool(changes) and latest - min(changes) >= SETTLED_MONTHS


def _months(match: re.Match[str]) -> int:
    return int(match[1]) * 12 + int(match[2])
