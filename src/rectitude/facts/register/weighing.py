"""
How far a row of a contract, a sale, a bill or a check says that something is done.

A contract that was never performed or is over, a trial, a plan, a sale for another who is licensed, and what
stays in a group are no business; a complaint that nobody confirmed and words that disagree are a question.
"""

import re
import unicodedata
from enum import StrEnum

from rectitude.evidence.register import Statement
from rectitude.facts.register.licensing import Licensing, Standing
from rectitude.facts.register.parties import Kinship, Parties
from rectitude.facts.register.services import Choice
from rectitude.facts.register.short_names import calls


class Force(StrEnum):
    """How far a row says that something is done."""

    DONE = "done"
    UNPROVEN = "unproven"
    """It may be done: an unconfirmed complaint, a framework without performance, words that disagree."""
    OVER = "over"
    NOT_DONE = "not-done"
    TRIAL = "trial"
    FOR_ANOTHER = "for-another"
    WITHIN = "within"


_NO = r"(?<![未不非无没])"
_NOT_DONE = re.compile(
    r"(?:未|没有|尚未|并未|从未)(?:实际|正式)?(?:履行|执行|开通|交付|启用|签订|签署|签约|生效|开展|上线"
    r"|发生|起租|使用|投产|运营|产生|合作|采购|接入|成交)|(?:未|没有?|尚未)签(?=$|[\n,;。(])|报价|尽调(?:不|未)通过"
    r"|^拟|拟(?:开展|开通|启用|租|签|建|于|上线|提供|经营)|计划|规划|筹备|筹建|待(?:签|开通|启用|上线|执行|审批|建)"
    r"|意向|洽谈|未(?:中标|成交|入围|获批|通过)|落标|流标|废标|驳回|不予(?!续)|草案|草稿|预(?:签|留|约|计)|储备"
    r"|无(?:实际)?(?:业务|交易|收入|用量|流量|订单)|planned|not (?:performed|started|yet|in use|executed)"
    r"|never (?:performed|used|executed)"
    r"|unperformed|draft|intent|proposed|prospect",
)
A_TEST = (
    r"(?<!付费)(?<!下单)(?<!拨号)测试(?!可用|通过|成功|购买|下单|订购|发现|充值|付款|支付|付费)"
)
"""A trial; no test by which somebody found that it is done: 付费测试可用."""
_TRIAL = re.compile(
    _NO + rf"(?:{A_TEST}|试用|试点|演练|联调|实验|内测|试运行)|\btest|trial|pilot|\blab\b"
)
_OVER = re.compile(
    _NO + r"(?:已(?:经)?(?:于[^,;。、]{2,14})?"
    r"(?:提前|全部|全面)?(?:终止|解除|解约|到期|届满|期满|退租|退网|退订|停租|停用|停机|停服"
    r"|停止|关停|下线|下架|停售|撤机|清退|搬离|结束|完结|作废|失效|迁出|注销|回收|收回)"
    r"|(?:已|完成)(?:改正|整改|纠正|停办)|整改(?:完成|到位|完毕)|到期未续|到期(?:终止|不续|停)|不再(?:提供"
    r"|销售|经营|续)|(?:合同|协议|租约)(?:终止|解除))"
    r"|terminated|ended|expired|discontinued|withdrawn|wound up|no longer",
)
_OVER_STATE = re.compile(
    r"^(?:合同|协议|业务|服务)?(?:终止|解除|解约|到期|届满|期满|退租|退网|退订|停租|停用|停机|停服|停止"
    r"|关停|下线|下架|停售|结束|完结|作废|失效|注销|关闭|历史)(?:$|[(,;（])"
    r"|^(?:closed|over|cancel+ed|void|inactive)"
)
_FOR_ANOTHER = re.compile(
    _NO + r"(?:代理(?!\s*ip)|代销|代售|分销|经销|转介|推荐|居间|引荐|介绍|代收|撮合|佣金|返佣"
    r"|(?<![^\n])代(?!理)[^,，;；\n]{4,30}?(?:公司|集团)(?:受理|办理|收取|销售|签约|报装|开通|发展)"
    r"|返点|代购|以客户(?:的)?名义|受托|委托销售)|\bagen[ct]"
    r"|referr|broker|commission|on behalf|resell?er for"
)
DENIED_ROLE = re.compile(
    r"(?:不是|并非|不属于?|也非|而非)[^,，;；。、\n]{0,16}?"
    r"(?:代理|经销|代销|受托|委托|推荐|介绍|居间|自用|内部使用|分公司|子公司|分支|集团)[^\s,，;；。、]{0,4}"
)
"""What a row denies of its firm, and would excuse it: 不是电信公司的代理."""
SIGNS = re.compile(
    r"(?:签约|签署|签订)(?:及|和|与|、|并)?(?:收费|收款|开票|计费)?(?:的)?"
    r"(?:主体|方|单位|企业|公司)|合同主体|contracting party|signed by"
)
"""Headings of who signs what is sold: where it is a licensee, the sale is its own."""
_IN_OWN_NAME = re.compile(
    r"自己(?:的)?名义|以自身名义|自行(?:签约|收款|定价|开票)|自主(?:签约|收款)|own name|own account"
)
FILED_AS_OWN = re.compile(
    r"(?:备案|报备|登记|申报)(?:的)?(?:用途|使用方式)?(?:为|是|系|成)自用|(?:filed|registered) as own.?use",
    re.IGNORECASE,
)
"""What is on file of a block is not what was found of it."""
_WITHIN = re.compile(
    r"自用|内部|本单位使用|集团内|不对外|自家|用于[我本](?:司|公司|单位|院|校|厂|行|局)|own.?use|internal|intra-?group"
    r"|互为(?:异地)?(?:备份|灾备|主备)|(?:相互|互相)备份|互备|back(?:s|ed)? (?:up )?each other"
)
_BY_THE_CUSTOMER = re.compile(
    r"(?:客户|用户|承租[方人]|租户|租用方|买方|需方|使用方|对方|乙方|甲方)(?:单位|企业|公司|内部|自己|自身|仅|只|限|供|均|为|的|办公|[:：])*"
    r"(?:自用|自己使?用|内部使用|内部办公|使用)|customers? own use"
)
"""What a customer has for its own use is sold to it all the same."""
_FREE = re.compile(
    r"免费(?!试用|安装|送|赠|升级|咨询|上门)|(?:未|不|没有)(?:另行|单独|向\S{1,6})?收(?:取)?费|无偿"
    r"|free of charge|no charge|complimentary"
)
_GIVEN_FREE = re.compile(r"(?:免费|无偿)[^,;。]{0,6}(?:给|共享|分享|供)")
"""What is given for nothing may be no business."""
_PAID = r"(?<!免)(?<!不)(?<!未)收费|元/|每月|付费|账单|price|paid"
_FRAMEWORK = re.compile(r"框架|战略合作|framework|master agreement|memorandum")
_PERFORMED = re.compile(
    r"(?:履行|执行|使用|服务|租用|合作|运行|计费)中|(?:已|正常)(?:开通|交付|履行|执行|启用|上线|付款|收款"
    r"|结清|开票|使用)|在用|在租|在服|在网|有效|^正常|正常(?:履行|运行|服务|使用)"
    r"|in (?:use|force|service)|^active|performed|executed|running|delivered|paid|live"
)


def is_performed(state: str) -> bool:
    """
    Whether the words for how far a contract came say that it is performed.

    >>> is_performed("履行中，按月收款"), is_performed("未履行"), is_performed("")
    (True, False, False)
    """
    said = plain(state)
    return bool(_PERFORMED.search(said)) and not (_NOT_DONE.search(said) or _OVER.search(said))


_STILL = re.compile(
    r"(?:现|仍|实际|后).{0,6}(?:正式|收费|对外|经营|销售|提供|在用)|but .{0,20}(?:still|actually)|still"
)
_COMPLAINT = re.compile(
    r"投诉|举报|信访|反映|申诉|投标|询价|竞标|complain|report(?:s|ed) (?:by|from)|tip-?off|hearsay|传闻"
    r"|网传|疑似"
)
_CONFIRMED = re.compile(
    r"(?:^|[\n,;。])[ \t]*(?:经|现场)(?:现场|实地|调查|核查|检查|走访|排查|查)*(?:核实|查实|查明|查)?[,:]?"
    r"(?!\S{0,8}(?:不属实|不实|未|没有|并无|不存在|尚|待|无法|疑))(?=\S{6})|"
    + _NO
    + r"(?:属实|查实|证实|核实(?!中)|确认)|(?:confirmed|verified|substantiated|upheld)"
)
_UNCONFIRMED = re.compile(
    r"不属实|(?:未|待|无法|不能|尚未|没有)(?:予以|能)?(?:核实|查实|证实|确认|属实|核查|认定)"
    r"|not (?:confirmed|verified|substantiated|upheld)|unconfirmed|unverified|unfounded"
)
_REFUTED = re.compile(
    r"不属实|不实|查无(?!\S{0,8}(?:记录|结果|信息|许可|证|备案))|unfounded|refuted|dismissed"
)
_FIRM = re.compile(
    r"[^\s,，。;；:：、()（）]{2,40}?(?:有限责任公司|股份有限公司|有限公司|集团公司|分公司)(?!\S{1,8}分公司)"
)
_NAMED_FOR_IT = re.compile(
    r"(?<=[^\s,，。;；:：、()（）])(?:代理|经销|分销|推荐|介绍|测试|实验|试验|计划|规划|筹划|意向)"
    r"(?:服务|技术|科技|设计|咨询|网络|信息|发展|管理|检测|仪器|设备|工程|贸易|商贸|文化|研究|产业|集团|股份)*"
    r"(?=有限责任公司|有限公司|集团公司|研究院|设计院|事务所)"
    r"|\b(?:agency|agencies|brokerage|testing|laborator(?:y|ies))"
    r"(?= (?:(?!for |of |to )\w+ )?(?:co\b|ltd|inc\b|llc|limited|corp))"
)
"""What a firm is named for is not what a row says of its business: 沧海货运代理有限公司, 甲规划设计研究院.

Whom it acts for stays: 代理长城宽带网络服务有限公司.
"""
_BEFORE_A_NAME = re.compile(
    r"代理|代销|代售|分销|经销|受托|受|委托|推荐|介绍|转介|居间|代(?=中国)|由|为|与|系|是"
)
"""Words that a name may follow without a blank."""


def plain(text: str) -> str:
    """Return a text in one width and case."""
    return unicodedata.normalize("NFKC", text).strip().lower()


_MEASURE = re.compile(
    r"收入|营收|金额|用户数|客户数|流量|订单数|业务量|用量|revenue|turnover|amount|users"
    r"|orders|traffic"
)
_ZERO = re.compile(r"0(?:\.0+)?\s*\D{0,4}|零|无|none")


A_SENTENCE = 12
"""Characters from which what is done is told in a sentence, and may say that it is not; ours."""


def _came_to_nothing(row: Statement) -> bool:
    """Whether all that a row counts of the business is nothing: 收入 0, 用户数 0."""
    counts = [plain(cell) for name, cell in row.extra.items() if _MEASURE.search(plain(name))]
    return bool(counts) and all(map(_ZERO.fullmatch, counts))


_BRACKETED = re.compile(r"[(（]([^()（）]*)[)）]")


def _in_brackets(service: str) -> str:
    """Return what stands in brackets beside a service: 云主机（代理）."""
    return " ".join(_BRACKETED.findall(plain(service)))


_CLAUSES = re.compile(r"[\n,;:。、]+")
_OF_WHOM = re.compile(r"\s*(.{3,20}?)(?:从未|并未|尚未|没有|未)")


def _without_others(said: str, row: Statement) -> str:
    """Return words without the clauses that deny something of a firm in another cell: 甲公司未使用过."""
    others = plain("\n".join((*row.extra.values(), row.firm if row.capacity else "")))
    on_file = ON_FILE.search(row.capacity)  # that it does not use its block is what was found
    own = plain(row.customer if on_file else f"{row.firm} {row.customer}")

    def is_of_another(clause: str) -> bool:
        match = _OF_WHOM.match(clause)
        return match is not None and match[1] in others and match[1] not in own

    clauses = _CLAUSES.split(said) if others else ()
    return "\n".join(c for c in clauses if not is_of_another(c)) if others else said


def _said_of_it(force: Force, said: str, row: Statement, on_file: str) -> str:
    """Return what is said of what was found, by which it may have come to no more than a force."""
    if force is Force.NOT_DONE:
        return _without_others(said, row)
    return _without_the_filed(said, row, on_file) if force is Force.OVER else said


def _without_the_filed(said: str, row: Statement, on_file: str) -> str:
    """Return words without the clauses on whoever is on file, and may have left: 该校2023年已退租."""
    if row.firm and row.customer and ON_FILE.search(row.capacity):
        on_file = row.firm
    if not (on_file and row.customer):
        return said
    filed, found = plain(on_file), plain(row.customer)

    def is_of_the_filed(clause: str) -> bool:
        if calls(clause, filed) and not calls(clause, found):
            return True
        match = _WHO_LEFT.match(clause)
        if match is None:
            return False
        if match["role"]:
            return True
        kinds = _SAYS_ITS_KIND.get(match["kind"] or "", (match["kind"] or match["name"],))
        return any(k in filed for k in kinds) and not any(k in found for k in kinds)

    return "\n".join(clause for clause in _CLAUSES.split(said) if not is_of_the_filed(clause))


_WHO_LEFT = re.compile(
    r"\s*(?:经查)?(?:(?P<role>(?:原|旧|前|备案|登记|报备)(?:来|备案|登记|报备|的|使用|租用|承租)*(?:单位|用户|主体|客户|方|人|户))"
    r"|[该此](?P<kind>[^\d,;。、()]{1,3}?)|(?P<name>[^\d,;。、()]{2,30}?))"
    r"(?=(?:自?称|表示|反映|说|答复|证实|确认)?[:,]?(?:早|已|于|在|自|从|20\d\d))"
)
"""Whom a clause is about that says that somebody left, and perhaps when."""
_SAYS_ITS_KIND = {"校": ("校", "学", "幼儿园"), "园": ("园",), "行": ("银行",)}
"""How a name says of which kind it is, where its kind is called otherwise: 该校, of 民族中学."""

ON_FILE = re.compile(
    r"(?:报备|备案|登记|申报)\S{0,2}(?:使用(?!方式)|用户)|(?:filed|registered|recorded) (?:user|to)"
    r"|assigned to",
    re.IGNORECASE,
)
"""Headings of who is on file: that a row's firm is no more than that, and another may be found beside it."""


def _of_the_firm(said: str, row: Statement) -> str:
    """Return words without what is on file of a block, and what a customer does with what it bought."""
    said = FILED_AS_OWN.sub("", said)
    sold = row.firm and row.customer and not row.prefix
    return _BY_THE_CUSTOMER.sub("", said) if sold else said


_OF_THE_PAST = re.compile(
    r"历史(?:记录|使用|用户|分配|信息|合同|台账)|^历史$|\b(?:history|former|previous)\b| 历史$"
)
"""Titles and fields of what was, and is no more."""
_OF_WHAT_WAS_AGREED = re.compile(
    r"(?:登记|申请|报装|报备|备案|申报|合同|约定|批准|开户)\S{0,2}用途"
)
"""Headings of what a line or block was let for, beside a sentence on what is done with it."""
_OF_A_LICENCE = re.compile(r"许可|持证|资质|licen[cs]e", re.IGNORECASE)
"""Headings of a look-up, of which 查无 says nothing of what is done."""


class Scales:
    """Weighs rows by their words, their days, and what is known of their parties."""

    def __init__(
        self, parties: Parties, licensing: Licensing, today: str, read_on: str = ""
    ) -> None:
        self._parties = parties
        self._licensing = licensing
        self._today = today
        self._read_on = read_on
        """The day of reading, where no table tells one of its own: what has ended by then may be over."""

    def force(self, row: Statement, choices: tuple[Choice, ...], on_file: str = "") -> Force:
        """Return how far a row says that its services are done; `on_file`: whose the block is on record."""
        told = max(len(row.service), len(row.state)) >= A_SENTENCE
        beside = (
            text
            for name, text in row.extra.items()
            if not _OF_A_LICENCE.search(name) and not (told and _OF_WHAT_WAS_AGREED.search(name))
        )
        cells = [plain(text) for text in (row.state, row.capacity, *beside) if text]
        if len(row.service) >= A_SENTENCE:
            cells.append(plain(row.service))
        said = DENIED_ROLE.sub("", _NAMED_FOR_IT.sub("", "\n".join(cells)))
        if _came_to_nothing(row):
            return Force.NOT_DONE
        if (by_days := self._by_its_days(row)) is not None:
            return by_days
        for force, words in (
            (Force.NOT_DONE, _NOT_DONE),
            (Force.TRIAL, _TRIAL),
            (Force.OVER, _OVER),
        ):
            if words.search(_said_of_it(force, said, row, on_file)):
                doubted = _PERFORMED.search(words.sub("", said)) or _STILL.search(said)
                return Force.UNPROVEN if doubted else force
        if _OVER_STATE.search(plain(row.state)):
            return Force.OVER
        titles = _NAMED_FOR_IT.sub("", plain(row.about))
        if _NOT_DONE.search(titles):
            return Force.UNPROVEN if _PERFORMED.search(said) else Force.NOT_DONE
        if _FOR_ANOTHER.search(f"{said}\n{_in_brackets(row.service)}") and not _IN_OWN_NAME.search(
            said
        ):
            return self._for_another(row, choices)
        if self._is_signed_by_another(row, choices):
            return Force.FOR_ANOTHER
        if row.customer and row.firm and self._parties.are_one(row.firm, row.customer):
            own = row.prefix and self._parties.are_the_same(row.firm, row.customer)
            return self._unproven(row, said, titles) if own else Force.WITHIN
        if _WITHIN.search(_of_the_firm(said, row)) or (
            _WITHIN.search(_of_the_firm(plain(row.service), row)) and not row.prefix
        ):
            return Force.WITHIN
        return self._unproven(row, said, titles)

    def _by_its_days(self, row: Statement) -> Force | None:
        """Return how far a row has come by its term, or by a title of what was; None where neither tells."""
        if row.valid_to and self._today and row.valid_to < self._today:
            return Force.OVER
        if _OF_THE_PAST.search(plain(f"{row.about} {row.file.rpartition('/')[2]}")):
            return Force.OVER
        if row.valid_to and row.valid_to < self._read_on:
            return Force.UNPROVEN
        if row.valid_from and self._today and row.valid_from > self._today:
            return Force.NOT_DONE
        return None

    def _unproven(self, row: Statement, said: str, titles: str) -> Force:
        """Return whether words of a complaint, a framework, or names that may be one leave a doubt."""
        if _REFUTED.search(said):
            return Force.NOT_DONE
        if _UNCONFIRMED.search(said):
            return Force.UNPROVEN
        if _COMPLAINT.search(f"{titles} {said}") and not _CONFIRMED.search(said):
            return Force.UNPROVEN
        free = _FREE.search(said) or _GIVEN_FREE.search(plain(row.service))
        if free and not re.search(_PAID, said):
            return Force.UNPROVEN
        if _FRAMEWORK.search(f"{titles} {said}") and not _PERFORMED.search(said):
            return Force.UNPROVEN
        if _FOR_ANOTHER.search(titles) or _TRIAL.search(titles):
            return Force.UNPROVEN
        if row.customer and row.firm:
            kinship = self._parties.kinship(row.firm, row.customer)
            return Force.UNPROVEN if kinship in {Kinship.ALIKE, Kinship.NAMESAKE} else Force.DONE
        return Force.DONE

    def _is_signed_by_another(self, row: Statement, choices: tuple[Choice, ...]) -> bool:
        """Whether a licensee signs what the row's firm sells, under a heading that says so (签约主体)."""
        signing = (text for name, text in row.extra.items() if SIGNS.search(plain(name)))
        return any(self._is_licensed(name, choices) for name in signing if name != row.firm)

    def _is_licensed(self, name: str, choices: tuple[Choice, ...]) -> bool:
        positions = (self._licensing.position(name, "", choice | {"A"}) for choice in choices)
        return {position.standing for position in positions} == {Standing.LICENSED}

    def _for_another(self, row: Statement, choices: tuple[Choice, ...]) -> Force:
        """Return whether the row names the licensed firm for which the sale is made."""
        names = {
            name
            for text in (row.capacity, row.state, row.service, *row.extra.values())
            for name in (*_FIRM.findall(text), *_FIRM.findall(_BEFORE_A_NAME.sub(" ", text)))
        }
        for name in names:
            if self._parties.are_one(name, row.firm):
                continue
            if self._is_licensed(name, choices):
                return Force.FOR_ANOTHER
        return Force.UNPROVEN
