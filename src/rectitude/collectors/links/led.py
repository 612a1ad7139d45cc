"""
Where a visitor was led, in what testers write: to the link's own page, to a notice, or elsewhere.

A page of the kind that the link's may be (跳到视频页) is `jumped`: elsewhere unless the phrase says that it
opened.
"""

import re
from collections.abc import Iterator
from typing import Literal

Led = Literal["opened", "notice", "jumped", "elsewhere"]

TAKEN = "\0"
"""What stands in the place of words that were understood before."""
_CLAUSE = r"[^,，。;；:：()（）]"
_LED = re.compile(
    rf"(?:跳(?:转)?(?:到|至|去|向|入|往|了)|转(?:到|至|向|去)|重定向(?:到|至)?|带(?:到|去|至|往)|引(?:导)?(?:到|至|向|去|往)|落(?:到|在|至)(?:了)?|导(?:到|至|向|流到)"
    rf"|(?:引|导)流(?:到|至)|到了|跳(?=自家|首页|商城|别家|下载页|应用市场)"
    r"|跳转(?=下载页|首页|商城|应用市场|自家)|引导(?=下载|安装)"
    rf"|(?:打开|进入|进到|进|加载|显示)(?:出来)?(?:的(?:却)?(?:是|为)|(?:去|来)?(?:以?后|之后)?[却就都]?是|了|成(?:了)?)|到的却?是|去(?:到|了|往)"
    r"|进[入到](?=[^,，。;；]{0,8}(?:自[有家营己]|别家|另一)|平台的?(?:首页|主页|商城|频道|搜索))"
    rf"|变成|换成)(?P<zh>{_CLAUSE}{{1,16}})"
    r"|\b(?:redirect\w*|divert\w*|sent|taken|led|lands?|landed|ended up|went|jump\w*|forward\w*"
    r"|brought|open(?:s|ed)|goes|routed|steered|switch\w*)\b"
    r"(?P<en>(?:\s+(?:to|on|onto|at|into|in|up|a|an|the|of)\b)*[^,;.]{1,40})"
    r"|(?P<bare>别处|他站|其他网站|(?<![没未不会])跳走|(?:地址|网址|域名|页面?)(?:已)?(?:为|是|变成了?|成了)(?:其[他它]|别的|另一个?|别家的?|自家)"
    r"(?:域名|网站|站点|地址|网址|页面)|与(?:原|目标|该)来?的?(?:链接|网址|页面?|站点?)(?:完全|毫)?无关"
    r"|(?:不是|并非)(?:原来?的?|目标|该|所点的?)(?:网址|链接|网站|页面?|站点?)(?!.*(?:提示|拦截|警告|停止|风险|错误|空白|登录))"
    r"|elsewhere|other site|instead of the target|wrong page)"
)
_TO_ITSELF = re.compile(
    r"(?<!非)(?<!不是)目标|原(?:始)?(?:网)?(?:页|站|链接|地址)|对应|正确|该(?:页|网|站|链接)|指定"
    r"|源站|对方|正文"
    r"|浏览器|\b(?:target|original|destination|correct|intended|right|requested|expected)\b|\bbrowser"
    r"|new (?:tab|window)"
)
_TO_A_NOTICE = re.compile(
    r"提示|提醒|警告|拦截|安全|中间|过渡|确认|外链|风险|错误|空白|白屏|warning|notice|block"
    r"|interstitial|error|safety|security|blank|after|confirm|without"
)
_TO_ANOTHER = re.compile(
    r"别处|别的|其[他它]|他站|另一|别家|自家|自己|自有|自营|旗下|商城|应用(?:商店|市场)|首页|主页"
    r"|搜索|安装页|下载页|活动页|非目标|不是目标|竞品|广告页|登录页|收银台|下载|安装|推广|无关|同类|小程序"
    r"|\b(?:another|other|different|elsewhere|own|home ?page|app ?store|store|competitor|mall|search"
    r"|instead|wrong|unrelated|mini.?program)"
)
_ANNOUNCED = re.compile(r"(?:即将|将要?|准备|正在|是否|询问|确认)$")
"""What a notice says that is going to be: nobody was led there yet."""
_IS_A_NOTICE = re.compile(r"是[^,，。;；]{0,8}(?:提示|提醒|警告|确认|过渡|中间)页")
_OF_A_KIND = re.compile(
    r"(?:[\u4e00-\u9fff]{0,4}(?:视频|播放|商品|详情|文章|正文|内容|直播|新闻|图文|笔记|帖子|音乐|职位|课程))[页间]面?"
)
"""A page of the kind that the link's own may be."""
_JUMPS = re.compile(
    r"跳(?:转)?(?:到|至|去|向|往)|转(?:到|至|向)|重定向|带(?:到|去|至|往)|引(?:导)?(?:到|至|向|往)"
    r"|变成|换成|redirect|divert"
)


_SIMPLY_JUMPED = re.compile(
    r"(?:被|自动)?(?:跳转|跳走|重定向)(?:了|走)?|redirect(?:s|ed)?|diverted?"
)


def is_all(text: str) -> bool:
    """Whether a phrase says that the visitor was led, and no more."""
    return bool(_SIMPLY_JUMPED.fullmatch(text))


def where(text: str) -> Iterator[tuple[Led, int, int]]:
    """Yield where a phrase says that the visitor was led, and what that is."""
    for match in _LED.finditer(text):
        to = match["zh"] or match["en"] or ""
        if match["bare"]:
            yield "elsewhere", match.start(), match.end()
        elif _ANNOUNCED.search(text, 0, match.start()):
            yield "notice", match.start(), match.end()
        elif _TO_ITSELF.search(to):
            yield "opened", match.start(), match.end()
        elif _IS_A_NOTICE.search(match[0]):
            yield "notice", match.start(), match.end()
        elif not _TO_A_NOTICE.search(to) and (
            _TO_ANOTHER.search(to) or (_JUMPS.match(match[0]) and TAKEN not in to)
        ):
            kind = _OF_A_KIND.fullmatch(to) is not None and not _TO_ANOTHER.search(to)
            yield "jumped" if kind else "elsewhere", match.start(), match.end()
