"""
Consent on a website: what is offered, and what happens before the choice and against it.

What counts is the difference in state between fresh contexts (banner ignored, refused, accepted),
never the name of the banner's software.
"""

import re
from collections.abc import Iterable

import msgspec

from rectitude.evidence.consent import Banner, Choice, Control
from rectitude.evidence.exchange import Moment
from rectitude.evidence.website import Website

BEFORE: frozenset[str] = frozenset({"load", "settle", "scroll", "forms"})
AFTER: frozenset[str] = frozenset({"after", "next"})
"""Phases of `Moment`. Between them lies `choice`: from the first press on, as each press says."""

_ASKS = re.compile(
    r"cookie|隐私|个人信息|(收集|使用|浏览|访问).{0,12}(数据|信息|记录)|统计|分析|跟踪|追踪|广告"
    r"|privacy|(personal|usage) (data|information)|tracking|analytics|consent",
    re.IGNORECASE,
)
_NECESSARY = re.compile(
    r"必要|必需|必须|功能|安全|necessary|essential|required|functional|security|always active",
    re.IGNORECASE,
)
_OF_THE_CHOICE = re.compile(r"记住|不再(提示|显示|询问)|remember|(don't|do not) (show|ask)", re.I)
"""A box about the banner itself: how long the choice is kept."""
_CHOOSE = frozenset({"accept", "refuse", "necessary", "save"})
_WAYS_OUT = frozenset({"refuse", "necessary", "settings", "save"})


class Offer(msgspec.Struct, frozen=True, kw_only=True):
    """What a site's banner offers; `banners` are all that were found, one a context and page."""

    banners: tuple[Banner, ...]

    @property
    def banner(self) -> Banner:
        """The banner to show: the first one found, with the most controls seen."""
        return max(self.banners, key=lambda each: len(each.controls))

    @property
    def asks(self) -> bool:
        """True if the banner offers a choice: to agree or not, and its words say to what."""
        offers = {control.offer for control in self._controls()}
        return bool(offers & _CHOOSE) and any(_ASKS.search(_words(each)) for each in self.banners)

    @property
    def can_refuse(self) -> bool:
        """True if some control, in whatever layer, leads to a refusal."""
        return any(control.offer in _WAYS_OUT for control in self._controls()) or any(
            each.done == "refused" for each in self.banners
        )

    @property
    def can_close(self) -> bool:
        """True if the banner can at least be closed without agreeing."""
        return any(control.offer == "close" for control in self._controls())

    @property
    def only_tells(self) -> bool:
        """True for a notice: something to acknowledge, nothing to choose."""
        offers = {control.offer for control in self._controls()}
        return "acknowledge" in offers and not offers & (_WAYS_OUT | {"accept"})

    @property
    def ticked(self) -> tuple[Choice, ...]:
        """The boxes ticked before anyone touched them, for what is not strictly necessary."""
        found = {
            choice.text: choice
            for each in self.banners
            for choice in each.choices
            if choice.ticked
            and not choice.locked
            and not _NECESSARY.search(choice.text)
            and not _OF_THE_CHOICE.search(choice.text)
        }
        return tuple(found.values())

    def _controls(self) -> Iterable[Control]:
        return (control for each in self.banners for control in each.controls)


def offer(website: Website) -> Offer | None:
    """Return what the site offers, or None where no banner was found in any context."""
    found = tuple(banner for banner in website.banners if banner.found)
    return Offer(banners=found) if found else None


def before_choice(moment: Moment) -> bool:
    """
    Return whether something happened before the visitor chose.

    In the context `ignored` no choice is ever made; in the others, what comes before the press.
    """
    return moment.context == "ignored" or (
        moment.context in {"refused", "accepted"} and moment.phase in BEFORE
    )


def after_refusal(moment: Moment) -> bool:
    """Return whether something happened from the first press of a refusal on."""
    return moment.context == "refused" and moment.phase in AFTER | {"choice"}


def after_acceptance(moment: Moment) -> bool:
    """Return whether something happened from the press of the acceptance on."""
    return moment.context == "accepted" and moment.phase in AFTER | {"choice"}


def was_refused(website: Website) -> bool:
    """Return whether the inspection really did refuse: a press, and the banner went."""
    return any(banner.done == "refused" for banner in website.banners)


def _words(banner: Banner) -> str:
    controls = (control.text for control in banner.controls)
    return " ".join((banner.text, *controls, *(choice.text for choice in banner.choices)))
