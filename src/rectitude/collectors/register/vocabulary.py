"""
Words in cells into the few that we know: states of a filing, places, relations, uses, answers of a site.

A cell is told by its parts. What is denied in it (不得转租, 非控股) is set aside first: if nothing else is
left, the cell is not understood.
"""

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache

from rectitude.collectors.register.cells import BadCell
from rectitude.facts.places import places_in
from rectitude.facts.places_abroad import is_abroad

_DENIED = re.compile(
    r"(?:不得|不能|不可|不准|不许|严禁|禁止|不|非|未|无|勿|没有)[^,，;；。、()（）]*|\b(?:not?|non"
    r"|never|without)\b[- ]?[^,;.()]*"
)
Part = tuple[str, str]
"""What a cell means, and the pattern by which it is told."""


def told(parts: tuple[Part, ...], known: str) -> Callable[[str], str]:
    """Return a parser that knows these parts, the first that fits; `known` is offered where none does."""
    patterns = tuple((meaning, re.compile(words)) for meaning, words in parts)

    @lru_cache(1 << 10)
    def parse(cell: str) -> str:
        text = unicodedata.normalize("NFKC", cell).strip().lower().replace("_", " ")
        for said in (text, _DENIED.sub("", text)) if _DENIED.search(text) else (text,):
            for meaning, words in patterns:
                if (match := words.search(said)) and not _is_denied(said, match.start()):
                    return meaning
        raise BadCell(f"不认识的词；可用的有：{known}", f"unknown; known are: {known}")

    return parse


def _is_denied(text: str, position: int) -> bool:
    return any(found.start() < position < found.end() for found in _DENIED.finditer(text))


filing_status = told(
    (
        (
            "none",
            r"查无(?!(?:此|该)?(?:公司|单位|企业|人|地址|门牌)(?!\S{0,4}备案))|(?:未|没有?)(?:能)?(?:查询?到|查得|检索到)"
            r"|^(?:无|未|没有)(?:网站|域名|icp)?备案|(?<!暂)无结果"
            r"|^(?:(?:该|此|其)?(?:域名|网站|站点|网址))?(?:未|没有?|尚未|从未|从来没有)(?:曾|有|能)?"
            r"(?:取得|办理|完成|通过|履行|进行|提交|申请|申报|做过?|办过?)*(?:icp|网站|域名)*备案(?:手续|申请|登记)?"
            r"(?!\S{0,2}(?:变更|更新|注销|变动))"
            r"|系统(?:中|内|里|上)*(?:亦|也|均|都)?(?:查不到|找不到|查无|无|没有|未见)(?:该|此)?(?:相关)?(?:域名|网站|记录|信息)"
            r"|备案(?:申请|审核)?(?:被)?(?:未(?:获)?通过|驳回|退回|不通过)"
            r"|no (?:record|filing|result)|not (?:found|filed|on record)|unfiled",
        ),
        ("normal", r"(?:未|没有|not )\s*(?:被)?(?:注销|取消|cancel)"),
        ("cancelled", r"注销|取消|撤销|撤回|收回|吊销|cancel|revoke|withdrawn|deregister|void"),
        ("normal", r"change (?:was )?(?:not|never) "),
        (
            "change_under_review",
            r"变更|受理|(?:审[核批查]|初审|复审|终审|核验)中|(?:待|等待|正在|等候)\S{0,4}(?:审[核批查]|批复|核[验准])"
            r"|尚未办结|(?:局|管局|部门)(?:还|尚)?未批|review|pending|change",
        ),
        (
            "normal",
            r"正常|有效|已(?:完成|取得|办理|通过|在\S{0,4}(?:局|系统|平台|部))?备案|有备案|备案(?:成功|(?:信息|记录)?(?:存在|齐全))|系统可查"
            r"|^已?(?:办结|办毕|完结|办理完毕)$"
            r"|通过|在用|\bon file\b|normal|active|valid|in force|^(?:ok|found)$|filed"
            r"|(?:records?|filing) found\b"
            r"|icp备\d{4,}",
        ),
    ),
    "normal, change_under_review, cancelled, none",
)
CLAUSES = re.compile(r"[,，;；。!！]\s*")
_SAID_OF_A_FILING = re.compile(
    r"备案|报备|系统(?:中|内|里|上)*(?:可查|(?:亦|也|均|都)?(?:查不到|查无|无|没有|未见))"
    r"|filing|filed|\bon file\b|(?:查无|(?:未|没有?)(?:能)?(?:查询?到|查得|检索到))"
    r"(?:相关|任何|此|该|其|网站|域名|主体|的)*(?:信息|记录|结果|数据)?(?:$|[(（])"
    r"|\bno records?\b|\brecords? (?:was |were )?(?:not )?found\b",
    re.IGNORECASE,
)
_NO_TROUBLE = re.compile(
    r"(?:(?:未|没有?)(?:能)?(?:查询?到|查得|检索到|发现|见)|没有|[查并]?无)\S{0,8}?(?:异常|问题|违规|违法|变更|不符|不一致|错误|风险)"
)
"""What a check did not find is no filing, but a fault."""
_OF_ITS_PEOPLE = re.compile(r"负责人|联系人|手机|电话|邮箱")
_FILING_ENDED = re.compile(
    r"备案[^主负联接手电未不无]{0,14}?(?:注销|取消|撤销|撤回|收回|吊销)"
    r"|(?:注销|取消|撤销|撤回|收回|吊销)(?:了|其|该|网站|域名|icp|的)*备案(?!主体|接入)"
    r"|filing.*(?:cancel|revoke|withdrawn)|(?:cancel|revoke|withdr)\S* filing",
    re.IGNORECASE,
)
"""That a filing has ended; a filer, or an access, may have ended without it."""


@lru_cache(1 << 10)
def checked_filing(cell: str) -> str:
    """
    Return what the result of a check says of a filing's state, or nothing: 无 may be of anything.

    >>> checked_filing("查无备案"), checked_filing("无"), checked_filing("备案核查通过，未查到异常")
    ('none', '', 'normal')
    >>> checked_filing("京ICP备12345678号-1"), checked_filing("页面写京ICP备12345678号，与系统不符")
    ('normal', '')
    """
    if _ONLY_A_NUMBER.fullmatch(cell.strip()):
        return "normal"
    said = ",".join(filter(_is_of_a_filing, CLAUSES.split(cell.strip())))
    try:
        state = filing_status(said) if said else ""
    except BadCell:
        return ""
    return "" if state == "cancelled" and not _FILING_ENDED.search(said) else state


@lru_cache(1 << 10)
def looked_up_filing(cell: str) -> str:
    """
    Return the same under a heading that names the filing, where a state alone is that of one.

    >>> looked_up_filing("已注销（2026-09-02）"), checked_filing("已注销（2026-09-02）")
    ('cancelled', '')
    >>> looked_up_filing("查得，主体一致"), looked_up_filing("京ICP备12345678号-1，主体不一致")
    ('normal', '')
    """
    text = unicodedata.normalize("NFKC", cell).strip()
    alone = _A_STATE_ALONE.fullmatch(text)
    told = checked_filing(cell) or (filing_status(cell) if alone else "")
    if told:
        return told
    parts = [_said_of_what_was_found(part) for part in CLAUSES.split(text) if part]
    return "normal" if "found" in parts and all(parts) else ""


def _said_of_what_was_found(clause: str) -> str:
    """Return whether a clause says that a look-up found a filing, or that what it found agrees."""
    if _IS_FOUND.fullmatch(clause) or _ONLY_A_NUMBER.fullmatch(clause):
        return "found"
    return "agrees" if _AGREES.fullmatch(clause) else ""


_IS_FOUND = re.compile(
    r"(?:可|能|已)?(?:以)?(?:查得|查到|查询到|检索到|搜到|查见)(?:备案)?(?:信息|记录)?|可查|有(?:备案|记录|信息)*|在册"
)
_AGREES = re.compile(
    r"(?:备案)?(?:主体|主办单位|主办者|单位|名称|域名|信息|号码?|内容|与|页面|网站|所标|均|都)*(?:一致|相符|相同|吻合|对应|无误|正确|有效|正常)"
)


_A_STATE_ALONE = re.compile(
    r"(?:(?:现|状态)?[:：]?(?:已|被|均)*(?:于[\d年月日./-]{4,11})?(?:已|被)*"
    r"(?:注销|取消|撤销|正常|有效|审核通过|通过|变更中|审核中)|cancel+ed|active|normal|valid|found)(?:\([^()]*\))?",
    re.IGNORECASE,
)
_ONLY_A_NUMBER = re.compile(
    r"(?:已?备案|有备案|备案号|查到|查得|有)?(?:号|为)?[:：,，]?\s*[\u4e00-\u9fff]icp备\s?\d{6,12}号?(?:\s?[-－—]\s?\d{1,4})?[。]?",
    re.IGNORECASE,
)
"""The number that a look-up found, and no more."""


def _is_of_a_filing(clause: str) -> bool:
    return bool(_SAID_OF_A_FILING.search(clause)) and not (
        _NO_TROUBLE.search(clause) or _OF_ITS_PEOPLE.search(clause)
    )


_NO_NUMBER = re.compile(
    r"(?:(?:目前|尚|至今|一直)?(?:未|无|没有?)(?:曾|有)?(?:网站|域名|icp|进行|完成)?(?:备案(?:号|信息|记录)?|办理(?:备案)?|取得(?:备案)?(?:号|编号)?)"
    r"|查无备案\S{0,4}|not filed|unfiled)[。!]?",
    re.IGNORECASE,
)
"""What says in the place of a number that there is none; 无 and a dash may mean that none is needed."""
_NO_FILING = re.compile(r"备案|filed", re.IGNORECASE)
_LOOKED_UP_IN_VAIN = re.compile(
    r"(?:系统)?(?:未|没有?|均未)(?:能)?(?:查询?到|查得|检索到|搜到)(?:备案|号|记录|信息)*|查无(?:备案|号|记录|信息|结果)*|查(?:询)?不到"
)


def says_no_number(cell: str) -> bool:
    """
    Whether a cell for the number of a filing says, and says no more than, that there is none.

    >>> says_no_number("未备案"), says_no_number("未备案（仅内网）"), says_no_number("无")
    (True, False, False)
    """
    return bool(_NO_NUMBER.fullmatch(unicodedata.normalize("NFKC", cell).strip()))


_DENIES = re.compile(r"(?:尚|暂|还|均|都|至今)*(?:没有?|未|无|否|不|查无|×)[^\d]*", re.IGNORECASE)


def is_no_number(cell: str) -> bool:
    """
    Whether a cell for the number of a filing denies, whatever it denies: it is no number.

    >>> is_no_number("没有（境外服务器）"), is_no_number("无锡ICP备12345678号")
    (True, False)
    """
    return bool(_DENIES.fullmatch(unicodedata.normalize("NFKC", cell).strip()))


def says_no_filing(cell: str, heading: str) -> bool:
    """
    Whether it says so of a filing, beneath its heading: what was not obtained or done may be a licence.

    >>> says_no_filing("未备案", "ICP备案号"), says_no_filing("未办理", "ICP许可证号")
    (True, False)
    """
    of_a_filing, of_a_licence = "备案" in heading, "许可" in heading
    if _LOOKED_UP_IN_VAIN.fullmatch(unicodedata.normalize("NFKC", cell).strip()):
        return of_a_filing and not of_a_licence
    if _NO_FILING.search(cell):
        return says_no_number(cell) and (of_a_filing or not of_a_licence)
    return says_no_number(cell) and "办理" in cell and of_a_filing and not of_a_licence


relation_kind = told(
    (
        (
            "former_name",
            r"曾用|更名|改名|名称变更|变更名称|原名|前身|former|renam|name change|previous",
        ),
        ("branch", r"分公司|分支|总分|分部|branch"),
        (
            "same_control",
            r"同一|共同控制|same.?control|common control|同受|兄弟|姊妹|affiliate|^集团",
        ),
        ("subsidiary", r"子公司|全资|控股|母子|subsidiary|wholly|parent"),
    ),
    "subsidiary, branch, former_name, same_control",
)
_STRANGERS = re.compile(
    r"(?:经查|经核查|两[家者方]?(?:单位|企业|公司)?(?:之间)?|互相|双方)?(?:无|没有?|不存在|未(?:发现|查到|见)(?:有|存在)?)"
    r"(?:任何|其他|直接|上述|此类|存在|的)*(?:关联|隶属|股权|投资|控股|控制|总分|母子|从属|关系|、|或|及|和)*(?:关系|关联|联系|往来)?"
    r"|否|不(?:相关|关联|属于)|互不(?:隶属|关联|相关)|n|no|none|unrelated|not related"
    r"|no (?:relation|affiliation)(?:ship)?"
)
_RELATED = re.compile(
    r"是|有|有关联|存在(?:关联)?(?:关系)?|关联(?:企业|方|公司)?|y|yes|related|affiliated"
)


@lru_cache(1 << 10)
def relation_or_none(cell: str) -> str:
    """
    Return the kind of a relation; nothing where the cell says that there is none.

    >>> relation_or_none("全资子公司"), relation_or_none("无任何关联"), relation_or_none("有")
    ('subsidiary', '', 'same_control')

    Raises BadCell where it says neither.
    """
    text = unicodedata.normalize("NFKC", cell).strip().lower()
    if _STRANGERS.fullmatch(text):
        return ""
    return "same_control" if _RELATED.fullmatch(text) else relation_kind(cell)


unit_status = told(
    (
        ("struck-off", r"注销|解散|撤销|清算完|deregister|struck|dissolved|cancel"),
        ("revoked", r"吊销|revoke"),
        (
            "in-business",
            r"存续|在业|在营|开业|正常|迁|active|registered|in business|existing|normal",
        ),
    ),
    "存续, 注销, 吊销",
)
use = told(
    (
        (
            "resale",
            r"转租|分租|转售|转让|再出?租|二[次级]出?租|下租|租给|倒卖|转给(?:别|他|第三|其)|拆分后?(?:零售|出售|转卖|出租)"
            r"|(?:乙方|承租[方人]|租户|客户|使用方)(?:再|可|将)?(?:对外|向(?:其|他)?[^,;]{0,8})(?:出租|租赁|销售|出售)"
            r"(?=[^,;]{0,6}(?:服务器|主机|ip|带宽|宽带|地址|机柜|机位|接入|端口|云))"
            r"|(?:家宽|家庭宽带|住宅)[^,;]{0,4}对外(?:出租|销售|出售)"
            r"|resale|resell|resold|sub-?let|sub-?leas|re-?let",
        ),
        ("cdn", r"cdn|内容分发|content delivery"),
        (
            "hosting",
            r"托管|主机租|服务器租|虚拟主机|云主机|云服务器|云计算|数据中心|(?<![a-z])idc|机柜|机房|hosting"
            r"|coloc|data ?cent|cloud|vps|rack",
        ),
        ("residential", r"家庭|家宽|住宅|居民|(?:小区|社区)宽带|residential|home"),
        ("leased-line", r"专线|leased|dedicated|专用线路"),
        (
            "own-use",
            r"自用|自己用|办公|内部|本单位|^(?:企业|单位|员工|网吧)?上网$"
            r"|监控|监测|收银|门禁|考勤|教学|视频会议|own.?use|internal|office|self.?use",
        ),
        ("own-business", r"自营|自有|自建|own.?business|own.?service|^own(?:ed)?$"),
    ),
    "自营, 自用, 托管, 转租, CDN, 家庭宽带, 专线",
)
_USE_UNKNOWN = frozenset(
    {
        "未知",
        "unknown",
        "不详",
        "-",
        "/",
        "",
        "静态",
        "动态",
        "静态分配",
        "动态分配",
        "static",
        "dynamic",
    }
)
"""What says nothing of a use; the filing of addresses asks beside it how they are given (使用方式: 静态)."""
_LET = re.compile(
    r"(?:对外|已|整段)?(?:出租|外租|租赁|租用)(?:给?客户|使用|经营|业务)?|let|leased(?: out)?|rented"
)
"""That the row is a letting, of which the user's own use is not told: neither 转租 nor 再出租."""


_ACCESS = re.compile(
    r"(?:互联网|宽带|网络|光纤|数据)*接入(?:服务|业务|使用)?(?:[(（][^()（）]*[)）])?|(?:internet )?access"
)
"""Access that a user has or gives, which the row does not tell."""
_WHAT_RUNS = re.compile(
    r"(?:承租[方人]?|租户|客户|用户|使用方|公司|企业|单位|医院|学校|集团)?(?:用于|用来)?"
    r"(?:放置|存放|摆放|部署|搭建|架设|运行|承载)[^,，;；、\s]{0,8}(?:服务器|主机|设备|站点?|平台|服务|应用|节点|直播)"
    r"|(?:公司|企业|单位|医院|学校|集团|承租[方人]?|租户|客户)?[^,，;；、\s]{0,8}(?:官网|网站|门户|系统|商城|数据库|备份|归档|灾备|邮箱|邮件服务器?)"
    r"|(?:company |corporate )?(?:website|web site|mail server|database|backup|erp|crm)"
)
"""What a customer runs on its addresses: not by what right it has them."""


@lru_cache(1 << 10)
def use_or_unknown(cell: str) -> str:
    """
    Return the use of a block; nothing where the cell says that it is not known.

    >>> use_or_unknown("企业自用（不得转租）"), use_or_unknown("未知"), use_or_unknown("出租")
    ('own-use', '', '')
    """
    said = cell.strip().lower()
    if said in _USE_UNKNOWN or _LET.fullmatch(said) or _ACCESS.fullmatch(said):
        return ""
    try:
        return use(cell)
    except BadCell:
        if _WHAT_RUNS.fullmatch(said):
            return ""
        raise


_MAINLAND = re.compile(r"\bcn-(?!hong)[a-z]+|境内|国内|大陆|内地|中国|mainland|china|domestic|^cn$")
_AT_HOME = re.compile(
    r"[\u4e00-\u9fff]{2,6}(?:市|县|自治州|旗|区)[\s,，/·-]*(?:中国)?(?:(?:电信|联通|移动|广电)(?:\S{0,4})?(?:机房|idc|数据中心|云)|政务云(?:平台)?|电子政务(?:外网|中心)\S{0,4})"
)
"""
A city or a district that we do not list, with machines of a domestic operator or of an administration there.

Cities abroad were told before; what has no such owner may be anywhere.
"""
_OF_AN_ADMINISTRATION = re.compile(
    r"(?:[\u4e00-\u9fff]{0,6}[省市州县区旗镇乡]|国家)级?(?:电子)?(?:政务|党政)(?:中心|外网|云|服务中心|数据中心)*(?:机房|云平台|云|主机)"
)
"""Machines of an administration of the mainland, wherever it is: 县政务机房."""
_NOWHERE = re.compile(
    r"未知|unknown|不详|\S{0,16}(?:数据中心|机房|城域网|校园网|政务云)(?:\(\S{1,8}\))?|校内|内网|-?internal|on-?prem\S*"
    r"|idc-internal|(?:阿里|腾讯|华为|百度|天翼|移动|联通|京东|金山)云\S{0,6}"
    r"|本(?:司|公司|单位|校|院)?(?:的)?(?:机房|数据中心)\s*[a-z\d][a-z\d# -]{0,12}"
    r"|已?(?:下线|停用|关停)|未(?:部署|上线)|(?:not|un)[ -]?hosted|offline|parked|retired"
)
"""What names no place, but whose machines they are, or that there are none."""


@lru_cache(1 << 12)
def location(cell: str) -> str:
    """
    Return `mainland`, `overseas`, or nothing where it is said to be unknown; raises BadCell.

    >>> location("广东省深圳市"), location("Hong Kong")
    ('mainland', 'overseas')
    """
    text = unicodedata.normalize("NFKC", cell).strip().lower()
    if is_abroad(text):
        return "overseas"
    if _MAINLAND.search(text) or places_in(text) or _AT_HOME.fullmatch(text):
        return "mainland"
    if _OF_AN_ADMINISTRATION.fullmatch(text):
        return "mainland"
    if _NOWHERE.fullmatch(text):
        return ""
    raise BadCell("不认识的词；可用的有：境内、境外", "unknown; known are: mainland, overseas")


_NO_RECEIPT = re.compile(
    r"^(?:未|无|没有|尚未|否|不(?!详|明|清)|no\b|not\b|none\b|n$)"
    r"|^\D{0,6}(?:系统|平台|台[账帐]|档案|库)[内中里上]?(?:均|也|都)?(?:查)?(?:未|无|没有)\D{0,12}$",
    re.IGNORECASE,
)
"""None, at once or where it was looked for: 系统内无续期申请; with a number beside it another may stand."""
NOT_KNOWN = re.compile(
    r"不详|不明|不清|未知|待(?:查|核|定)|未(?:核|查|记|抄)|unknown|not (?:checked|recorded)|\?|？"
)


@lru_cache(1 << 10)
def receipt(cell: str) -> str:
    """
    Return the number of an application, or the words for it; nothing where none was made.

    >>> receipt("未提出（2026-11-20查）"), receipt("受理号TJ0044")
    ('', '受理号TJ0044')
    >>> receipt("系统内无续期申请"), receipt("系统内未显示，纸质受理号TJ0044")
    ('', '系统内未显示，纸质受理号TJ0044')

    Raises BadCell where the cell says that it is not known.
    """
    if NOT_KNOWN.search(cell):
        raise BadCell("没有说明是否受理", "it does not say whether one was received")
    return "" if _NO_RECEIPT.search(cell.strip()) else cell
