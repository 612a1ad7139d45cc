"""Filings that a check concluded to be false, and those passed after their filer was no more."""

import re
import unicodedata
from collections.abc import Iterator

from rectitude.evidence.register import Filing
from rectitude.facts.register import DomainCase, Reconciliation
from rectitude.facts.register.filings import domain_place, domain_subject, fault
from rectitude.findings import Finding

_OF_A_CONCLUSION = re.compile(
    r"(?:核查|核验|核实|检查|调查|复核|认定|真实性)(?:的)?(?:结论|结果|认定|意见)$|^(?:结论|认定|结果)$"
    r"|^(?:check|audit|verification)?[ _-]?(?:conclusion|verdict|result)$",
    re.IGNORECASE,
)
_FALSE = re.compile(
    r"(?:经查|属于?|系|为|构成|认定为?|确认为?)*(?:虚假(?:的)?(?:网站|主体)?备案|备案(?:信息|主体)?(?:虚假|不真实|系伪造|系冒用)"
    r"|冒用(?:他人|其他单位)\S{0,8}备案)|(?:the )?(?:filing is false|false filing|fraudulent filing)",
    re.IGNORECASE,
)
_DOUBTED = re.compile(
    r"疑似|涉嫌|可能|待|是否|举报|投诉|不属实|未发现|不存在|排除|suspected|alleged|not ",
    re.IGNORECASE,
)
_SETTLED = re.compile(
    r"(?<![未不])(?:已|并)(?:更正|改正|整改|重新备案)"
    r"|(?<!公司)(?<!企业)(?<!单位)(?<!主体)(?<!执照)已(?:被|经)?(?:注销|撤销|关闭)|corrected|cancelled",
    re.IGNORECASE,
)
"""That the filing was dealt with: neither 未更正 nor that its filer was struck off (公司已注销)."""
_CLAUSES = re.compile(r"[,，;；。(（]")


def found_false(case: DomainCase, filing: Filing, joined: Reconciliation) -> Iterator[Finding]:
    """
    Find a filing in force that a check concludes to be false; ask where the conclusion is in doubt.

    That the business register has its filer struck off before the filing was passed is cited beside it.
    """
    for row in (*case.filings, *case.earlier_filings):
        words = _concluded(row)
        if not words:
            continue
        beside = "\n".join(row.extra.values())
        sure = not (_DOUBTED.search(words) or _SETTLED.search(beside))
        unit = joined.units.gone(filing)
        evidence = (row.ref, filing.ref, *([unit.ref] if unit else ()))
        yield fault(
            "found-false" if sure else "found-false-perhaps",
            domain_subject(case),
            domain_place("found-false", case.domain, row),
            tuple(dict.fromkeys(evidence)),
            {"unit": row.unit_name or filing.unit_name, "words": words},
            sure=sure,
        )
        return


def _concluded(row: Filing) -> str:
    """
    Return the words of a check that conclude that a filing is false, or nothing.

    >>> _concluded(Filing(domain="a.cn", extra={"核查结论": "虚假备案，冒用执照"}))
    '虚假备案,冒用执照'
    >>> _concluded(Filing(domain="a.cn", extra={"核查结论": "非虚假备案", "备注": "虚假备案"}))
    ''
    """
    for heading, cell in row.extra.items():
        text = unicodedata.normalize("NFKC", cell).strip()
        first = _DOUBTED.sub("", _CLAUSES.split(text)[0].strip())
        if _OF_A_CONCLUSION.search(heading.strip()) and _FALSE.fullmatch(first):
            return text
    return ""
