"""By what names a site calls itself and its programs, and which programs are surely of another firm."""

import re

import msgspec

from rectitude.evidence.download import Download
from rectitude.evidence.website import Website
from rectitude.facts.parties import host_of, party
from rectitude.facts.program_names import CJK, LATIN_KINDS, OF_ANY, SEGMENT, WORD, telling
from rectitude.facts.site import home, pages_once

FETCHES = re.compile(
    r"下载器|下载助手|下载管家|下载工具|安装助手|装机助手|软件管家|软件助手|软件下载"
    r"|download(?:er|\s*(?:manager|helper|assistant))",
    re.IGNORECASE,
)
PORTAL = re.compile(
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
_FIRM = re.compile(r"[\u4e00-\u9fa5]{2,24}?(?:有限责任公司|有限公司|公司|集团|工作室)")
_PLACE = re.compile(
    r"^(?:中国)?[\u4e00-\u9fa5]{2,3}?(?:省|市|区|县)"
    r"|^(?:北京|上海|天津|重庆|深圳|广州|杭州|成都|南京|武汉|西安|厦门|苏州|福州|长沙)"
)
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
        segments = SEGMENT.split(entry.title)
        named = [segment for segment in segments if PORTAL.search(segment)] or segments[:1]
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
        if (brand := CJK.match(product)) and self.is_named(product):
            product = product[min(BRAND, len(brand[0])) :]
        if self.label:
            product = re.sub(re.escape(self.label), " ", product, flags=re.IGNORECASE)
        words = WORD.findall(OF_ANY.sub(" ", telling(FETCHES.sub(" ", product))))
        return " ".join(word for word in words if word.lower() not in LATIN_KINDS)

    def is_named(self, name: str) -> bool:
        """Whether a name begins as the site's own does."""
        brand = CJK.search(name)
        if brand and len(brand[0]) >= BRAND and name.find(brand[0]) == 0:
            return brand[0][:BRAND] in self.words and not PORTAL.match(brand[0])
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
        return theirs or bool(PORTAL.search(self.titles))
