"""How the catalogue's scenarios and the rules are printed."""

import difflib
import unicodedata
from collections.abc import Iterable
from functools import cache

from rectitude import catalogue
from rectitude import rules as rules_
from rectitude.catalogue import LegalBasis, Scenario
from rectitude.rules import Rule
from rectitude.text import Language, Text, Unable

_WIDTH = 78


def scenarios(language: Language) -> str:
    """Return the 22 scenarios by aspect and issue type, with the rules that cover each."""
    book = catalogue.load()
    lines: list[str] = []
    for aspect in book.aspects:
        lines += ["", aspect.name[language]]
        for issue_type in (t for t in book.issue_types if t.aspect == aspect.id):
            lines.append(f"  {issue_type.name[language]}")
            for scenario in (s for s in book.scenarios if s.issue_type == issue_type.id):
                lines += _scenario_lines(scenario, language)
    legend = Text(
        "● 公告点名  ○ 由条文推演；括号内为有规则的证据种类。详情：rectitude scenarios ID",
        "● named in the announcement  ○ derived from the law; in brackets the evidence that rules judge."
        " In full: rectitude scenarios ID",
    )
    return "\n".join([*lines[1:], "", legend[language]])


def _scenario_lines(scenario: Scenario, language: Language) -> list[str]:
    mark = "●" if scenario.provenance == "announced" else "○"
    kinds = [rule.id.rpartition(".")[2] for rule in _rules_of(scenario.id)]
    covered = f"[{', '.join(kinds)}]" if kinds else Text("[尚无规则]", "[no rule yet]")[language]
    head = f"    {mark} {scenario.number:2}  "
    return [*_hanging(head, scenario.name[language]), f"{' ' * len(head)}{scenario.id}  {covered}"]


def scenario(identifier: str, language: Language) -> str:
    """Return one scenario in full; raises Unable for an unknown id, naming the nearest ones."""
    book = catalogue.load()
    try:
        found = book.scenario(identifier)
    except KeyError as error:
        raise _unknown(identifier, (each.id for each in book.scenarios)) from error
    provenance = {
        "announced": Text("公告点名的八个场景之一", "one of the eight that the announcement names"),
        "derived": Text(
            "由条文推演，不在公告点名之列",
            "derived from the law; the announcement does not name it",
        ),
    }[found.provenance]
    kinds = [rule.id for rule in _rules_of(found.id)] or [Text("尚无规则", "no rule yet")[language]]
    sections = [
        (Text("来源", "Provenance"), provenance[language]),
        (Text("严重程度", "Severity"), catalogue.term(f"severity.{found.severity}")[language]),
        (Text("判定要点", "What violates it"), found.violation[language]),
        (Text("机器能判定的", "What a machine can tell"), found.machine[language]),
        (Text("须由人判断的", "What a person must decide"), found.person[language]),
        (
            Text("不属于问题的情形", "Not a violation"),
            _bullets(t[language] for t in found.false_positives),
        ),
        (Text("法律依据", "Legal basis"), _bullets(_basis(b, language) for b in found.basis)),
        (Text("自查问题", "Question for self-inspection"), found.question[language]),
        (Text("附件", "To attach"), found.attach[language]),
        (Text("整改", "Rectification"), found.remedy[language]),
        (Text("规则", "Rules"), _bullets(kinds)),
    ]
    return _page(f"{found.number}  {found.name[language]}", found.id, sections, language)


def rules(language: Language) -> str:
    """Return all rules: id, version, title; and the scenarios that none covers."""
    lines = [
        line
        for rule in rules_.discover()
        for line in (
            f"{rule.id}  v{rule.version}",
            *_hanging("    ", rule.words.title[language]),
        )
    ]
    without = [s for s in catalogue.load().scenarios if not _rules_of(s.id)]
    if without:
        lines += ["", Text("尚无规则的场景：", "Scenarios without a rule yet:")[language]]
        lines += [f"    {each.id}  {each.name[language]}" for each in without]
    return "\n".join(lines)


def rule(identifier: str, language: Language) -> str:
    """Return one rule in full; raises Unable for an unknown id, naming the nearest ones."""
    found = next((each for each in rules_.discover() if each.id == identifier), None)
    if found is None:
        raise _unknown(identifier, (each.id for each in rules_.discover()))
    words = found.words
    term = words.notice_term and catalogue.load().notice_term(words.notice_term).name[language]
    sections = [
        (Text("场景", "Scenario"), f"{found.scenario}  {_scenario_name(found)[language]}"),
        (Text("适用于", "Applies to"), words.applies_to[language]),
        (Text("要求", "Expects"), words.expects[language]),
        (Text("理由", "Why"), words.why[language]),
        (Text("如何整改", "Put it right"), words.put_it_right[language]),
        (Text("通报用语", "Notice term"), term or ""),
        (Text("方法条款", "Method clauses"), _bullets(words.method)),
        (Text("可能的结果", "Possible outcomes"), _outcomes(words, language)),
        (
            Text("留给人的问题", "Question for a person"),
            words.question[language] if words.question else "",
        ),
    ]
    return _page(f"{words.title[language]}", f"{found.id}  v{found.version}", sections, language)


def _outcomes(words: rules_.Words, language: Language) -> str:
    names = (catalogue.term(f"outcome.{each}")[language] for each in words.outcomes)
    return Text("、", ", ")[language].join(names)


@cache
def _rules_of(scenario_id: str) -> tuple[Rule, ...]:
    return tuple(each for each in rules_.discover() if each.scenario == scenario_id)


def _scenario_name(found: Rule) -> Text:
    return catalogue.load().scenario(found.scenario).name


def _basis(basis: LegalBasis, language: Language) -> str:
    instrument = catalogue.load().instrument(basis.instrument)
    since, until = basis.in_force_from, basis.in_force_to
    force = Text(
        f"{since or '待确认'} 起施行" + (f"，至 {until}" if until else ""),
        f"in force from {since or 'to be confirmed'}" + (f" to {until}" if until else ""),
    )
    text = catalogue.term(f"confirmation.{basis.text}")
    note = f"  {basis.note[language]}" if basis.note else ""
    name = f"{instrument.name[language]} {basis.article[language]}"
    return f"{name}  ({force[language]}; {text[language]}){note}"


def _page(
    title: str, identifier: str, sections: Iterable[tuple[Text, str]], language: Language
) -> str:
    body = (f"{head[language]}\n{_indented(text)}" for head, text in sections if text)
    return "\n\n".join([f"{title}\n{identifier}", *body])


def _bullets(items: Iterable[str]) -> str:
    return "\n".join(f"- {item}" for item in items)


def _indented(text: str) -> str:
    return "\n".join(f"  {line}" for each in text.splitlines() for line in _wrapped(each))


def _hanging(head: str, text: str) -> list[str]:
    """Return a text behind a head, its further lines indented as far."""
    first, *others = _wrapped(text, _WIDTH - len(head))
    return [f"{head}{first}", *(f"{' ' * len(head)}{line}" for line in others)]


def _wrapped(text: str, most: int = _WIDTH) -> Iterable[str]:
    """Break a line at the terminal's width; a Chinese character takes two columns."""
    line, width = "", 0
    for word in _pieces(text):
        size = _columns(word)
        if width + size > most and line:
            yield line.rstrip()
            line, width = "", 0
        line, width = line + word, width + size
    yield line.rstrip()


def _pieces(text: str) -> list[str]:
    """Cut a text where a line may break: after a space, around each wide character."""
    pieces: list[str] = []
    for character in text:
        closes = character in "，。；：、！？）》”’"
        wide = unicodedata.east_asian_width(character) in "WF" and not closes
        if pieces and not wide and not pieces[-1].endswith(" "):
            pieces[-1] += character
        else:
            pieces.append(character)
    return pieces


def _columns(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def _unknown(identifier: str, known: Iterable[str]) -> Unable:
    near = difflib.get_close_matches(identifier, list(known), n=3, cutoff=0.4)
    zh = f"最接近的：{'、'.join(near)}。" if near else "用不带参数的命令查看全部。"
    en = (
        f"Nearest: {', '.join(near)}."
        if near
        else "Call the command without an argument to see all."
    )
    return Unable(f"没有 {identifier}。{zh}", f"There is no {identifier}. {en}")
