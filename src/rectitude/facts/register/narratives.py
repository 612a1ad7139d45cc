"""
What an investigation tells of a row in sentences of its own, and whether any of them reproaches.

Whoever looked into a row and wrote down what was found would have written what is amiss. An account that
neither tells of a business, of a way round the rules or of a measure, nor confirms what was reported, is one
of something else: the columns beside it prove nothing.
"""

import re

from rectitude.facts.register.short_names import calls, is_short_for
from rectitude.facts.register.written import Cell, Entry, plain

_OF_AN_INVESTIGATION = re.compile(
    r"(?:核[查实验]|调查|检查|抽查|查[证处办]|复[查核]|走访|回访|现场)\S{0,4}?"
    r"(?:说明|经过|意见|情况|记录|发现|备注|内容|详情|描述|过程|结论|结果)$"
    r"|^(?:核[查实]|调查|检查|现场|经过|查明)$|^(?:what was found|inspect\w* notes?|investigation|findings?)$"
)
_OF_A_PARTICULAR = re.compile(
    r"备案|许可|资质|证(?!实)|号|链接|首页|页脚|访问|打开|域名|地址|变更|icp|licen[cs]e|link|number"
)
"""What was looked at: such a cell is an answer, and no account of the row."""
_SHORTEST = 12
"""Letters of an account: what is shorter is the name of a state; ours."""
_IS_DENIED = re.compile(
    r"(?:并未|从未|没有|未曾|并非|不是|无需|无须|未|不|没|无|非|免)(?!证|任何许可|许可|资质|经|取得|获|办|报|按)[^,，;；。、]{0,6}?"
    r"(?=收|卖|售|租|经营|转|对外|营业|提供|开票|计费|付|违规|违法)"
    r"[^,，;；。、]*"
)
"""What is said not to be done, to the end of its clause: 不向住户收费."""
_OF_A_BUSINESS = (
    r"收(?:费|取|款|钱|租|了|每|\d)|付(?:费|款|钱|网费)|开(?:具|了)?\S{0,2}(?:票|通)|发票|计费|月租|网费|[\d万千]元|按[户间台月年席]|每[户间家台月年]|月[付交收]"
    r"|卖|售|出租|租给|转[租让借接]|分租|对外|经营|营业|代理ip|自[建营]|客户|用户|牟利|获利|返点|[￥¥]"
)
_OF_A_BREACH = (
    r"无证|未(?:经|取得|获|报|办|按|持|备|续|申)|没有?(?:许可|办|证|取得|备案|报|批|授权)|无(?:任何)?(?:许可|授权|资质|合同|手续|关联|关系)"
    r"|不(?:含|符|一致|知情|在|认|得|属于?该|具备|包括|覆盖|承认)|超(?:出|范围|地域|期|越|限)|擅自|私[自接拉设]|违[规反法约]"
    r"|(?:线|缆|网络?|宽带)\S{0,4}(?:接|拉|引|布)(?:至|到|入|进|给)\S{0,3}(?:对面|隔壁|邻|别|其[他它]|\S{0,6}(?:公寓|宿舍|小区|出租))"
    r"|冒名|(?<!被)(?:冒用|盗用)|借[用名证]|虚假|层层|过期|到期|失效|吊销|逾期|家庭宽带|翻墙|逃避"
)
_OF_A_MEASURE = (
    r"(?<!不)属实|查实|证实|承认|认可|确认|仍|至今|一直|继续|屡|提醒|照[常旧样]|拒|催"
    r"|责令|限期|整改|停[止用业]|移[送交]|立案|处罚|罚款|约谈|抄告|通报|清退|查处"
)
_REPROACHES = re.compile(
    rf"{_OF_A_BUSINESS}|{_OF_A_BREACH}|{_OF_A_MEASURE}"
    r"|\b(?:paid|pays|charg|sells?|sold|resell|sublet|rent|invoice|without|not|never|no licen|unlicen"
    r"|customers|admit|confirmed|ordered|still|fined)"
)


_IS_ANOTHERS = re.compile(
    r"(?<![路理自事])由(?P<who>[^,，;；。、由并后给]{2,16}?)(?:直接|统一|自行|与\S{2,10}?)?(?:签(?:约|订|合同)|收(?:款|费|取|钱)|开(?:票|具)|运营|经营|发送|承接)"
    r"|(?:系统|平台|号码|线路|设备|场地|机房|客户|合同|业务|服务)(?:等|全|都|均|也|本来)*(?:为|是|系|属|归)(?:于)?(?!自|本|该|其)(?P<whose>[^,，;；。、]{1,20}?)(?:的|所有|方)(?=$|[,，;；。、])"
    r"|(?:被|遭)(?:人|他人|不法\S{0,4})?(?:冒用|盗用|假冒|冒名|仿冒|顶替)|与(?:其|之|该\S{1,4}|本\S{1,4}|我\S{1,4})(?:并)?(?:无关|没有?关系|不相干)"
    r"|(?:并非|不是)(?:其|该\S{1,4}|本\S{1,4})(?:所)?(?:为|做|发|卖|经营|提供|办)"
)
"""How a clause gives what was reported to somebody else: 由电信公司直接签约, 号码是银行的, 被冒用签名."""
_IT_ITSELF = re.compile(
    r"^(?:自己|其|该|本|他|她|负责人|老板|法人|法定代表人|店主|个人|公司|单位|企业)"
)


def _is_given_to_another(text: str, party: str) -> bool:
    match = _IS_ANOTHERS.search(text)
    who = match and (match["who"] or match["whose"] or "")
    if not match or (who and (_IT_ITSELF.search(who) or _is_the(party, who))):
        return False
    return not _INSISTS.search(text, match.end())


_INSISTS = re.compile(r"但|却|然而|实际|其实|承认|(?<!不)属实|不实|责令|立案|处罚")
"""What goes on to tell otherwise."""


def _is_the(party: str, who: str) -> bool:
    """Whether a party is who is called so; another of the same city is not."""
    return is_short_for(who, party) or calls(who, party)


def clearing_account(entry: Entry, party: str) -> Cell | None:
    """
    Return the account of the investigation of a row that leaves its columns no proof, or nothing.

    It gives what was reported to somebody else than a party, or no account of the row reproaches anybody.
    """
    told = [cell for cell in entry.cells if _is_an_account(cell)]
    given = next((cell for cell in told if _is_given_to_another(cell.text, plain(party))), None)
    return given or (told[0] if told and not any(map(_reproaches, told)) else None)


def _is_an_account(cell: Cell) -> bool:
    if _OF_A_PARTICULAR.search(cell.heading) or not _OF_AN_INVESTIGATION.search(cell.heading):
        return False
    return len(cell.text) >= _SHORTEST


def _reproaches(cell: Cell) -> bool:
    return bool(_REPROACHES.search(_IS_DENIED.sub("", cell.text)))
