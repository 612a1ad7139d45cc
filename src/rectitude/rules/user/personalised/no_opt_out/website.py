"""Whoever personalises offers a way without it, and does not refuse service to who takes that way."""

import re
from collections.abc import Iterator
from typing import Any

from rectitude.evidence.page import PageVisit
from rectitude.evidence.switch import SwitchTrial
from rectitude.evidence.website import Website
from rectitude.facts.asking_along import asked_along
from rectitude.facts.parties import bare
from rectitude.facts.personalisation.nowhere import is_nowhere, is_of_itself
from rectitude.facts.personalisation.refusals import refused_parts, refused_what_it_is_for, said_of
from rectitude.facts.personalisation.reordering import reordered, swapped
from rectitude.facts.personalisation.sayings import Saying, denials, said, sayings, shelf
from rectitude.facts.personalisation.ways_out import Way, way_found, way_told
from rectitude.facts.quoting import sentence
from rectitude.facts.recognising import recognises
from rectitude.facts.site import home, pages_once, policies
from rectitude.findings import (
    Confidence,
    Finding,
    Place,
    cannot_tell,
    failed,
    inapplicable,
    passed,
    untested,
)

VERSION = 23

_PERSONALISED = r"(?:个性化|定向|推荐|推送|personali[sz]\w*)"
_USE = (
    r"(?:使用|访问|浏览|查看|观看|阅读|收听|播放|学习|搜索|下单|购买|进入)"
    r"(?!更多|为[您你]|推荐|推送|个性|定向|专属|相关)"
)
_SHUT_OUT = re.compile(
    rf"(?:关闭|未开启|未打开|停用|拒绝)[^。\n]{{0,8}}{_PERSONALISED}[^。\n]{{0,16}}(?:无法|不能|不可|停止|暂停)"
    r"(?:(?!推荐|推送|个性|定向|部分|相关)[^。\n]){0,8}(?:" + _USE + r"|服务)"
    rf"|(?:请|(?<![如若果])需要?|须|必须)先?[^。\n]{{0,4}}(?:重新)?(?:开启|打开|同意)[^。\n]{{0,6}}{_PERSONALISED}[^。\n]{{0,12}}"
    rf"(?:[才方]能|[才方]可|后(?:才能|[才再可])?|再)[^。\n]{{0,4}}(?:{_USE}|继续)"
    rf"|{_PERSONALISED}[^\n]{{0,24}}(?:请|(?<![如若果])需要?|须|必须)先?[^。\n]{{0,4}}(?:重新)?(?:开启|打开|同意)"
    rf"(?:[才方]能|[才方]可|后(?:才能|[才再可])?|再)(?:继续)?{_USE}"
    r"|(?:turn on|enable|allow) personali[sz]\w*[^.\n]{0,40}(?:to (?:use|continue|visit)|again)",
    re.IGNORECASE,
)
_NOT_TO_BE_SET = re.compile(
    r"(?:排序|怎么排|顺序|次序|展示|推荐|首页|列表)[^。；\n]{0,20}(?:系统|算法|平台|程序|自动)[^。；\n]{0,12}"
    r"(?:不能|无法|不可以?|不支持|暂?不提供)(?:由?(?:您|用户))?(?:自行|自己|手动|自主)?(?:设置|更改|调整|选择|关闭|干预)"
)
"""That the order of what is shown is the system's, and visitors have no say in it."""
_TELL = frozenset({"privacy", "third-parties"})
"""Roles of pages that tell of what is done, be they ever so short."""
_TURNS_OFF = r"(?:关闭|停用|退出|取消)"
_NO_ADVERT = r"(?:(?!广告)[^，。；\n])"
"""Who pays to see no adverts pays for another thing."""
_AT_A_PRICE = re.compile(
    rf"(?:{_TURNS_OFF}[^，。；\n]{{0,4}}{_PERSONALISED}{_NO_ADVERT}{{0,6}}|{_PERSONALISED}(?:(?!广告)[^。；\n]){{0,16}}[，,]{_TURNS_OFF})"
    r"(?<!无)(?<!不)(?:需要?|须|必须|只能|仅限)[^，。；\n]{0,6}(?:注销|开通|购买|成为|付费|充值|会员|VIP)",
    re.IGNORECASE,
)
_ANOTHER_WAY = re.compile(r"也可|亦可|或者?|还可|均可|另可|以及|设置|无需|不需|不影响")
NEXT = 40
"""Characters after it in which another way is told of; ours."""
_ON_THE_SITE = re.compile(
    r"设置|开关|页面|个人中心|账[号户]|菜单|按钮|选项|\b(?:settings|switch|page|account|menu|button)\b",
    re.IGNORECASE,
)
"""Where a site says that its way is: on its own pages."""
_ELSEWHERE = re.compile(
    r"APP|应用|客户端|手机|移动|浏览器|cookies?|设备|系统|邮[箱件]|电话|致电|拨打|联系|客服|来信|\b(?:browser|device|phone|e-?mail|contact)\b",
    re.IGNORECASE,
)
"""Or elsewhere: in an app, in the browser, by asking for it."""
LEFT = 3
"""Lines of a home page, such as its name and its filing number, that stay though nothing is served. Ours."""
LEAST_SERVED = 2
"""Lines of its own that a page gave before; a single one may be a heading. Ours."""
_FOR_RECOMMENDATIONS = re.compile(
    r"推[荐送]|猜|[为给][你您]|发现|关注|智能|专属|定制|兴趣|我的|个性|定向|画像|报告"
    r"|\bAI\b|\b(?:recommend\w*|for you|discover|smart|interests?|personali[sz]\w*|my)\b",
    re.IGNORECASE,
)
"""In the title of a page: it may be nothing without them."""
MOST_SAID = 6
"""New lines of a page that only demands: a heading, the demand, and its buttons. Ours."""


def judge(website: Website) -> Iterator[Finding]:
    """
    Fail only on what the site itself says; a switch that was not found is a question.

    It is none where a site that says it follows visitors was read as a whole, and has nowhere to choose.
    """
    first = home(website)
    if first is None:
        yield untested("no-home-page")
        return
    if shut_out := next(filter(None, map(_shut_out, website.switches)), None):
        yield shut_out
        return
    if closed := next(filter(None, map(_section_closed, website.switches)), None):
        yield closed
        return
    pages, told = pages_once(website), policies(website)
    policy = tuple(page for page in pages if page in told or page.role in _TELL)
    on_pages = tuple(page for page in pages if page not in policy)
    if refused := _refused(website, pages, first.title):
        yield refused
        return
    claim, feed = next(sayings(on_pages, "claim"), None), next(sayings(on_pages, "feed"), None)
    admitted = next(sayings(policy, "policy"), None)
    denied = next(denials(policy), None)
    if feed and denied and not claim and not admitted:
        yield inapplicable("denied", quoted=denied.quoted)
        return
    shown = claim or feed
    seen = shown or admitted
    if seen is None:
        yield _by_deed(website) or _unseen(website, on_pages)
        return
    if none := next(sayings(policy, "no-option"), None):
        yield failed("says-none", _place(none), (none.page.ref,), quoted=none.quoted)
        return
    if way := way_found(website):
        yield passed("way-shown", (way.ref,), quoted=way.quoted)
        return
    if only_told := way_told(website):
        proved = claim is not None and is_of_itself(claim.quoted)
        yield _only_told(website, only_told, _place(seen), (seen.page.ref,), proved=proved)
        return
    if claim and is_of_itself(claim.quoted) and is_nowhere(website):
        cited = tuple(dict.fromkeys((claim.page.ref, *(page.ref for page in pages))))
        yield failed("no-way-anywhere", _place(claim), cited, confidence=Confidence.MEDIUM,
                     quoted=claim.quoted, pages=len(pages))  # fmt: skip
        return
    yield cannot_tell("way-not-found", _place(seen), (seen.page.ref,), doubt=shown is not None,
                      about=seen.quoted, quoted=seen.quoted, pages=len(pages))  # fmt: skip


def _refused(website: Website, pages: tuple[PageVisit, ...], name: str) -> Finding | None:
    """Say of a site that says itself that who turns it off loses the service, or has to pay for that."""
    if on_pressing := _refused_on_pressing(website, name):
        return on_pressing
    if refused := next(sayings(pages, "refused-service"), None):
        return failed("service-refused", _place(refused), (refused.page.ref,),
                      quoted=refused.quoted)  # fmt: skip
    if named := refused_what_it_is_for(website.pages, name):
        page, quoted = named
        return failed("service-refused", _place(Saying("refused-service", quoted, page)),
                      (page.ref,), quoted=quoted)  # fmt: skip
    return next(filter(None, map(_at_a_price, pages)), None)


def _at_a_price(page: PageVisit) -> Finding | None:
    """Fail where a site says that it is turned off by who gives up the account or pays, and no other way."""
    for match in _AT_A_PRICE.finditer(page.text):
        quoted = sentence(page.text, match.start(), match.end())
        if not _ANOTHER_WAY.search(page.text[match.start() : match.end() + NEXT]):
            return failed("at-a-price", _place(Saying("no-option", quoted, page)), (page.ref,),
                          quoted=quoted)  # fmt: skip
    return None


def _only_told(
    website: Website, way: Way, place: Place, cited: tuple[str, ...], *, proved: bool
) -> Finding:
    """
    Say of a site that tells of a way, which was not found: where it may be, it was not looked for.

    `proved`: the site follows its visitors beyond another reading.
    """
    if not is_nowhere(website):
        return untested("way-not-opened", quoted=way.quoted)
    pages = pages_once(website)
    refs = tuple(dict.fromkeys((way.ref, *cited, *(page.ref for page in pages))))
    if proved and _ON_THE_SITE.search(way.quoted) and not _ELSEWHERE.search(way.quoted):
        return failed("told-nowhere", place, refs, confidence=Confidence.MEDIUM,
                      quoted=way.quoted, pages=len(pages))  # fmt: skip
    return cannot_tell("way-told", place, refs, quoted=way.quoted, pages=len(pages))


def _shut_out(trial: SwitchTrial) -> Finding | None:
    """Whether a visitor who had turned it off was served nothing any more but the demand to turn it on."""
    turned_off = "off" in (trial.after, *trial.reloaded)  # a press may have led away at once
    emptied = trial.home_stood > LEFT >= trial.home_kept
    demands = trial.home_new <= MOST_SAID and _SHUT_OUT.search(trial.home_said)
    if not (turned_off and emptied and demands):
        return None
    fields: dict[str, str | int] = {"url": bare(trial.page), "label": trial.label}
    place = Place(kind="page", key="switch", fields=fields)
    return failed("shut-out", place, (trial.ref,), label=trial.label, quoted=trial.home_said[:120])


def _section_closed(trial: SwitchTrial) -> Finding | None:
    """
    Whether a page that somebody new may use gives who turned it off nothing but the demand to turn it on.

    A page that is for recommendations itself ends with them.
    """
    for section in trial.sections:
        emptied = section.stood >= LEAST_SERVED and not section.kept
        demands = section.new <= MOST_SAID and _SHUT_OUT.search(section.said)
        if emptied and demands and not _FOR_RECOMMENDATIONS.search(section.title):
            fields: dict[str, str | int] = {"url": section.page, "label": trial.label}
            place = Place(kind="page", key="section", fields=fields)
            return failed("section-closed", place, (trial.ref,), confidence=Confidence.MEDIUM,
                          label=trial.label, page=section.page, quoted=section.said[:120])  # fmt: skip
    return None


def _refused_on_pressing(website: Website, name: str) -> Finding | None:
    """Say of a switch that told, as it was turned off, that the service or a part of it goes with it."""
    for trial in website.switches:
        fields: dict[str, str | int] = {"url": bare(trial.page), "label": trial.label}
        place = Place(kind="page", key="switch", fields=fields)
        if quoted := said_of(trial.said, name) or said(trial.said, "refused-service"):
            return failed("service-refused", place, (trial.ref,), quoted=quoted)
        if quoted := next(refused_parts(trial.said, website.pages), ""):
            return cannot_tell(
                "part-refused", place, (trial.ref,), label=trial.label, quoted=quoted
            )
    return None


def _by_deed(website: Website) -> Finding | None:
    """Say of a site that is silent, but was seen to ask for lists by what its visitor turned to."""
    along = asked_along(website)
    if along is None or not along.is_of_interests:
        return _by_list(website)
    pages = pages_once(website)
    if way := way_found(website):
        return passed("way-shown", (way.ref, along.later.ref), quoted=way.quoted)
    place = Place(kind="page", key="asked-along", fields={"url": bare(along.later.page)})
    if told_of := way_told(website):
        return _only_told(
            website, told_of, place, (along.earlier.ref, along.later.ref), proved=True
        )
    cited = (along.earlier.ref, along.later.ref, *(page.ref for page in pages))
    told: dict[str, Any] = {
        "address": bare(along.later.url), "name": along.name, "pages": len(pages)
    }  # fmt: skip
    if is_nowhere(website):
        return failed("follows-nowhere", place, cited, confidence=Confidence.MEDIUM, **told)
    return cannot_tell("follows-no-way", place, cited, doubt=True, **told)


def _by_list(website: Website) -> Finding | None:
    """Say of a silent site whose list was seen to follow what was read."""
    trial = reordered(website) or swapped(website)
    if trial is None:
        return None
    pages = pages_once(website)
    if way := way_found(website):
        return passed("way-shown", (way.ref, trial.ref), quoted=way.quoted)
    place = Place(kind="page", key="reordered", fields={"url": bare(trial.page)})
    if told_of := way_told(website):
        return _only_told(website, told_of, place, (trial.ref,), proved=True)
    cited = (trial.ref, *(page.ref for page in pages))
    for page in pages:
        if none := _NOT_TO_BE_SET.search(page.text):
            quoted = sentence(page.text, none.start(), none.end())
            return failed("not-to-be-set", place, (trial.ref, page.ref), quoted=quoted)
    told: dict[str, Any] = {"read": len(trial.read), "pages": len(pages)}
    if is_nowhere(website):
        return failed("list-follows-nowhere", place, cited, confidence=Confidence.MEDIUM, **told)
    return cannot_tell("list-follows-no-way", place, cited, doubt=True, **told)


def _unseen(website: Website, pages: tuple[PageVisit, ...]) -> Finding:
    """Say of a site that does not speak of it whether there is something that may follow visitors."""
    if recognises(website):
        return untested("not-tried")
    denied = next(denials(policies(website)), None)
    heading = "" if denied else shelf(pages)
    return untested("list-not-tried", heading=heading) if heading else inapplicable("no-sign")


def _place(saying: Saying) -> Place:
    return Place(kind="page", key=saying.kind, fields={"url": bare(saying.page.final_url)})
