"""
Whether a link delivers the program that it names, by what the file says of itself.

Names are told apart only where they can be: two in one script that share nothing. A name in Chinese and one
in Latin letters may be of one program; then nothing follows but what the file says of whose it is.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Literal
from urllib.parse import urlsplit

import msgspec

from rectitude.evidence.download import Download
from rectitude.evidence.page import Link, PageVisit
from rectitude.evidence.website import Website
from rectitude.facts.parties import host_of, party
from rectitude.facts.rival_removal import trades
from rectitude.facts.site import home, pages_once

Verdict = Literal[
    "as-named", "own", "downloader", "said-beside", "perhaps-own", "perhaps-another", "unknown"
]  # fmt: skip
"""
`own`: the site's own program in the place of another firm's; `downloader`: one that fetches programs;
`said-beside`: such, and the page says so around its links. A name that is merely another may be a new one.
"""

_OF_ANY = re.compile(
    r"立即|马上|免费|官方|官网|高速|安全|普通|极速|快速|本地|电信|联通|移动|网通|一键|点击|点此|最新|正式|绿色"
    r"|破解|汉化|经典|旧|新|下载|安装|程序|地址|通道|入口|按钮|文件|软件包|安装包|客户端|电脑|手机|桌面|个人|中文|简体"
    r"|国际|标准|专业|企业|安卓|苹果|[vV]?\d+(?:\.\d+)+|\d+\s*(?:位|bit)|[（(\[【][^）)\]】]*[）)\]】]|版本?|包|端"
    r"|备用|备选|镜像|线路[一二三四五\d]?|分流|直链|主站|教育网|校园网"
    r"|\s适用于?|用于|正在|即将|开始|感谢您?|谢谢|页面?|中心|专区|频道"
    r"|\b(?:free|now|fast|secure|safe|direct|official|latest|stable|download|install|installer"
    r"|setup|click|here|get|the|windows|win|mac|macos|android|ios|linux|pc|desktop|mobile|version|beta|x86|x64|64|32|exe"
    r"|mirror|alternative|apk|dmg|msi|and|or|your|our|a|an|for)\b",
    re.IGNORECASE,
)
"""Words of links and titles that name no program."""
_KINDS = (
    "浏览器", "输入法", "播放器", "下载器", "解压缩", "压缩", "杀毒", "安全卫士", "卫士", "管家", "助手",
    "阅读器", "看图", "办公", "会议", "加速器", "模拟器", "壁纸", "音乐", "视频", "日历", "录屏", "翻译",
)  # fmt: skip
_KIND = re.compile("|".join(_KINDS))
_FILLING = re.compile(r"软件|大师|专家|平台|系统|应用|工具|在线|智能|万能|通用|专用")
_LATIN_KINDS = frozenset(
    ("browser", "player", "reader", "input", "ime", "assistant", "helper", "manager", "guard", "safe", "zip",
     "box", "store", "market", "downloader", "download", "liulanqi", "xiazaiqi", "zhushou", "guanjia",
     "shurufa", "bofangqi", "weishi", "yasuo")
)  # fmt: skip
"""What programs are for, in the names of their files."""
_NO_PRODUCT = re.compile(
    r"^(?:setup|install(?:er)?|launcher|安装程序|安装向导|自解压\w*|(?:7-?zip|7z)\s*(?:setup\s*)?sfx.*|nsis.*"
    r"|nullsoft.*|inno setup.*|installshield.*|setup factory.*|advanced installer.*|wix.*|electron.*|qt .*"
    r"|application|program|todo.*|<.*>)$",
    re.IGNORECASE,
)
"""What tools that make installers write where nobody set a name."""
_FETCHES = re.compile(
    r"下载器|下载助手|下载管家|下载工具|安装助手|装机助手|软件管家|软件助手|软件下载"
    r"|download(?:er|\s*(?:manager|helper|assistant))",
    re.IGNORECASE,
)
_FAST = re.compile(r"高速|极速|快速|安全|fast|secure|safe", re.IGNORECASE)
"""What a link is called behind which a site has its downloader; else it may be the maker's own. Ours."""
_PORTAL = re.compile(
    r"软件园|软件站|下载站|软件下载|下载之家|软件之家|软件大全|下载大全|软件库|软件中心|软件商店|应用商店|应用市场"
    r"|绿色软件|游戏下载|下载中心|下载吧|下载网|软件网|\b(?:software|free|file) ?downloads?\b"
    r"|\bdownload (?:site|portal)\b",
    re.IGNORECASE,
)
"""In titles: the site hands out programs of others."""
_MAKER = re.compile(
    r"(?:开发商|开发者|厂商|发行商|软件作者|开发公司|developer|publisher|vendor)\s*[:：]\s*([^\s|，,。;；]{2,30})",
    re.IGNORECASE,
)
_WITH = re.compile(
    r"(?:使用|通过|借助|需要?|安装|via|with|using)[^。\n]{0,12}(?:下载器|下载助手|downloader)",
    re.IGNORECASE,
)
_FIRM = re.compile(r"[\u4e00-\u9fa5]{2,24}?(?:有限责任公司|有限公司|公司|集团|工作室)")
_PLACE = re.compile(
    r"^(?:中国)?[\u4e00-\u9fa5]{2,3}?(?:省|市|区|县)"
    r"|^(?:北京|上海|天津|重庆|深圳|广州|杭州|成都|南京|武汉|西安|厦门|苏州|福州|长沙)"
)
_CAMEL = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|[\u4e00-\u9fa5]+")
_SEGMENT = re.compile(r"\s*[-_|–—·,，、:：/]+\s*|\s{1,}")
_CJK = re.compile(r"[\u4e00-\u9fa5]+")
_FOOT = 600
"""Characters at the end of a page in which its firm is named; ours."""
BRAND = 2
"""Characters that the names of one firm's programs begin with; ours."""
_OF_A_TRADE = re.compile(
    r"-?(?:soft(?:ware)?|tools?|down(?:load)?|xiazai|ruanjian|apps?|tech|online)$"
)
"""With what the domains of those end who hand out programs, after their name; ours."""
_LEAST_LATIN = 4
"""Letters of a domain's label below which it is found in other words by chance; ours."""


class Delivery(msgspec.Struct, frozen=True):
    """A link that was followed, the program that a visitor is told of, and what came."""

    page: PageVisit
    download: Download
    named: str
    delivered: str
    """How the file calls itself, or the name that it is given."""
    verdict: Verdict

    @property
    def refs(self) -> tuple[str, ...]:
        return self.page.ref, self.download.ref


def deliveries(website: Website) -> tuple[Delivery, ...]:
    """Return what came of the links to programs that delivered a file."""
    pages = {page.final_url: page for page in reversed(pages_once(website))}
    own = OwnNames.of(website)
    found = tuple(
        _delivery(pages[each.page], each, own)
        for each in website.downloads
        if each.page in pages and not each.problem and each.format != "page"
    )
    return tuple(_by_its_twin(each, found, own) for each in found)


def _by_its_twin(each: Delivery, found: tuple[Delivery, ...], own: "OwnNames") -> Delivery:
    """
    Judge a file that says nothing by a link to the site's own program that delivers the very same one.

    What comes for many other programs alike may be one that fetches them.
    """
    if each.verdict != "unknown" or not own.is_of_another(
        each.named, _words(each.page, each.download)
    ):
        return each
    names = {other.named for other in found if _is_same(each, other)} - {each.named}
    mine = next((name for name in sorted(names) if name and own.is_named(name)), "")
    if not mine or not _apart(each.named, mine):
        return each
    verdict: Verdict = "own" if names == {mine} else "perhaps-own"
    return msgspec.structs.replace(each, delivered=mine, verdict=verdict)


def _is_same(one: Delivery, other: Delivery) -> bool:
    ours, theirs = one.download, other.download
    return bool(ours.digest) and (ours.digest, ours.size) == (theirs.digest, theirs.size)


def _delivery(page: PageVisit, download: Download, own: "OwnNames") -> Delivery:
    names = _names(page, download)
    named = next(iter(names), "")
    product, said = _said(download)
    delivered = product or download.package or download.file_name
    if said and any(_share(each, said) for each in names):
        return Delivery(page, download, named, delivered, "as-named")
    verdict = _verdict(page, download, named, product, said, own)
    return Delivery(page, download, named, delivered, verdict)


def _verdict(
    page: PageVisit, download: Download, named: str, product: str, said: str, own: "OwnNames"
) -> Verdict:
    if not said:
        return _by_file_name(page, download, named, own)
    if not named:
        return "unknown"
    if product and product in download.label:
        return "as-named"
    if own.is_named(named):  # its own program, under another name in the file
        return "perhaps-another" if _apart(named, product) else "unknown"
    found = _of_another_name(page, download, named, product, own)
    certain = found in {"downloader", "own"}
    return "said-beside" if certain and _is_said(page, download, product) else found


def _of_another_name(
    page: PageVisit, download: Download, named: str, product: str, own: "OwnNames"
) -> Verdict:
    mine, rest = own.is_of(product, download), own.without_brand(product)
    sure = not _may_be_called(named, rest)
    if _FETCHES.search(product) and sure and (mine or not rest):
        sites = mine or own.is_of_company(download.company)
        return "downloader" if sites or _FAST.search(download.label) else "perhaps-another"
    if mine and sure and own.is_of_another(named, _words(page, download)):
        return "own"
    if _apart(named, product):
        return "perhaps-another"
    if mine or own.is_of_company(download.company):
        return "perhaps-own"
    return "unknown"


def _by_file_name(page: PageVisit, download: Download, named: str, own: "OwnNames") -> Verdict:
    """Judge a file that says nothing by the name that it is given, if that is wholly a program's."""
    stem = download.file_name.rpartition(".")[0] or download.file_name
    parts = (word for word in _CAMEL.findall(stem) if _OF_ANY.sub("", word))
    words = [word.lower() for word in parts if len(word) > 1]
    if not named or not words:
        return "unknown"
    if _share(named, stem):
        return "as-named"
    if own.label and (rest := own.rest_of("".join(words))) is not None:
        words = [own.label, *([rest] if rest else [])]
    brands = [word for word in words if own.is_brand(word)]
    kinds = [word for word in words if word in _LATIN_KINDS or _KIND.search(word)]
    if not kinds or {*brands, *kinds} != set(words):
        return "unknown"
    fetches = bool(_FETCHES.search(stem)) or "xiazaiqi" in words
    if fetches and (brands or _FAST.search(download.label)) and not own.is_named(named):
        return "said-beside" if _is_said(page, download, stem) else "downloader"
    if brands and own.is_of_another(named, _words(page, download)):
        return "own"
    return "unknown"


class OwnNames(msgspec.Struct, frozen=True):
    """By what names a site calls itself and its programs."""

    words: str
    """Of the home page's title and foot, without the programs that it hands out."""
    label: str
    """The telling part of its domain."""
    titles: str

    @classmethod
    def of(cls, website: Website) -> "OwnNames":
        entry = home(website)
        pages = pages_once(website)
        titles = " ".join(page.title for page in pages)
        if entry is None:
            return cls("", "", titles)
        firms = [_PLACE.sub("", firm) for firm in _FIRM.findall(entry.text[-_FOOT:])]
        segments = _SEGMENT.split(entry.title)
        named = [segment for segment in segments if _PORTAL.search(segment)] or segments[:1]
        label = party(host_of(entry.final_url)).partition(".")[0]
        return cls(" ".join([*named, *firms]), label if len(label) >= _LEAST_LATIN else "", titles)

    def is_of(self, product: str, download: Download) -> bool:
        """Whether a file says that it is the site's own, by its name or its package."""
        latin = " ".join((product, download.description, download.original_name)).lower()
        domain = download.package.lower().split(".")[1:2]
        return (
            self.is_named(product)
            or bool(self.label and re.search(rf"(?<![a-z]){re.escape(self.label)}", latin))
            or bool(self.label and domain == [self.label])
        )

    def is_of_company(self, company: str) -> bool:
        """Whether a file's firm is the site's: it may still have packed another's program."""
        return self.is_named(_PLACE.sub("", company))

    def without_brand(self, product: str) -> str:
        """Return a product's name without the site's own, and what says only of what kind it is."""
        if (brand := _CJK.match(product)) and self.is_named(product):
            product = product[min(BRAND, len(brand[0])) :]
        if self.label:
            product = re.sub(re.escape(self.label), " ", product, flags=re.IGNORECASE)
        words = _CAMEL.findall(_OF_ANY.sub(" ", _telling(_FETCHES.sub(" ", product))))
        return " ".join(word for word in words if word.lower() not in _LATIN_KINDS)

    def is_named(self, name: str) -> bool:
        """Whether a name begins as the site's own does."""
        brand = _CJK.search(name)
        if brand and len(brand[0]) >= BRAND and name.find(brand[0]) == 0:
            return brand[0][:BRAND] in self.words and not _PORTAL.match(brand[0])
        return bool(self.label) and self.label in name.lower()

    def rest_of(self, stem: str) -> str | None:
        """
        Return what follows the site's own name in the name of a file; None where it does not begin so.

        >>> own = OwnNames("", "yunquesoft", "")
        >>> own.rest_of("yunqueguanjia"), own.rest_of("shanqueguanjia")
        ('guanjia', None)
        """
        name = _OF_A_TRADE.sub("", self.label) or self.label
        if len(name) < _LEAST_LATIN or not stem.startswith(name):
            return None
        return stem.removeprefix(self.label if stem.startswith(self.label) else name)

    def is_brand(self, word: str) -> bool:
        return self.is_named(word) or (bool(self.label) and word == self.label)

    def is_of_another(self, named: str, words: str) -> bool:
        """Whether a program is surely another firm's: the site hands out others', or the page says whose."""
        if self.is_named(named):
            return False
        makers = (_PLACE.sub("", maker) for maker in _MAKER.findall(words))
        theirs = any(not self.is_named(maker) and "本站" not in maker for maker in makers)
        return theirs or bool(_PORTAL.search(self.titles))


def _said(download: Download) -> tuple[str, str]:
    """Return the program's name by its file, and all that the file says; nothing if tools wrote it."""
    names = [download.product, download.description, download.original_name]
    telling = [name for name in names if name and not _NO_PRODUCT.match(name)]
    product = next(iter(telling), "")
    return product, " ".join([*telling, download.company, download.package]).strip()


def _names(page: PageVisit, download: Download) -> list[str]:
    """
    Return the program that a visitor is told of, what was read last first.

    That is what the last link calls it, or its page by the title; then what links before do.
    """
    between, labels = download.between, [_plain(download.label)]
    if between:
        labels = [_plain(between.label), _of_title(between.title), *labels]
    if page.role != "home" and not any(labels):
        labels.append(_of_title(page.title))
    return [name for name in labels if name]


def _of_title(title: str) -> str:
    parts = (part for part in _SEGMENT.split(title) if not _PORTAL.search(part))
    return next((name for part in parts if (name := _plain(part))), "")


def _words(page: PageVisit, download: Download) -> str:
    """Return what is said on the way to a program, its page and the one between."""
    between = download.between
    return f"{page.text}\n{between.text.replace(between.label, ' ', 1)}" if between else page.text


def _plain(text: str) -> str:
    name = " ".join(_OF_ANY.sub(" ", text).split()).strip(" -_—·:：，,.。!！»›→↓")
    return name if len(_CJK.sub("", name)) > 1 or len("".join(_CJK.findall(name))) > 1 else ""


def _share(named: str, said: str) -> bool:
    """Whether two names have a telling part in common: a word of Latin letters, or two characters."""
    latin = {
        word.lower() for word in re.findall(r"[A-Za-z][A-Za-z+]+|\d+[A-Za-z]+", named)
    } - _LATIN_KINDS
    plain = re.sub(r"[^a-z0-9+]", "", said.lower())
    if any(re.sub(r"[^a-z0-9+]", "", word) in plain for word in latin):
        return True
    return any(pair in said for part in _CJK.findall(_telling(named)) for pair in _pairs(part))


def _telling(name: str) -> str:
    """Return a Chinese name without what says only of what kind a program is."""
    return _FILLING.sub(" ", _KIND.sub(" ", name))


def _pairs(part: str) -> Iterator[str]:
    if len(part) == 1:
        yield part
    for first, second in pairwise(part):
        yield first + second


def _apart(named: str, product: str) -> bool:
    """Whether both are Chinese names, and share no character that tells them."""
    ours, theirs = (
        set("".join(_CJK.findall(_telling(named)))),
        set("".join(_CJK.findall(_telling(product)))),
    )
    return (
        bool(ours and theirs) and not ours & theirs and not re.search("[A-Za-z]", named + product)
    )


def _may_be_called(named: str, rest: str) -> bool:
    """Whether the rest of a product's name may be the same program's, in the other script."""
    if not rest.strip():
        return False
    in_chinese, rest_in_chinese = (bool(_CJK.search(_telling(each))) for each in (named, rest))
    rest_in_latin = bool(re.search("[A-Za-z]{2}", rest))
    return rest_in_latin if in_chinese else rest_in_chinese or rest_in_latin


def _is_said(page: PageVisit, download: Download, product: str) -> bool:
    """Whether the page speaks of what is delivered in its own words, labels of links apart."""
    words = _words(page, download)
    for link in page.links:
        if product and product in link.text:
            words = _without_entry(words, link, download)
    fetching = _WITH.search(words)
    return bool((product and product in words) or (fetching and _FETCHES.search(product)))


def _without_entry(words: str, link: Link, download: Download) -> str:
    """Return words without a link's own, and the rest of its line where that is another program's."""
    if link.href == download.href or link.text not in words:
        return words.replace(link.text, " ", 1)
    at = words.index(link.text)
    end = words.find("\n", at)
    return words[: words.rfind("\n", 0, at) + 1] + (words[end:] if end >= 0 else "")


def are_for_the_same(one: str, other: str) -> bool:
    """
    Whether two programs are of one kind, by their names.

    >>> are_for_the_same("山雀浏览器", "云雀极速浏览器"), are_for_the_same("山雀浏览器", "云雀软件管家")
    (True, False)
    >>> are_for_the_same("Swift Browser", "LarkBrowser"), are_for_the_same("山雀", "云雀")
    (True, False)
    """
    return bool(_kinds(one) & _kinds(other))


def _kinds(name: str) -> set[str]:
    latin = {word.lower() for word in _CAMEL.findall(name)} & _LATIN_KINDS
    return {*_KIND.findall(name), *latin, *trades(name)}


def path_of(delivery: Delivery) -> str:
    """Return the path of the link, which stays the same from run to run."""
    parts = urlsplit(delivery.download.href)
    return parts.path or "/"
