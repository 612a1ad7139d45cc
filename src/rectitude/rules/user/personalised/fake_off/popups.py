"""
The × of a targeted item, pressed: it jumps, or the item stays.

A × that works says nothing of the switch that turns personalisation off, which is the heart of the
scenario: this rule never says `passed`.
"""

import re
from collections.abc import Iterator

from rectitude.evidence.popup import PopupTrials
from rectitude.facts import popups
from rectitude.facts.popups import Shown, words
from rectitude.findings import Finding, Parameter, inapplicable, untested

VERSION = 4

FALSE_SHARE = 0.3
"""Share of presses on the × that leave or change nothing, from which on it is false. Ours."""
FEWEST = 2
"""Presses before anything is said. Ours."""

_BY_PROFILE = re.compile(
    r"(?:根据|依据|基于|按照?|因为?)[您你]的?[^。\n]{0,8}(?:浏览|搜索|兴趣|偏好|阅读|行为|购买|喜好|足迹|记录"
    r"|[看读听搜买点逛][过了]|收藏|关注)"
    r"|(?:个性化|定向|程序化)(?:广告|推荐|推送)"
    r"|\bbased on (?:your\b|(?:what|\w+) you\b)|\bbecause you \w+ed\b"
    r"|\b(?:personali[sz]ed|targeted|tailored) (?:ads?|advert\w*)\b",
    re.IGNORECASE,
)
"""Merely 为你推荐 may be said to everybody alike."""
_ADVERT = re.compile(r"广告|推广|推荐|\bads?\b|\brecommend", re.IGNORECASE)


def judge(trials: PopupTrials) -> Iterator[Finding]:
    """Judge each item that says it was chosen for the reader or paid for, and layers that say by what."""
    items = [each for each in popups.shown(trials, form="item") if _targeted(each)]
    items += [each for each in popups.shown(trials) if _chosen_for_the_reader(each)]
    if not items:
        said = next((w.personalised for w in trials.watches if w.personalised), "")
        yield untested("no-item", said=said) if said else inapplicable("not-personalised")
        return
    found = [finding for each in items for finding in _judge(each)]
    yield from found
    if not found:
        yield untested("closes", items=len(items))


def _targeted(each: Shown) -> bool:
    return bool(words.TARGETED.search(each.popup.text) or words.TARGETED.search(each.popup.read))


def _chosen_for_the_reader(each: Shown) -> bool:
    """Whether a layer over the page says by itself that it is an advert chosen by what is known of one."""
    said = f"{each.popup.text}\n{each.popup.read}"
    return bool(_BY_PROFILE.search(said) and _ADVERT.search(said))


def _judge(each: Shown) -> Iterator[Finding]:
    for index, mark in each.marks():
        tries = [press for press in each.on(index) if not press.problem]
        if len(tries) < FEWEST:
            continue
        figures: dict[str, Parameter] = {"tries": len(tries), "mark": mark.text or mark.name or "×"}
        jumps = [press for press in tries if press.left]
        idle = [press for press in tries if press.outcome == "nothing"]
        place, evidence = popups.place(each.popup, "fake-off"), each.evidence(tries)
        if len(jumps) >= FALSE_SHARE * len(tries):
            abroad = any(popups.elsewhere(press, each.popup.page) for press in jumps)
            figures |= {"jumps": len(jumps), "where": popups.destinations(jumps)}
            key = "jumps" if abroad else "jumps-within"
            yield popups.lead(key, place, evidence, figures, proved=abroad)
            return
        if each.popup.form == "item" and len(idle) >= FALSE_SHARE * len(tries):
            yield popups.lead("stays", place, evidence, figures | {"idle": len(idle)})
            return
