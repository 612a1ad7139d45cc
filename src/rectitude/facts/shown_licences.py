"""The telecom licences that a site shows: what each is for in the site's words, and whether it ran out."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import zip_longest

import msgspec

from rectitude.evidence.page import PageVisit
from rectitude.facts import numbers
from rectitude.facts.numbers import Number
from rectitude.facts.quoting import sentence

_ABOUT = 240
"""Characters after a licence's number in which its services and its term are told; ours."""
_ANOTHER_PAPER = re.compile(
    r"营业执照|公网安备|ICP备|网络文化|广播电视|出版物|版权所有|copyright", re.I
)
"""Where what is told of a licence ends: the next paper."""

_CLASSES = frozenset({"A1", "A2", "B1"})
"""Classes of the telecom services catalogue (2015) for access: B11 to B14, or basic."""
_SCOPE = re.compile(
    r"(?:业务种类|许可业务|业务范围|业务类型|业务项目|许可范围|经营范围|准予经营|许可经营|核准业务)"
    r"[^：:\n]{0,12}[：:\s]\s*(?P<scope>[^；;。\n]{2,120})"
)
_OF_SERVICE: dict[str, re.Pattern[str]] = {
    "hosting": re.compile(r"数据中心|资源协作|(?<![A-Z])IDC|B11", re.I),
    "cdn": re.compile(r"内容分发|(?<![A-Z])CDN|B12", re.I),
    "vpn": re.compile(r"虚拟专用网|(?<![A-Z])VPN|B13", re.I),
    "access": re.compile(r"互联网接入|接入服务|(?<![A-Z])ISP|B14|数据中心|(?<![A-Z])IDC", re.I),
}
"""How a licence calls each; the lines of what stands in a data centre come with it."""
_IS_NAMED = re.compile("|".join(each.pattern for each in _OF_SERVICE.values()), re.I)

_DAY = r"(20\d\d)\s?[年./-]\s?(\d{1,2})(?:\s?[月./-]\s?(\d{1,2}))?"
_TERM = re.compile(
    rf"(?:有效期|期限|截止|届满|到期|valid)[^。；;\n]{{0,40}}?(?:至|到|[-—–~～]|截止|止于|until|to)\s{{0,3}}{_DAY}"
    rf"|(?:到期|截止|届满|失效|expir\w*)(?:日期?|时间|on)?\s?(?:为|是|[:：])?\s{{0,3}}{_DAY}"
    rf"|{_DAY}[日号]?\s?(?:到期|届满|期满|截止|失效|过期)",
    re.IGNORECASE,
)
_PAPER = r"许可证?|牌照|资质|证照|证书|(?<![A-Za-z])(?:IDC|ISP|CDN|VPN)\s?证|licen[cs]e"
_OVER = r"到期|过期|失效|届满|期满|过了?有效期|作废|吊销|注销|撤销|收回"
_RENEW = (
    r"(?:续期|续展|续证|续办|续签|续牌|延续|延期|换证|换发|换领|年检"
    r"|重新(?:申[请领办报]|办理?|取证)|重办|再申[请办]|续(?![费租约]))"
)
_NOT_RENEWED = re.compile(
    r"(?:未|没有?|不曾|不打算|不准备|不想|懒得|忘了|忘记|来不及|放弃|不再|无法|没法|不能|不予)"
    r"(?:再|去|能|有|及时|按时|按期|曾|申请|获得|通过|进行|向[^，。；\n]{1,10}?){0,3}(?:办理?|提交|做|完成)?[过了]?"
    rf"(?:许可证?|牌照|该?证照?|手续)?的?{_RENEW}(?![的者])"
    rf"|{_RENEW}(?:手续|申请|材料|的事)?(?:也|都|还|一直|至今|迄今|始终|尚|并|暂|就){{0,3}}"
    r"(?:未|没|不)(?:有|再|去|予|能|曾)?(?:办|提交|申请|做|通过|获批|批|下来|受理|弄)",
)
_RAN_OUT = re.compile(
    rf"(?:{_PAPER})(?:早就?|已经?|于|现|其实|确实|[\d年月日号\s./-]){{1,12}}被?[^，。；\n已]{{0,8}}"
    r"(?:过期|到期|失效|吊销|注销|撤销|收回|作废)了?(?=[，。；\n]|$)"
)
"""It says that this is so; what is to be when a licence runs out goes on in the same clause."""
_RENEWED = re.compile(
    rf"(?:已经?|均已|正在?|顺利|成功|完成)[^，。；\n未没不]{{0,10}}{_RENEW}"
    rf"|{_RENEW}[^。；\n未没不]{{0,12}}(?:已|受理|提交|审核中|审批中|办理中|进行中|完成|获批|通过|批准|后)|受理(?:编?号|通知)"
)
"""It was renewed, or that is on its way; as good as a licence until somebody says no."""
_OF_OTHERS = re.compile(
    r"[您你贵]|如果?(?!今|此)|若|假如|凡是?|一旦|应当|应该|须|必须|可能|依法|规定|处罚|罚款|代办|客户的|商家|有的|部分|某|他们|同行"
    r"|域名|合同|套餐|会员|SSL|营业执照|健康证|(?:许可证?|牌照|续期|续展)[的者][，,]?(?:企业|单位|公司|经营者|应|不得|将)"
)
"""It supposes, gives advice, tells of others, or of what else runs out."""
_STOPPED = re.compile(
    r"不再(?:对外)?(?:提供|经营|开展|从事|受理|出售|销售|接受|接单|新增)|停止|暂停|停售|停业|下线|转由|委托|已?关停"
)
"""Beside it: then nothing that needs the licence may be sold."""


class ShownLicence(msgspec.Struct, frozen=True):
    """A licence's number, the page that shows it, and what pages tell of it."""

    number: Number
    page: PageVisit
    about: tuple[str, ...]

    def covers(self, service: str) -> bool:
        """Whether it is of the class for a service, and none that by the site's words is for others alone."""
        stated = [each["scope"] for text in self.about for each in _SCOPE.finditer(text)]
        named = [scope for scope in stated if _IS_NAMED.search(scope)]
        is_stated = not named or any(map(_OF_SERVICE[service].search, named))
        return is_stated and bool(_CLASSES.intersection(self.number.services))

    @property
    def is_for_others(self) -> bool:
        """Whether it is by the site's own words for other services than those of access alone."""
        stated = [each["scope"] for text in self.about for each in _SCOPE.finditer(text)]
        return bool(stated) and not any(map(_IS_NAMED.search, stated))

    @property
    def until(self) -> date | None:
        """The last day of its latest term that is told."""
        return max((day for text in self.about for day in _days(text)), default=None)

    def is_over(self, day: date | None) -> bool:
        """Whether its term ended before a day, and nothing tells of a renewal."""
        until = self.until
        renewed = any(_is_renewed(text) for text in self.about)
        return bool(until and day and until < day) and not renewed


class Ended(msgspec.Struct, frozen=True):
    """The site's word that a licence ran out and was not renewed, or was taken away."""

    quoted: str
    page: PageVisit
    licences: tuple[ShownLicence, ...]
    """Those of which it is said: the only one shown, or that beside which it stands."""


def shown_licences(pages: Iterable[PageVisit]) -> tuple[ShownLicence, ...]:
    """Return each licence that is shown, as the first page that shows it does, and what all tell of it."""
    found: dict[str, ShownLicence] = {}
    for page in pages:
        for text in (*(item.text for item in page.footer if item.visible), page.text):
            for number, about in _told(text):
                known = found.get(str(number)) or ShownLicence(number, page, ())
                found[str(number)] = msgspec.structs.replace(known, about=(*known.about, about))
    return tuple(found.values())


def _told(text: str) -> Iterator[tuple[Number, str]]:
    shown = [each for each in numbers.find(text) if each.number.kind == "telecom-licence"]
    for each, following in zip_longest(shown, shown[1:]):
        if not each.number.problem:
            end = min(each.end + _ABOUT, following.start if following else len(text))
            yield each.number, _ANOTHER_PAPER.split(text[each.end : end])[0]


def ended(pages: Iterable[PageVisit], shown: tuple[ShownLicence, ...]) -> Ended | None:
    """Return the site's own word that a licence ended; of which of several it speaks, its place must show."""
    for licence in shown:
        for about in licence.about:
            if said := _said_beside(about):
                return Ended(said, licence.page, (licence,))
    if len(shown) != 1:
        return None
    return next((Ended(said, page, shown) for page in pages if (said := _said_on(page.text))), None)


def _said_beside(about: str) -> str:
    said = _NOT_RENEWED.search(about) or _RAN_OUT.search(about)
    if said is None or not re.search(_OVER, about) or _STOPPED.search(about):
        return ""
    quoted = sentence(about, said.start(), said.end())
    return quoted if _is_meant(quoted) else ""


def _said_on(text: str) -> str:
    for match in (*_NOT_RENEWED.finditer(text), *_RAN_OUT.finditer(text)):
        said = sentence(text, match.start(), match.end())
        is_told = re.search(_PAPER, said, re.IGNORECASE) and re.search(_OVER, said)
        if is_told and _is_meant(said):
            return said
    return ""


def _is_meant(said: str) -> bool:
    return not (_OF_OTHERS.search(said) or _STOPPED.search(said) or _is_renewed(said))


def _is_renewed(text: str) -> bool:
    return bool(_RENEWED.search(_NOT_RENEWED.sub("", text)))


def _days(text: str) -> Iterator[date]:
    for match in _TERM.finditer(text):
        year, month, day = next(
            match.group(at, at + 1, at + 2) for at in (1, 4, 7) if match.group(at)
        )
        if 1 <= int(month) <= 12 and int(day or 28) <= 28 + 3:
            yield date(int(year), int(month), min(int(day or 28), 28))
