"""A switch of personalised delivery that does not stay off, or that changes nothing of what is asked for."""

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from rectitude.evidence.page import PageVisit
from rectitude.evidence.switch import SwitchTrial
from rectitude.evidence.website import Website
from rectitude.facts.parties import bare
from rectitude.facts.personalisation import unheeded
from rectitude.facts.popups.words import CLOSE_AFTER, CLOSE_SIGN
from rectitude.facts.site import home
from rectitude.findings import (
    Confidence,
    Finding,
    Place,
    cannot_tell,
    failed,
    inapplicable,
    untested,
)

VERSION = 12

MOST_TOLD = 3
"""Names that a message quotes; ours."""

_YES = frozenset({"1", "true", "on", "yes"})
_SETTINGS = re.compile(
    r"设置|隐私|偏好|选项|管理|开关|关闭|个人中心|账[号户]|(?<!\w)我的(?!\w)|setting|privacy|preference|option|choice"
    r"|opt.?out|account|profile|/(?:me|mine|user|member)(?![a-z])",
    re.IGNORECASE,
)
"""In titles and addresses of pages on which visitors choose; elsewhere a box may be a field or a filter."""
_DELIVERY = re.compile(
    r"个性化|猜你喜欢|定向(推送|推荐|广告)$|算法推荐$|推荐.{0,2}(内容|服务)|兴趣"
    r"|personali|targeted ad|interest.based|recommend",
    re.IGNORECASE,
)
_CONDITION = re.compile(
    r"(登录|登陆|登入)(后|用户|状态)|未(登录|登陆)|账[号户][^。\n]{0,10}(保存|生效|同步)|会员"
    r"|(本次|此次|当前)(访问|会话|浏览|页面)|(分钟|小时|天|日)(内|后|左右)?[^。\n]{0,6}(生效|更新)|(保存|提交|确[定认])[^。\n]{0,6}生效"
    r"|(?<!立即)(?<!立刻)(?<!即刻)(?<!即时)(?<!实时)(?<!马上)生效|演示|示意|截图"
    r"|sign(ed)? in|log(ged)? in|session|take effect(?! (immediately|at once))|demo(?![a-z])",
    re.IGNORECASE,
)
"""Words of the page on which the choice may depend: who is signed in, how long, or no choice.

"At once" is no condition.
"""
_NO_CHOICE = re.compile(r"预览|筛选|投放|preview", re.IGNORECASE)
"""Words by which it may be a field of a form, unless the server took what was chosen."""
_OF_PRIVACY = re.compile(
    r"隐私(?:[与和及]\w{2,4})?(?:设置|选项|偏好|管理|中心)"
    r"|privacy (?:settings|options|choices|preferences|cent)",
    re.IGNORECASE,
)
"""In the title of a page on which visitors choose for themselves: a switch there is no field of a form."""
_MERE_PAGE = re.compile(r"(?<!推荐)(?<!推荐(?:结果|内容|列表))预览|preview", re.IGNORECASE)
"""Of such a page, words by which it may be shown and not be used; what it recommends may be previewed."""
_TAKEN = re.compile(r"^(?:POST|PUT|PATCH) \S+ 20\d$")
"""A request that the press led to, and the server's answer that all is well."""
_CONFIRMED = re.compile(
    r"^\W*(?:关|off|已?(?:成功)?(?:关闭|停用|退出)(?![^\n]{0,12}[请需须才再]))"
    r"|^\W*(?:设置|保存|修改|操作|更新|关闭)(?:已)?成功|^\W*已(?:保存|更新|设置)"
    r"|^\W*(?:turned off|saved|disabled)",
    re.IGNORECASE,
)
"""What a page says of a choice that it took: no condition, but what makes it worse that it is on again."""
_STANDS_ON = re.compile(r"[\s:：]*[(（]?已(?:开启|打开|启用)[)）]?$")
"""At the end of a label: that it stands on, which no field of a form and no filter says of itself."""
_TURNS_OFF = re.compile(r"^(?:关闭|停用)(?=.)")
"""At the beginning of a label: what a press does."""
_SIGN_IN = re.compile(
    r"登录|登陆|登入|(?<!已)注册(?!商标|资本|资金|地址)|\b(sign|log) ?in\b", re.IGNORECASE
)
"""A way to sign in: what a visitor chooses who has not may be meant for accounts alone."""
_ADVERTS = re.compile(r"广告|营销|\bads?\b|advert", re.IGNORECASE)
"""A switch of adverts: the site's own list is another thing."""
_FLAGS = re.compile(r"^(is_?|use_?|enable_?)?(personal|targeted|profiling|tailored)", re.IGNORECASE)
"""Parameters that mean personalised delivery; `recommend` may be an editor's choice."""
_REFUSED = re.compile(r" (failed|[45]\d\d)$")


def judge(website: Website) -> Iterator[Finding]:
    """Fail where it stands on again after it was turned off, or where nothing changes with it."""
    if home(website) is None:
        yield untested("no-home-page")
        return
    trials = [trial for trial in website.switches if not trial.problem]
    if not trials:
        yield untested("not-tried") if website.switches else inapplicable("none-found")
        return
    found = [finding for trial in trials if (finding := _finding(trial, website.pages))]
    yield from found
    if not found:
        kept = set(trials[0].reloaded) == {"off"}
        yield untested("stays-off" if kept else "unclear", label=trials[0].label)


def _finding(trial: SwitchTrial, pages: tuple[PageVisit, ...]) -> Finding | None:
    if trial.after == "on":
        return cannot_tell("does-not-turn", _place(trial), (trial.ref,), label=trial.label,
                           said=trial.said[:80] or "—")  # fmt: skip
    if trial.after != "off" or not trial.reloaded:
        return None
    page = next((page for page in pages if page.final_url == trial.page), None)
    if set(trial.reloaded) == {"on"}:
        return _on_again(trial, page)
    if set(trial.reloaded) != {"off"}:
        return None
    return _unheeded(trial, page) or _still_asked(trial)


def _on_again(trial: SwitchTrial, page: PageVisit | None) -> Finding:
    times, evidence = len(trial.reloaded), (trial.ref,)
    shown: dict[str, Any] = {"label": trial.label, "times": times}
    if page is None or not _is_a_setting(trial, page):
        return cannot_tell("perhaps-no-setting", _place(trial), evidence, **shown)
    condition = _condition(trial, page) or _SIGN_IN.search(page.text)
    said = _doubt(trial) or (_line_of(page.text, condition.start()) if condition else "")
    if trial.unpressed or said:
        said = said or "、".join(trial.unpressed)
        return cannot_tell("perhaps-not-saved", _place(trial), evidence, said=said[:80], **shown)
    if refused := next((each for each in trial.sent if _REFUSED.search(each)), ""):
        return cannot_tell("not-accepted", _place(trial), evidence, request=refused, **shown)
    return failed("on-again", _place(trial), evidence, **shown)


def _condition(trial: SwitchTrial, page: PageVisit) -> re.Match[str] | None:
    """Return the words of a page on which the choice may depend."""
    taken = any(map(_TAKEN.match, trial.sent))
    doubt = _MERE_PAGE if _is_of_privacy(trial, page) else _NO_CHOICE
    return _CONDITION.search(page.text) or (None if taken else doubt.search(page.text))


def _is_of_privacy(trial: SwitchTrial, page: PageVisit) -> bool:
    """Whether it is marked up as a switch, on a page that is by its title for a visitor's own choices."""
    own = _OF_PRIVACY.search(page.title) and not _NO_CHOICE.search(page.title)
    return trial.is_switch and bool(own)


def _doubt(trial: SwitchTrial) -> str:
    """Return what a page said to a press, unless that only confirms that it is off."""
    own, said = _of_itself(trial.label), trial.said
    words = [line.strip() for line in said.splitlines() if line.strip()]
    answers = [line for line in words if not own.fullmatch(line) and not _is_of_a_popup(line)]
    conditional = _CONDITION.search(said) or _NO_CHOICE.search(said) or _SIGN_IN.search(said)
    return "" if not conditional and all(map(_CONFIRMED.search, answers)) else said


def _of_itself(label: str) -> re.Pattern[str]:
    """
    Return what a switch may say of itself once it is off: that it is, or that a press turns it on.

    >>> bool(_of_itself("关闭猜你喜欢").fullmatch("开启猜你喜欢"))
    True
    """
    name = re.escape(_STANDS_ON.sub("", _TURNS_OFF.sub("", label)))
    return re.compile(
        rf"{name}[\s:：]*[(（]?已(?:关闭|停用)[)）]?|(?:重新)?(?:开启|打开|启用){name}"
    )


def _says_how_it_stands(trial: SwitchTrial) -> bool:
    """Whether its label said that it was on, and says that it is off once it was pressed."""
    own = _of_itself(trial.label)
    return bool(_STANDS_ON.search(trial.label)) and any(map(own.fullmatch, trial.said.splitlines()))


def _is_of_a_popup(line: str) -> bool:
    """Whether a line is what a pop-up counts down, and closes with: no answer to a press."""
    return bool(CLOSE_SIGN.match(line.strip()) or CLOSE_AFTER.match(line.strip()))


def _unheeded(trial: SwitchTrial, page: PageVisit | None) -> Finding | None:
    """Judge a switch that stays off, where nothing of what the home page asks for and shows has changed."""
    if not (found := unheeded.verdict(trial)):
        return None
    if found in {"still-follows", "still-tagged", "still-reasoned"}:
        return _still_personal(trial, page, found)
    told: dict[str, Any] = {"label": trial.label, "handed": unheeded.handed(trial)[:MOST_TOLD]}
    if found == "untold-perhaps":
        return cannot_tell(found, _place(trial), (trial.ref,), **told)
    return failed(found, _place(trial), (trial.ref,), confidence=Confidence.MEDIUM, **told)


def _still_personal(trial: SwitchTrial, page: PageVisit | None, found: str) -> Finding:
    """Judge a list that follows its reader, or says so, and stands as it stood though it was turned off."""
    condition = _condition(trial, page) if page else None
    said = _doubt(trial) or (_line_of(condition.string, condition.start()) if condition else "")
    shown = {"label": trial.label} | _proof(trial, found)
    if page is None or said or _ADVERTS.search(trial.label) or not _is_a_setting(trial, page):
        return cannot_tell(f"{found}-perhaps", _place(trial), (trial.ref,),
                           said=said[:80] or "—", **shown)  # fmt: skip
    return failed(found, _place(trial), (trial.ref,), confidence=Confidence.MEDIUM, **shown)


def _proof(trial: SwitchTrial, found: str) -> dict[str, Any]:
    """Return by what a list is known to be for its reader: what was read, or the reasons that it gives."""
    if found == "still-follows":
        return {"read": trial.titles[0]}
    if found == "still-tagged":
        return {"handed": unheeded.still_tagged(trial)[:MOST_TOLD]}
    given = unheeded.reasons(trial.feed_after) if trial.feed_after else ()
    handed = unheeded.handed(trial)[:MOST_TOLD]
    return {"handed": handed, "reasons": tuple(dict.fromkeys(given))[:MOST_TOLD]}


def _still_asked(trial: SwitchTrial) -> Finding | None:
    still = sorted(set(trial.asked) & set(trial.still_asked))
    flags = tuple(flag for flag in still if flag.partition("=")[2] in _YES)
    if not flags:
        return None
    told = trial.cookies_changed or bool(trial.sent)
    if told or not all(map(_FLAGS.match, flags)):
        return cannot_tell("still-asked-perhaps", _place(trial), (trial.ref,), label=trial.label,
                           flags=flags)  # fmt: skip
    return failed("still-asked", _place(trial), (trial.ref,), confidence=Confidence.MEDIUM,
                  label=trial.label, flags=flags)  # fmt: skip


def _is_a_setting(trial: SwitchTrial, page: PageVisit) -> bool:
    """Whether it is there to choose what is delivered, and no field of a form or filter of a list."""
    if not _DELIVERY.search(trial.label):
        return False
    address = urlsplit(trial.page)
    named = f"{page.title} {address.path} {address.fragment}"
    stands_alone = trial.is_switch or _says_how_it_stands(trial)
    return stands_alone or bool(_SETTINGS.search(named))


def _line_of(text: str, at: int) -> str:
    start, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
    return text[start : end if end >= 0 else None].strip()


def _place(trial: SwitchTrial) -> Place:
    fields: dict[str, str | int] = {"url": bare(trial.page), "label": trial.label}
    return Place(kind="page", key="switch", fields=fields)
