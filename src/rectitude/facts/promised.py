"""What a policy promises of those who only look, and what the site does all the same."""

import re
from typing import Literal

import msgspec

from rectitude.evidence.website import Website
from rectitude.facts.identifiers import SURE, Identifier, identifying
from rectitude.facts.parties import FirstParty
from rectitude.facts.quoting import sentence
from rectitude.facts.site import policies
from rectitude.facts.traffic import Message, Reading

Promise = Literal["nothing", "no-cookies", "asks-first"]

_LOOKING = (
    r"(?:浏览|访问|阅读|观看|使用)(?:本?网?站|网页|页面|商品|图书|文章|新闻|内容|视频|我们的网站)*"
    r"(?:时|期间|过程中)?"
)
_WE = r"(?:我们|本站|本网站|网站)"
_NOT = r"(?:不会?|从不|并不|绝不|均不)"
_TAKE = r"(?:收集|采集|记录|获取|保存|留存)"
_OF_A_VISITOR = (
    r"(?:设备(?:标识|信息|指纹|识别码)|标识符?|(?:浏览|观看|阅读)(?:记录|历史)"
    r"|行为(?:数据|记录)|\s*cookies?)"
)
_PROMISES: dict[Promise, re.Pattern[str]] = {
    "asks-first": re.compile(
        r"(?:在|仅在|只有)?(?:取得|征得|获得|得到|经)(?:您|你|用户)的?(?:明确|单独)?(?:同意|授权|许可)(?:之?后)?[，,]?"
        rf"\s*(?:{_WE})?(?:才|方|再)?(?:会|可)?{_TAKE}(?:您|你)?的?[^，。；;\n]{{0,4}}{_OF_A_VISITOR}"
        rf"|(?:未经|没有)(?:您|你|用户)的?(?:明确)?(?:同意|授权|许可)[，,]?\s*(?:{_WE})?{_NOT}{_TAKE}(?:您|你)?的?"
        rf"[^，。；;\n]{{0,4}}{_OF_A_VISITOR}"
        r"|\bonly (?:after|with) you(?:r)? (?:consent|agree)\w*[^.\n]{0,40}"
        r"\b(?:identifiers?|cookies|browsing history)\b",
        re.IGNORECASE,
    ),
    "nothing": re.compile(
        rf"{_LOOKING}[，,]?\s*(?:{_WE})?{_NOT}{_TAKE}(?:您|你|访客)?的?(?:任何|一切)(?:个人)?(?:信息|数据|资料)"
        rf"|{_WE}{_NOT}(?:追踪|跟踪|识别|标识)(?:任何)?(?:访客|您|浏览者)"
        rf"|{_WE}{_NOT}{_TAKE}(?:您|你|访客)?的?(?:任何)?{_OF_A_VISITOR}"
        r"|\bwe (?:do not|don't|never) collect any (?:personal )?(?:information|data)[^.\n]{0,12}"
        r"\b(?:when|while) you (?:browse|visit|look|read)"
        r"|\bwe (?:do not|don't|never) (?:track|identify) (?:our )?visitors\b",
        re.IGNORECASE,
    ),
    "no-cookies": re.compile(
        rf"{_WE}{_NOT}(?:使用|设置|投放)(?:任何)?\s*cookies?(?=\s*[，,。；;、或和及\n]|\s*$)"
        r"|\bwe (?:do not|don't|never) (?:use|set) (?:any )?cookies\b(?! (?:for|to|that|from)\b)",
        re.IGNORECASE,
    ),
}
_OF_SOME = re.compile(
    r"未成年|儿童|敏感|生物识别|人脸|指纹(?!信息)|身份证|第三方|其[他它]网站|除(?!非)|未登录|必要"
    r"|技术|匿名|统计|minor|child|necessary|except|unless",
    re.IGNORECASE,
)
"""In the same sentence: of some persons or data alone, or but for what is needed."""


class Broken(msgspec.Struct, frozen=True):
    """A promise, where it stands, and the request that carries what it excludes."""

    promise: Promise
    quoted: str
    page: str
    identifier: Identifier
    message: Message | None


def broken(
    website: Website, reading: Reading, own: FirstParty, found: tuple[Identifier, ...]
) -> Broken | None:
    """Return a promise that an identifier breaks, on a site where nobody was asked for anything."""
    sure = tuple(each for each in found if each.certainty in SURE)
    for page in policies(website):
        for promise, words in _PROMISES.items():
            match = words.search(page.text)
            if match is None:
                continue
            quoted = sentence(page.text, match.start(), match.end())
            if _OF_SOME.search(quoted):
                continue
            if breach := _breach(promise, website, reading, own, sure):
                return Broken(promise, quoted, page.ref, *breach)
    return None


def _breach(
    promise: Promise,
    website: Website,
    reading: Reading,
    own: FirstParty,
    found: tuple[Identifier, ...],
) -> tuple[Identifier, Message | None] | None:
    """Return the identifier that breaks it: a lasting cookie by itself, else one that is sent along."""
    if promise == "no-cookies":
        return next(((each, None) for each in found if each.area == "cookie"), None)
    values = identifying(website, own)
    for message in reading.sent:
        carried = message.values_shown & values
        for each in found if carried else ():
            if any(value in each.value for value in carried):
                return each, message
    return None
