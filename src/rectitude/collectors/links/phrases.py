"""
The building blocks of what testers write: verbs of opening, denials, notices, copying, and so on.

Each block is a pattern of Chinese and of English; `marks` finds them in a phrase, the longer-winded first,
and what one block has taken no later one sees again.
"""

import re
from collections.abc import Iterator
from typing import Literal

import msgspec

from rectitude.collectors.links import led
from rectitude.collectors.links.led import TAKEN

Kind = Literal[
    "hindered", "denied", "stuck", "blocked", "shut", "copied", "dead", "elsewhere", "altered",
    "bare", "failed", "slow", "onward", "notice", "opened", "well", "jumped",
]  # fmt: skip
"""
`hindered`: not *directly*; `denied`: a fault that was not there; `stuck`: a notice without a way on;
`dead`: text that cannot be pressed; `onward`: a further press; `well`: in order, whatever was done;
`jumped`: to a page that may be the link's own.
"""


class Mark(msgspec.Struct, frozen=True):
    """A block found in a phrase, and where it stands."""

    kind: Kind
    start: int
    end: int


_OPENING = (
    "打开|点开|访问|进入|进去|加载|显示|浏览|展示|到达|呈现|查看|看到|看见|抵达|下载|播放|跳转|响应|渲染|"
    "送达|连接|连通|解析|载入"
)
_OPENING_EN = (
    r"open|load|reach|arriv|display|show|render|access|appear|work|launch|come|land|respond|resolv|"
    r"complet|finish|view|visit|download|get (?:in|through|there)"
)
_CLAUSE = r"[^,，。;；:：()（）]"
_NOT = "不能够?|不可以?|没有|没能|没法|没|未能够?|未曾|未|无法|难以|无从|并未|并没有?|不"
_NOT_EN = (
    r"(?:not|n't|never|cannot|unable to|fail(?:s|ed)? to|impossible to|nor)\s+"
    r"(?:(?:be|been|even|actually|fully|properly|ever|successfully|to|have|able|the|any|page|link|it"
    r"|is|was|normally)\s+)*"
)
_ADVERSE = (
    "提示|提醒|警告|告警|拦截|屏蔽|阻断|阻止|封禁|限制|确认|中间页|过渡页|跳转页|弹窗|弹框|异常|问题|复制|改写|改动|"
    "篡改|替换|调换|插入|嵌入|叠加|浮[条层窗]|横幅|广告|多余参数|卡顿|延迟|变慢|差异|区别|错误|报错|超时|风险|干扰|额外步骤|其他步骤|不同|障碍|阻碍|阻拦|拦截|拦|卡住|拒绝|禁止"
)
_ADVERSE_EN = (
    r"(?:warnings?|notices?|interstitials?|prompts?|confirm\w*|block(?:ed|ing|s)?|issues?|problems?|errors?|"
    r"delays?|restrict\w*|intercept\w*|chang\w*|alter\w*|modif\w*|rewrit\w*|steps?|slow\w*|pop-?ups?|"
    r"differen\w*|anomal\w*|cop(?:y|ied|ying)|redirect\w*|divert\w*|obstacles?|obstruct\w*|interfer\w*|"
    r"hesitation|friction|insert\w*|inject\w*|banners?|overlays?|adverts?|ads)"
)

_ONWARD_WORDS = (
    r"继续|前往|仍|允许|同意|确[定认]|打开|访问|浏览|忽略|跳过|复制|下一步"
    r"|continue|proceed|open|go on|copy"
)
_APPEAL = r"申请|申诉|反馈|举报|恢复|投诉|appeal|feedback|report"
_SHOWN_WORDS = (
    r"\"(?![^\"]*(?:继续|仍|忽略|跳过))[^\"]{1,40}\"(?:的|之类的?)*(?:提示|字样|文字|页面?|弹[窗框])?"
    r"(?!按钮|入口|选项)"
)
_ONLY_BACK = rf"\"(?=[^\"]*(?:{_APPEAL})|(?![^\"]*(?:{_ONWARD_WORDS})))[^\"]{{1,20}}\""
"""What a page says or offers in quotation marks: no word of the tester's on what came of it."""

_ONE_MORE = r"多[出了](?:一|两|几|若干|\d{1,2})?(?:个|条|处|段|块|层|张|些)"
_PUT_IN = (
    r"(?:链接|浮[条层窗标]|悬浮\w|横[条幅]|弹条|banner|广告|节点|元素|脚本|推荐位|商品卡|二维码)"
    rf"(?!{_CLAUSE}{{0,4}}(?:提示|确认|拦截))"
)
"""What is put into a page; not what a notice speaks of."""

_CARRIED = r"(?:参数|邀请码|渠道码|推广码|推广位|标识|路径|后缀|尾巴|内容|网址|链接|地址|url|安装包|文件|pid)"
_CARRIED_EN = r"(?:param\w*|query|tags?|codes?|address|url|content|file|installer|pid)"
_LOST = (
    "去掉|去除|丢失?|删除?|剥离?|少(?!量)|缺失?|变化?(?![成为蓝])|换掉?(?!成)|改变?|截断|加(?!载)|追加|增加"
    "|添加|减少?"
)
_UNTOUCHED = (
    rf"(?:{_NOT}|无|未见|未发现)(?:被|有|发生|见|出现|任何|过|再)*(?:{_LOST})"
    "|(?:保持|照)?(?:原样|如初|照旧)"
)
_UNTOUCHED_EN = (
    r"(?:not|n't|never) (?:been |get )?(?:chang|remov|drop|lost|strip|add|alter|replac|swapp|modif)\w*"
    r"|unchanged|unaltered|untouched|unmodified|(?<!not )intact"
)
_LOST_EN = (
    "(?:added|removed|dropped|lost|missing|stripped|changed|altered|replaced|swapped|modified"
    "|inserted)"
)
_KEPT_NOT = rf"(?:{_NOT})(?:被|能|有|完整)*(?:保留|保持|带上|带过去|传递)"
"""What a link carries, or gives, and that nothing was done to it."""

_ENDS = r"(?=$|[,，。;；:：()（）])"
_DENIED_AFTER = (
    rf"(?:{_ADVERSE}){{1,3}}(?:页面?|框|信息)?(?:(?:、|和|或|及|与|/)(?:{_ADVERSE})(?:页面?|框|信息)?)*"
    r"(?:(?:均|都|也|并|一直|始终|全程|一次也)*(?:未|没有?|无|不)(?:再|曾|被|有|见)*(?:"
    rf"(?:出现|弹出?|触发|显示|见到?|看到|遇到|发生)(?:过|了)?|了?{_ENDS})"
    rf"|\s?[:：]\s?(?:无|没有?|未见|未出现|否|不){_ENDS})"
    rf"|\b{_ADVERSE_EN}(?:\s(?:page|box))?\s(?:(?:did|was|were|is|has)(?: not|n't)|never|not)(?: been| be)? "
    rf"?(?:appear\w*|show\w*|seen?|come up|came up|pop\w* up|trigger\w*)"
    rf"|\b{_ADVERSE_EN}\s?:\s?(?:none?|not (?:shown|seen)|n/a){_ENDS}"
)
"""A trouble that is named first and then denied: 提示页未出现, 拦截：无."""
_CARD = r"(?:卡片|预览图?|封面图?|缩略图|摘要)"
_ONWARD_BUTTON = r"(?:继续|放行|跳过|前往)(?:访问|打开|浏览)?(?:按钮|入口|选项|链接)"

_BLOCKS: tuple[tuple[Kind, str], ...] = (
    (
        "denied",
        rf"{_DENIED_AFTER}|(?:{_NOT}|不需要?|不必|不用|无需|无须|无|不再|不是|并非|毫无|免)"
        r"(?:任何|出现|见到|见|遇到|看到|触发|发现|弹出|弹|显示|产生|受到|受|被平台|平台|被|有|做"
        r"|经过|通过|再|明显|多余|额外"
        r"|其他|其它|的|安全|风险|二次|外链|手动|点)*"
        rf"(?:{_ADVERSE})(?:(?:、|和|或|及|与|/|也?(?:没有?|无|未))*(?:{_ADVERSE}))*(?:页面?|框|信息)?"
        r"|(?:不需要?|不要|不必|不用|无需|无须|没有?|未|免)(?:再|手动|自己)*(?:跳|切|转|换|去|到|用|另开|打开)[^,，。;；]{0,4}浏览器(?!的?(?:入口|按钮|选项))"
        rf"|(?:{_NOT}|无|未见|不再)(?:再|有|任何|被平台|平台)*(?:出现|弹出?|显示|提示|看到|见到?|遇到){_SHOWN_WORDS}"
        rf"|\b(?:no|not|without|never|nor|free of|wasn't|isn't)\s+(?:\w+\s+){{0,3}}?{_ADVERSE_EN}"
        rf"(?:\s*(?:,|or|nor|and|/)\s*(?:any\s+)?(?:\w+\s+)?{_ADVERSE_EN})*\b(?!\s+(?:but|way))",
    ),
    (
        "denied",
        rf"{_CARRIED}{_CLAUSE}{{0,6}}?(?:{_UNTOUCHED})|(?:{_UNTOUCHED})(?:过|了|任何|原有?的?)*{_CARRIED}"
        rf"|\b{_CARRIED_EN}\b(?:\s\w+){{0,2}}?\s(?:{_UNTOUCHED_EN})\b"
        rf"|\bno {_CARRIED_EN}(?:\s(?:was|were|is|are))?\s{_LOST_EN}\b",
    ),
    (
        "hindered",
        rf"(?:{_NOT})(?:能|可)?直接(?:{_OPENING})|{_NOT_EN}(?:{_OPENING_EN})\w*(?:\s+\w+){{0,2}}\s+directly",
    ),
    (
        "failed",
        r"connection (?:was )?(?:refused|reset|closed|lost|interrupted|dropped|aborted)|refused to connect"
        r"|连接被(?:重置|拒绝|中断)|(?<!平台)(?<![没未不])(?<!没有)拒绝(?:了)?(?:我们的?)?(?:网络)?连接(?:请求)?"
        r"|(?:服务器|主机|源站|目标站?点?|网站|站点|对方站点?)(?:自身|本身|自己)?拒绝(?:了)?(?:访问|服务|请求)"
        r"|(?<!\d)[45]\d\d\s+(?:forbidden|(?:method )?not allowed|unauthori[sz]ed"
        r"|unavailable for legal reasons)"
        r"|(?:停|卡)(?:在|住)?[^,，。]{0,4}(?:加载|转圈|白屏|空白)",
    ),
    (
        "bare",
        rf"{_CARD}(?:均|都|也|并)?(?:未|没有?|不|无法)(?:能|再)?(?:出现|出来|显示|展示|生成|渲染)(?:出来)?"
        rf"|(?:未|没有?|不)(?:能|有|被)*(?:生成|显示|出现?|展示|渲染)(?:为|成|出|任何|链接|消息)*{_CARD}",
    ),
    (
        "stuck",
        rf"{_ONWARD_BUTTON}(?:也|均|都|并|却)*(?:没有?|未|无|不)(?:能|曾)?(?:出现|显示|给出|提供|见到?|可[用点见])?{_ENDS}"
        rf"|(?:没有|没|无|未提供|未给出?|缺少|不提供|找不到){_CLAUSE}{{0,6}}(?:继续|放行|跳过|入口|按钮|出口|选项)(?:访问|打开)?(?:按钮|入口|选项|链接)?"
        rf"|(?:停|卡|止步?|停留|滞留|困)(?:在|于|住){_CLAUSE}{{0,12}}(?:页面?|界面|弹窗|提示|警告|安全中心)"
        r"|(?:无法|不能|不可|不让|不准|没法|未能|不得)(?:再)?(?:继续|绕过|跳过|前进|前往|下一步"
        r"|关闭)(?:访问|打开|浏览|进入|前往)?"
        r"|(?:无法|不能|没法|走不|进行不)(?:再)?(?:往下|往前|向前|向下|下去)(?:走|进行|操作|点)?"
        rf"|(?:只|仅)(?:有|能|给|剩|可)?(?:了|下|点|按)*(?:一个)?(?:返回|关闭|取消|退出|{_ONLY_BACK})"
        r"|\b(?:no|without(?: any| a)?|lack\w*(?: a)?|offers? no)(?: \w+)? (?:way|button|option|link"
        r"|means|possibility)(?: \w+){0,2}? (?:continue|proceed|go on|open|through|past)"
        r"|no (?:continue|proceed)(?: \w+)?|no way (?:forward|through|on|out|past)"
        r"|(?:can ?not|can't|could not|couldn't|unable to|impossible to|not possible to) (?:continue"
        r"|proceed|go (?:on|further)|get past|get beyond|get further|pass|bypass|dismiss"
        r"|skip)(?: to \w+)?"
        r"|stuck (?:on|at|in)|dead end|only (?:a )?(?:back|close|cancel)"
        r"|(?:back|close|cancel)(?: button)? only",
    ),
    (
        "blocked",
        r"(?:不让|不予|不许|不允许|不准|暂?不支持|拒绝|禁止|限制|停止|阻止|终止|封禁|屏蔽|拦截"
        r"|阻断)(?:用户|继续|直接|被|对|其|外部|在|应用内)*"
        rf"(?:{_OPENING}|点击|发送|发布|分享)?|拦下|被拦|拦住|(?<![没未不无有会再])(?:[秒就即都全仍还又]|一直|始终|照样|依旧)(?:被|会|给|是)?拦[着了]?(?![\u4e00-\u9fff])|被截|被挡|挡住|仅自己可见|[他对][人方](?:看不[到见]|不可见)|内容不可见|封锁|被封|封堵|封杀|禁用|要求卸载|建议卸载|违规|违反|违法|违禁"
        r"|被(?:多人)?(?:投诉|举报)|不安全(?:内容|网)|黑名单|(?:无法|不能|未能|没能)(?:被)?(?:发送"
        r"|发出|发布|转发|分享)"
        r"|发不(?:出|了)(?:去|来)?|收不到|未收到|(?:无法|不能|没法)(?:正常)?(?:收到|接收)|消息[^,，。]{0,4}(?:被拒|未送达|被退|退回)"
        r"|(?<!参数)(?<!后缀)(?<!码)(?<![没未不])(?<!没有)被(?:平台|系统|官方|后台|自动)*(?:拒|撤回|删[除掉了]|过滤|吞)|敏感"
        r"|(?:替换|显示|变)(?:成|为)?了?(?:一串)?(?:星号|\*+)|\*{3,}|打码|马赛克|\bmasked\b|asterisks?"
        r"|block\w*|forbid\w*|forbad\w*|refus\w*|uninstall|denied|denies|banned|\bbans?\b"
        r"|intercept\w*|stopped|stop page"
        r"|prohibit\w*|restrict\w*|not (?:been )?(?:allowed|permitted|supported)|reject\w*|violat\w*"
        r"|censor\w*|filtered"
        r"|suspended|disallow\w*|\bbarred|prevented|kept (?:back|from)|withheld|access (?:has been "
        r"|was )?(?:disabled|cut)"
        r"|interrupted|\bstops?\b",
    ),
    (
        "dead",
        r"(?:不可|不能|无法|没法|未能)识别(?:为|成)?(?:可点)?(?:击)?(?:的)?(?:超)?链接|变(?:为|成)(?:普通|纯)?文(?:本|字)"
        r"|(?:不可|不能|无法|没法|不让)点(?!开)(?:击|按)?|点不(?:了|动)|纯文(?:本|字)|仅(?:为|是"
        r"|显示)?文(?:本|字)|(?:显示|呈现)(?:为|成)(?:普通|纯)?文(?:本|字)|(?:按|以)(?:普通|纯)?文(?:本|字)(?:方式|形式)?(?:显示|呈现|展示)"
        r"|(?:未|没有?|不)(?:能|被)?(?:识别|变|转|生成|自动识别)(?:为"
        r"|成)?(?:可点)?(?:击)?(?:的)?(?:超)?链接|不是(?:可点(?:击)?的?)?(?:超)?链接"
        r"|(?:not|n't|never)\s+(?:\w+\s+){0,2}?(?:clickable|tappable|pressable|a link|linkified|hyperlinked)"
        r"|(?:can ?not|can't|could not|not) be (?:clicked|tapped|pressed)|can(?:no|')t (?:click|tap)"
        r"|dead text|plain text"
        r"|(?:shown|displayed|appears|sent) as (?:plain )?text|text only|only text|inert",
    ),
    (
        "copied",
        r"复制|粘贴|拷贝|(?:手动|手工)输入|长按(?![^,，。;；]{0,4}(?:识别|扫|二维码|图|码))"
        rf"|(?:请|需|须|要|只能|必须|提示|引导|建议|得|改用|让|自行){_CLAUSE}{{0,12}}浏览器(?:里|中|内)?(?:才能)?(?:{_OPENING})?"
        r"|only (?:opens? )?in (?:\w+ ){0,2}browser|in (?:\w+ ){0,2}browser only"
        r"|cop(?:y(?!right)|ied|ying)|past(?:e|ed|ing)\b|typed\b|\btype (?:it|the|this|in)\b"
        r"|manually (?:enter|type)"
        r"|(?:please|must|only|ask(?:s|ed)?|had to|has to|needs?|need(?:s|ed)? to|told to|prompt\w*"
        r"|use) (?:\w+ ){0,5}?(?:open )?(?:it )?(?:in )?(?:\w+ ){0,3}?browser",
    ),
    (
        "shut",
        rf"(?:{_NOT})(?:能|可|够|成功|正常|完全|顺利|自动|再|得到|完整|及时|在?平台内|在?应用内|被|有)*(?:{_OPENING}|出现|出来|发出)(?:页面|网页|内容)?"
        rf"|(?:{_NOT})(?:能)?(?:到|抵|去)(?:达)?(?:目标|原来?的?|该)(?:站|页|网|链)"
        r"|不可用|不能用|用不了|(?:不能|不可以?|无法|没法|未能|不让)[开看用进](?![\u4e00-\u9fff])|开不(?:了|开)|(?<![\u4e00-\u9fff])(?:没|不|未)[开通](?![\u4e00-\u9fff])"
        r"|(?:加载|显示|下载)不全|残缺"
        r"|(?:打|点|进|跳|加载|下载|访问|显示|看|刷|连|出|展开|载入|上|连接|播放|打开)不(?:开|去|过去"
        r"|了|出来|出|到|上|进去|进|下来|成)"
        rf"|{_NOT_EN}(?:{_OPENING_EN})\w*",
    ),
    (
        "altered",
        r"改写|改动|改成|被改|(?:推广位?|佣金|归因|渠道)[^,，。]{0,4}被?换|(?:加|带|多)(?:了|上)?(?:个|条)?尾巴|(?:安装包|文件|内容|参数|商品|pid)[^,，。]{0,4}被?换|篡改|替换|替代|注入|植入"
        rf"|(?:加|增加|添加|追加|附加|带|多|插)(?:了|上|出|入|进|有)?{_CLAUSE}{{0,10}}(?:参数|标签|标识|追踪|跟踪|广告|代码|后缀|推广|pid|码\b|脚本)"
        rf"|(?:参数|邀请码|渠道码|推广码|标识|路径|后缀|尾巴){_CLAUSE}{{0,6}}(?:去掉|去除|丢失|丢|删|剥|没了|缺失|变|换|少|改|截断|加)"
        rf"|(?:参数|邀请码|渠道码|推广码|标识|后缀|尾巴|pid){_CLAUSE}{{0,4}}?(?:{_KEPT_NOT})"
        r"|(?:param\w*|query|codes?|pid)(?: (?:was|were|is|are))? not (?:kept|preserved|passed on"
        r"|carried over)"
        rf"|(?:去掉|去除|删除|删掉|剥离|丢失|丢了|截断|少了|抹去){_CLAUSE}{{0,8}}(?:参数|码|标识|路径|后缀)"
        rf"|(?:插入|插了|嵌入|嵌了|塞入|塞了|叠加|{_ONE_MORE})(?:(?![点步次秒]){_CLAUSE}){{0,16}}{_PUT_IN}"
        rf"|(?:插入|植入|注入|嵌入|塞入)了?(?:{_CLAUSE}){{0,8}}(?:内容|文字|按钮|图标|图片|商品|入口)"
        r"|(?:下载|得到|收到|拿到|保存|安装)(?:下来|到)?的?(?:文件|安装包|软件|程序|应用)?(?:却|其实|实际|竟)*"
        rf"(?:是|为|成)了?(?:另一|另外|别的|其[他它]|不同|自家|平台){_CLAUSE}{{0,8}}"
        r"(?:文件|包|软件|程序|应用|下载器|助手)"
        rf"|(?:文件|安装包){_CLAUSE}{{0,4}}(?:不是|并非|非)原"
        rf"|(?:内容|网址|链接|地址|url|页面|安装包|文件){_CLAUSE}{{0,10}}(?:不一致|不符|变了|变化)"
        r"|alter\w*|rewr[io]t\w*|tamper\w*|modif\w*|(?<!un)chang(?:ed|es)|inject\w*|replac\w*|swapp\w*"
        r"|strip\w*|append\w*|mangl\w*"
        r"|\b(?:banner|strip|overlay|widget|ribbon|advert\w*|ad|card)s?\b[^,.;]{0,40}?"
        r"\b(?:added|inserted|injected|overlaid|laid)\b"
        r"|\b(?:link|script|element)s?\b[^,.;]{0,40}?\b(?:inserted|injected)\b"
        r"|\b(?:different|wrong|another) (?:file|installer|package|apk|setup)\b(?! manager)"
        r"|\b(?:file|installer|package)\b[^,.;]{0,20}? not the original"
        r"|(?:remov|add|drop|lost|missing|insert|gain|extra"
        r"|additional)\w*\b(?:\s\"?[\w-]+\"?){0,4}?\s(?:param\w*|query|tags?|codes?|tracker|tracking"
        r"|ads?|banner|script)\b"
        r"|(?:param\w*|query|tags?|codes?)(?:\s\w+){0,3}?\s(?:remov|add|drop|lost|missing|insert"
        r"|gone)\w*|(?:extra|additional) (?:param|tag|query)\w*",
    ),
    (
        "bare",
        r"(?:没有?|未能?|无|不)(?:有|能|带|见)?(?:生成|显示|出|展示|出现|渲染)?(?:为|成|链接|消息"
        r"|任何)?(?:卡片|预览|封面|标题|缩略图|摘要|图文)(?:图|和|或|、|标题|图片)*|不是卡片"
        rf"|(?:只有|只显示|光秃秃|仅(?:有|显示)?)的?{_CLAUSE}{{0,8}}(?:网址|链接|url)|裸链接?|纯(?:文字|文本)?链接|无标题无图"
        r"|(?:no|without (?:a|any)?|missing|lacks?(?: the)?|lost (?:its|the)) ?(?:\w+ )?(?:card"
        r"|preview|thumbnail|title)\w*|(?:bare|raw|naked) (?:link|url|text|address)|url only"
        r"|only the (?:url|address)|plain (?:link|url|address)|(?:address|link) only|(?:只有|仅有?)地址",
    ),
    (
        "failed",
        r"超时|转圈|一直转|(?<!\w)nothing(?! \w)"
        r"|白屏|空白|黑屏|报错|出错|错误(?!的)|失败|断开|断了|中断|断连|损坏|不完整|(?:无"
        r"|没有?)(?:任何)?(?:反应|响应|应答|动静|内容)|死链接?"
        r"|失效|崩溃|闪退|卡死|卡住|重置|dns|一直加载|加载中|没下来|一半|宕机|掉线|断网|不可达|不通|放弃"
        r"|time[ds]?[\s_-]?out\w*|fail\w*|errors?|unreach\w*|inaccessible|unavailable|no (?:answer"
        r"|response|reaction|content|reply)"
        r"|does nothing|\berr[ _]|nothing (?:\w+ )?(?:happens|happened|loads|loaded|appears|appeared"
        r"|shown)|abort\w*|cancell?ed|cut off|half ?way|corrupt\w*"
        r"|incomplete|gave up|given up|spinner|spinning|\bhung\b|\bhangs?\b|freez\w*|froze|crash\w*"
        r"|\bdead\b|\bdown\b|blank|white (?:screen|page)"
        r"|empty (?:page|screen)|reset|dns|broken|(?<![\d.])(?:40\d|50\d)(?![\d.])(?!\s*(?:ms|毫秒|k|m\b))",
    ),
    (
        "slow",
        r"(?<![不没])慢|卡顿|卡得|[很太巨好]卡(?!片)|延迟|迟缓|等(?:了|待)?[^,，]{0,6}(?:秒|分|久|半天)|(?:转|加载|载入|刷|花|耗|用)(?:圈|费|了)*[^,，]{0,4}?(?:分钟|半天|[好很许]久)|半天|许久|很久|好久|刷新|重试"
        r"|卡了|长时间|(?:[6-9]|[1-9]\d|[一二三四五六七八九]?十|[六七八九]|好几)[多几余来]?\s*秒"
        r"|(?:耗时|用时|时间)(?:明显|显著|非常|特别|略|稍|有些|有点)?(?:较|很|过|偏|太)长|限速"
        r"|slow\w*|sluggish|\blag\w*|delay\w*|long wait|(?:took|takes|taking) (?:ages|long"
        r"|a (?:very )?long|forever|a while|more than|over)"
        r"|(?:[6-9]|[1-9]\d) ?(?:s|secs?|seconds?)\b|after (?:a |some )?(?:long|several|many"
        r"|\d+)\s?(?:seconds?|minutes?|wait\w*|s\b)|reload\w*|refresh\w*|retr(?:y|ied|ying)\b"
        r"|throttl\w*",
    ),
    (
        "onward",
        r"继续(?:访问|打开|前往|浏览)?|加一步|多(?:了)?[^,，。]{0,3}步|多(?:按|点)|再(?:按|点)|(?:两"
        r"|二|2|三|3|多)(?:次|下|步|遍)|登录后?才|二次|额外|点(?:击|按|选)?\s*\"[^\"]+\"|勾选"
        r"|(?:仍|依然|还)(?:要|可以?|能)?(?:访问|打开)|允许|同意|手动点"
        r"|continu\w*|proceed\w*|extra|additional|(?:further|another|second|more|two|2|three|3"
        r"|several)\s(?:more |extra )?(?:tap|press|click|step)\w*"
        r"|dismiss\w*|acknowledg\w*|(?:after|by) (?:press|tapp|click)ing (?!the link|it\b"
        r"|on the link)|further (?:press|step)|(?:press|tapp?|click)(?:ed|ing)? (?:on )?\"[^\"]+\"",
    ),
    (
        "notice",
        r"提示|提醒|确认|中[间转]页|过渡页|警告|告警|警示|倒计时|风险|安全(?:页|中心|提醒|检查)"
        r"|即将(?:离开|访问|跳转)|外链|跳转页|弹窗|弹框|弹出|弹层|浮层|免责|验证"
        r"|interstitial\w*|confirm\w*|\bnotices?\b|notif\w*|warn\w*|prompt\w*|pop-?ups?|dialog\w*"
        r"|leav(?:e|ing)\b|disclaimer|risk\w*",
    ),
    (
        "opened",
        rf"(?:{_OPENING})|打得开|进得去|(?<![\u4e00-\u9fff])(?:即开|直通|放行|可达|秒到|到目标页)(?![\u4e00-\u9fff])|点得开|出来了|可点|一点[就即]开|(?:一点|点(?:一下|了|完|击)?)[就即便]可?[进开到达][去来]?(?![\u4e00-\u9fff])|(?<![不没未有])[都全]进(?![\u4e00-\u9fff])|秒[开出进]|直开|[能可]以?(?:正常)?(?:下单|登录|购买)|[能可][开看用进]|出来|开了|直达|到了|点开|识别为|变成链接|蓝色|卡片|进入|进了|才进"
        r"|\b(?:open|load|arriv|reach|display|render|appear|land|launch|linkif|complet)\w*|\bshow(?:n"
        r"|s|ed)\b|accessible|came up|comes up|got (?:there|through|to|in)"
        r"|(?<!\w)up(?!\w)|visible|view(?:able|ed|s)\b|clickable|tappable|\bcard|preview|download(?:ed|s)?\b|through\b",
    ),
    (
        "failed",
        rf"(?:{_NOT})(?:能|够|被|有|再|太|很)*(?:成功|正常|顺利|顺畅|通过|完成)"
        r"|unsuccessful\w*|(?:\bnot|n't|\bnever)\s+(?:ok(?:ay)?|good|fine|normal\w*|pass(?:ed)?"
        r"|success\w*|succe\w*|correct\w*)\b|\bwithout success\b",
    ),
    (
        "well",
        r"正常|成功|通过|顺利|顺畅|畅通|一步到位|完整|完成|(?<!不)一致|良好|无误|(?<!不)符合|直接|没问题|^(?:可以?"
        r"|能|是|好|√|✓|✔|○|y|yes|1)$"
        r"|normal\w*|\bok(?:ay)?\b|\bwork(?:s|ed)?\b|success\w*|\bpass(?:ed)?\b|\bfine\b|\bgood\b"
        r"|as expected|straight|direct\w*|correct\w*|smooth\w*"
        r"|instant\w*|immediate\w*|\bsame as\b",
    ),
)  # fmt: skip
"""In this order: what an earlier block takes is no part of a later one."""

_PATTERNS = tuple((kind, re.compile(words)) for kind, words in _BLOCKS)
_AFTER_LED = [words for kind, words in _PATTERNS if kind == "bare"][-1]
"""The block before which it is looked where a visitor was led."""


def marks(text: str) -> tuple[Mark, ...]:
    """Return the blocks in a phrase (lower case, NFKC), in the order in which they stand."""
    if led.is_all(text):
        return (Mark("elsewhere", 0, len(text)),)
    found: list[Mark] = []
    rest = text
    for kind, words in _PATTERNS:
        if words is _AFTER_LED:
            rest = _take(rest, found, (Mark(*each) for each in led.where(rest)))
        rest = _take(rest, found, (Mark(kind, m.start(), m.end()) for m in words.finditer(rest)))
    return tuple(sorted(found, key=lambda mark: mark.start))


def _take(rest: str, found: list[Mark], new: Iterator[Mark]) -> str:
    """Add new marks, and return the text without them."""
    for mark in tuple(new):
        if mark.end > mark.start:
            found.append(mark)
            rest = rest[: mark.start] + TAKEN * (mark.end - mark.start) + rest[mark.end :]
    return rest
