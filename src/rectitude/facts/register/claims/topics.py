"""The topics of which rows tell, each with the headings that ask for it and the words that answer."""

import re

from rectitude.facts.register.claims.hearing import Topic
from rectitude.facts.register.measures import ORDERED

FILED = Topic(
    asked=re.compile(r"备案|(?<![a-z])icp|beian|filing|filed|管局|工信部"),
    beside=re.compile(
        r"公安|网安|许可|ip备案|接入商|服务商|主体|主办|单位|名称|负责|法定|联系|电话|地址|备案ip|内容|日期"
        r"|时间|变更|更新|改备案"
        r"|页|底部|展示|悬挂|标|链接|人$|经办|原|旧|曾|注销日|接入备案|provider|holder|entity|owner"
        r"|change|date|former"
    ),
    denied=re.compile(
        r"(?:未|没有?|无|从未|尚未|一直没|漏)(?:有|曾|去|办|做|完成|进行|任何|取得|申请|报|单独)*(?:过"
        r"|到|了)?(?:icp|网站|域名|应用|app|小程序)*备(?:案|过?$)"
        r"(?!变更|主体|负责|案?(?:变更|信息|更新))|(?:查无|查不到|未查到|没查到|未检索到|找不到|未找到"
        r"|无此)(?!\S{0,4}(?:许可|执照|异常|问题))"
        r"|(?:已|被)(?:注销|撤销|吊销|取消)(?:备案)?$|备案\S{0,8}(?:已|被)(?:注销|撤销|取消)"
        r"|没有自己的?(?:备案)?号"
        r"|(?:not|never|isn't) (?:been )?(?:filed|on record)|no (?:icp |filing |beian )*(?:filing|record"
        r"|match|result)|unfiled"
    ),
    affirmed=re.compile(
        r"icp备\s?\d{6,}|已(?:完成)?备案|备案(?:齐全|有效|正常|完成|通过|号?在)|有备案|号\S{0,3}下来"
        r"|下号|^有效|valid|filed"
    ),
    of_else=re.compile(r"公安|网安|许可|police"),
    says_nothing=frozenset({"无", "-", "/", "—", "none", "n/a", "未取得"}),
)
FILED_FALSELY = Topic(
    asked=re.compile(r"虚假|冒名|冒用|借照|真实性存疑"),
    beside=re.compile(r"是否(?:属实)?$|日期"),
    affirmed=re.compile(
        r"(?:借|冒|盗|套|租)(?:名|用|他人|别人|来|照)*\S{0,8}备(?:案|的)|(?:执照|证件|证照|身份证"
        r"|营业执照)\S{0,10}(?:拿去|被\S{0,6}(?:用|拿|借|冒)|伪造|变造|假的|借来|租来|冒用|盗用)"
        r"|(?:借|冒用|盗用)\S{0,4}(?:的)?(?:执照|证件|证照|身份证|名义)\S{0,6}(?:报|备|办)|(?:不认识"
        r"|不知道|不知情|没办过)(?:此|该|这|有)?\S{0,2}(?:网站|站|域名|备案)|虚假备案|备案(?:信息"
        r"|材料)?\S{0,2}(?:虚假|伪造|造假)"
        r"|(?:fake|forged|false|borrowed|stolen) (?:filing|licen[cs]e|identity|id)"
    ),
    denied=re.compile(
        r"当面核|想起来?了?是|(?:原来|其实)是\S{1,10}办的|属实|均?真实|本人办理|不实|误会|查无实据|授权|已(?:注销|更正|撤销|整改)|就是办网站的"
        r"|unfounded"
    ),
    aside=re.compile(r"疑|可能|待核|是否|举报|投诉|alleged|suspected"),
)
SHOWN = Topic(
    asked=re.compile(r"页脚|页尾|底部|页面|首页|主页|footer|home ?page"),
    beside=re.compile(
        r"许可|公安|链接|点击|跳转|可点|点开|名称|标题|内容|栏目|网址|日期|时间|link|click|title"
        r"|licen[cs]e|称$"
    ),
    affirmed=re.compile(
        r"(?:显示|挂|标|页脚|底部|写着|有)\S{0,8}icp备|(?<!未)(?<!没)(?:已|现已)(?:补|挂|标)"
        r"|后(?:才)?出现|脚本加载"
    ),
    denied=re.compile(
        r"(?:首页|主页|整页|页面|页脚|页尾|底部|全站)\S{0,8}(?:没有?|无|未|不见|找不到|看不到"
        r"|缺)\S{0,6}(?:备案号?|号码?|编号|串号|标)|(?:没有?|无|未|找不到|看不到)(?:任何|见|标|挂|展示"
        r"|悬挂|标明|公示)*(?:icp|网站)?备案号"
        r"|什么(?:也|都)没|^(?:空白|缺失)$|no (?:icp |filing |beian )*number|not shown|missing"
    ),
    aside=re.compile(r"许可|公安|licen[cs]e"),
    by_any_answer=True,
)
"""That a home page shows the number of its filing."""
OPEN = Topic(
    asked=re.compile(
        r"对外|公众|谁能|开放|公网|外网|拨测|访问|打开|打得开|在线|上线|上架|在架|给谁|可达|响应|状态"
        r"|现状|情况|流量"
        r"|online|http|reach|live|public|open|serving|status|抓取|巡查|巡检"
    ),
    beside=re.compile(
        r"备案|许可|日期?$|时间|名称|入口|地址|许可|变更|整改|处[置理]|答复|计划|预计|拟|cdn|域名状态|filing|date"
    ),
    affirmed=re.compile(
        r"打得?开(?!了?(?:是|就)\S{0,6}(?:别|停|空))|(?:能|可)(?:以|正常)*(?:打开|访问|浏览|下载|下单|播放|报名|支付|充值|[订购]票)"
        r"|(?<!\d)200(?!\d)|^正常|(?:首页|访问|打开|运行|服务)正常|在线"
        r"|运行中|运行$|营业|接单|下单|卖货|已(?:正式)?(?:发布|上线|上架|开通|对外)|在架|任何人|人人"
        r"|所有人|公众|(?:对外|公开)(?:提供|开放|访问|服务|可|售|销售|营业)"
        r"|开着|先开了?|播放|日活|下载量|访问量|能用|在用|照常|\bopen\b|\blive\b|\bonline\b|public"
        r"|serving|^up$|reachable"
    ),
    denied=re.compile(
        r"打不开|(?:无法|不能|不可|没法)\S{0,3}(?:打开|访问|解析|用)|(?:未|没有?|不|尚未)(?:正式"
        r"|对外)*(?:上线|发布|开(?:通|放)?(?!票|具|会)|上架|启用|解析|投用)"
        r"|内网|内部|仅(?:限|供|对)?(?:员工|本|内|公司)|员工|办公网|(?:已|被)?(?:关停|关闭|关站|停用"
        r"|停服|下线|下架)|无响应|超时|(?<!\d)(?:40\d|50\d)(?!\d)"
        r"|开发版|测试版|等号|offline|internal|intranet|\bdown\b|closed|not (?:open|live|online"
        r"|reachable)|nxdomain"
    ),
    aside=re.compile(ORDERED),
)
TRADING = Topic(
    asked=re.compile(
        r"在售|在卖|售卖|对外|经营|外包客户|收费(?!方)|佣金|收入|收款(?!方|开票)|sells?|sold|revenue"
    ),
    beside=re.compile(
        r"许可|证|主体|公司|企业|单位|对象|名称|地域|范围|方[)）]?$|者$|日期|时间|licen[cs]e"
    ),
    affirmed=re.compile(
        r"在(?:售|卖|服务?\d)|(?:仍|还|照)(?:在|旧|样|常)?\S{0,4}(?:收|卖|做|开|签|接|发|经营|营业|出租"
        r"|服务|下单|在)|继续\S{0,4}(?:收|卖|经营|提供|营业|出租)"
        r"|(?<!不)收(?:了|费|款|取|钱|新|每|[一二三两\d])|每[户家人月年间位台柜条]\S{0,5}[\d元]"
        r"|\d+\s*(?:家|户|个|名|位)?(?:付费|外省|收费)?(?:客户|用户|商家|商户|会员|站长)"
        r"|(?:客户|用户|商家|商户|会员|坐席)\S{0,3}\d+|\d+\s*(?:家|户|份)|签(?:了|约|合同|订)|开户|下单"
        r"|(?:试|购)买|开票|按\S{0,5}(?:收|提|抽|分账|%)|佣金|\d%|\d\s*元|元\s*/|月租|月入"
        r"|售价|定价|自当?卖方|当卖方|对外(?:售卖|经营|收费|出租|提供|销售)|都在卖|入账|款入|[¥￥]\s?\d"
        r"|\bpaid\b|paying|charg(?:es|ed|ing)|invoic|\bsells?\b|\bsold\b|resells?|collects|per month"
    ),
    denied=re.compile(
        r"(?:未|没有?|无|不|从未|不再)(?:再|对外|实际|有)*(?:开展|经营|营业|收费|收取|收钱|收款|签约"
        r"|成交|销售|卖|用户|客户|收入|业务|在售)|已?停(?:业|止|售|机|办|了|$)|清退|终止|不对外"
        r"|关(?:停|闭)|转(?:给|到|至|由)?(?:电信|联通|移动|他)|用户\S{0,6}转|退出|not (?:selling|charg)"
        r"|no (?:customers|sales|charge)|ceased|closed"
    ),
    by_any_answer=True,
)
"""That business goes on for money."""


NO_BUSINESS_OF_ITS_OWN = re.compile(
    r"自营(?!\S{0,4}(?:机房|节点|网络|宽带))|自家|推介|立项|论证|暂定|自用(?!为名|专线|宽带|线路|带宽|名义|;|$)|只?介绍|推荐|代理(?!ip)"
    r"|直签|直接签|集团|授权"
    r"|分公司|子公司|全资|控股|委托|免费|测试|试用|筹备|筹建|拟|计划"
    r"|已(?:续|换证|延续|受理|取得|增|整改)|受理(?!库|系统|平台)|续期中|查无实据|不属实|误报|曾用名|更名|豁免|不(?:需|必"
    r"|用|涉及)|无(?:需|须)|持证方|基础电信|备份|灾备|own use|agent|on behalf|subsidiary|authori[sz]ed"
    r"|free of charge|renewed|pending"
)
"""What may let a business be none, another's, or over."""
DENIALS = re.compile(
    r"(?:不是|并非|不属于|非|没有|没|无|未|不在|不具)(?:经|获|取得|得到|其|的|办理|任何|是|被)*"
    r"(?:代理|推荐|介绍|授权\S{0,4}|委托|集团|测试|自用|受理|续期|增项|基础电信\S{0,2})+"
    r"|(?:未|没有?|并未|从未)(?:受|获|得到|取得|经)\S{0,8}?(?:委托|授权)|(?:不是|并非)(?:谁|任何人|别人|他人)的代理"
    r"|not (?:an? )?(?:agent|authori[sz]ed)"
)
"""What denies an excuse: 不是代理推荐."""
TO_BE_DONE = re.compile(
    r"^(?:限期|责令|要求|建议|应当?|须|逾期)|限期\S{0,6}(?:整改|清退|改正|停止)"
)
"""What is asked for when a check is over, and is not so yet: 限期15日清退租户."""
