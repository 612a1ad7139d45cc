"""A site does not urge its visitors, by unfounded warnings, to remove another firm's product."""

import re
from collections.abc import Iterator
from typing import Any

import msgspec

from rectitude.evidence.page import PageVisit
from rectitude.evidence.website import Website
from rectitude.facts.baseless_rating import baseless_rating
from rectitude.facts.markup import elements
from rectitude.facts.own_instead import instead
from rectitude.facts.own_interference import admissions
from rectitude.facts.own_names import OwnNames
from rectitude.facts.parties import bare, host_of
from rectitude.facts.program_names import versioned
from rectitude.facts.quoting import further, passage, sentence
from rectitude.facts.rival_removal import Demand, demands, trades
from rectitude.facts.site import first_party, home, pages_once
from rectitude.findings import (
    Confidence,
    Finding,
    Outcome,
    Place,
    cannot_tell,
    failed,
    untested,
)

VERSION = 14

_PRODUCT = re.compile(
    r"(?:360|QQ|UC|搜狗|猎豹|2345|夸克|百度|华为|小米|傲游|谷歌|火狐)(?:安全|极速|高速)?浏览器(?!版本|缓存|插件|设置|地址)"
    r"|360(?:安全卫士|杀毒)|腾讯电脑管家|金山毒霸|瑞星|火绒|(?:搜狗|百度|讯飞|QQ)输入法|迅雷"
    r"|(?<![A-Za-z])(?:AdBlock|uBlock|Adblock Plus|AdGuard)"
    r"|[“\"「『]((?!远程|投屏|屏幕)[^“”\"「」『』\n]{2,16})[”\"」』](?:插件|扩展|浏览器|软件|助手)"
    r"|[“\"「『]((?!远程|投屏|屏幕)[^“”\"「」『』\n]{1,12}(?:卫士|管家|杀毒(?:软件)?|浏览器|助手|插件|输入法|播放器|下载器|大师|加速器))[”\"」』]",
    re.IGNORECASE,
)
"""
Programs by a name of their own: known ones, or a name in quotation marks and what it is, be that within
them or after. Ours. Programs by which others see a screen are warned of for good reason. What an
app or a service is called in quotation marks is as a rule the site's own, or a partner's.
"""
_FOUND = re.compile(
    r"(?:检测到|监测到|发现)(?:您|你)?[^。，！\n]{0,10}?(?:安装|使用|运行|装有|装了)(?:了|着)?\s*"
    r"(?!有(?!道)|恶意|流氓|病毒|木马|可疑|未知|不明|高危|危险|有害|风险|盗版|的|了|着|旧|老|低|当前|本|该|此|其[他它]|别的|第三方|系统|内置|默认|自带|手机|电脑|[多两]|[不非未]|双核|兼容|主流|远程|投屏|屏幕|我们?)"
    r"([\u4e00-\u9fa5A-Za-z]{2,6}?(?:浏览器|卫士|管家|杀毒软件|输入法|播放器|下载器|加速器|清理大师|优化大师))"
)
"""A program without quotation marks, told by the words that it was found: a name only where the site's
own program is for the same, which leaves a rival, or where it is accused and to be removed. Ours."""
_KIND = r"(?:Anti-?[Vv]irus|Browser|VPN|Security|Cleaner|Player|Download Manager|Ad ?[Bb]locker)"
_HERE = r"(?:on|in) (?:this|your) (?:device|computer|PC|Mac|phone|system)"
_FOUND_BY_NAME = re.compile(
    rf"(?:[Ff]ound|[Dd]etected)(?: {_HERE})?\s?[:–—-]?\s"
    r"(?!(?:Your|This|The|An?|Another|Other|Old|Outdated|No|Two|Several|Unknown|Fake|Rogue|Windows|Microsoft)\b)"
    rf"([A-Z]\w{{2,20}}(?: [A-Z]\w{{1,20}})?)(?= {_KIND}\b)"
    rf"|\b([A-Z]\w{{2,20}}) {_KIND} (?:was|is|has been) (?:found|detected|running|installed) {_HERE}"
)
"""In English a name begins with a capital, and needs no quotation marks. Ours."""
_CHEAT = re.compile(r"按键|抢票|抢购|秒杀|外挂|修改|连点|模拟|变声|分身|定位|多开|脚本|变速|挂机")
"""Programs that act in a visitor's place or feign another: games, banks and ticket offices refuse them
for good reason. Ours."""
_SEEN = re.compile(
    r"检测到|监测到|发现(?:您|你)|(?:您|你)(?:当前)?(?:正在(?:使用|运行)|(?:已经?)?安装了)"
    r"|we (?:have )?detected|you are using|(?:found|detected|running|installed) (?:on|in) (?:this|your) "
    r"(?:device|computer|pc|mac|phone|system)",
    re.IGNORECASE,
)
_SUPPOSED = re.compile(r"如果|如(?=您|你|已|在)|若|假如|假使|万一|\bif\b", re.IGNORECASE)
"""Then nothing was detected: it is said for whom it may concern."""
_REMOVE = re.compile(r"卸载|移除|停止使用|弃用|uninstall|remove", re.IGNORECASE)
_SET_ASIDE = re.compile(r"停用|禁用|(?:退出|关闭)(?!本|此|该)|disable", re.IGNORECASE)
"""For a while, or for this site: no removal."""
_SLANDER = re.compile(
    r"窃取|盗取|偷取|泄露|劫持|流氓|木马|病毒|恶意|不安全|(?:安全)?(?:风险|隐患)|危险|偷跑|steal|malicious|unsafe"
    r"|dangerous|hackers|spies on|spyware|malware",
    re.IGNORECASE,
)
_ACCUSED = re.compile(
    r"窃取|盗取|偷取|泄露|劫持|流氓|木马|恶意|偷跑|steal|malicious", re.IGNORECASE
)
"""Of the program itself, and not of what comes of two such programs at once."""
_URGED = re.compile(
    r"(?<![不无])(?<!不必|不用|无需|必要)(?:请|建议|务必|必须|立即|马上|尽快)"
    r"(?:[您你]|立即|马上|尽快|先|务必)*(?:卸载|移除|弃用)"
    r"|\b(?:please|must|should) (?:\w+ ){0,2}(?:uninstall|remove)|^\W*(?:uninstall|remove)\b",
    re.IGNORECASE,
)
_OURS = re.compile(r"[“\"「『\s]*(?:本(?!机)|我们|我司|our\b)", re.IGNORECASE)
"""After the urging: what is to be removed is the site's own."""
_BEFORE = re.compile(
    r"(?:安装|使用|运行|启动)\s*[“\"「]?([^\s，,。；：、“”\"「」]{2,16}?)[”\"」]?\s*(?:之前|以前|前)"
)
"""What the removal is asked for: to install or run a program, whose name is captured."""
_TRADE = re.compile(
    r"浏览器|输入法|杀毒|卫士|管家|播放器|下载器|加速器|助手|\bbrowser\b", re.IGNORECASE
)
"""What a program is for. Who sells one for the same speaks of a rival, and not as a reporter. Ours."""
_OF_MANY = re.compile(
    r"推荐|评测|测评|排行|盘点|大全|软件园|软件站|下载站|论坛|社区|博客|资讯|周刊|周报|问答|百科|\b(?:best|reviews?)\b",
    re.IGNORECASE,
)
"""In a title: the site writes of programs, and sells none."""
_AT_ONCE = re.compile(
    r"同时|冲突|兼容|共存|两[款个种]|多[款个种]|conflict|compatible", re.IGNORECASE
)
_A_USERS_WORD = re.compile(
    r"网友|楼主|发表于|发布于|回复|评论|点评|提问|回答|用户反馈|\b(?:posted|commented|asked) (?:by|on)\b",
    re.IGNORECASE,
)
BRAND = 2
"""Characters that the names of one firm's programs begin with; ours."""
_OLD = re.compile(
    r"版本(?:过低|太低|过旧|太旧|较低|较旧)|旧版|低版本|升级|新版|重新安装|停止(?:支持|更新|维护|服务)|不再(?:支持|维护)|IE\s*\d*|兼容模式|outdated|upgrade",
    re.IGNORECASE,
)
"""A program out of date has no such honest reading as an unfounded warning."""
_ANOTHERS_WORD = re.compile(
    r"仿冒|假冒|冒充|山寨|诈骗|病毒名|MD5|\bSHA-?\d|判决|法院|不正当竞争|起诉|被告|原告|新闻|报道|曝光|考试|"
    r"教程|如何卸载|公安|警方|通报|CVE-|误报|误判|误杀|误拦"
    r"|\b(?:fake|rogue|counterfeit|repackaged|trojani[sz]ed|advisory|lawsuit|court|how to|tutorial)\b",
    re.IGNORECASE,
)
"""Of forgeries, of findings with a name, of reports and lessons: not the site's own word against a rival."""
_ABOUT_OTHERS = re.compile(
    r"卸载|删除|清除|移除|停用|替代|取代|换掉|对比|比较|uninstall|remove|versus", re.I
)
"""In a title: what it names is no product of the site's for that."""
LONGEST = 200
"""Characters of a sentence that are looked at, on either side of a name; ours."""
MOST_LATER = 3
"""Sentences after the fault in which the removal is looked for; ours."""
HEADING = 60
"""Characters of a home page's first line; what is longer is prose. Ours."""
_OF_DATA = frozenset({"privacy", "third-parties"})
"""Pages on which firms speak of partners and risks as the law asks them to."""
_LITERAL = re.compile(
    r"[\u4e00-\u9fa5][^\n;{}]{0,400}|(?<=['\"`>])[A-Z][a-z]+ [^\n;{}'\"`]{20,400}"
)
"""Words for people in a script."""


def judge(website: Website) -> Iterator[Finding]:
    """
    Fail on a warning against another firm's program, by name; ask where no fault is alleged.

    It was detected, is a rival's, or has to go before one's own is installed. A rival's that has to go for
    one's own to be used needs no fault.
    """
    if home(website) is None:
        yield untested("no-home-page")
        return
    found: dict[str, Finding] = {}
    own = _Own(tuple(page.title for page in pages_once(website)))
    trade, named, names = _trade(website), _named(website), OwnNames.of(website)
    known = _handed_out(website)
    for where, ref, text, shown in _texts(website):
        for match in (
            *_PRODUCT.finditer(text),
            *_FOUND_BY_NAME.finditer(text),
            *_found_rivals(text, trade),
        ):
            finding = _of(match, where, ref, own=own, trade=trade, shown=shown)
            if finding and finding.place.key not in found:
                found[finding.place.key] = finding
        for demand in demands(text, named):
            if not own.has(demand.product):
                _take(found, _demanded(demand, where, ref))
        for put in instead(text, names, known):
            place = Place(kind="page", key=f"against:{put.product}", fields={"url": where})
            _take(found, failed("removed-for-own", place, (ref,), confidence=Confidence.MEDIUM,
                                product=put.product, own=put.own, quoted=put.quoted))  # fmt: skip
        for each in admissions(text) if shown else ():
            if not own.has(each.product):
                place = Place(kind="page", key=f"ended:{each.product}", fields={"url": where})
                _take(found, failed("ended-unasked", place, (ref,), confidence=Confidence.MEDIUM,
                                    product=each.product, quoted=each.quoted))  # fmt: skip
    for rated in map(_rated, pages_once(website)):
        if rated:
            _take(found, rated)
    yield from found.values()
    if not found:
        yield untested("nothing-said", pages=len(pages_once(website)))


def _handed_out(website: Website) -> tuple[str, ...]:
    """Return the programs that pages are titled for, with their versions."""
    titles = (page.title for page in pages_once(website))
    return tuple(dict.fromkeys(name for title in titles if (name := versioned(title))))


def _rated(page: PageVisit) -> Finding | None:
    """Say that a page condemns another's program, though the test that it shows found nothing."""
    rating = baseless_rating(page.title, page.text)
    if rating is None or _ANOTHERS_WORD.search(page.text) or _A_USERS_WORD.search(page.text):
        return None
    place = Place(
        kind="page", key=f"against:{rating.product}", fields={"url": bare(page.final_url)}
    )
    told: dict[str, Any] = {
        "product": rating.product,
        "quoted": rating.quoted,
        "result": rating.result,
    }
    return failed("rated-against-its-test", place, (page.ref,), **told)


def _take(found: dict[str, Finding], finding: Finding) -> None:
    """Keep a finding of a program unless one that weighs as much is kept."""
    kept = found.get(finding.place.key)
    if kept is None or (kept.outcome, finding.outcome) == (Outcome.CANNOT_TELL, Outcome.FAILED):
        found[finding.place.key] = finding


def _demanded(demand: Demand, where: str, ref: str) -> Finding:
    place = Place(kind="page", key=f"against:{demand.product}", fields={"url": where})
    told: dict[str, Any] = {"product": demand.product, "quoted": demand.quoted}
    if demand.kind == "perhaps":
        return cannot_tell("removal-demanded-perhaps", place, (ref,), **told)
    key = f"removal-{demand.kind}"
    return failed(key, place, (ref,), confidence=Confidence.MEDIUM, **told)


class _Own(msgspec.Struct, frozen=True):
    """The site's own names, as the titles of its pages have them."""

    titles: tuple[str, ...]

    def has(self, name: str) -> bool:
        """Whether a program is the site's: named in a title, and not only as what has to go."""
        plain = name.removesuffix("浏览器")
        naming = [title for title in self.titles if plain in title]
        if naming and any(name[:BRAND] in title for title in self.titles if title not in naming):
            return True
        return any(not _ABOUT_OTHERS.search(title) for title in naming)


def _texts(website: Website) -> Iterator[tuple[str, str, str, bool]]:
    """Yield where words stand, the record, the words, and whether a page showed them."""
    for page in pages_once(website):
        if page.role not in _OF_DATA:
            yield bare(page.final_url), page.ref, page.text, True
    own = first_party(website)
    for exchange in website.exchanges:
        body = exchange.response_body
        kinds = {"script", "document"}
        if (
            body is None
            or exchange.resource_type not in kinds
            or not own.owns(host_of(exchange.url))
        ):
            continue
        source = (website.content(body) or b"").decode("utf-8", "replace")
        if exchange.resource_type == "document":
            source = "\n".join(each.within for each in elements(source, "script"))
        if _REMOVE.search(source) and (_SEEN.search(source) or trades(_named(website))):
            words = " ".join(re.sub(r"<[^<>]*>", " ", each) for each in _LITERAL.findall(source))
            yield bare(exchange.url), exchange.ref, words, False


def _found_rivals(text: str, trade: str) -> Iterator[re.Match[str]]:
    """
    Yield what is said to have been found, where it is for the same as the site's own program.

    Or where it is accused and to be removed: no page can see what a visitor has installed.
    """
    for match in _FOUND.finditer(text):
        purpose = _TRADE.search(match[1])
        both = "".join(passage(text, match.start(), match.end(), LONGEST))
        rival = purpose is not None and purpose[0] in trade
        warned = _ACCUSED.search(both) and _URGED.search(both)
        if (rival or warned) and not _PRODUCT.search(match[0]):
            yield match


def _trade(website: Website) -> str:
    """Return the title of the home page if that is of one program, not of many."""
    first = home(website)
    return "" if first is None or _OF_MANY.search(first.title) else first.title


def _named(website: Website) -> str:
    """Return what names the site's own program: title and heading of its home page, if it is of one."""
    first = home(website)
    if first is None or _OF_MANY.search(first.title):
        return ""
    heading = next((line for line in first.text.splitlines() if line.strip()), "")
    is_name = len(heading) <= HEADING and not _REMOVE.search(heading)
    return f"{first.title} {heading}" if is_name else first.title


def _of(
    match: re.Match[str], where: str, ref: str, *, own: "_Own", trade: str, shown: bool
) -> Finding | None:
    name, text = next(filter(None, match.groups()), match[0]), match.string
    if own.has(name):
        return None
    said, next_ = passage(text, match.start(), match.end(), LONGEST)
    both = said + next_ + _urged_later(text, match.end(), name)
    removed, aside = _REMOVE.search(both), _SET_ASIDE.search(both)
    detected = bool(_SEEN.search(said) and (removed or aside))
    in_the_way = _in_the_way(both, trade)
    if not (detected or in_the_way or _of_a_rival(match[0], name, both, trade)):
        return None
    if _SUPPOSED.search(said) or _OLD.search(both):
        return None
    if _ANOTHERS_WORD.search(text if shown else both):
        return None
    quoted = sentence(text, match.start(), match.end())
    place = Place(kind="page", key=f"against:{name}", fields={"url": where})
    if not (removed and _SLANDER.search(both)) or _CHEAT.search(name):
        return cannot_tell("asked-to-remove", place, (ref,), product=name, quoted=quoted)
    told: dict[str, Any] = {"product": name, "quoted": quoted}
    unsure = bool(_A_USERS_WORD.search(text) or _of_two_at_once(both))
    if in_the_way and not detected:
        if unsure or any(match.groups()):  # in quotation marks: known by what is said here alone
            return cannot_tell("removal-before-own-perhaps", place, (ref,), **told)
        return failed("removal-before-own", place, (ref,), confidence=Confidence.MEDIUM, **told)
    if not detected and unsure:
        return cannot_tell("rival-perhaps-warned-against", place, (ref,), **told)
    if not detected:
        return failed("rival-warned-against", place, (ref,), confidence=Confidence.MEDIUM, **told)
    key = "warned-against" if shown else "warned-against-by-script"
    confidence = Confidence.HIGH if shown else Confidence.MEDIUM
    return failed(key, place, (ref,), confidence=confidence, product=name, quoted=quoted)


def _urged_later(text: str, end: int, name: str) -> str:
    """Return a further sentence that urges to remove the same program, by its name."""
    later = further(text, end, 2 * LONGEST)[:MOST_LATER]
    return next((each for each in later if name in each and _URGED.search(each)), "")


def _in_the_way(both: str, title: str) -> bool:
    """Whether a firm accuses another's program and has it removed before its own is installed."""
    before = _BEFORE.search(both)
    own = before is not None and (before[1][:BRAND] in title or bool(_OURS.match(before[1])))
    urged = any(not _is_own(both[each.end() :], title) for each in _URGED.finditer(both))
    return bool(title) and own and urged and bool(_ACCUSED.search(both))


def _of_a_rival(product: str, name: str, both: str, title: str) -> bool:
    """Whether a firm with such a program of its own calls another's harmful and has it removed."""
    trade = _TRADE.search(product)
    if trade is None or trade[0] not in title or name[:BRAND] in title:
        return False
    return bool(_SLANDER.search(both)) and any(
        not _is_own(both[urged.end() :], title) for urged in _URGED.finditer(both)
    )


def _is_own(removed: str, title: str) -> bool:
    """Whether what is to be removed is the site's own, by its name or by a word."""
    named = re.sub(r"^[“\"「『\s]+", "", removed)[:BRAND]
    return bool(_OURS.match(removed)) or (
        named.isalnum() and len(named) == BRAND and named in title
    )


def _of_two_at_once(both: str) -> bool:
    """Whether the harm is that two such programs run at once, and neither is accused."""
    return bool(_AT_ONCE.search(both)) and not _ACCUSED.search(both)
