"""
Accounts in prose as records: what minutes tell of one firm after another, and what a visit found of one.

An account is of a firm where its paragraph begins with its name, where a label or the first words say whom
it is about, or where it names no other.
"""

import re
from collections.abc import Iterator, Sequence

from rectitude.collectors.register.days import written_days
from rectitude.collectors.register.denied import denied_in
from rectitude.evidence.register import Licence
from rectitude.facts import places

Numbered = tuple[int, list[str]]
_HEADER = ["被检查单位", "记事"]
"""The party, and all that is told: under no heading of what is done, which would make it a business."""
_NAME = re.compile(
    r"[\u4e00-\u9fff]{2,24}?(?:[(（][\u4e00-\u9fff]{2,6}[)）][\u4e00-\u9fff]{0,12}?)?"
    r"(?:有限责任公司|股份有限公司|有限公司|集团公司|经营部|服务部|工作室|合作社|商行|网吧|公寓|宾馆)"
)
_BEFORE_A_NAME = re.compile(
    r".*(?:检查|核查|查询|走访|约谈|询问|调查|经查|发现|来到|联系|关于|对|由|与|和|及|为|以|向|到|在|给|被|将|是)"
)
"""Words that a name may follow without a blank: 检查示例网络有限公司."""
_OF_NO_PARTY = re.compile(r"中国(?:电信|移动|联通|广电|铁塔)|管理局|监督")
"""Operators of basic services and authorities, of whom such an account is not."""
_WHO = re.compile(
    r"(?:被|受)?(?:检查|核查|调查|走访|约谈|询问)(?:的)?(?:单位|企业|对象|客户|主体)?(?:名称)?\s*[:：]?\s*$"
    r"|(?:^|[\s。；;])经(?:核)?查(?:实|明)?\s*[，,:：]\s*$"
)
"""What stands before the name of whom a check was made."""
_ITEM = re.compile(r"^\s*(?:[(（]?\d{1,2}[)）、.．]\s*)?(?P<text>\S.*)$")
_AFTER_A_NAME = re.compile(r"\s*(?:[(（][^()（）]{0,30}[)）])?\s*[:：]")
_SHORTEST = 40
"""Letters of an account: less is a title or a greeting; ours."""


def lines_of(numbered: Sequence[tuple[int, str]]) -> list[Numbered]:
    """Return an account as the lines of a table with a header; nothing where it is of nobody, or of many."""
    rows = [*_of_paragraphs(numbered)] or [*_of_one(numbered)] or _of_lines(numbered)
    return [(rows[0][0], _HEADER), *rows] if rows else []


_OF_AN_OFFICE = re.compile(r"(?:通信管理|通管)局")
_FOUND = re.compile(r"经(?:核)?查(?:实|明)?|查询(?:结果|显示)")
"""Whose word it is that a firm holds no licence, and that it was looked up."""


def told_unlicensed(file: str, lines: Sequence[Numbered]) -> Iterator[Licence]:
    """Yield of what firms an office's account says that they hold no licence, as a look-up in vain does."""
    for line, cells in lines:
        party, text = (*cells, "")[:2]
        if not (_OF_AN_OFFICE.search(text) and _FOUND.search(text)):
            continue
        day = max(written_days(text), default="")
        for name in dict.fromkeys(denied_in({"firm": party, "state": text}, "firm", "customer")):
            yield Licence(file=file, line=line, holder=name, valid_from=day, searched=True)


def is_account(header: Sequence[str]) -> bool:
    """Whether a header is that of an account in prose."""
    return [*header] == _HEADER


def _of_paragraphs(numbered: Sequence[tuple[int, str]]) -> Iterator[Numbered]:
    """Yield a row for each paragraph that begins with a name and a colon."""
    for n, line in numbered:
        match = _ITEM.match(line)
        text = match["text"] if match else ""
        named = _NAME.match(text)
        if named and (after := _AFTER_A_NAME.match(text, named.end())):
            yield n, [named[0], text[after.end() :].strip()]


def _of_one(numbered: Sequence[tuple[int, str]]) -> Iterator[Numbered]:
    """Yield the one row of an account of one firm."""
    text = "\n".join(line for _, line in numbered)
    party = _party_of(text)
    if party and len(text) >= _SHORTEST:
        yield numbered[0][0], [party, text]


def _of_lines(numbered: Sequence[tuple[int, str]]) -> list[Numbered]:
    """Return a row for each line with a name, where none has two."""
    named = [(n, line, [*dict.fromkeys(_parties_in(line))]) for n, line in numbered]
    if any(len(parties) > 1 for *_, parties in named):
        return []
    return [(n, [parties[0], line]) for n, line, parties in named if parties]


def _parties_in(text: str) -> Iterator[str]:
    names = (_named(match[0])[1] for match in _NAME.finditer(text))
    return (name for name in names if name and not _OF_NO_PARTY.search(name))


def _party_of(text: str) -> str:
    """
    Return whom an account is of, or nothing.

    >>> _party_of("5月6日检查示例网络有限公司。该公司与样本数据有限公司无关。")
    '示例网络有限公司'
    """
    named = [(match.start(), *_named(match[0])) for match in _NAME.finditer(text)]
    found = [(start + before, name) for start, before, name in named if name]
    parties = dict.fromkeys(name for _, name in found if not _OF_NO_PARTY.search(name))
    told = [name for start, name in found if name in parties and _WHO.search(text[:start])]
    return next(iter(told), "") or (next(iter(parties)) if len(parties) == 1 else "")


def _named(text: str) -> tuple[int, str]:
    """Return where a name begins in what ends with one, and the name: at its place, else after a verb."""
    for n in range(len(text)):
        if places.leading(text[n:]).end:
            return n, text[n:]
    before = _BEFORE_A_NAME.match(text)
    start = before.end() if before else 0
    return start, text[start:]
