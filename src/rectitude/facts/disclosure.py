"""
What a site's policy says of recipients: whether a party is named in it.

A party is named by its domain, by the known owner's or product's name, or by the telling label of
its domain. Where the policy names firms that cannot be joined to any party seen, silence about a
party of unknown owner proves nothing: it may be one of those. Nor does it where a firm is named that
has many domains, such as Baidu or Tencent, though another of its domains was seen.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache

import msgspec

from rectitude.facts.parties import Recipient, party, recipient, recipients
from rectitude.facts.quoting import sentence

_FIRM = re.compile(
    r"[\u4e00-\u9fa5（）()·A-Za-z0-9]{2,24}?(?:股份有限公司|有限责任公司|有限公司|集团)"
    r"|[A-Z][A-Za-z0-9&. ]{2,30}?(?:,? Inc\.|,? Ltd\.?|,? LLC|GmbH| Limited| Corporation)"
)
_DOMAIN = re.compile(r"(?<![A-Za-z0-9@.-])(?:[a-z0-9-]+\.)+[a-z]{2,12}(?![a-z0-9])", re.IGNORECASE)
_BESIDE = 40
"""Characters after a firm's name within which a domain is taken for its own: the same row; ours."""
_DENIED = re.compile(
    r"(?:不会?|从不|绝不|没有|均不)[^。；;\n]{0,20}(?:提供|共享|披露|传输|透露)[^。；;\n，,]{0,8}(?:给|向|予)?任何(?:其他)?"
    r"(?:第三方|第三人|他人|机构|公司|组织)"
    r"|(?:不会?|从不|绝不|没有|均不)(?:向|与|对)任何(?:其他)?(?:第三方|第三人|他人|机构|公司|组织)[^。；;\n]{0,12}"
    r"(?:提供|共享|披露|传输|透露)"
    r"|(?:没有|再?无)(?:任何其[他它]|任何|其[他它])(?:第三方|机构|公司|单位|组织|接收方|合作方)[^。；;\n，,]{0,6}(?:接收|收到|获得|获取|取得|得到)"
    r"|\b(?:do not|never|will not)\b[^.;\n]{0,30}\b(?:share|provide|disclose|give)\b"
    r"[^.;\n]{0,50}\bany (?:other )?third part"
)
"""That nobody else receives anything: then it is none of the firms that are named for other things."""
_OTHERS = (
    r"(?:任何)?(?:第三方|第三人|别人|他人|外人|外部"
    r"|(?:其[他它]|别的|别家|任何)(?:公司|机构|企业|单位|组织|平台|商家|人|方))"
)
_THE_DATA = (
    r"(?:您|你|用户|客户|学员|患者|会员)?的?(?:任何|全部|上述|这些|以上)?(?:填写|提交|留下|登记)?的?(?:个人|联系|报名|注册)?"
    r"(?:信息|资料|数据)"
)
_GIVES = r"(?:提供|共享|分享|披露|传输|传送|传递|发送|转让|转交|转给|交给|透露)"
_NEVER = r"(?:不会|绝不会?|从不|并不|均不|决不会?|不(?=[向与跟同把将]))"
_NOBODY_ELSE = re.compile(
    rf"{_NEVER}(?:向|与|跟|同){_OTHERS}{_GIVES}{_THE_DATA}?(?=[，。；;！、\s]|$)"
    rf"|{_NEVER}(?:把|将)?{_THE_DATA}{_GIVES}(?:给|到|与|至)?{_OTHERS}(?=[，。；;！、\s]|$)"
    rf"|(?:^|(?<=[，。；;！、：:\s])|{_THE_DATA})(?:一律|从|概|也|均|都|绝)?不对外(?:提供|共享|分享|传输|转让)"
    rf"(?:{_THE_DATA})?(?=[，。；;！、\s]|$)"
    rf"|{_THE_DATA}(?:只|仅)(?:由|供|限|限于)(?:本公司|本店|本校|本院|本站|本机构|本中心|我们|我司|我校)(?:内部|自己|自行|自身|客服|老师|员工|人员)*"
    r"(?:使用|查看|保存|保管|掌握|处理|接收|留存)(?=[，。；;！、\s]|$)"
    r"|(?:^|(?<=[，。；;！、：:\s]))(?:只有|只会?向)(?:上述|以上|以下|下列|前述|下表|上表|表中|清单)[^，。；;\n]{0,12}"
    r"(?:接收|收到|获得|获取|得到|提供|共享)"
    r"|除(?:此|这些|上述|以上)(?:之|以)?外[，,]?(?:我们|本站|本网站)?(?:都|均|再|也|并)?(?:没有|无|不存在)(?:任何)?(?:其[他它]|别的)?的?"
    r"(?:第三方|机构|公司|单位|组织|接收方|合作方)(?=[，。；;！、：:\s]|$)"
)
"""The same in other words: of all data that are given, and of everybody else."""
_UNLESS = re.compile(
    r"除非|除[^。；;\n]{0,30}(?:外|以外)|但|未经|未征得|另有|随意|擅自|私自|非法|无故|随便|违规|无关|同意[之以]?前"
    r"|unless|except|without"
)
"""Of a denial with exceptions nothing follows; those "named above" are no exception but the list itself."""
_BUT_THE_LISTED = re.compile(
    r"除(?:了)?(?:上述|以上|前述|本清单|上表|以下|下列|下表)[^。；;\n]{0,16}(?:外|以外)|除此(?:之|以)?外"
)
_IF_AGREED = re.compile(
    r"(?:单独|另行|再次)[^，。；;\n]{0,8}同意|(?:^|[，。；;\n\s])经(?:您|你)的?(?:点击)?\s?[“\"「]?(?:单独|明确|书面)?(?:同意|授权)"
    r"|(?:征得|取得|获得|得到|经过)(?:您|你|用户|本人)的?(?:单独|明确|书面|事先)?(?:同意|授权)(?:之?[后前]|[，,])"
    rf"|(?:您|你|用户)(?:点击|勾选|选择|确认)?[“\"「]?同意[”\"」]?(?:之后|后|的)?[，,]?(?:我们)?(?:才|方|再)(?:会|向|把|将)"
    rf"|(?:未|不|没有|拒绝)(?:点击)?[“\"「]?(?:同意|授权)?[”\"」]?的?[，,]?(?:我们)?(?:就|则|便|均|也)?不(?:会)?(?:向[^，。；;\n]{{0,12}})?{_GIVES}"
)
"""By whose agreement alone somebody is given something."""
_CLAUSE = 200
"""Characters of a sentence that are looked at; ours."""
_OF_DATA = re.compile(
    r"统计|分析|数据|推送|SDK|委托|接口|技术服务|云|analytics|data|process", re.IGNORECASE
)
"""Words beside a firm that may handle data for the site, whatever the site denies."""
_OWN_STEM = 4
"""Characters before the form of a firm's name by which it is known as the site's own; ours."""
_FORM = re.compile(r"(?:股份有限公司|有限责任公司|有限公司|集团)$")
_LEAST_LABEL = 4
"""Characters of a domain's label below which it is a chance word; ours."""
_STEM = 2
"""Leading characters of a Chinese product's name by which people call it (高德, 友盟); lenient, so
that a recipient named in passing is not taken for one concealed."""
_COMMON_LABELS = frozenset({"analytics", "static", "stats", "track", "tracker", "service", "cloud"})


class Disclosure(msgspec.Struct, frozen=True):
    """The text of a site's policy and lists, and the recipients that its operator declares."""

    text: str
    declared: tuple[str, ...] = ()

    @classmethod
    def of(cls, texts: Iterable[str], declared: Iterable[str] = ()) -> "Disclosure":
        """Return the disclosure that some pages make together."""
        return cls(" ".join(texts).casefold(), tuple(word.casefold() for word in declared))

    def names(self, host: str, url: str = "") -> bool:
        """
        Return whether a recipient is named, by its host, or as that which receives at an address on it.

        >>> Disclosure.of(["我们使用百度统计。"]).names("hm.baidu.com")
        True
        """
        words = _names_of(host, recipient(host, url))
        declared = " ".join(self.declared)
        return any(word in self.text or word in declared for word in words)

    def around(self, host: str, reach: int) -> Iterator[str]:
        """Yield the words that stand around a recipient's name, as far as `reach` characters."""
        for word in _names_of(host, recipient(host)):
            for match in re.finditer(re.escape(word), self.text):
                yield self.text[max(0, match.start() - reach) : match.end() + reach]

    @property
    def firms_of_many_domains(self) -> tuple[str, ...]:
        """
        The known owners of several domains that are named, without the domain that the site uses.

        >>> Disclosure.of(["我们使用百度统计。"]).firms_of_many_domains
        ('baidu',)
        >>> Disclosure.of(["百度统计，hm.baidu.com，统计访问量。"]).firms_of_many_domains
        ()
        """
        if self.names_all:
            return ()
        return tuple(
            owner
            for owner, words in _owners_of_many().items()
            if any(map(self._stands_alone, words))
        )

    def _stands_alone(self, word: str) -> bool:
        """Return whether a name occurs somewhere without a domain beside it or around it."""
        whole = re.compile(rf"(?<![a-z0-9.-]){re.escape(word)}(?![a-z0-9.-])")
        return any(
            not _DOMAIN.search(self.text, match.end(), match.end() + _BESIDE)
            for match in whole.finditer(self.text)
        )

    def _may_receive(self, firm: str) -> bool:
        """Whether a firm may be one that receives data; a supplier of goods is none if nobody is to."""
        if not self.names_all:
            return True
        places = (match.start() for match in re.finditer(re.escape(firm), self.text))
        return any(
            _OF_DATA.search(self.text[max(0, at - _BESIDE) : at + len(firm) + _BESIDE])
            for at in places
        )

    @property
    def names_all(self) -> bool:
        """
        Whether it says that nobody receives anything, or nobody but those whom it names.

        >>> Disclosure.of(["我们不会向任何第三方提供您的信息。"]).names_all
        True
        >>> Disclosure.of(["未经您同意，我们不会向任何第三方提供您的信息。"]).names_all
        False
        """
        for match in (*_DENIED.finditer(self.text), *_NOBODY_ELSE.finditer(self.text)):
            start = max(self.text.rfind(mark, 0, match.start()) for mark in "。；;\n") + 1
            clause = _BUT_THE_LISTED.sub(
                "", self.text[start : match.end() + _BESIDE].split("。")[0]
            )
            if not _UNLESS.search(clause):
                return True
        return False

    def provides_only_if_agreed(self, firms: Iterable[str]) -> bool:
        """
        Return whether all of some firms are named as recipients only once the person agreed to that.

        >>> policy = Disclosure.of(["如需向甲乙贷款有限公司提供，会另行征得您的单独同意。"])
        >>> policy.provides_only_if_agreed(["甲乙贷款有限公司"])
        True
        """
        told = [
            sentence(self.text, match.start(), match.end(), _CLAUSE)
            for firm in firms
            for match in re.finditer(re.escape(firm), self.text)
        ]
        return bool(told) and all(map(_IF_AGREED.search, told))

    def asks_before_giving_to(self, host: str, url: str = "") -> bool:
        """
        Return whether a recipient is named, and only as one who gets something once the person agreed.

        >>> policy = Disclosure.of(["甲乙广告（jiayi.example）接收设备标识，经您同意后提供。"])
        >>> policy.asks_before_giving_to("px.jiayi.example")
        True
        """
        named = [word for word in _names_of(host, recipient(host, url)) if word in self.text]
        return self.provides_only_if_agreed(named)

    def firms_beyond(self, hosts: Iterable[str], own_names: str) -> tuple[str, ...]:
        """
        Return the firms in the policy that may own a domain that it does not mention.

        Not among them are the site's own firm, which `own_names` (title, footer) shows, the known
        owners of `hosts`, and a firm beside which the policy gives the domain that it uses.
        """
        seen = [_names_of(host, recipient(host)) for host in hosts]
        own = own_names.casefold()
        text = _titled(self.text)
        firms = dict.fromkeys(
            match[0].casefold()
            for match in _FIRM.finditer(text)
            if not _has_domain_beside(text, match)
        )
        return tuple(
            firm
            for firm in firms
            if not _is_own(firm.strip(), own)
            and self._may_receive(firm)
            and not any(word in firm for words in seen for word in words)
        )


def _has_domain_beside(text: str, firm: re.Match[str]) -> bool:
    """Whether a firm's domain stands after its name, or before it in the same line, as tables have it."""
    line = max(text.rfind("\n", 0, firm.start()) + 1, firm.start() - _BESIDE)
    return bool(
        _DOMAIN.search(text, firm.end(), firm.end() + _BESIDE)
        or _DOMAIN.search(text, line, firm.start())
    )


@cache
def _owners_of_many() -> dict[str, frozenset[str]]:
    """Return the owners of more than one domain, with their names and those of their products."""
    domains: dict[str, set[str]] = defaultdict(set)
    names: dict[str, set[str]] = defaultdict(set)
    for each in recipients():
        domains[each.owner].add(party(each.domain))
        said = (each.name.zh, each.name.en, each.product)
        names[each.owner] |= {name.casefold() for name in said if len(name) > 1}
    return {owner: frozenset(names[owner]) for owner in domains if len(domains[owner]) > 1}


def _names_of(host: str, known: Recipient | None) -> tuple[str, ...]:
    domain = party(host)
    words = {domain, host.lower()}
    label = domain.partition(".")[0]
    if len(label) >= _LEAST_LABEL and label not in _COMMON_LABELS:
        words.add(label)
    if known is not None:
        words |= {known.domain, known.product.casefold(), known.name.zh.casefold()}
        words |= {
            part for part in re.split(r"[ /()（）]+", known.product.casefold()) if len(part) > 3
        }
        words.add(known.name.en.casefold())
        words.add("".join(re.findall(r"[\u4e00-\u9fff]", known.product)[:_STEM]))
    return tuple(sorted(word for word in words if len(word) > 1))


def _is_own(firm: str, own: str) -> bool:
    """Whether a firm is the site's own: words before it are taken for a part of its name, too."""
    form = _FORM.search(firm)
    least = len(form[0]) + _OWN_STEM if form else len(firm)
    return firm in own or (len(firm) >= least and firm[-least:] in own)


def _titled(text: str) -> str:
    """Undo casefolding for the English forms of firms, which are told by their capitals."""
    return re.sub(r"\b[a-z]", lambda match: match[0].upper(), text)
