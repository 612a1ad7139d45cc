"""Where a link was opened: the contexts that words name, in clients, without the platform, in other apps."""

import re

_CONTEXTS: tuple[tuple[str, str], ...] = (
    ("app", r"内置浏览器|应用内浏览器|平台内浏览器|自带webview|in-?app browser|webview"),
    (
        "direct",
        r"直接(?![私发转分点按])|直连|直访|不经|不走平台|脱离平台|平台外|站外|基准|浏览器|chrome|safari|firefox|\bedge\b|(?<![a-z])(?:curl|wget)"
        r"|direct(?![ _-]?messag)|without|outside|baseline|browser",
    ),
    ("group", r"群|group"),
    ("chat", r"单聊|私聊|一对一|1\s*[:：对vV]\s*1|私信|聊天|会话|private|one.to.one|chat|\bdm\b|message|p2p"),
    ("feed", r"朋友圈|动态|信息流|空间|广场|feed|moment|timeline|post"),
    ("scan", r"二维码|扫码|扫一扫|\bqr\b|scan"),
    ("desktop", r"桌面|电脑|desktop"),
    ("wechat", r"微信|wechat|weixin"),
    ("weibo", r"微博|weibo"),
    ("alipay", r"支付宝|alipay"),
    ("dingtalk", r"钉钉|dingtalk"),
    ("douyin", r"抖音|douyin"),
)  # fmt: skip


def place(said: str, platform: str = "") -> str:
    """
    Return what different words for one context share: `direct`, `group`, `chat` ..., else the words.

    >>> place("单聊"), place("1:1 chat"), place("系统浏览器直接打开"), place("小程序")
    ('chat', 'chat', 'direct', '小程序')
    >>> place("direct_message"), place("直接发私信")
    ('chat', 'chat')
    """
    told = said.strip().lower()
    named = named_place(told, platform)
    return told if named in {"", "other"} else named


_WITHOUT = re.compile(r"不经|脱离|之?外|without|outside")
_OF_OTHERS = re.compile(
    r"(?:其[他它]|另一[款个家]?|别的|别家|竞品|other|another|competing)[^,，]{0,6}"
    r"(?:软件|应用|app|平台|客户端|platform|client|messenger)"
)


_NO_APP = re.compile(
    r"\bno app\b|\bwithout (?:the |any )?app\b|\bnot (?:in|through|via) (?:the |any )?app\b"
    r"|不(?:用|经过?|走|在|通过)(?:app|应用|客户端|平台)|(?:app|应用|平台)(?:之|以)?外"
)


def is_without_the_app(said: str) -> bool:
    """
    Whether words for a phone or an account say that it was no visit through the platform.

    >>> is_without_the_app("no app, just a browser"), is_without_the_app("Pixel 9, Chrome")
    (True, False)
    """
    return bool(_NO_APP.search(said.lower()))


_BROWSER = re.compile(r"浏览器|browser")
_WITHIN = re.compile(
    r"(?:in|the|its|\s)*[内中里的]?(?:地址栏|搜索框|书签|首页|新标签页?"
    r"|(?:address|url) bar|search box|bookmarks?|new tab|home ?page)?"
)
"""What may stand beside the word for a browser, if that is the platform; else it names another one."""


def _is_its_browser(told: str, platform: str) -> bool:
    """Whether words such as its address bar, or half its name, are of the platform, itself a browser."""
    of_one = _BROWSER.search(told) and _BROWSER.search(platform)
    beside = _BROWSER.sub("", told).strip()
    return bool(of_one and (told.strip() in platform or _WITHIN.fullmatch(beside)))


_KIND_OF_PROGRAM = re.compile(
    r"\s*(?:浏览器|客户端|应用|软件|browser|messenger|client|app)$", re.IGNORECASE
)
_LEAST_OF_A_NAME = 2
"""Characters of a platform's name without what kind of program it is, at least; ours."""


def _is_within(told: str, platform: str) -> bool:
    """Whether words say that something was done in the platform, called by its name without its kind."""
    called = _KIND_OF_PROGRAM.sub("", platform)
    if len(called) < _LEAST_OF_A_NAME or called == platform:
        return False
    name = re.escape(called)
    return bool(
        re.search(
            rf"(?<!not )\b(?:in|inside|within|via|through)\s+(?:the\s+)?{name}(?![\w-])"
            rf"|(?:(?<!\w)|(?<![不未没非]在)(?<=在)){name}\s*[内里中]",
            told,
        )
    )


def named_place(said: str, platform: str = "") -> str:
    """
    Return the context that some words name, or nothing; the platform's own name is no other place.

    >>> named_place("果味浏览器 9"), named_place("云舟浏览器 11", "云舟浏览器"), named_place("其他软件")
    ('direct', 'app', 'other')
    >>> named_place("browser", "Yunzhou Browser"), named_place("浏览器地址栏", "云舟浏览器")
    ('app', 'app')
    >>> named_place("电视浏览器", "云舟电视浏览器")
    'app'
    >>> named_place("in Yunzhou", "Yunzhou Browser"), named_place("云舟内打开", "云舟浏览器")
    ('app', 'app')
    >>> named_place("系统浏览器", "云舟浏览器"), named_place("浏览器地址栏", "云舟")
    ('direct', 'direct')
    """
    told = said.lower()
    named = platform.lower()
    itself = named and (named in told or _is_its_browser(told, named) or _is_within(told, named))
    if itself and not _WITHOUT.search(told):
        return "app"
    if _OF_OTHERS.search(told):
        return "other"
    return next((name for name, words in _CONTEXTS if re.search(words, told)), "")
