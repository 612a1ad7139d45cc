"""Words by which a page keeps the rest of what it shows for the site's own app."""

import re
from collections.abc import Iterator

import msgspec

from rectitude.evidence.page import PageVisit
from rectitude.facts.quoting import sentence

_APP = r"(?:(?<![A-Za-z])APP(?![A-Za-z])|客户端|手机应用|(?<![A-Za-z])app\b)"
_CONTENT = (
    r"(?:内容|正?文|帖子?|回[帖复]|评论|讨论|楼层?|[原大高清]*图片?|视频|章节"
    r"|故事|攻略|游记|答案|解析|版)"
)
_REST = (
    rf"(?:余下|剩余|剩下|其余|余文|后续|下文|(?:完整|全部|更多)的?\s?\d*\s?[条张篇楼个章]?{_CONTENT}|全文|全帖|原图|大图|高清图|图片"
    r"|楼层|回帖|回复|评论|跟帖|正文|本帖|此帖|帖子|视频|\d{1,2}\s?[%％]\s?的?(?:内容|正文|文字|情节))"
)
_ONLY = r"(?:仅|只(?!要|需)|只能|须|需要?|必须|请|才[能可])"
_READ = r"(?:查看|阅读|打开|浏览|观看|继续[看读]?|可见|看(?!过|法)|显示|展示|翻阅)"
_OF_SERVICES = r"功能|服务|玩法|优惠|权益|活动|特权|设置|订单|课程表|礼包|消息|通知"
_WITHIN = rf"(?:(?!{_OF_SERVICES})[^。！!？?\n])"
_BROWSER = r"(?:(?:手机)?浏览器|网页(?:版|端)?|电脑(?:版|端)?|H5|本页)"
_DOES_NOT = r"(?:不支持|无法|不能|不提供|不再提供|不显示|只(?:显示|展示|能看)|仅(?:显示|展示))"
_THE_APP = r"(?:in|on|with|using) (?:the|our)(?: \w+)? app\b"
_THE_REST = r"(?:rest|remainder|remaining|full|whole|complete|more)"
_WORDS = (
    rf"{_REST}{_WITHIN}{{0,20}}?{_ONLY}{_WITHIN}{{0,16}}?{_APP}",
    rf"{_BROWSER}{_WITHIN}{{0,8}}?{_DOES_NOT}{_WITHIN}{{0,16}}?(?:{_READ}|部分|开头|前){_WITHIN}{{0,24}}?{_APP}",
    rf"(?:^|(?<=\n))\W{{0,3}}请(?:在|到|用|使用|前往|打开|下载){_WITHIN}{{0,10}}?{_APP}[内中里]?{_READ}"
    r"(?:全文|全帖|完整|剩余|余下)?(?:内容|帖子|正文)?\W{0,3}(?=\n|$)",
    rf"\b{_THE_REST}\b[^.\n]{{0,40}}\b(?:only|must)\b[^.\n]{{0,40}}\b{_THE_APP}",
)
"""The rest is in the app alone; a browser does not show it; a line that is nothing else; in English."""
_ONLY_IN_APP = re.compile("|".join(_WORDS), re.IGNORECASE)
_OTHER_WAY = re.compile(
    r"^\W{0,8}(?:点击)?(?:展开(?:全文|剩余|更多|阅读)?|阅读全文|查看全文|继续阅读|显示全部|加载更多|查看更多|下一页"
    r"|read more|show more|continue reading)\W{0,8}$",
    re.IGNORECASE | re.MULTILINE,
)
"""A control of the page itself that shows the rest."""
_OPTIONAL = re.compile(
    r"(?:无需|不用|不必|不需要?|无须|也可以?|还可以?|可选|或者?|以及|同步|更方便|体验更[好佳])[^。\n]{0,16}$",
    re.IGNORECASE,
)
_WITH_REASON = re.compile(
    r"付费|会员|VIP|购买|订阅|版权|授权|登录|登陆|实名|未成年|积分|打赏|加密|私密|隐藏内容|回复后|licen[cs]e|subscrib|paid|members",
    re.IGNORECASE,
)
"""Beside it: there may be another reason than the app."""
_NO_MORE_THAN_NAMED = re.compile(
    r"更多|图片|[原大]图|高清图|楼层|[回跟]帖|回复|评论|正文|[本此]帖|帖子|视频"
)
"""At the beginning: that these are kept back is told by the words for reading alone."""
_SEEN = re.compile(r"查看|阅读|浏览(?!器)|观看|继续[看读]|可见|看(?!过|法)|显示|展示|翻阅")
_DONE = re.compile(
    r"上传|发[表布送]|参与|提交|修改|编辑|删除|拍摄|投稿|举报|保存|下载(?=[原大高图视])|回复(?=楼主|本帖|此帖|[他她])"
)
"""What is done with them in the app is no reading."""
_OF_OTHERS = re.compile(r"更多(?!.*(?:仅|只能|须|才[能可]))", re.DOTALL)
"""Further ones to which visitors are asked: the page may show all of its own."""
BESIDE = 8
"""Characters before and after in which it is said what one does with them; ours."""
NEAR = 60
"""Characters before and after in which such a reason is looked for; ours."""


_MENTIONED = re.compile(_APP)


class Kept(msgspec.Struct, frozen=True):
    """Words by which the rest is kept for the app, and whether they may be about something else."""

    quoted: str
    doubtful: bool


class Gate(msgspec.Struct, frozen=True):
    """The page, its words, and whether they may be about something else than a page cut short for the app."""

    page: PageVisit
    quoted: str
    doubtful: bool


def gates(pages: tuple[PageVisit, ...]) -> Iterator[Gate]:
    """Yield the first gate of each page that has no way of its own to the rest."""
    for page in pages:
        kept = None if _OTHER_WAY.search(page.text) else kept_for_app(page.text)
        if kept:
            yield Gate(page, kept.quoted, kept.doubtful)


def mentions_app(text: str) -> bool:
    """
    Whether a text speaks of an app at all.

    >>> mentions_app("用APP看更清楚"), mentions_app("happy reading")
    (True, False)
    """
    return bool(_MENTIONED.search(text))


def kept_for_app(text: str) -> Kept | None:
    """Return the first words by which a text keeps the rest for the app; None without any."""
    for match in _ONLY_IN_APP.finditer(text):
        before = text[max(0, match.start() - NEAR) : match.start()]
        around = before + match[0] + text[match.end() :][:NEAR]
        if _is_of_reading(match) and not _OPTIONAL.search(before.rpartition("\n")[2]):
            quoted = sentence(text, match.start(), match.end())
            doubt = _WITH_REASON.search(around) or _OF_OTHERS.match(match[0])
            return Kept(quoted, bool(doubt))
    return None


def _is_of_reading(match: re.Match[str]) -> bool:
    """Whether something is kept from being read, and not from being written, sent or saved."""
    if not _NO_MORE_THAN_NAMED.match(match[0]):
        return True
    text = match.string
    before, after = text[max(0, match.start() - BESIDE) : match.start()], text[match.end() :]
    said = (before.rpartition("\n")[2], match[0], after[:BESIDE].partition("\n")[0])
    beside = "".join(said)
    return bool(_SEEN.search(beside)) and not _DONE.search(beside)
