"""The words in which a site's filing, its number, and how it is shown and linked, are spoken of."""

from rectitude.facts.register.said.grammar import any_of, either

# Things.
NUMBER = either("备案号码? 备案编号 icp号 编号 号码 那串号 号(?!召|称|段|线|楼|口) icp numbers?")
PAGE = either(
    """
    首页 主页 页脚 页底 页尾 页面 网页 底部 底下 站底 下方 最底 下面 落款 源代码 源码 html footer
    home\\s?page
    """
)
SYSTEM = either(
    """
    系统 备案库 库 部里 部系统 工信部 管局 名录 网上 公共查询 查询页 平台 后台 miit register
    """
)
OTHERS = either(
    """
    别家 别人 人家 他人 旁人 另一?[家个](?!页) 另外一?[家个] 隔壁 楼上 楼下 对门 邻居 邻座 同行
    其他(?:公司|单位|网站|企业|站|域名) 他站 外单位 上一?家 上家 前任 前一?家 原先?那家 老站 旧站
    老东家 不相干 不认识 没关系 没有关系 无关 我校 某\\S{1,4} 陌生 竞争对手 母校 兄弟单位
    早已?(?:关停|注销|停用)的 somebody\\selse someone\\selse different another unrelated
    other\\s(?:site|company|domain)
    """
)

# Polarity.
NEVER = either(
    """
    没有 没 未 从未 从没 不曾
    无(?!误|需|须|锡|妨|遗留|问题|异议|异常|关|法|不|豁免|论|线|界|限|忧|纸|变) 懒得 忘了 忘记 忘
    没顾上 不肯 不愿 拒不 拒绝 never
    """
)
FIRMLY = (
    either(
        """
    一直 至今 始终 也 都 均 仍 还 就 根本 压根 从来 尚 再 去 来 能 曾 依法 按规定 及时 真正 自己 给 让
    想 打算 准备 主动 正式 上 有
    """
    )
    + "*"
)
ACT = either(
    """
    备(?!注|用|份|忘|货|件|选|考|查|齐|案?变更) 报(?!道|告|警|价|表|错|修|销|名|案人) 申报 申请 提交
    递交 登记 履行 办(?!公|法|学) 补(?!贴|丁) 弄 搞 做(?!主|法) 走(?:流程|备案|手续) 理(?!由|想|论|财)
    取得 拿到 获得 交(?!通|易|费|款|换) 完成 下号
    """
)
SHOW = either(
    """
    放 悬?挂 标(?!题|准|签) 写 贴 印 露 亮 显示 展示 公示 公布 添?加 列 见 看[见到] 出现 注明 找[见到]
    """
)

# What is so of the filing.
NOT_DONE = any_of(rf"{NEVER}{FIRMLY}\S{{0,5}}?{ACT}")
NO_FILING = any_of(
    rf"""
    {NEVER}(?:任何|有效|相关|正规|见|查到|见到|找到|显示|一个|过|啥|什么|自己的|本站的?|对应的?|该站的?|icp)*备案(?!变更|链接|号不|系统)
    备案\S{{0,8}}?(?:没(?!变|换|动|断|冒|错|改|问题)|未(?!变|动|改)|无(?!误|变|需|须|关|异)|×|x$|✗|欠着|缺着|拖着|空白|没影)
    备案(?:仍|还|是|为|状态|数|条数)*\s?[0零](?!\d)
    (?:差|缺|少|欠|漏|逃|规避|绕过)(?:了|着|一个|个)?备案(?!员|专员) 应备而?未(?!$) 裸(?:着|奔|站|跑)
    黑站 漏备 \bunfiled\b not\s(?:yet\s)?(?:been\s)?(?:filed|registered)
    never\s(?:been\s)?(?:filed|applied|registered|made)
    \bno\s(?:icp|miit|filing|beian|record|registration)(?!\s(?:number\s)?in) none\s(?:on|in|at|found)
    (?:has|have|had)\sno\s(?:\w+\s)?(?:record|filing) without\s(?:an?\s)?(?:icp|filing)
    (?:hasn't|haven't|didn't|did\snot|has\snot|have\snot)\s(?:been\s)?(?:file|appl|register)
    """
)
CANCELLED = any_of(
    r"""
    备案(?:已?被?|已经?|遭)?(?:取消|吊销|撤销|注销)
    (?:备案|号)\S{0,10}(?:被|遭|已由?)\S{0,4}(?:注销|取消|撤销|吊销) ^注销了$
    (?:filing|record)\s(?:was\s)?(?:cancelled|revoked)
    """
)
STILL_OPEN = any_of(
    r"""
    站\S{0,4}没关 没有?关(?:站|停|掉)?$
    (?:照样|照常|照旧|仍|还|一直|持续)\S{0,6}(?:开|访问|打开|运行|运营|营业|解析|接单|收|卖|用|亮|跑|能进)
    (?:can|could)\sbe\sopened still\s(?:up|live|open|online|served|public)
    """
)
NOT_FOUND = any_of(
    rf"""
    查无(?!此号) [查搜检找](?:询|索|来|遍|了)*(?:也|都|是|均|皆|仍)*(?:不|没|未)(?:[到着见得出]|有|道)
    (?:没|未|没能|未能)有?(?:查|搜|检索|找|比对|匹配)询?[到着见得出]
    (?:检索|查询|搜索|搜|查|比对|返回|结果)(?:结果)?(?:均|都|也|是|为|系|显示|了)*(?:无果|为?空|落空|无结果|无返回|[零0]条|零|没有|无记录|无(?!变|误|异))
    (?:均|都|是|为|返回|结果|共|^)\s?[零0]\s?(?:条|命中|记录|项|笔) [未无零0]\s?命中 not\sfound
    no\s(?:match|hit|result)(?:es|s)? 0\s(?:hits?|results?|records?)
    {SYSTEM}(?:里|中|内|上|均|都|也|里面|现|目前|根本|压根|一直|仍)*(?:没有|没|无(?!误|变)|未见|不见|未收录|未列|未登记|不存在|缺)(?!变|动|改|更新)
    [没未不]有?(?:在|进|入|上)(?:册|库|系统|名录|部里)
    """
)
PUT_OFF = any_of(
    r"""
    (?:准备|正要|打算|想着|考虑|计划|回头|以后|明年|下个?月|等有空|有空|改天|过阵子|年后)\S{0,6}(?:备|办|报|弄|了解|再说|补|搞)
    (?:明年|以后|回头|改天|年后)再说
    """
)
"""To be done some day, which tells that it has not been."""
FILED = any_of(
    r"""
    (?<!准)(?:备|备案)(?:了(?!没|解)|好|过(?!期)|完|妥|下来|上了) 备的 备在
    备案(?:早|已|都|也|就)*(?:办了|办好|办妥|办过|办完|齐|下来|批)
    备案(?:有(?!没)|在(?!办|途|走|哪|库)|仍?还?(?:正常|有效)|真实|通过|成功|完成|完整|属实|信息截图)
    (?:备案|号|编号)\S{0,8}(?:下来|下发|批下|核发|到手|发下)
    备案(?:的?主体|主办单位)(?:就是|即|是|为)(?!另|别|他人|一个|不|个人|隔壁|前|其他|旧|老|原)
    (?<!未)(?<!没)(?:已|均|都|才|终|管局|审核|初审|终审)通过 获批 获准 (?<![未无零0])(?<![0零]\s)命中
    查[得的]?到(?!的|别|他|另) 搜得?到 检索(?:可见|到|得到) 返回[一1]条 再搜就有 查了还在
    (?:系统|库)[里中内]?(?:有(?!别)|可查|能查)
    (?:已|均|都|按规定|已依法)(?:履行|办理|取得|完成)\S{0,2}备案 状态[为是]?(?:正常|有效) 有效状态 已备
    早备 都备 也备 [已也]理了?$ 真实办理 在(?:其|他|她|本|我|该|它|自己|公司|单位)\S{0,8}名下
    挂在\S{0,6}(?:自己|本|其)\S{0,4}(?:主体|名下) 按规定备案 record\smatches
    (?:icp|filing|filed|record|miit)\s(?:ok|valid|exists|found|matches) on\s(?:miit|file|record)\ssince
    is\sfiled has\sbeen\sfiled filed\s(?:since|in|on|under|20)
    """
)
# Whose the number is.
FOUND_AFTER_ALL = any_of(
    r"""
    (?:重|再|换|后来|改)\S{0,10}?(?:就|才|便)?(?:查到|查着|搜到|搜着|有了|出来了|能查)
    (?<!没)(?<!没有)未注销 现行有效
    (?<![没无不])(?<!没有)(?:确实)?有号 (?<!没)(?<!没有)未撤
    """
)
"""That a look, or what was said before, was mistaken: the filing stands."""
NO_MISTAKE = any_of(
    r"""
    (?:没有?|未|并未)(?:贴|挂|写|标|填|用|放|弄)错 (?:贴|挂|写|标|填|用)的就是(?:它|本|自|这|-\d|自己)
    """
)
"""That a number is the site's own, whatever was thought."""
OWN_NUMBER = any_of(
    r"""
    (?:号|编号|码)\S{0,4}(?:对的|正确|无误|没错|是真|属实|一致|本站|本公司|本单位|本域名|自己|他家|这个站|公司的|对得上|相符)
    号是(?:我们)?公司的 (?:换成|是|用|备的是)(?:了|他|我们|公司|本)*自己的 自己备 一模一样
    (?<!不)对得上 逐项核过 (?<!不)(?:一致|相同|同一) same\s(?:registrant|owner|holder|entity)
    number\s(?:is\s)?(?:right|correct|ok|its\sown|matches)
    """
)
OF_OTHERS = any_of(
    rf"""
    (?:号|编号|号码|主体|备案(?!负责|联系|电话)|number|filing|域名)\S{{0,8}}?(?:是|系|属于?|归|为|来自|拿的|用的|挂的|贴的|对应的?|却是)\S{{0,6}}?{OTHERS}
    (?:写|挂|贴|用|填|拿|放|标|借|抄|套|搬|盗|冒)(?:用|着|了|的|来)*(?:就)?是?\S{{0,3}}?{OTHERS}\S{{0,10}}(?:号|备案)
    number[^.;]*(?:belongs?\sto|is|of|from)\s(?:\w+\s){{0,2}}{OTHERS}
    号(?:是|归|属于?)(?:一家|一个|某)\S+
    (?:贴|挂|用|写|标|放|拿)[的着了]*(?:是|某)*\S{{0,6}}(?:银行|大学|医院|政府|学校|局|公司|律所|我校|我们)\S{{0,4}}的(?:备案)?号
    查无此号 (?:号|编号)(?:根本)?(?:不存在|查不到|作废) 假号 错号 废号 位数[都也]?不(?:对|够|符)
    (?:号|编号|icp|备案)\S{{0,8}}(?:瞎编|胡编|乱编|编的|编造|乱写|乱填|杜撰|虚构|捏造|p的|ps的|买的|买来|借来|借的|租来|抄|复制|搬来|套来|套用|挪用|盗用|冒用)
    (?:随手|随便|瞎|胡|乱)(?:编|写|填|打)的 (?:号|备案)\S{{0,6}}(?:借给|出借|租给|卖给|让给)
    借给他\S{{0,6}}(?:贴|挂|用) 套号
    (?:made[-\s]up|fake|bogus|invented|copied|borrowed|wrong)\s(?:icp\s|filing\s)?number copied\sit
    number\s(?:is\s|was\s)?(?:made\sup|fake|copied|borrowed|invented|wrong)
    """
)
FALSE = any_of(
    r"""
    (?:虚假|假冒|冒名|冒充|骗取|造假|作假|冒用)\S{0,10}备案
    备案\S{0,12}(?:虚假|伪造|冒名|冒用|盗用|冒充|造假|私刻)
    (?:身份证?件?|证照|执照|证件|公章|印章|名义|照片)\S{0,10}(?:冒用|盗用|冒名|伪造|私刻|p的|假的|造假)
    (?:冒用|盗用|冒充|顶用|私用)\S{0,8}(?:身份|证|执照|名义|名字|公章) 是冒的 冒名顶替
    (?:拿|用)\S{0,8}(?:死去|过世|去世|已故|亡故|死者)\S{0,12}(?:备|报|办) fake\sfiling false\sfiling
    identity\s(?:was\s)?(?:stolen|misused) forged
    """
)

# How it is shown and linked.
UNSHOWN = any_of(
    rf"""
    {NEVER}{FIRMLY}\S{{0,4}}?{SHOW}(?:过|上|出来?|着|任何|本|其|网站|icp|在\S{{0,4}})*{NUMBER}
    {NEVER}{FIRMLY}(?:放|挂|标|标注|标明|标示|悬挂|写|公示|贴)(?:过|上|置|出来?)?$
    {PAGE}\S{{0,12}}?(?:没有?|无|未见|不见|均无|都无|缺|找不[到着见]|看不[到着见])(?:任何|备案|icp|本站|啥|什么|其)*\s?{NUMBER}
    (?:没有?|无|啥|什么|哪有|不见|未见|缺少?|漏了?)(?:任何|啥|什么|半个|一个)*{NUMBER}(?!误|遗|需)
    (?:号|编号)(?:都|也|就|一直|根本|从来|压根)*(?:没有?|未|不肯|不愿|不想|拒绝?|没有?被)(?:在\S{{0,4}})?{SHOW}
    光秃秃 (?:不肯|不愿|拒不|拒绝)(?:放|挂|标|写|贴|加)(?!款)
    未(?:按规定)?(?:标明|标注|悬挂|公示|展示|标示|放置) 从未放置 一处都没有
    number\s(?:is\s)?(?:not\s(?:shown|displayed|visible|in\sthe\sfooter)|missing|absent|nowhere)
    (?:footer|page)[^.;]{{0,20}}(?:has|shows|with)\s(?:no|nothing|only)
    no\s(?:icp\s|filing\s)?number\s(?:shown|displayed|in|on)
    """
)
SHOWN = any_of(
    rf"""
    {PAGE}\S{{0,12}}?(?<![没未])(?:有(?!没)|挂(?!着?(?:的是|别|人))|标(?!题|准)|写着(?!备案中|技术|版权)|印|放|显示(?!未)|可见|出现|亮)
    (?:^|[^没有无])有号(?!不) ^有的
    号(?:也|都|已|照旧|照常|一直)*(?:挂|亮|贴好|标|在(?:页|底|首|站)|上墙|可见) 已标明 已悬挂
    看得?见(?!不) 合规信息
    (?:悬挂|标示|标注|标明|挂)[也得]?(?:齐全|正确|合规|合格|正常|规范|完整|无误|好好)
    (?:底部|页脚|标示|标号)\s?[√✓] (?:渲染|加载|展开|刷新|往下拉)\S{{0,8}}(?:出现|显示|有|可见|看)
    放在\S{{0,4}}最(?:下|底) 挂着呢
    (?:写|挂|标|显示|展示|放)(?:了|着|的|是)*主体(?:备案)?号
    number[^.;]{{0,16}}(?:visible|shown|displayed|in\s(?:the\s)?footer)(?!\s(?:belongs|is\s(?:not|wrong)))
    """
)
LINKED = any_of(
    r"""
    (?:跳|链|点|连|能到|直链|直达)\S{0,8}(?:工信部|部里|部系统|部备案|备案系统|miit|政务|管理系统|备案页)
    链接\S{0,3}(?:正常|无误|正确|ok|[√✓]|没问题|通|有效|对) 点得?(?:开|动|通)(?!不) 可点(?!开不)
    links?\s(?:to\smiit\s)?(?:ok|works|fine)
    """
)
UNLINKED = any_of(
    r"""
    (?:没有?|未|无|从没|从来没|并未)有?(?:做|加|设置?|添加|配置?|上|带)*超?(?:链接|链到|链向|链部|链工|连到|跳转)
    (?:号|编号|链接)\S{0,4}(?:点不[了动开]|不能点|不可点|点[了击]?[也都]?没(?:反应|动静)) 纯文[本字]
    死链
    (?:点|跳|链|指|转)(?:进去?|击|开|底下号|过去|接|了|向)*(?:后|却|竟|是|到|向|往|至|都|直接|的是|跳|转|进|指)*(?:一个|个|的)?\S{0,6}(?:自家|自己|首页|广告|卖课|博彩|赌|棋牌|彩票|游戏|色情|别的?站|别家|商城|空白|404|错误页|钓鱼|下载|公众号|百度|第三方|无关)
    不是(?:工信部|部里|部系统|备案系统) [不没](?:通|链|到|跳)\S{0,2}(?:工信部|部里|部系统|备案系统)
    not\s(?:linked|clickable|a\slink) no\s(?:hyper)?link plain\stext
    links?\s(?:to|goes\sto|leads\sto)\s(?!miit|the\sministry|beian)\S+
    """
)

# Who speaks, and what came of it.
COMPLAINS = any_of(
    r"""
    举报 投诉 来电称 来电反映 反映 网友 市民 有人说 听人说 听说 传言 据称 (?:客人|学生|律所|同行)说
    告警 以为 怀疑 (?:曾|有)疑 拨测报 扫描报 说是 flagged complain alleg scanner
    """
)
"""What is said against a site by those who may be wrong."""
CLAIMS = any_of(
    r"""
    (?:说|自称|口头称|号称|称|讲|表示|答复|回复|回应|保证|坚称|声称)是?(?:早|已|有|都|备|在|自己|我们|他们|小站|不用)
    (?:claims?|says?|said)\s(?:it|that|already|they|filed) 想着 以为 认为 等于 就算 按理
    (?:^|我们)备过的$ ^备案早办了$
    """
)
"""What is said for a site by those whose it is."""
BEFORE = any_of(
    """
    起初 开头 一开始 最初 初次 首次(?!公开) 首测 第一[遍次回] 首遍 前几天 曾(?!经手) 原先 原来 原记
    以前 此前 之前 早先 过一次 静态 at\\sfirst initially formerly
    """
)
"""What was so before, and may be no more."""
ASKS = any_of(r"""
    要不要 是不是 是否 有没有 有无 能否 如果 要是 一旦 倘若? whether \bif\b
    """)
CLEARED = any_of(
    r"""
    误报 误判 误会 误录 (?:看|查|抓|弄|搞|认|记|填|录|抄|漏)错了? 漏打 录入串 截断 缓存 疑点?已?排除
    不实 不属实 与事实不符 与实际不符 不成立 不予立案 false\s(?:alarm|positive) 没有?(?:问题|毛病)
    没挑出毛病 无遗留 一切正常 (?:三样|样样|手续|标示|都|全)都?齐 (?<![不未])合[规格](?!信息) 无误
    没冒名 不是冒 实际不是 山寨站 all\s(?:good|fine)
    """
)
"""What settles all that was said before it."""
NOT_CLEARED = any_of(r"(?:不是|并非|非|不算)\S{0,2}(?:误报|误判|误会|看错|查错) not\san?\sfalse")
NO_TWICE = any_of(
    r"""
    (?:不是|并非|绝非|不存在|不能(?:认为|认定|说|算)?)(?:没有|没|未曾|未|无)(?=号|备|编号|标|挂|链|履|放|办|有|记|按)
    """
)
EXCUSED = any_of(
    r"""
    停放页 停靠页 泊车页 保护性(?:注册|持有) 占位页 没有任何客户内容
    (?:站|网页|域名|页面)\S{0,3}?(?:还|尚|仍|从|并)?[没未](?:有|正式|对外|公开)*(?:开通|上线|上架|启用|解析|开放|建|发布)
    ^(?:还|尚|仍)?[没未](?:有|正式|对外|公开)*(?:上线|开放|启用|解析|开通)
    (?:仅|只)(?:限|供|对|在)?(?:校内|内部|内网|局域网|员工) 内网 (?:境外|海外|香港)(?!\S*(?:不是|也))
    (?:无需|无须|不需|不须|不必|免于?)(?:另行?|单独|再)?备 parked parking
    not\s(?:yet\s)?(?:live|online|public) intranet overseas offshore
    """
)
NO_EXCUSE = any_of("不属于?豁免 无豁免 没有?豁免 不是(?:境外|内网|停放) 称 说 以为 想着 照样 照常")

# Headings.
OF_ELSE = any_of("公安 网安 许可 增值 算法 等保 商标 工商 变更 变动 police licen[cs]e 发票 税")
"""What has numbers and filings of its own, and is not this filing."""
OF_THE_POLICE = any_of("公安 网安 police")
"""Whose filings have numbers of their own, which a page may lack."""
OF_FILINGS = any_of(
    r"""
    备案 icp filing filed beian 在册 在案 页脚 网页下方 页面底 底部 底下 号
    (?<![准具设筹戒配完])备(?!注|用|份|忘|货|件|选|考|查|齐)
    """
)
ASKS_WHETHER_FILED = any_of(
    r"""
    备案(?:一栏|情况|与否|了没|没有?|状态|结果|查询|吗|否)?$
    (?:有没有|是不是有|有无|是否有)\S{0,3}(?:号|备案) (?:是否|有没有|有无)\S{0,2}备 是否在册 在册$
    备没备 自查表 filing\??$ filed\??$ on\sfile
    """
)
ASKS_WHETHER_SHOWN = any_of(f"标明 悬挂 公示情况 亮号 {PAGE}\\S*号")
ASKS_WHOSE = any_of("号对不对 号码?核对 号从哪 号是谁 主体一致")
NO = any_of(
    r"""
    ^(?:没有?|无|否|未|不在|不对|不是|不符|不一致|不|×|✗|✘|空(?!闲)|零|0条?|欠|缺|x|no|none|nil|never|missing|absent)(?:的|呗|啊|呢|嘛|了|备|册|查到|标明|悬挂|标)*(?![\u4e00-\u9fffa-z\d])
    """
)
YES = any_of(
    r"""
    ^(?:有(?!没|人|误)|是(?!不)|在(?!办|途|走)|已|对(?!不|方)|√|✓|✔|能|可|y$|yes\b|ok\b|正常|齐)
    """
)
DONE = any_of("备案:?\\s*[√✓✔] 号已核 (?:备案|号)\\S{0,3}齐")
"""Marks of what was found in order."""
NOT_MARKED = any_of("备案(?:号|情况|状态)?[:\\s]*(?:[×✗✘]|x(?![a-z])|无(?![\u4e00-\u9fff])|否|空)")
BARE = any_of(r"^(?:无|未取得|未办理|-|/|—|×|x|none|n/a|nil)$")
"""What may mean as well that none is needed, or that another thing is lacking."""
ASKS_OUTRIGHT = any_of(r"有没有 有无 是否 是不是 在册 在案 备没备 吗 \?")
