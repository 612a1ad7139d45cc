"""Who a written row is about: who provides, for whom, which line; and what rows say of its licence."""

import re
from collections.abc import Iterator

from rectitude.facts.entities import bare_name
from rectitude.facts.register import Reconciliation
from rectitude.facts.register.services import Choice, services_done
from rectitude.facts.register.weighing import DENIED_ROLE
from rectitude.facts.register.written import Cell, Entry, clauses, says_no

_FIRM = re.compile(
    r"(?=.{4,40}$)[^\d\s,，;；。、:：][^\s,，;；。、:：]*(?:公司|集团|中心|合作社|工作室|经营部"
    r"|服务部|事务所|代办处|办事处|商行|研究院|研究所|设计院|医院|大学|学院|学校|网吧|酒店|宾馆|厂|店|部|行"
    r"|社)(?:[(（][^()（）]*[)）])?"
    r"|(?=.{4,60}$)[a-z][\w .,&'-]* (?:ltd|inc|llc|gmbh|co|corp|limited|kk|pte ltd)\.?"
)
_OF_NO_PARTY = re.compile(
    r"地址|位置|地点|机房|备注|说明|原话|发现|情况|结果|业务|服务(?!商|方$|单位|提供者|提供商)|标的|项目|用途|产品|部门|关系|手续"
    r"|提供者说|address|remark|note|service"
)
_OF_A_CUSTOMER = re.compile(
    r"客户|承租|租户|租用|用户|转入|买方|购买|采购方|需方|付款方|下游|介绍|收货|使用|customer|client"
    r"|tenant|lessee|buyer|user|payer"
)
_OF_A_SUPPLIER = re.compile(
    r"供应|供方|供给|供货|上游|上家|卖方|提供|出租|租自|来源|服务商|线路商|购自|买自|转租方|supplier"
    r"|vendor|provider|upstream|lessor|bought (?:from|of)|source|seller"
)


def name_of(cell: Cell) -> str:
    """Return the name in a cell as it is written, without what is said of it after it."""
    text = bare_name(cell.written.strip())
    first = cell.first_clause
    return text[: len(first)].strip() if _FULL_FIRM.fullmatch(first) else text


def firms(entry: Entry) -> Iterator[Cell]:
    """Yield the cells of a row that are names of firms of which it can tell."""
    for cell in entry.cells:
        if _names_a_firm(cell) and _may_be_of_a_party(cell.heading) and is_at_issue(cell):
            yield cell


def _may_be_of_a_party(heading: str) -> bool:
    return bool(_OF_WHOM.search(heading)) or not _OF_NO_PARTY.search(heading)


_OF_WHOM = re.compile(r"被(?:举报|投诉|申诉|反映)[人方者]")
"""Headings of whom a complaint is about, whatever else may stand there: 被举报人/地点."""


_OF_WHO_HANDLES = re.compile(
    r"(?<![被受])(?:导出|来文|发文|来函|受理|承办|经办|交办|督办|转办|协办|派单|处理|处置|主管|监管|监督|填[表报]|制表"
    r"|上报|报送|报告|举报|投诉|反映|申诉|检查|核查|核实|核对|核验|抽查|巡查|巡检|复查|复核|检测|测评|审核|审批|发证"
    r"|登记|记录|回复|答复|回访|走访|联系|牵头|执法)(?:的)?(?:单位|部门|机构|机关|公司|中心|小组|组|处|方|者|人员?|员)?(?:名称?)?$"
    r"|(?:责任|负责)部门"
    r"|(?<!being )(?:handled|reported|inspected|supervised|checked|answered|exported) by"
)
"""Headings of whoever hands on, handles, supervises, checks or answers what a row tells of another."""
_OF_AN_OFFICE = re.compile(
    r"(?:(?<!书)局|(?<!代)办|办公室|委|委员会|管委会|(?:派出|监管|管理|监督)所|(?<!办事)(?<!代办)处|部门|支队|大队|总队|专班)$"
    r"|(?:公安|通信|信息化|教育|文化|商务|交通)厅$"
    r"|^(?:客户|网络|市场|技术|安全|运维|工程|信息|管理|法务)\S{0,4}(?<!经营)部$"
    r"|(?:通信|宽带|客户|投诉|受理|监[管测督]|执法|指挥|政务|便民|举报|客服|热线|调度|网管|运维|应急|保障)\S{0,4}中心$"
    r"|(?:authority|bureau|department|service cent(?:er|re))$"
)
"""Names of authorities, offices and departments, which hear of a fault and do not commit it."""


def is_at_issue(cell: Cell) -> bool:
    """Whether a name can be of whom a row tells, and not of who handles, supervises, checks or answers it."""
    return not (
        _OF_WHO_HANDLES.search(_BRACKETS.sub("", cell.heading).strip())
        or _OF_AN_OFFICE.search(cell.text)
    )


_BRACKETS = re.compile(r"[(（【\[][^()（）【】\[\]]*[)）】\]]")


def _names_a_firm(cell: Cell) -> bool:
    """Whether a cell is the name of a firm, or begins with one of which more is said."""
    first = cell.first_clause
    begins = bool(_FULL_FIRM.fullmatch(first)) and cell.text.startswith(first)
    return begins or bool(_FIRM.fullmatch(cell.text))


_FULL_FIRM = re.compile(r"[^\d\s]{2,30}(?:有限责任公司|有限公司|股份公司|集团公司|分公司)")


def provider(entry: Entry) -> str:
    """Return who does what a row tells: under a heading that says so, else the first that is no customer."""
    found = [*firms(entry)]
    told = [
        cell for cell in found if _OF_A_SUPPLIER.search(cell.heading) or _DOES.search(cell.heading)
    ]
    others = [cell for cell in found if not _OF_A_CUSTOMER.search(cell.heading)]
    chosen = next(iter((*told, *others)), None)
    return name_of(chosen) if chosen else ""


_DOES = re.compile(r"实际.*(?:谁|经营|卖|提供)|经营者|收款|收费方|operator|who (?:sells|runs)")


def supplier(entry: Entry) -> str:
    """Return who a heading says to supply, or nothing."""
    chosen = next((c for c in firms(entry) if _OF_A_SUPPLIER.search(c.heading)), None)
    return name_of(chosen) if chosen else ""


def customer(entry: Entry) -> str:
    """Return for whom it is done, or nothing."""
    chosen = next((c for c in firms(entry) if _OF_A_CUSTOMER.search(c.heading)), None)
    return name_of(chosen) if chosen else ""


_OF_A_LINE = re.compile(
    r"账号|帐号|宽带号|线路|专线|电路|(?<!工单)(?<!案件)(?<!投诉)(?<!举报)编号|标识|合同|机柜|地址段|ip段|序列|\bid\b|circuit"
    r"|line|account|contract|rack|prefix"
)


def line(entry: Entry) -> str:
    """Return the line, the account or the contract that a row is about, or nothing."""
    told = (c for c in entry.under(_OF_A_LINE) if not _A_COUNT.fullmatch(c.text))
    chosen = next((c for c in told if re.search(r"\d", c.text)), None)
    return name_of(chosen) if chosen and len(chosen.text) <= _LONGEST_LINE else ""


_A_COUNT = re.compile(r"\d{1,3}")
"""The number of a row in its table, which names no line."""
_LONGEST_LINE = 30
"""Characters of what names a line; ours."""

NO_LICENCE = re.compile(
    r"(?<![是有])(?:无|没有?|未(?:取得|办理?|获得?|持有?|申请|申办|见)|不(?:持有|具备)|查无"
    r"|未查(?:询)?到|查不到|不存在)(?!其[他它]|别的|另外)(?:过|任何|有效|相应|相关|得|到|的|其|该"
    r"|本)*[^\s,，;；。]{0,16}?(?:许可证?|牌照|经营资质|许可记录)(?!.{0,3}(?:号|编号|页|年报))"
    r"|(?:^|(?<!不)[属系其均仍人方者]|自身|本身)无证(?!据|明)|(?:许可证?|牌照|持证)[^\s,，;；。]{0,10}?(?:查无|没有|未取得|未查到"
    r"|无记录|无任何|不存在|查不到)"
    r"|(?:no|without (?:a|any)?|lacks|never held an?|holds? no)\s?(?:valid |telecom |idc |isp |vat "
    r"|value-added )*licen[cs]e|unlicen[cs]ed|not licen[cs]ed"
)
"""That a firm has no licence, in words."""
_OF_A_LICENCE = re.compile(r"许可|持证|牌照|有证|有无证|证照|(?:^|的)证$|licen[cs]e")
_NOT_OF_WHETHER = re.compile(
    r"到期|有效|续|年报|年度报告|标明|公示|页|展示|地域|范围|业务(?!经营许可|许可)|覆盖|日期|要求|异常|备注|附件|变更"
    r"|提醒|shown|expir|valid|report|renew|area|page"
)


def denied_licence(entry: Entry) -> str:
    """Return the words by which a row says that its firm has no licence, or nothing."""
    if told := entry.says(NO_LICENCE):
        return told
    for cell in entry.under(_OF_A_LICENCE, _NOT_OF_WHETHER):
        if says_no(cell.text) and not NEEDS_NONE.search(cell.text):
            return cell.text
    for cell in entry.under(_OF_STANDING, _NOT_OF_WHETHER):
        if told := next(filter(_SAYS_NONE.search, cell.clauses), ""):
            return told
        told = next(filter(_NOT_ON_RECORD.search, cell.clauses), "")
        if told and not _A_NUMBER.search(cell.text):
            return told
    if entry.says(_ASKS_FOR_A_LICENCE):
        return next((c.text for c in entry.under(_OF_AN_ANSWER) if says_no(c.text)), "")
    return ""


_OF_STANDING = re.compile(rf"{_OF_A_LICENCE.pattern}|资质")
"""Headings of licences and of standing, of which no alone may mean anything."""
NEEDS_NONE = re.compile(
    r"未(?:公示|标|展示|显示|亮)|不(?:需|必|用|经营|涉及)|无(?:需|须)|免(?:办|证)|not (?:needed|required)"
)
"""That no licence is due, for nothing is done that needs one; or that one is not shown."""
_SAYS_NONE = re.compile(
    r"(?:自述|自称|承认|回答|称)?[“\"「]?(?:从)?没(?:有)?办过|查不到|查无|(?:许可证?|牌照|执照)\s*[:：]\s*无|未查到"
)
"""How an answer about a licence says that there is none, wherever in it."""
_NOT_ON_RECORD = re.compile(
    r"(?:查询|检索|系统|平台|库)[^,，;；。]{0,8}?(?:无|未见|没有)[^,，;；。需须误异]{0,10}?(?:记录|信息|结果)"
)
"""What a look-up found, where another beside it found no number: 查询无该公司记录."""
_A_NUMBER = re.compile(r"\d{6}")
_ASKS_FOR_A_LICENCE = re.compile(
    r"(?:是否|有无|有没有)(?:已?(?:持有|取得|办理|具有|具备|持))?\S{0,12}(?:许可证?|牌照|资质)(?!.{0,4}(?:到期|续|变更|标明|公示))"
)
"""A question that is put to a firm, whose answer stands in another cell."""
_OF_AN_ANSWER = re.compile(r"回复|答复|回答|^答$|自述|answer|reply|replied")


_OF_WHAT_IS_ALLOWED = re.compile(r"许可|证|批准|licen[cs]e|permit|比对|差异|differ")


def services_in(entry: Entry) -> tuple[Choice, ...]:
    """Return the services that a row says are done, and not those that a licence names."""
    found: dict[Choice, None] = {}
    for cell in entry.cells:
        if _OF_WHAT_IS_ALLOWED.search(cell.heading) or _OF_A_KIND.search(cell.heading):
            continue
        found |= dict.fromkeys(services_done(cell.text))
        if _ASKS_WHO_DOES.search(cell.heading):
            found |= dict.fromkeys(services_done(cell.heading))
    return tuple(found)


_OF_A_KIND = re.compile(r"(?:线路|宽带|开户|安装)类型|套餐|资费|地址|大厦")
"""Headings of what a line was opened as, and of addresses: neither is what is done."""
_ASKS_WHO_DOES = re.compile(
    r"(?:卖|经营|提供|出租|做).*(?:谁|哪家|何人)|who (?:sells|runs|provides)"
)
"""Headings of an interview, that tell what is done: 实际卖机柜的是谁."""


CHARGES = re.compile(
    r"[(/](?:元|万元|rmb|yuan|cny)|(?:月费|年费|费用|结算|金额|单价|月付|年付|计费)\S{0,6}\s\d"
    r"|\d\s*[万千]?元|按流量\S{0,8}(?:结算|收|计)|流水|在售|付给|交钱|网费|差价|零卖|零售|开票|开具?\S{0,6}(?:发票|收据)|定价|年租|所购|采购|元/|收费|收款|收取|收了?\d|收钱|月租|租金|计费|按[天日月年次]|包月|有偿|卖给|售价"
    r"|对外卖(?!平台|店|员|骑手|商家|订单|柜|餐)|收\S{0,4}(?:宽带|上网|接入|专线|托管)费"
    r"|会员|付费|缴费|对外(?:经营|销售|提供|出租)|[¥￥]\d|\bfees?\b|charg|\bpaid\b|per month|monthly"
    r"|\brent\b|invoice|subscri|rmb|yuan|cny"
)
"""That something is done for money, or for whoever comes."""
WITHIN = re.compile(
    r"自用(?!为名|专线|宽带|线路|带宽|地址"
    r"|\s*[+＋及和与并兼、]\S{0,2}(?:给|向|对外|转租|出租|分给|分租))|(?<!以)不(?:对外(?!标明)|经营|收费|转租|转售|出租|转接)"
    r"|未(?:中选|签约|成交)|流标|未(?:对外|收费|转租|转售|出租|发现|转接)|没有(?:对外|收费|转租|转售|出租|转接)|内部(?:使用"
    r"|办公|系统)|免费|(?<!保险)(?<!记账)代理(?!ip)|佣金|介绍|居间|委托|授权|批复|同一集团|全资|控股|分公司|子公司"
    r"|(?<!付费)(?<!付款)(?<!下单)(?<!拨号)测试|试用|演练|(?:已|均)(?:于\S{0,14})?(?:停|终止|退租|退网|拆除|整改|关停|注销)|不属实"
    r"|查无实据|误报|更名|曾用名|解除|撤单|(?:从未|未|没有)(?:实际)?(?:合作|采购|接入|成交|布放|开通|履行|启用|生效|执行"
    r"|起租|上线|开展)|(?:无|没有)(?:任何)?(?:合同|收款|签约|客户$)|立项|论证中|暂定|(?:筹备|筹建)(?!\S{0,2}(?:材料|申请|申办))|前不(?:上线|开展|经营)"
    r"|只(?:管|做|负责)(?:装维|布线|施工|维护|安装)|由(?:持证|总公司|运营商)\S{0,6}?(?:签|收)"
    r"|own use|internal|agent|commission|on behalf|authori[sz]|subsidiary|affiliate|trial|terminated"
    r"|refuted|unfounded|renamed|free of charge"
)
"""What lets something be no business, or be over, or not so."""
_DENIALS = re.compile(
    r"(?:未|没有?|无|并非|不是|非)(?:任何|经|获|取得|得到|其|的|办理)*(?:授权|关联|委托|批复|整改"
    r"|备案|集团|关系)"
    r"|(?:未|没有?|并未|从未)(?:受|获|得到|取得|经)\S{0,8}?(?:委托|授权)|(?:不是|并非)(?:谁|任何人|别人|他人)的代理"
    r"|(?:撤回|撤销|收回|终止)\S{0,4}授权|授权\S{0,6}(?:撤回|终止|未续)"
    r"|(?:子公司|分公司|授权|代理|关联)[^,，;；。、]{0,8}(?:一?栏|名单|记录|信息)[^,，;；。、]{0,2}(?:为空|空白|为无)"
    r"|介绍$"  # somebody tells of it
    rf"|{DENIED_ROLE.pattern}"
    r"|(?:无法|未能|不能|没有?|未)(?:提供|出示)[^,，;；。、]{0,8}?(?:授权|委托|合同|协议|证明)"
    r"|(?:无|没有?|未)(?:任何|签订?|订立|办理|取得|有)*(?:代理|居间|驻地网合作)(?:\S{0,6}(?:协议|合同|关系|资格))?"
    r"|(?:not|no|never) (?:authori[sz]ed|affiliat\w*|related)|无任何关联|不(?:存在"
    r"|是)\S{0,4}(?:关联|集团|授权)"
)


def is_within(entry: Entry) -> str:
    """Return what a row says that may let what it tells be no business, or nothing."""
    for cell in entry.cells:
        if is_name(cell) or _OF_WHAT_WAS_AGREED.search(cell.heading):
            continue
        for clause in cell.clauses:
            if WITHIN.search(_DENIALS.sub("", clause)) and not AS_WAS_AGREED.search(clause):
                return clause
    told = (c for c in clauses(entry.about) if not _OF_A_LEGEND.search(c))
    return next((c for c in told if WITHIN.search(_DENIALS.sub("", c))), "")


_OF_A_LEGEND = re.compile(r"(?<![a-z0-9])[a-z0-9]\s*[=:]")
"""What a note says of a code: the row has a code of its own."""


_OF_WHAT_WAS_AGREED = re.compile(
    r"约定|合同(?!号|编号).*用途|允许|(?:登记|申请|报装|报备|批准|名义|申报|开户)\S{0,2}用途|申报"
    r"|contract.*purpose|agreed|allowed|处置|处理|进展|整改|措施|(?:尽调|处理)?(?:意见|建议)$|follow-?up|action"
)
"""Headings of what a line is let for, or of what followed: what is done with it is another matter."""
AS_WAS_AGREED = re.compile(
    r"(?:协议|合同|条款|套餐|申请[表单]|开户单|装机单)(?:编?号)?[a-z0-9-]{0,24}\S{0,6}?(?:写明|注明|载明|约定|规定|明确|标明|写着|写的?是|限)"
    r"|^(?:约定|规定)(?:的?用途)?\S{0,4}(?:自用|内部)"
    r"|(?:登记|申报|申请|报装|约定|备案|报备)(?:的)?用途(?:为|是|系|:)|承诺书?\S{0,4}(?:载明|写明|约定|承诺)"
)
"""How a clause tells the same in the midst of a cell: 协议写明仅限自用."""


def is_name(cell: Cell) -> bool:
    """Whether a cell is no more than the name of a firm."""
    return bool(_FIRM.fullmatch(cell.text)) and _may_be_of_a_party(cell.heading)


def read_by_columns(joined: Reconciliation) -> frozenset[tuple[str, int]]:
    """Return the rows that columns told who does what or for whom: they were weighed by these."""
    return (
        frozenset(
            (row.file, row.line)
            for row in joined.register.statements
            if row.service
            and (row.firm or row.customer)
            and not {"valid_from", "valid_to"} & {*row.unread}
        )
        if joined.register.licences
        else frozenset()
    )
