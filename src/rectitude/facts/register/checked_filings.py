"""What a check of a filing says beside it, in its own row: who really runs the site, and since when."""

import re
import unicodedata
from collections.abc import Iterator

from rectitude.evidence.register import Filing, Statement
from rectitude.facts.register import DomainCase, Reconciliation, days
from rectitude.facts.register.compared import HAS_LEFT, item_that_differs
from rectitude.facts.register.dates import last_day_in, told_since
from rectitude.facts.register.explaining import UNREPORTED
from rectitude.facts.register.filings import NOT_TOLD, domain_place, domain_subject, fault
from rectitude.facts.register.listed_changes import ASKS_FOR_IT, OF_WHAT_CHANGED
from rectitude.facts.register.serving import CHANGE_DAYS
from rectitude.findings import Finding, Outcome

_A_UNIT = r"(?:者|方|主体|单位|企业|公司)(?:名称|全称)?$"
_RUNS = r"(?:主办|运营|开办|经营)"
_REALLY_RUNS = re.compile(
    rf"(?:实际|真实)(?:的)?(?:情况|信息)?(?:的)?(?:网站)?(?:{_RUNS}|使用|备案)?(?:的)?{_A_UNIT}"
    rf"|(?:核查|核实|检查|现场)(?:的)?(?:情况|信息|结果)(?:的)?(?:网站)?{_RUNS}(?:的)?{_A_UNIT}"
    rf"|^(?:现场|实地|电话)?(?:核实|核查|查实|走访)(?:的)?(?:网站)?{_RUNS}(?:的)?{_A_UNIT}"
    r"|^(?:actual|real|current)[ _-]?(?:operator|owner|unit|entity|sponsor)$",
    re.IGNORECASE,
)
"""Headings of who runs a site in truth: neither 核查单位 nor 核查人, who made the check."""
_OF_THE_HOST = re.compile(r"接入|托管|服务商|机房|provider|host", re.IGNORECASE)
_NOT_CHANGED = re.compile(
    r"未(?:及时|按期|按时|如期|办理|申报|申请|提交)*(?:备案)?(?:变更|(?<=备案)更新|更新(?:网站|icp)?备案)"
    rf"|{UNREPORTED.pattern}",
    re.IGNORECASE,
)
"""That the filing was not changed: 未更新 alone may be of what the site shows."""
_DIFFERS = re.compile(
    rf"(?<!不存在)不一致|不相符|不符(?!合)|未(?:及时)?更新|{_NOT_CHANGED.pattern}"
    r"|mismatch|differs?|not updated",
    re.IGNORECASE,
)
_OVERDUE = re.compile(
    rf"未(?:及时|按期|按时)|逾期|长期|超期|{UNREPORTED.pattern}|overdue", re.IGNORECASE
)
_FEWEST = 4
"""Characters of the name of a unit; ours: fewer are an answer."""


def run_by_another(case: DomainCase, filing: Filing, joined: Reconciliation) -> Iterator[Finding]:
    """
    Find a stranger who runs the site, where the check says that the filing differs, and since when.

    Without such words, or of a change of which the period is not over, it is a question.
    """
    actual = _who_runs_it(filing, joined)
    if not actual:
        return
    said = "\n".join(filing.extra.values())
    since = told_since(said) or _really_since(filing) or _run_since(filing)
    age = days(since, joined.today)
    over = _OVERDUE.search(said) or (age is not None and age >= CHANGE_DAYS)
    sure = bool(_DIFFERS.search(said) and over) and not _may_be_settled(filing, since)
    yield fault(
        "run-by-another" if sure else "run-by-another-perhaps",
        domain_subject(case),
        domain_place("run-by-another", case.domain, filing),
        (filing.ref,),
        {"unit": filing.unit_name, "other": actual, "since": since or NOT_TOLD},
        sure=sure,
        doubt=True,
    )


_SINCE = re.compile(
    r"^实际(?:的)?(?:变更|转让|过户|易主|更换|接手)(?:的)?(?:日期?|时间)$"
    r"|^(?:情况|主体)?(?:变更|变化|变动|转让|易主|更换)(?:的)?(?:实际)?(?:发生|起始|开始)(?:的)?(?:日期?|时间)$"
    r"|^(?:人员|负责人|情况)?(?:变化|变动|易主|更换|换人|离职|离任|交接)(?:的)?(?:日期?|时间)$"
    r"|^何时(?:起|开始)?(?:的)?(?:不一致|不符|变|更换|换)\S{0,2}$|^(?:不一致|不符|差异)(?:的)?(?:起始|开始|发生|出现)?(?:的)?(?:日期?|时间|起)$"
    r"|^(?:actual|real)(?:ly)? (?:changed|change date)$",
    re.IGNORECASE,
)
"""Headings of since when another runs a site in truth: 变更日期 alone is that of the filing."""


def _really_since(filing: Filing | Statement) -> str:
    days_told = (
        last_day_in(unicodedata.normalize("NFKC", cell))
        for heading, cell in filing.extra.items()
        if _SINCE.search(heading.strip())
    )
    return next(filter(None, days_told), "")


_RUN_SINCE = re.compile(
    r"^(?:实际|现|目前|当前)(?:的)?(?:运营|经营|主办|开办|接手|接管|使用)(?:者|方|单位|主体)?(?:的)?"
    r"(?:起始|开始|起|接手|接管)(?:的)?(?:日期?|时间)$"
    r"|^(?:actual|current) operator since$|^(?:operated|run) by (?:it|them|another) since$",
    re.IGNORECASE,
)
"""Headings of since when whoever really runs a site has run it."""


def _run_since(filing: Filing) -> str:
    found = (
        last_day_in(unicodedata.normalize("NFKC", cell))
        for heading, cell in filing.extra.items()
        if _RUN_SINCE.search(heading.strip())
    )
    return next(filter(None, found), "")


def _may_be_settled(filing: Filing, since: str) -> bool:
    """Whether a change of the filing was applied for, or made, after another took the site over."""
    applied = filing.receipt_no and (not filing.receipt_date or filing.receipt_date >= since)
    updated = since and filing.update_time >= since and not _is_not_submitted(filing)
    applied = applied or any(_SUBMITTED.match(answer) for answer in _of_the_application(filing))
    return filing.status == "change_under_review" or bool(applied or updated)


_SUBMITTED = re.compile(
    r"是|已|有|√|✓|(?:备案)?变更(?:备案|手续|申请|信息)*(?:均|也)?已|按[时期规]\S{0,2}?(?:报|提交|办理|申报|完成)"
    r"|(?:y\b|yes|submitted|filed)|change (?:was )?(?:filed|submitted|reported)",
    re.IGNORECASE,
)
_NOT_SUBMITTED = re.compile(
    r"(?:否|无|没有|×|✗|n|no|(?:至今|迄今|仍|一直|目前)?(?:尚?未|没有)(?:提交|申请|申报|办理|报送|报备|完成)?(?:备案)?(?:变更)?(?:申请|手续)?"
    r"|(?:一直|至今|截至检查日?|逾期|尚|仍|还|均)*(?:未|没有?|从未)(?:及时|按时|按期|去|曾|有)*(?:报送?|提交|申请|申报|办理?|做|报备|完成)?(?:过)?"
    r"(?:网站|icp)*(?:备案)?(?:信息)?(?:变更|更新)(?:备案)?(?:申请|手续)?"
    r"|变更(?:后)?(?:未|没有?)(?:报备?|报送|备案|申报|办理|更新备案)"
    r"|(?:change )?(?:was )?(?:not|never) (?:reported|updated|changed)(?: after the change)?"
    r"|(?:系统|平台)?(?:内|中|上)?(?:查|均)?无(?:任何|相关)?(?:备案)?(?:变更)?(?:备案)?(?:申请|受理|办理)?记录"
    r"|not (?:filed|submitted|applied for))[。.]?",
    re.IGNORECASE,
)
_CLAUSES = re.compile(r"[(,;。]")
"""After an answer more may be told: 否（系统内无变更记录）."""


def _of_the_application(filing: Filing | Statement) -> Iterator[str]:
    """Yield the answers to whether a change of the filing was applied for; else how far a change came."""
    answers = [cell for heading, cell in filing.extra.items() if ASKS_FOR_IT.search(heading)]
    if not answers and isinstance(filing, Statement) and filing.state:
        answers = [filing.state]
    for cell in answers:
        yield unicodedata.normalize("NFKC", cell).strip()


def _is_not_submitted(filing: Filing | Statement) -> bool:
    """Whether a check says that no change of the filing was applied for: a day of change is not its own."""
    return any(map(_says_not_submitted, _of_the_application(filing)))


def _says_not_submitted(text: str) -> bool:
    """
    Whether an answer denies it, and what it tells beside denies it once more or says that it is overdue.

    >>> _says_not_submitted("否(系统内无变更记录)"), _says_not_submitted("否,已受理变更申请")
    (True, False)
    >>> _says_not_submitted("否(厂里承认)")
    True
    """
    answer, *more = (part.strip(" )") for part in _CLAUSES.split(text))
    beside = (part for part in more if part)
    return bool(_NOT_SUBMITTED.fullmatch(answer)) and all(
        _NOT_SUBMITTED.fullmatch(part) or _OVERDUE.search(part) or _ADMITTED.search(part)
        for part in beside
    )


_ADMITTED = re.compile(
    r"承认|供认|认可(?!变更)|疏忽|忘|不知道?(?:要|需)|admit|forgot", re.IGNORECASE
)
"""What is told of why it was not submitted, and excuses nobody: 否（负责人承认）."""


_HEADS_IT = re.compile(
    r"^(?:现任?|实际|目前|当前|新任?)(?:的)?(?:网站|主体)?负责人(?:姓名)?$"
    r"|^(?:actual|current|new) (?:person in charge|head)$",
    re.IGNORECASE,
)
"""Headings of who is in charge today, beside who is on file."""


def headed_by_another(
    case: DomainCase, filing: Filing, joined: Reconciliation
) -> Iterator[Finding]:
    """
    Find that another is in charge than is on file, where a check says that it differs, and since when.

    Two may be in charge, one of the unit and one of the site: that it changed has to be told as well, by its
    own day (变化发生时间) or by whoever left.
    """
    now = next((c.strip() for h, c in filing.extra.items() if _HEADS_IT.search(h.strip())), "")
    if not now or not filing.leader or _may_be_one(now, filing.leader):
        return
    said = "\n".join(filing.extra.values())
    changed = _really_since(filing)
    since = changed or (filing.update_time if _is_not_submitted(filing) else "")
    told = changed or (_DIFFERS.search(said) and HAS_LEFT.search(said))
    sure = bool(told) and _is_overdue(filing, since, joined)
    yield fault(
        "headed-by-another" if sure else "headed-by-another-perhaps",
        domain_subject(case),
        domain_place("headed-by-another", case.domain, filing),
        (filing.ref,),
        {"since": since or NOT_TOLD},
        sure=sure,
        doubt=True,
    )


def _is_overdue(row: Filing | Statement, since: str, joined: Reconciliation) -> bool:
    """Whether a change of so long ago was not handed in, as the row says."""
    age = days(since, joined.today)
    over = age is not None and age >= CHANGE_DAYS
    settled = isinstance(row, Filing) and _may_be_settled(row, since)
    return over and _is_unfiled(row) and not settled


def _is_unfiled(filing: Filing | Statement) -> bool:
    """Whether the row says that the change was not handed in: where that is asked, by the answer alone."""
    if any(_of_the_application(filing)):
        return _is_not_submitted(filing)
    return any(map(_NOT_CHANGED.search, filing.extra.values()))


_MASK = re.compile(r"[*＊xX○●×某]+")


def _may_be_one(name: str, other: str) -> bool:
    """Whether two names of persons may be one, of which some characters are masked: 张*, 张三."""
    one, two = (_MASK.sub("*", each) for each in (name, other))
    shorter, longer = sorted((one.partition("*")[0], two.partition("*")[0]), key=len)
    return one == two or ("*" in one + two and longer.startswith(shorter))


_IS_FILED = re.compile(
    r"主体|单位|主办|名称|负责人|法定代表人|法人|联系|电话|手机|邮箱|地址|住所|接入|服务器|域名|ip|网站|证件"
    r"|(?:服务|内容)(?:的)?(?:内容|项目|类型|类别|种类|性质)|前置审批|service|content"
    r"|unit|name|person|contact|phone|address|provider|server|domain",
    re.IGNORECASE,
)
"""What a filing has of a site and its unit, by Order 33."""


def changed_unfiled(case: DomainCase, filing: Filing, joined: Reconciliation) -> Iterator[Finding]:
    """Find a change, whatever it is of, that a list of changes says was not handed in, and since when."""
    lists = (row for row in (*case.filings, *case.earlier_filings) if row.KIND == Filing.KIND)
    rows = (filing, *lists, *joined.dealings.of_domain.get(case.domain, ()))
    found = (finding for row in rows for finding in _changed(case, row, filing, joined))
    yield from sorted(found, key=lambda each: each.outcome is not Outcome.FAILED)[:1]


def _changed(
    case: DomainCase, row: Filing | Statement, filing: Filing, joined: Reconciliation
) -> Iterator[Finding]:
    items = (cell for name, cell in row.extra.items() if OF_WHAT_CHANGED.search(name.strip()))
    listed = next((cell.strip() for cell in items if _IS_FILED.search(cell)), "")
    item = listed or item_that_differs(row.extra)
    if not item or not _is_unfiled(row):
        return
    since = _really_since(row) or (row.valid_from if isinstance(row, Statement) else "")
    settled = _may_be_settled(filing, since) or _is_filed_by_now(row, filing)
    sure = _is_overdue(row, since, joined) and not settled
    if not (sure or listed):
        return  # that what differs has changed is not told by what the list is of
    yield fault(
        "change-not-filed" if sure else "change-not-filed-perhaps",
        domain_subject(case),
        domain_place("change-not-filed", case.domain, row),
        tuple(dict.fromkeys((row.ref, filing.ref))),
        {"item": item, "since": since or NOT_TOLD},
        sure=sure,
        doubt=True,
    )


_AFTER = re.compile(r"变[更化]后|^(?:to|after|new)\b|new value", re.IGNORECASE)


def _is_filed_by_now(row: Filing | Statement, filing: Filing) -> bool:
    """Whether what a list says is so after the change is what the filing has."""
    after = {cell.strip() for name, cell in row.extra.items() if _AFTER.search(name)}
    return not after.isdisjoint({filing.unit_name, filing.leader, filing.access_provider} - {""})


def _who_runs_it(filing: Filing, joined: Reconciliation) -> str:
    """Return the stranger whom a column of what is really so names as the site's unit, or nothing."""
    for heading, cell in filing.extra.items():
        text = unicodedata.normalize("NFKC", cell).strip()
        if not _REALLY_RUNS.search(heading) or _OF_THE_HOST.search(heading) or len(text) < _FEWEST:
            continue
        if filing.unit_name and joined.parties.are_apart(text, filing.unit_name):
            return text
    return ""
