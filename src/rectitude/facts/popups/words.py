"""
The words of pop-ups in Chinese and English: closing, promotion, required dialogs, disguise.

Learned from public notices, from the vocabulary of crowd-made rules for skipping adverts, and from
the default texts of dialog libraries.
"""

import re

CLOSE_SIGN = re.compile(r"^[×✕✖╳✗✘⨯⨉❌☒ⓧxX]$")
"""A cross standing alone."""

CLOSE_WORDS = re.compile(
    r"^\W*(\d*\s*(秒|s(?![a-z]))\s*[|｜]?\s*)?([xX×] )?"
    r"((点击|点此|点这里|直接|立即|马上)?(关\s*闭|关掉|跳\s*过|收起)([此本该]?(条|个)?((片头|片尾|开屏|启动|贴片|插屏|弹窗|悬浮)?广告"
    r"|弹窗|浮层|浮窗|窗口|提示|页面?|步|引导))?|"
    r"(点击)?(以后|下次|稍后)再说|暂不(需要|考虑|下载|更新|升级|领取|开启)?|不再(提示|提醒|显示)?|不感兴趣|"
    r"(残忍|狠心)?(拒绝|离开|放弃)(优惠|福利|机会|红包|领取)?|不用了|不需要|不了|没兴趣|我知道了|知道了|好的|"
    r"close( ad| this)?|dismiss|skip( ads?)?|no,? ?thanks?( you)?|not now|(maybe )?later|got it|"
    r"not interested|don.t show( this)?( again)?)\W*(\d*\s*(秒|s)|\d+)?\W*$",
    re.IGNORECASE,
)
"""Words that promise to close and nothing else; a countdown may stand beside them."""

CLOSE_AFTER = re.compile(
    r"^\W*(广告)?(剩余|还有|倒计时)?\s*\d*\s*(秒|s)\s*(钟|后|之后)?[，,\s]*可?(关闭|跳过)(广告)?\W*$"
    r"|^\W*(skip|close)( ads?)? in \d+ ?s?(econds?)?\W*$",
    re.IGNORECASE,
)
"""Words of a control that closes, now or when its countdown ends; elsewhere they only announce."""

CANCEL_WORDS = re.compile(r"^\W*(取\s*消|返\s*回|cancel|back|go back)\W*$", re.IGNORECASE)
"""Words that may honestly lead to a page of the same site."""

SAYS_NO = re.compile(
    r"^\W*(取\s*消|返\s*回|否|不是|我?未满.{0,6}|还没有?|离\s*开(本站|网站)?|退\s*出(本站|网站)?|"
    r"(拒绝|不同意)(并(退出|离开))?|cancel|(go )?back|no|leave|exit|decline|"
    r"under \d+|i am (under|not).{0,12})\W*$",
    re.IGNORECASE,
)
"""An answer to a question whether one may stay: who says no is honestly sent away."""

CLOSE_NAME = re.compile(r"\b(close|dismiss|skip)\b|关闭|跳过|不感兴趣|^[×✕✖╳xX]$", re.IGNORECASE)
"""In an accessible name or title."""

CLOSE_CLASS = re.compile(
    r"(^|[-_ ])(close|dismiss|guanbi|shut|skip|closebtn|btnclose)([-_ ]|$)|close$|[a-z]Close|^Close"
)
"""In a class or id."""

OTHER_CROSS = re.compile(
    r"\b(share|twitter|tweet|follow|multiply|clear|delete|remove|x\.com)\b|分享|转发|清除|清空|删除|推特|乘以",
    re.IGNORECASE,
)
"""What else a cross may stand for: sharing to X, clearing a field, multiplying."""

PROMOTION = re.compile(
    r"红包|优惠|领取|领券|抢购|秒杀|限时|特惠|满减|立减|折扣|[1-9一二三四五六七八九]折|免费领|免费送|福利|中奖|抽奖|"
    r"大奖|赢取|大促|狂欢|新人|专享|开通会员|会员|广告|推广|赞助|下载|打开\s*APP|去APP|安装|立即(查看|参与|体验|前往|"
    r"购买|开通|报名|试玩|注册)|了解详情|查看详情|点击查看|去看看|去抢|贷款|游戏|直播|热卖|上新|"
    r"(现在|立即|马上|即刻|今[日天])(咨询|预约|报名|致电|登记)[^。！!？?\n]{0,8}(免[收除]?[\u4e00-\u9fff]{0,4}费|立?减|赠|返现)|"
    r"免单|大礼|赢现金|[得领]\d+元|砸金蛋|开宝箱|加你好友|暗恋|立刻加速|"
    r"\byou(?:.ve| have) won\b|\bclaim (?:your|now|it)\b|\btap to claim\b|"
    r"\b(sale|offer|discount|coupon|free|win|prize|bonus|subscribe|newsletter|sponsored|advert\w*|"
    r"promo\w*|download|install|buy now|shop now|learn more|sign up|% off|deal)\b",
    re.IGNORECASE,
)

CONSENT = re.compile(
    r"cookies?\b|隐私(政策|协议|声明|保护)|个人信息(保护|处理)|用户协议|服务协议|\bconsent\b|\bgdpr\b|"
    r"privacy (policy|notice|preferences)",
    re.IGNORECASE,
)
CONSENT_CHOICE = re.compile(
    r"同意|拒绝|不同意|接受|允许|仅(使用)?必要|管理(设置|偏好)|偏好设置|accept|agree|reject|decline|"
    r"allow|deny|manage|preferences|only necessary",
    re.IGNORECASE,
)
AGE = re.compile(
    r"[年未]满\s*(1[68]|十[六八])(?!\d)|满\s*(1[68]|十[六八])\s*周?岁|未成年|已成年|成年人|实名|(确认|验证).{0,6}年龄|"
    r"\b(over|under|at least) (18|21)\b|\b(18|21) (years|or over|and over)\b|"
    r"\bage[- ](check|gate|verification)\b|your age|legal (drinking )?age",
    re.IGNORECASE,
)
LOGIN = re.compile(r"登\s*录|登\s*陆|验证码|扫码登录|\b(log|sign) ?in\b|password", re.IGNORECASE)
PAYMENT = re.compile(r"支付密码|确认(支付|付款)|收银台|\bconfirm payment\b", re.IGNORECASE)

SYSTEM_IMITATION = re.compile(
    r"加载失败|点击(此处)?(刷新|重试|重新加载)|网络(连接)?异常|系统(提示|通知|消息|警告|更新)|内存不足|存储空间不足|"
    r"(检测|发现)到?.{0,6}(病毒|木马|风险|威胁)|手机(变慢|卡顿|过热)|电池.{0,4}(损坏|过热)|清理(手机|内存|垃圾)|安全警[告报]|"
    r"您?有\s*\d*\s*条?(未读|新)(消息|短信)|微信(红包|转账)|一键(修复|清理|加速)|浏览器版本过低|播放器版本过低|"
    r"系统[^，。\n]{0,4}(崩溃|瘫痪|损坏)|(电脑|手机|设备|本机|账[号户])[^，。\n]{0,6}(已被感染|遭(到|受)?入侵|已?被入侵|已被锁定)|"
    r"安全(中心|防护)[^，。\n]{0,4}(提示|失效|已关闭)|"
    r"(?<![如若当])(?<!如果)([您你]的?|本机的?|这台)(Windows\s*|安卓)?(系统|电脑|手机|设备)[^，。：:\n]{0,4}"
    r"(存在|发现|检出|检测到|有)(了|着)?\s*(\d+\s*|[多数])(项|个|处|条|种)[^，。的\n]{0,6}(风险|漏洞|威胁|病毒|木马|隐患|错误)|"
    r"virus|infected|your (device|phone|computer|pc) (is|has|may)|system (warning|alert|update)|"
    r"windows (security|defender)|failed to load|tap to (reload|retry)|"
    r"storage (is )?(almost )?full|flash player (is )?(out of date|outdated)",
    re.IGNORECASE,
)
"""
Wording that belongs to the device, the system or the page's own machinery. No page can count the
dangers of a device that it never looked into.
"""

DOWNLOAD = re.compile(
    r"下\s*载|安\s*装|获取(APP|应用|客户端)|打开\s*(APP|应用|客户端|淘宝|京东|微信|抖音|快手|微博|知乎|百度)|去?\s*APP\s*内?|"
    r"应用(商店|市场)|唤起|跳转(到|至)?(APP|微信|淘宝|京东)|客户端|更新版本|立即(更新|升级)|安卓|苹果|iPhone|Android|"
    r"app ?store|google play|\bdownload\b|\binstall\b|\bget (the )?app\b|\bopen (in|the)?\s*app\b|"
    r"\bupdate now\b|\.(apk|exe|dmg|zip|pdf)\b|\bapp\b",
    re.IGNORECASE,
)
"""A label that says a download or another app will follow."""

CONTACT = re.compile(
    r"电\s*话|热\s*线|致电|拨\s*打|客\s*服|咨\s*询|联\s*系|留\s*言|邮\s*箱|QQ|微信|旺旺|钉钉|"
    r"\bcall\b|\bchat\b|\bcontact\b|\be-?mail\b|\bsupport\b|[\w.]@\w|\d[\d\s()+-]{5,}\d",
    re.IGNORECASE,
)
"""A label that says it calls, writes or chats: the number or address itself among them."""

CONTACT_SCHEMES = frozenset((
    "tel", "sms", "mailto", "facetime", "skype", "whatsapp", "tencent", "mqq", "mqqwpa", "mqqapi", "weixin",
    "wechat", "aliim", "dingtalk",
))  # fmt: skip
"""Schemes of addresses by which one calls, writes or chats, as sites commonly use them. Ours."""

COLLAPSE = re.compile(r"收起|折叠|最小化|隐藏|\b(collapse|minimi[sz]e|hide)\b", re.IGNORECASE)
"""A control that makes a window smaller and leaves its edge: to change is then to work."""

EXPAND = re.compile(
    r"展开(全文|阅读|剩余|更多|查看)|阅读全文|查看全文|继续阅读|点击(展开|阅读|查看)(全文|更多)?|剩余\s*\d+\s*%|"
    r"查看(?:全部|更多)\s*\d*\s*条?(?:评论|回答|回复|图片)|"
    r"(查看|阅读|浏览|打开|看)(完整|全帖|原图|大图|剩余|余下)|(免费|继续|APP内?)\s*[看读]全[文章集]|"
    r"read (more|on|the (full|rest))|continue reading|show more",
    re.IGNORECASE,
)
"""A control that promises the rest of the text."""

READ_ON = re.compile(
    r"^\W*((下|后)一(章|页|节|话|集|篇|回)|(点击|开始|立即|免费|在线)?(阅读|试读|播放|观看|收听|试听)(全集|正片)?|"
    r"next (chapter|page|episode)|play|watch now|start reading)\W*$",
    re.IGNORECASE,
)
"""A control that promises more of what is read, watched or heard here, and nothing else."""

GIFT_OR_GAME = re.compile(
    r"^\W*(?:点击|立即|马上|免费|一键)?(?:[领抢拆收][取下]?(?:新[人手]|今日|专属|开服|限时)*(?:最高)?"
    r"(?:\s*[¥￥]?\s*\d+(?:\.\d+)?\s*元?\s*)?(?:的?现金)?(?:大|超级)?(?:红包|礼包|好礼|福利)"
    r"(?:[\s（(·:：，,]*(?:最高)?\s*[¥￥]?\s*\d+(?:\.\d+)?\s*元?)?|"
    r"[领抽拆]取?(?:新[人手]|今日|专属|限时)*(?:优惠券|代金券|现金|金币|皮肤|话费|会员|VIP|大奖|手机)|"
    r"(?:去|参与)?(?:抽奖|砸金蛋|开宝箱|刮刮乐)|签到(?:领|得)(?:奖励?|红包|金币|积分|现金)|领取?\s*\d+(?:\.\d+)?\s*元(?:现金|红包)?|"
    r"(?:开始|进入)游戏|(?:开始|立即|马上)?(?:试玩|秒玩)|(?:开始|立即|马上)(?:开玩|玩)|点开即玩|"
    r"claim (?:your |the )?gift|play now)\W*$",
    re.IGNORECASE,
)
"""A control that promises a gift or a game, and nothing else: scenes of MIIT notice 164 of 2020, 3.1."""

CONFIRM_LEAVE = re.compile(
    r"(确定|确认|真的|忍心|残忍).{0,10}(离开|放弃|关闭|退出|不要|吗|么)|放弃.{0,8}[?？吗]|再(想想|考虑|看看)|"
    r"are you sure|really (leave|close|want)|before you (go|leave)|don.t go|wait!",
    re.IGNORECASE,
)
"""A second question after the first wish to close."""

REWARD_FOR_WATCHING = re.compile(
    r"(观看|看完|看|播放).{0,12}(视频|广告|\d+\s*秒).{0,16}(奖励|金币|积分|领|得|解锁|复活)|"
    r"\bwatch\b.{0,30}\b(video|ad|advert)\b.{0,40}\b(reward|earn|coins?|unlock|get)\b",
    re.IGNORECASE,
)
"""Offers something for watching: the viewer decides, and loses the offer by leaving."""

REWARD_LOST = re.compile(
    r"(无法|不能|不会|放弃|失去|损失).{0,10}(奖励|金币|积分|机会)|(奖励|金币|积分).{0,10}(无法|失效|作废|失去)|"
    r"\b(lose|forfeit|without)\b.{0,20}\b(reward|coins?)\b|\breward\b.{0,20}\blost\b",
    re.IGNORECASE,
)
"""Asks before that offer is lost."""

_COUNTED = re.compile(r"\d+")


def uncounted(text: str) -> str:
    """
    Return a text without the numbers that a countdown changes.

    >>> uncounted("跳过 5s") == uncounted("跳过 14s")
    True
    """
    return _COUNTED.sub("", text)


COUNTDOWN = re.compile(r"\d+\s*(秒|s(?![a-z]))(后|之后)?|倒计时|in \d+ ?s(ec\w*)?\b", re.IGNORECASE)

GESTURE = re.compile(
    r"摇一摇|摇动|摇晃|扭一扭|扭动|转动手机|倾斜手机|上滑|滑动|划一划|\bshake\b|\btwist\b|\btilt\b|\bswipe\b",
    re.IGNORECASE,
)
"""The announcement of a gesture."""

MOTION = re.compile(
    r"摇一摇|摇动|摇晃|扭一扭|扭动|(?:转动|晃动|倾斜)(?:您的|你的)?手机"
    r"|\b(?:shake|twist|tilt) (?:it|your|the) ?(?:phone|device)?",
    re.IGNORECASE,
)
"""The announcement that moving the device does something."""

TARGETED = re.compile(
    r"猜你喜欢|为你推荐|为您推荐|推荐|广告|推广|赞助|根据你的|感兴趣|不感兴趣|"
    r"\b(recommended|for you|sponsored|advert\w*|ads?|because you)\b",
    re.IGNORECASE,
)
"""Says of an item of the page that it was chosen for the reader or paid for."""

PERSONALISED = re.compile(
    r"猜你喜欢|[为给][你您](推荐|精选)|个性化|千人千面|根据[你您]的|\brecommended for you\b|"
    r"\bpersonali[sz]ed\b|\bbecause you\b",
    re.IGNORECASE,
)
"""Says that a page chooses for its reader what to show."""
