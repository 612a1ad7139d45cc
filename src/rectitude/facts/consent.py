"""
Consent on a website: what is offered, and what happens before the choice and against it.

What counts is the difference in state between fresh contexts (banner ignored, refused, accepted),
never the name of the banner's software.
"""

import re
from collections.abc import Iterable

import msgspec

from rectitude.evidence.consent import Banner, Choice, Control
from rectitude.evidence.website import Website

_ASKS = re.compile(
    r"cookie|隐私|个人信息|(收集|使用|浏览|访问).{0,12}(数据|信息|记录)|统计|分析|跟踪|追踪|广告"
    r"|privacy|(personal|usage) (data|information)|tracking|analytics|consent",
    re.IGNORECASE,
)
_IMPLIED = re.compile(
    r"(继续|一旦|如果?|若)[^。；]{0,12}(浏览|使用|访问|停留|点击)[^。；]{0,16}(即|就|则|将|视为|表示|代表|意味)"
    r"[^。；]{0,8}(同意|接受|授权)"
    r"|(continu|by (using|browsing|visiting|staying)|further use)[^.]{0,60}\b(agree|accept|consent)",
    re.IGNORECASE,
)
"""That going on means consent: consent is asked, whatever the button says."""
_GOING_ON = re.compile(
    r"(滚动|滑动|下滑|上滑|下拉|停留|继续(浏览|使用|访问|滑动|滚动)|关闭(本|此|该)?(提示|弹窗|横幅|窗口|通知)?|任意位置)"
    r"[^。；;]{0,30}?(即|就|则|将|视为|视同|表示|代表|意味|等同|等于|默认)[^。；;]{0,10}(同意|接受|授权)"
    r"|(scroll|continu|keep|stay|clos)[^.;]{0,60}\b(you )?(agree|accept|consent)"
    r"|(使用|访问|进入|浏览)(本|我们的?)(网站|站|页面?|平台|服务|产品|软件)[^。；;]{0,20}?"
    r"(即|就|则|将|视为|等同|等于|默认)[^。；;]{0,10}(同意|接受|授权)(?=[^。；;]{0,20}(cookie|隐私|个人信息|数据|收集|统计))"
    r"|(using|visiting) (this|our) (web)?site[^.;]{0,40}\b(agree|accept|consent)"
    r"(?=[^.;]{0,40}(cookie|privacy|data))",
    re.IGNORECASE,
)
"""That scrolling, staying, closing or using the site means consent: then to close is no way to refuse."""
_NOT_SO = re.compile(
    r"(不|并非|未必|\bnot\b)[^。；;,，]{0,12}(同意|接受|授权|agree|accept|consent)|拒绝|选择|弹出|才|方可|(浏览|使用|访问|滑动|滚动)前|点击.{0,4}(同意|接受|允许|按钮|下方|确认)|\b(unless|until|before|first|refus|declin|reject)",
    re.IGNORECASE,
)
"""Or that it does not, that there is something to choose first; `consent.js` goes by the same words."""
_NECESSARY = re.compile(
    r"必要|必需|必须|功能|安全|necessary|essential|required|functional|security|always active",
    re.IGNORECASE,
)
_OF_THE_CHOICE = re.compile(r"记住|不再(提示|显示|询问)|remember|(don't|do not) (show|ask)", re.I)
"""A box about the banner itself: how long the choice is kept."""
_PURPOSE = re.compile(
    r"cookie|统计|分析|营销|广告|推荐|个性化|性能|功能|跟踪|追踪|第三方|合作|同意|允许|接受|数据|信息|媒体"
    r"|analytic|statistic|measure|market|advert|personal|perform|function|target|track|third|partner|social|consent|agree|allow|data",
    re.IGNORECASE,
)
"""In the label of a box: what somebody would do with what is learnt of a visitor."""
_CHOOSE = frozenset({"accept", "refuse", "necessary", "save"})
_WAYS_OUT = frozenset({"refuse", "necessary", "settings", "save"})


class BannerOffer(msgspec.Struct, frozen=True, kw_only=True):
    """What a site's banner offers; `banners` are all that were found, one a context and page."""

    banners: tuple[Banner, ...]

    @property
    def banner(self) -> Banner:
        """The banner to show: the first one found, with the most controls seen."""
        return max(self.banners, key=lambda each: len(each.controls))

    @property
    def asks(self) -> bool:
        """
        Whether consent is asked.

        A choice is offered, and the words say of what; or going on is said to mean consent; or a refusal
        was possible.
        """
        if self.takes_going_on or any(
            _is_by_tool(each) or _IMPLIED.search(each.text) for each in self.banners
        ):
            return True
        offers = {control.offer for control in self._controls()}
        return bool(offers & _CHOOSE) and any(_ASKS.search(_words(each)) for each in self.banners)

    @property
    def can_refuse(self) -> bool:
        """True if some control, in whatever layer, leads to a refusal."""
        return any(control.offer in _WAYS_OUT for control in self._controls()) or any(
            each.done == "refused" for each in self.banners
        )

    @property
    def not_understood(self) -> tuple[str, ...]:
        """The words of the controls of which nobody knows what they offer."""
        texts = (control.text for control in self._controls() if control.offer == "other")
        return tuple(dict.fromkeys(texts))

    @property
    def takes_going_on(self) -> bool:
        """True if the banner itself says that scrolling, staying or closing means consent."""
        said = (_GOING_ON.search(each.text) for each in self.banners)
        return any(match and not _NOT_SO.search(match[0]) for match in said)

    @property
    def can_close(self) -> bool:
        """True if the banner can at least be closed without agreeing."""
        return any(control.offer == "close" for control in self._controls())

    @property
    def only_tells(self) -> bool:
        """True for a notice: something to acknowledge, nothing to choose."""
        offers = {control.offer for control in self._controls()}
        return "acknowledge" in offers and not self.asks and not offers & (_WAYS_OUT | {"accept"})

    @property
    def ticked(self) -> tuple[Choice, ...]:
        """The boxes ticked before anyone touched them, for what is not strictly necessary."""
        found = {
            choice.text: choice
            for banner in self.banners
            for choice in banner.choices
            if choice.ticked
            and not choice.locked
            and not _NECESSARY.search(choice.text)
            and not _OF_THE_CHOICE.search(choice.text)
        }
        return tuple(found.values())

    def _controls(self) -> Iterable[Control]:
        return (control for each in self.banners for control in each.controls)


def _is_by_tool(banner: Banner) -> bool:
    """Whether a known consent tool was recognised, and refused in: it asks, whatever its words."""
    return banner.found_by != "heuristic" and banner.done == "refused"


def offer(website: Website) -> BannerOffer | None:
    """Return what the site offers, or None where no banner was found in any context."""
    found = tuple(banner for banner in website.banners if banner.found)
    return BannerOffer(banners=found) if found else None


def refused_aside(website: Website) -> Banner | None:
    """Return the record of a refusal where nothing asked: by a control of the page that opens settings."""
    made = (each for each in website.banners if each.opened_by and each.done == "refused")
    return next(made, None)


def was_refused(website: Website) -> bool:
    """Return whether the inspection really did refuse: a press, and the banner went."""
    return any(banner.done == "refused" for banner in website.banners)


def _words(banner: Banner) -> str:
    controls = (control.text for control in banner.controls)
    return " ".join((banner.text, *controls, *(choice.text for choice in banner.choices)))


def is_for_a_purpose(label: str) -> bool:
    """
    Return whether a box decides about what is done with data, and not about the page's looks.

    >>> is_for_a_purpose("统计分析"), is_for_a_purpose("夜间模式")
    (True, False)
    """
    return bool(_PURPOSE.search(label))
