"""An app shows its filing number, in the form that apps have, and leads with it to the filing system."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from rectitude.evidence.app import AppPackage
from rectitude.facts import numbers
from rectitude.facts.apps import controls, filing_controls, filing_links, hidden, places, wording
from rectitude.facts.apps.filing_controls import Led
from rectitude.facts.apps.program import Program, read
from rectitude.facts.apps.wording import Wording
from rectitude.facts.filing_system import FILING_SYSTEM
from rectitude.facts.numbers import Number
from rectitude.facts.parties import host_of
from rectitude.findings import (
    Finding,
    Place,
    Severity,
    Term,
    cannot_tell,
    failed,
    inapplicable,
    passed,
    untested,
)

VERSION = 10

_MARK = "备"
"""Every way of writing a filing number has it; 備 is looked for besides."""
_HINT = re.compile(r"例如|示例|请输入|请填写|格式|比如|如：|样例|输入")
"""Words that make a number an example for a form that people fill in, and no number of the app."""
_OF_APP = re.compile(
    r"(?i)(?:APP|应用|客户端)\s*(?:ICP)?\s*备案(?:编?号|信息)?\s*(?:为|是)?\s*[:：]?\s*$"
)
"""Just before a number: it is said to be that of the app itself."""
_UNDER_WAY = re.compile(
    r"(?:ICP|APP|应用|软件|客户端)\s*(?:ICP)?\s*备案(?:编?号|信息)?\s*[:：]?\s*(?:ICP)?\s*(?:备案)?号?(?:正在|尚在|仍在)?"
    r"(?:办理|申请|申报|审核|审批)(?:之)?中"
    r"|(?:ICP|APP|应用)\s*(?:ICP)?\s*备案编?号\s*[:：]\s*(?:暂无|待(?:办理|申请|取得|下发|补充))"
    r"|(?:ICP|APP|应用|软件|客户端)\s*(?:ICP)?\s*备案(?:编?号|信息|情况|状态)?\s*[:：]?\s*(?:暂|尚|还)未"
    r"(?:完成|取得|办理)?(?:备案)?号?\s*[，,；;（(]?\s*(?:目前|现|我们)?(?:正在|正|抓紧|积极|已)(?:办理|申请|提交|申报)"
    r"|本\s*(?:应用|软件|客户端|APP)\s*(?:目前)?(?:暂|尚|还)未(?:完成|取得|办理|进行)?\s*(?:ICP|APP)?\s*备案(?!的)"
    r"|(?:ICP|APP|应用|软件|客户端)\s*(?:ICP)?\s*备案(?:编?号|信息)?\s*[:：]\s*(?:(?:暂|尚|还)未(?:备案|取得|获得|下发)"
    r"|(?:暂?无|没有)(?=\s*(?:$|[，,。；;（(\n])))",
    re.IGNORECASE,
)
"""Where the number should stand, the app says that there is none yet."""
_OF_A_CHANGE = re.compile("变更|注销|(?<!手)续|更新")
"""Words of what is under way with a number that there is."""
_LONGEST = 200
"""Characters of a text that shows a number to people; longer ones are articles that mention one. Ours."""


def judge(package: AppPackage) -> Iterator[Finding]:
    """Yield one finding: about the number best shown, or about its absence."""
    if not any(each.launcher for each in package.components) or package.package.test_of:
        yield inapplicable("no-screen")
        return
    shown = sorted(_shown(package), key=_rank)
    if shown:
        yield _judged(package, shown)
        return
    if said := next(_under_way(package), None):
        place = Place(kind="target", key="number")
        yield failed(
            "not-filed-yet", place, (said.ref,), written=said.text.strip(), where=said.where
        )
    elif package.package.hybrids:
        written = tuple(Term(f"framework.{each}") for each in package.package.hybrids)
        yield untested("elsewhere-written", frameworks=written)
    elif unseen := hidden.why_unseen(package) or hidden.unread_methods(package):
        yield unseen
    elif not wording.is_chinese(package) and not _says_in_chinese(package):
        yield inapplicable("not-in-chinese")
    else:
        place = Place(kind="target", key="absent")
        yield cannot_tell("absent", place, (package.package.ref,))


def _says_in_chinese(package: AppPackage) -> bool:
    """Return whether code has the app's views say so much in Chinese that people in the mainland read it."""
    said = controls.said_by_code(package, read(package))
    texts = (text for view in said.values() for text in view)
    return wording.are_chinese(texts)


class _Shown(NamedTuple):
    """A filing number in a text, and whether the text says that it is the app's."""

    number: Number
    at: Wording
    of_app: bool


def _shown(package: AppPackage) -> Iterator[_Shown]:
    for mark in (_MARK, "備"):
        for each in wording.holding(package, mark):
            for found in numbers.find(each.text):
                if found.number.kind == "filing" and not _is_hint(each.text, found.start):
                    of_app = _OF_APP.search(each.text[: found.start]) is not None
                    yield _Shown(found.number, each, of_app)


def _under_way(package: AppPackage) -> Iterator[Wording]:
    """Yield the texts of the app by which it says in the place of its number that it has none yet."""
    for each in wording.holding(package, _MARK):
        other = _OF_A_CHANGE.search(each.text) or _HINT.search(each.text)
        if len(each.text) <= _LONGEST and not other and _UNDER_WAY.search(each.text):
            yield each


def _is_hint(text: str, at: int) -> bool:
    before = text[max(0, at - _LONGEST) : at]
    return bool(_HINT.search(before)) if len(text) <= _LONGEST else bool(_HINT.search(before[-20:]))


def _rank(each: _Shown) -> tuple[int, bool]:
    """Order so that the number best shown comes first: the app's, then a website's that claims no more."""
    if each.number.problem is None:
        return (0 if each.number.medium == "app" else 1), each.of_app
    return 2, each.of_app


def _judged(package: AppPackage, shown: list[_Shown]) -> Finding:
    number, at, of_app = shown[0]
    place = Place(kind="target", key="number")
    if number.problem is None and number.medium == "app":
        return _linked(package, shown)
    if number.problem is None:
        said = len(at.text) <= _LONGEST and of_app
        say, key = (failed, "not-of-an-app") if said else (cannot_tell, "of-a-website")
        return say(key, place, (at.ref,), number=str(number), where=at.where)
    problem = Term(f"number_problem.{number.problem}")
    written = at.text if len(at.text) <= _LONGEST else str(number)
    if len(at.text) > _LONGEST:
        return cannot_tell(
            "perhaps-malformed", place, (at.ref,), written=written, where=at.where, problem=problem
        )
    return failed("malformed", place, (at.ref,), written=written, where=at.where, problem=problem)


def _linked(package: AppPackage, shown: list[_Shown]) -> Finding:
    """Return what is to be said of a right number: that it is there, and where it leads."""
    number, at = str(shown[0].number), shown[0].at
    program = read(package)
    if leads := filing_links.opened(package, program):
        method, chain = leads.call.method, leads.chain
        return failed(
            "retired-link",
            places.of_method(method, leads.host, chain),
            (at.ref, *places.cited(package, method, chain)),
            severity=Severity.LOW,
            number=number,
            host=leads.host,
            method=method.signature.short,
            chain=places.told(chain),
        )
    if text := filing_links.named(package):
        place = Place(kind="target", key="retired-link")
        cited = at.ref, text.ref
        return cannot_tell("perhaps-retired-link", place, cited, number=number, where=text.where)
    alike = [each.at for each in shown if str(each.number) == number]
    return _opened(package, program, number, alike) or _in_pages(number, alike)


def _opened(
    package: AppPackage, program: Program, number: str, shown: list[Wording]
) -> Finding | None:
    """Return what is to be said of the controls that say a number, where a press on one opens something."""
    texts = dict.fromkeys(each.text for each in shown)
    seen = [filing_controls.seen(package, program, text, number) for text in texts]
    led = [one for each in seen for one in each.led]
    refs = tuple(dict.fromkeys(each.ref for each in shown))
    for each in led:
        if any(FILING_SYSTEM in address for address in each.addresses):
            method = each.listener.signature.short
            cited = (*refs, *places.cited(package, each.listener, each.chain))
            return passed(
                "shown-linked",
                cited,
                number=number,
                where=shown[0].where,
                method=method,
                host=FILING_SYSTEM,
            )
    if led:
        surely = [each for each in led if each.read and each.of_number]
        return _led_elsewhere(package, number, refs, (surely or led)[0])
    if any(each.placed for each in seen):
        return passed("shown", refs, number=number, where=shown[0].where)
    return None


def _led_elsewhere(package: AppPackage, number: str, refs: tuple[str, ...], led: Led) -> Finding:
    """Return what is to be said where no press on a number is seen to open the ministry's filing system."""
    method = led.listener.signature.short
    cited = (*refs, *places.cited(package, led.listener, led.chain))
    place = places.of_method(led.listener, "number", led.chain)
    if not led.addresses:
        return cannot_tell("link-unread", place, cited, number=number, method=method)
    host = host_of(min(led.addresses))
    known = any(wording.holding_any(package, (FILING_SYSTEM,)))
    if known or not led.read or not led.of_number:
        return cannot_tell(
            "perhaps-elsewhere", place, cited, number=number, method=method, host=host
        )
    return failed(
        "linked-elsewhere",
        place,
        cited,
        severity=Severity.MEDIUM,
        number=number,
        method=method,
        host=host,
        chain=places.told(led.chain),
    )


def _in_pages(number: str, shown: list[Wording]) -> Finding:
    """Return what is to be said of a number that stands on no known control: of links of pages around it."""
    links = [(each, to) for each in shown for to in filing_controls.linked_in(each.text, number)]
    where = shown[0].where
    if any(FILING_SYSTEM in to for _, to in links):
        return passed("page-linked", (shown[0].ref,), number=number, where=where)
    for at, to in links:
        place, host = Place(kind="target", key="number"), host_of(to)
        if not host:
            return cannot_tell("page-link-unread", place, (at.ref,), number=number, where=at.where)
        return failed(
            "page-linked-elsewhere",
            place,
            (at.ref,),
            severity=Severity.MEDIUM,
            number=number,
            where=at.where,
            host=host,
        )
    return passed("shown-unplaced", (shown[0].ref,), number=number, where=where)
