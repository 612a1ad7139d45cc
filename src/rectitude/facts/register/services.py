"""
What is sold, let or done, in the words of contracts, bills and price lists, as services of the catalogue.

Other than on a licence, words here are those of trade: 机柜租赁 is a data centre's, 企业专线 access.
Work beside a service (building, selling devices, consulting) is none.
"""

import re
import unicodedata
from functools import lru_cache

from rectitude.facts.register.scopes import CLOUD, codes_in

Choice = frozenset[str]
"""Codes of which a licence for any covers a service."""

_NO_PART = (
    r"(?!(?:用|内|专用|配套)?的?(?:pdu|插座|电源|风扇|空调|锁|门|导轨|滑轨|托盘|层板|隔板|盲板|挡板|螺[丝钉栓]"
    r"|理线|线槽|配件|备件|附件|耗材|标签|底座|密封))"
)
"""Behind a rack, what belongs to one: goods and no place in it."""

_TRADE: tuple[tuple[Choice, str], ...] = (
    (
        frozenset({"B12"}),
        r"cdn|内容分发|(?:网站|网页|页面|静态|动态|图片|视频|点播|下载|文件|全站|直播|分发)加速|下载分发"
        r"|content (?:delivery|distribution)",
    ),
    (
        frozenset({"B13"}),
        r"虚拟专用网|(?<![a-z])vpn|sd-?wan|mpls|组网专线|iplc|iepl"
        r"|(?:跨境|国际)(?:以太网|数据|互联网|通信|电信|点对点|租用|企业)*(?:专线|电路|私用线路|链路)(?![^,;]{0,4}(?:物流|货运|运输|快递))"
        r"|international [^,;]{0,16}(?:leased )?(?:circuit|line)s?"
        r"|(?<!不支持)(?<!不能)(?<!无法)(?<!不可)(?<!不可以)(?<!不得)(?<!禁止)(?:访问|浏览|打开|登录|解锁)(?:境外|海外|国外|外网)(?:的)?(?:网站|网络|社交|互联网|视频|应用|软件)"
        r"|翻墙|科学上网|外网加速|机场(?:节点|订阅|套餐)|(?:trojan|专线|上网)机场|great firewall|shadowsocks"
        r"|(?:一键|直连|直达|畅[连游通]|秒开|解锁)(?:访问|打开|登录|浏览|上)?[^,;]{0,4}(?:谷歌|google|油管|youtube|脸书|facebook|推特|twitter|(?:海外|境外|国外)网站)"
        r"|(?:突破|绕过|翻越|越过)[^,;]{0,6}(?:防火墙|封锁|gfw)|(?:ssr?|v2ray|trojan)(?:节点|账号|订阅)",
    ),
    (
        frozenset({CLOUD}),
        r"云(?:主机|服务器|计算)(?!.{0,2}托管)|弹性计算|资源协作|cloud (?:server|comput)",
    ),
    (
        frozenset({"B11"}),
        rf"(?:机柜|机架){_NO_PART}|"
        r"机位|整柜|\d\s?u\s?(?:服务器|主机|机位)?托管|(?:主机|服务器|设备)[^,;]{0,4}托管|托管(?:服务|业务|租用|费|客户|用户)|(?:服务器"
        r"|主机)[^,;]{0,2}(?:租用|租赁|出租)|(?:出租|租赁|转租)[^,;]{0,2}(?:服务器|主机)"
        r"|虚拟主机|云(?:主机|服务器|计算|空间|存储|桌面|数据库)|裸金属|(?:网站|虚拟)空间|\bidc|数据中心"
        r"|(?<![a-z])vps"
        r"|拨号\s*(?:vps|云?主机)|柜位|(?:站群|高防)服务器|主机空间"
        r"|^托管$|^cloud|rack|coloc|(?:server|web|cloud) ?hosting|(?:^|for |as )hosting|dedicated servers?"
        r"|cloud (?:server|comput|hosting)|data ?cent(?:re|er)",
    ),
    (
        frozenset({"B14"}),
        r"宽带|(?:互联网|企业|数据|光纤|上网|接入|网络|联通|电信|移动|广电|所租|名下|\d+\s?[mg]b?(?:ps)?)专线|^专线"
        r"|(?<!铁路)(?<!铁道)(?<!物流)(?<!货运)(?<!快递)(?<!客运)(?<!公交)(?<!班车)(?<!校车)(?<!旅游)(?<!运输)(?<!冷链)专线(?:租用|租赁|月租|接入|使用费)"
        r"|拨号线路|光纤到(?:户|楼|桌面)|互联网接入|网络接入|光纤接入|接入服务"
        r"|^接入$|接入业务|上网接入|接入上网"
        r"|(?:分给|分接|分线|分到|分至|接到|接至|引到|拉到|共享给|分享给)[^,;]{0,16}(?:租客|租户|住户|商户|房客|居民|业主)"
        r"|(?:小区|楼宇|园区)[^,;]{0,4}(?:接入|上网)"
        r"|(?:为|给|向)[^,;]{0,12}(?:商户|商铺|租户|住户|居民|企业|租客|房客|业主|店铺)[^,;]{0,4}(?:提供|开通|供)(?:无线|有线)?上网"
        r"[^,;]{0,8}(?<!不)(?<!未)(?:收费|收取|收钱|计费|有偿)"
        r"|(?<![a-z])isp(?![a-z])|broadband|leased? lines?|internet access|ip transit"
        r"|fib(?:re|er) to the (?:home|premises|building|desk)",
    ),
    (
        frozenset({"B11", "B14"}),
        r"带宽|(?<![a-z])ip(?:v[46])?\s*(?:地址|段|资源|租|转)|地址(?:段|块|资源|租)|端口(?:租|出租)"
        r"|互联网出口|中继|接入资源|网络资源|bandwidth|ip (?:address|block|lease|space)",
    ),
    (frozenset({"B24"}), r"呼叫中心|外呼|客服坐席|call cent(?:re|er)"),
    (frozenset({"B25"}), r"信息服务业务|(?:群发|营销|行业|验证码|通知)[^,;]{0,2}短信|短信(?:群发|平台|通道"
        r"|服务|业务)|^短信|icp(?:经营|业务)|sp业务|bulk sms|sms (?:service|platform)"),
    (frozenset({"B21"}), r"在线数据处理|交易处理业务|(?<![a-z])edi(?![a-z])"),
    (frozenset({"B22"}), r"多方通信"),
    (frozenset({"B26"}), r"域名解析服务|编码和规程"),
)  # fmt: skip
"""Words of trade for a service: the licence that each needs; ours, by the catalogue of 2015."""
_PATTERNS = tuple((choice, re.compile(words)) for choice, words in _TRADE)
_BESIDE = re.compile(
    r"建设|施工|装修|工程|设计|集成|咨询|代办|代备案|备案服务|办证|培训|评估|检测|测评|监理|巡检|维修|维护"
    r"|运维|保养|保洁"
    r"|软件|程序|源码|网站制作|建站|域名注册|设备(?:销售|采购|供货|供应|安装)|采购设备|销售设备|硬件"
    r"|光模块|线缆"
    r"|代理(?:销售|推广|业务)|代销|代售|经销商|(?:资质|许可证?|牌照|证照)(?:的)?(?:挂靠|出租|出借|租借|租赁|转让|共享)|挂靠费"
    r"|办公(?!(?:场所|楼|室)?[^,;]{0,6}(?:开通|接入|宽带|专线|上网))|场地|土建|房屋"
    r"|写字楼(?!(?:内|里|的)*(?:商户|租户|住户|客户|用户|企业))|仓库|车位|物业(?!统一|公司)|电费|水费|保险|广告|推广"
    r"|construction|consult|maint[ae]|software|design|training|equipment|office(?! buildings?)|advertis",
)
"""Work beside a service, that needs no licence of telecommunications."""
_CLAUSES = re.compile(r"[、,，;；/+＋\n|]+|及|和|与|以及|\band\b")
_CODE = re.compile(r"(?<![a-z0-9])[ab][12]\d(?:-\d)?(?!\d)")


_DENIED = re.compile(
    r"(?:(?<=[,，。;；\n])|^)[^\S\n]*(?:经查|目前|现场)?(?:未(?:发现|见|查到|开展|提供|对外|从事|经营)|没有|不存在|无(?!线|忧|限|证|照|牌|资质|许可)|不(?:提供|经营|对外))[^,，。;；\n]*"
)
"""A sentence that denies what it names: 未发现出租机柜、转售带宽的行为."""


_OF_THE_CUSTOMER = re.compile(
    r"\([^()]*(?:客户|用户|对方|甲方|业主|租户)(?:的|之)?(?:自有|自备|自购|自签|自租|自行|自己|已有)[^()]*\)"
)
"""What a bracket says that customers have themselves: no service of who works on it."""


@lru_cache(1 << 14)
def services_done(text: str) -> tuple[Choice, ...]:
    """
    Return for each service in a text the codes of the licences that cover it.

    Bandwidth and addresses come with racks, or with access: alone, a licence for either covers them.

    >>> [sorted(each) for each in services_done("机柜租赁、带宽 100M，机房建设工程")]
    [['B11']]
    >>> services_done("办公室租赁"), services_done("云服务器运维")
    ((), ())
    >>> services_done("上架、换盘（客户自有设备及机柜合同）")
    ()
    """
    plain = _DENIED.sub("", unicodedata.normalize("NFKC", text).lower())
    plain = _OF_THE_CUSTOMER.sub("", plain)
    found: dict[Choice, None] = {}
    for clause in _CLAUSES.split(plain):
        if clause.strip() and not _BESIDE.search(clause):
            found |= dict.fromkeys(_of_clause(clause.strip()))
    exact = {code for choice in found if len(choice) == 1 for code in choice}
    exact |= {"B11"} if CLOUD in exact else set()
    return tuple(choice for choice in found if len(choice) == 1 or not choice & exact)


def _of_clause(clause: str) -> tuple[Choice, ...]:
    if _CODE.search(clause):
        return tuple(frozenset({code}) for code in sorted(codes_in(clause)))
    return tuple(choice for choice, words in _PATTERNS if words.search(clause))[:1]


def names_work_beside(text: str) -> bool:
    """Whether a text names work that needs no licence of telecommunications."""
    return bool(_BESIDE.search(unicodedata.normalize("NFKC", text).lower()))
