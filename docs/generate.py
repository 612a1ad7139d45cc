"""
Write the pages that follow from the code: scenarios, rules, law, command line, report, evidence.

`conf.py` calls `write_reference` before each build, in the language of the build.
"""

import json
import tomllib
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

import click
import generate_ledger
import generate_registers
import msgspec
from markup import bullets, columns, escaped, page, sections, table, title, toctree

from rectitude import catalogue, evidence, findings, rules
from rectitude.catalogue import Instrument, LegalBasis, Scenario
from rectitude.cli import main as command_line
from rectitude.rules import Rule
from rectitude.text import Language, Text

ROOT = Path(__file__).parents[1]

_BOOK = catalogue.load()


def write_reference(folder: Path, language: Language) -> None:
    """Write the generated reference pages in one language; pages that did not change stay."""
    pages = dict(_pages(language))
    for old in folder.rglob("*.md"):
        if old.relative_to(folder).as_posix() not in pages:
            old.unlink()
    for name, content in pages.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists() or path.read_text(encoding="utf-8") != content:
            path.write_text(content, encoding="utf-8")


def _pages(language: Language) -> Iterator[tuple[str, str]]:
    yield "scenarios.md", _scenarios(language)
    for scenario in _BOOK.scenarios:
        yield f"scenarios/{scenario.id}.md", _scenario(scenario, language)
    yield "rules.md", _rules(language)
    for home, rule in _HOMES.items():
        yield f"rules/{home}.md", _rule(rule, language)
    yield "law.md", _law(language)
    yield "command-line.md", _command_line(language)
    yield "report.md", _report(language)
    yield "evidence.md", _evidence(language)
    yield "registers.md", generate_registers.registers(language)
    yield "states.md", generate_ledger.states(language)


# ---- Scenarios


SOURCES = {"announced": Text("公告点名", "announced"), "derived": Text("推导", "derived")}
"""The provenance of a scenario in a word."""


def kinds(scenario: Scenario, language: Language) -> str:
    """Return the kinds of evidence on which rules judge a scenario."""
    names = [rule.id.rpartition(".")[2] for rule in _rules_of(scenario)]
    return ", ".join(f"`{name}`" for name in names) or Text("尚无规则", "no rule yet")[language]


def _rules_of(scenario: Scenario) -> list[Rule]:
    return [rule for rule in rules.discover() if rule.scenario == scenario.id]


def _scenarios(language: Language) -> str:
    intro = Text(
        "四个方面，八类问题，二十二个场景。公开的启动消息点名其中八个；其余十四个由本项目依据所列条文推导，"
        "场景在八类问题中的划分也出自本项目。",
        "Four aspects, eight types of issue, twenty-two scenarios. The public announcement names eight of "
        "them. The other fourteen are derived by this project from the articles given, and the division of "
        "the scenarios over the eight types is this project’s too.",
    )
    lines = [title(Text("场景", "Scenarios"), language), "", intro[language], ""]
    lines += toctree(f"scenarios/{scenario.id}" for scenario in _BOOK.scenarios)
    lines += ["", scenario_table(language)]
    for aspect in _BOOK.aspects:
        lines += ["", f"## {aspect.name[language]}", ""]
        for issue_type in (each for each in _BOOK.issue_types if each.aspect == aspect.id):
            lines += [f"### {issue_type.name[language]}", ""]
            for scenario in (each for each in _BOOK.scenarios if each.issue_type == issue_type.id):
                name = f"{scenario.number:02} {scenario.name[language]}"
                lines += [
                    f"- [{escaped(name)}](scenarios/{scenario.id}.md) "
                    f"({SOURCES[scenario.provenance][language]}; {kinds(scenario, language)})"
                ]
            lines += [""]
    return page(lines)


def scenario_table(language: Language) -> str:
    """Return what a machine can tell of each of the 22 scenarios, and what is left for a person."""
    head = columns(
        language,
        Text("序号", "No."),
        Text("场景", "Scenario"),
        Text("来源", "Source"),
        Text("机器能判断的", "What a machine can tell"),
        Text("须由人判断的", "What is left for a person"),
        Text("已有规则", "Rules"),
    )
    rows = (
        (
            str(scenario.number),
            f"{escaped(scenario.name[language])}<br>`{scenario.id}`",
            SOURCES[scenario.provenance][language],
            escaped(scenario.machine[language]),
            escaped(scenario.person[language]),
            kinds(scenario, language),
        )
        for scenario in catalogue.load().scenarios
    )
    return table(head, rows)


def _scenario(scenario: Scenario, language: Language) -> str:
    provenance = catalogue.term(f"provenance.{scenario.provenance}")[language]
    severity = catalogue.term(f"severity.{scenario.severity}")[language]
    lines = [f"# {scenario.number:02} {escaped(scenario.name[language])}", ""]
    lines += [f"`{scenario.id}`", ""]
    lines += [f"{Text('来源：', 'Source: ')[language]}{provenance}  "]
    lines += [f"{Text('严重程度：', 'Severity: ')[language]}{severity}", ""]
    parts: list[tuple[Text, Sequence[str]]] = [
        (Text("什么情况属于问题", "What violates it"), [escaped(scenario.violation[language])]),
        (Text("判定要点", "Criteria"), bullets(scenario.criteria, language)),
        (Text("怎样检测", "How it is tested"), [escaped(scenario.test[language])]),
        (Text("机器能判断的", "What a machine can tell"), [escaped(scenario.machine[language])]),
        (Text("须由人判断的", "What is left for a person"), [escaped(scenario.person[language])]),
        (
            Text("容易误判的情形", "Honest look-alikes"),
            bullets(scenario.false_positives, language),
        ),
        (Text("自查问题", "Question for self-inspection"), [escaped(scenario.question[language])]),
        (Text("应附材料", "What to attach"), [escaped(scenario.attach[language])]),
        (Text("怎样整改", "Put it right"), [escaped(scenario.remedy[language])]),
        (Text("法律依据", "Legal basis"), _basis_table(scenario.basis, language)),
        (Text("通报用语（问题项）", "Terms of public notices"), _notice_terms(scenario, language)),
        (Text("方法依据", "Clauses of test methods"), _methods(scenario.method, language)),
        (Text("规则", "Rules"), _rule_links(scenario, language)),
    ]
    return page([*lines, *sections(parts, language)])


def _notice_terms(scenario: Scenario, language: Language) -> list[str]:
    names = [_BOOK.notice_term(each).name for each in scenario.notice_terms]
    return bullets(names, language)


def _methods(clauses: Iterable[str], language: Language) -> list[str]:
    lines = []
    for clause in map(_BOOK.method, clauses):
        how = catalogue.term(f"confirmation.{clause.text}")[language]
        where = f"{clause.standard[language]} {clause.clause[language]}"
        lines.append(f"- {escaped(where)} ({how})")
    return lines


def _rule_links(scenario: Scenario, language: Language) -> list[str]:
    lines = [
        f"- [{escaped(rule.words.title[language])}](../rules/{rule.home}.md) `{rule.id}`"
        for rule in _rules_of(scenario)
    ]
    none = Text(
        "这个场景尚无规则，报告中显示为未检测。",
        "No rule covers this scenario yet; reports show it as not tested.",
    )
    return lines or [none[language]]


# ---- Law


def _law(language: Language) -> str:
    intro = Text(
        "场景所依据的文件。判断一个行为，适用行为发生之日有效的文本。没有核对过原文的，注明待确认，不予引用。"
        "全部法律对应关系须经法律专业人员审核。",
        "The instruments that the scenarios rest on. An act is held against the text in force on its own "
        "day. What was not read is marked as to be confirmed and never quoted. All legal mapping needs a "
        "lawyer’s review.",
    )
    head = columns(
        language,
        Text("文件", "Instrument"),
        Text("施行", "In force from"),
        Text("失效", "Until"),
        Text("日期来源", "Dates known by"),
        Text("主管部门", "Authorities"),
    )
    terms = Text(
        "公开通报使用的问题项是一份封闭的清单。",
        "The terms of public notices are a closed list.",
    )
    lines = [title(Text("法律依据与通报用语", "Law and terms of notices"), language), ""]
    lines += [intro[language], "", f"## {Text('文件', 'Instruments')[language]}", ""]
    lines += [table(head, map(_instrument_row(language), _BOOK.instruments))]
    lines += ["", f"## {Text('通报用语（问题项）', 'Terms of public notices')[language]}", ""]
    lines += [terms[language], ""]
    head = columns(
        language, Text("用语", "Term"), Text("始见于", "Known since"), Text("来源", "Known by")
    )
    return page([*lines, table(head, _notice_rows(language))])


def _notice_rows(language: Language) -> Iterator[tuple[str, ...]]:
    for term in _BOOK.notice_terms:
        how = catalogue.term(f"confirmation.{term.source}")[language]
        yield escaped(term.name[language]), str(term.since or "—"), how


def _instrument_row(language: Language) -> Callable[[Instrument], tuple[str, ...]]:
    def row(instrument: Instrument) -> tuple[str, ...]:
        name = escaped(instrument.name[language])
        note = f"<br>{escaped(instrument.note[language])}" if instrument.note else ""
        joint = "、" if language == "zh" else ", "
        return (
            name + note,
            str(instrument.in_force_from or "—"),
            str(instrument.in_force_to or "—"),
            catalogue.term(f"confirmation.{instrument.dates}")[language],
            joint.join(catalogue.term(f"authority.{a}")[language] for a in instrument.authorities)
            or "—",
        )

    return row


def _basis_table(basis: Iterable[LegalBasis], language: Language) -> list[str]:
    head = columns(
        language, Text("文件与条款", "Instrument and article"), Text("施行", "In force from"),
        Text("失效", "Until"), Text("原文", "Text"),
    )  # fmt: skip
    rows = []
    for each in basis:
        instrument = _BOOK.instrument(each.instrument)
        space = "" if language == "zh" else ", "
        note = f"<br>{escaped(each.note[language])}" if each.note else ""
        rows.append(
            (
                escaped(f"{instrument.name[language]}{space}{each.article[language]}") + note,
                str(each.in_force_from or "—"),
                str(each.in_force_to or "—"),
                catalogue.term(f"confirmation.{each.text}")[language],
            )
        )
    return [table(head, rows)]


# ---- Rules


def _rules(language: Language) -> str:
    intro = Text(
        "一条规则判定一个场景在一种证据上的表现。规则只读证据，不访问网络、不看时钟，因此同一份证据可以反复判定。",
        "A rule judges one scenario on one kind of evidence. Rules read evidence only, touch no network and "
        "no clock, and so the same evidence can be judged again.",
    )
    lines = [title(Text("规则", "Rules"), language), "", intro[language], ""]
    lines += toctree(f"rules/{home}" for home in _HOMES)
    head = columns(language, Text("规则", "Rule"), Text("版本", "Version"), Text("标题", "Title"))
    rows = (
        (
            f"[{home}](rules/{home}.md)",
            str(rule.version),
            escaped(_title(rule)[language]),
        )
        for home, rule in _HOMES.items()
    )
    return page([*lines, table(head, rows)])


_HOMES = {rule.home: rule for rule in rules.discover()}
"""One rule of each module: a page tells of it, and of those of other scenarios that it shares."""


def _title(rule: Rule) -> Text:
    shared = rule.home != rule.id
    return catalogue.term(f"target.{rule.home}") if shared else rule.words.title


def _scenario_line(rule: Rule, language: Language) -> str:
    said = Text("场景：", "Scenario: ")[language]
    if rule.home != rule.id:
        return said + Text("全部 22 个场景", "each of the 22")[language]
    scenario = _BOOK.scenario(rule.scenario)
    name = f"{scenario.number:02} {escaped(scenario.name[language])}"
    return f"{said}[{name}](../scenarios/{scenario.id}.md)"


def _rule(rule: Rule, language: Language) -> str:
    words = rule.words
    term = [_BOOK.notice_term(words.notice_term).name] if words.notice_term else []
    needs = [
        catalogue.term(f"evidence.{need.aggregate.NAME}")[language]
        + (Text("（可选）", " (optional)")[language] if need.optional else "")
        for need in rule.needs
    ]
    question = [escaped(words.question[language])] if words.question else []
    lines = [f"# {escaped(_title(rule)[language])}", "", f"`{rule.home}` v{rule.version}", ""]
    lines += [_scenario_line(rule, language), ""]
    parts: list[tuple[Text, Sequence[str]]] = [
        (Text("适用范围", "Applies to"), [escaped(words.applies_to[language])]),
        (Text("要求", "Expects"), [escaped(words.expects[language])]),
        (Text("理由", "Why"), [escaped(words.why[language])]),
        (Text("怎样整改", "Put it right"), [escaped(words.put_it_right[language])]),
        (Text("留给人的问题", "Question for a person"), question),
        (Text("所需证据", "Evidence needed"), [f"- {escaped(need)}" for need in needs]),
        (Text("可能的结果", "Possible outcomes"), _outcomes(rule, language)),
        (Text("规则可能给出的说明", "What the rule may say"), _messages(rule, language)),
        (Text("通报用语（问题项）", "Term of public notices"), bullets(term, language)),
        (Text("方法依据", "Clauses of test methods"), _method_words(words.method, language)),
        (Text("示例", "Examples"), _examples(rule, language)),
    ]
    return page([*lines, *sections(parts, language)])


def _outcomes(rule: Rule, language: Language) -> list[str]:
    return [
        f"- {catalogue.term(f'outcome.{outcome}')[language]} (`{outcome}`)"
        for outcome in rule.words.outcomes
    ]


def _messages(rule: Rule, language: Language) -> list[str]:
    return [
        f"- `{key}`: {escaped(text[language])}" for key, text in sorted(rule.words.messages.items())
    ]


def _method_words(clauses: Iterable[str], language: Language) -> list[str]:
    known = {clause.id for clause in _BOOK.methods}
    named = [clause for clause in clauses if clause in known]
    others = [f"- {escaped(clause)}" for clause in clauses if clause not in known]
    return [*_methods(named, language), *others]


def _examples(rule: Rule, language: Language) -> list[str]:
    rows = []
    for file in sorted((ROOT / "examples" / rule.home).glob("*/example.toml")):
        what = tomllib.loads(file.read_text(encoding="utf-8"))["title"][language]
        outcome = file.parent.name.rpartition("-")[0]
        said = catalogue.term(f"outcome.{outcome}")[language]
        rows.append((f"`{file.parent.name}`", said, escaped(what)))
    head = columns(
        language, Text("示例", "Example"), Text("结果", "Outcome"), Text("内容", "What it is")
    )
    return [table(head, rows)] if rows else []


# ---- Command line and schemas


def _command_line(language: Language) -> str:
    intro = Text(
        "命令行是对脚本的约定：参数与退出码不会无故改变。帮助文字为英文。",
        "The command line is a contract with scripts: options and exit statuses do not change without need.",
    )
    lines = [title(Text("命令行", "Command line"), language), "", intro[language]]
    for name, command in _commands(command_line, "rectitude"):
        context = click.Context(command, info_name=name, terminal_width=88, max_content_width=88)
        lines += ["", f"## `{name}`", "", "```text", command.get_help(context).rstrip(), "```"]
    return page(lines)


def _commands(command: click.Command, name: str) -> Iterator[tuple[str, click.Command]]:
    yield name, command
    if isinstance(command, click.Group):
        context = click.Context(command, info_name=name)
        for each in command.list_commands(context):
            try:
                sub = command.get_command(context, each)
            except click.ClickException:  # an extra that is not installed
                continue
            if sub is not None and not sub.hidden:
                yield from _commands(sub, f"{name} {each}")


def _report(language: Language) -> str:
    intro = Text(
        "JSON报告的结构。只会增加字段，不会改名。场景结果取最严重者，次序为：",
        "The shape of the JSON report. Fields may be added and are never renamed. A scenario has its worst "
        "outcome, in this order:",
    )
    order = " > ".join(
        f"`{each}`" for each in ("failed", "cantTell", "passed", "untested", "inapplicable")
    )
    head = Text(f"报告（{findings.REPORT_SCHEMA}）", f"Report ({findings.REPORT_SCHEMA})")
    return page(
        [title(head, language), "", intro[language], "", order, "", *_schema(findings.Inspection)]
    )


def _evidence(language: Language) -> str:
    intro = Text(
        "证据包是按顺序存储的zip文件：manifest.json，然后是evidence/<种类>.jsonl，最后是blobs/<SHA-256>。"
        "以下是每种记录的结构；新版本能读取所有旧结构。",
        "A bundle is a zip that is stored in order: manifest.json, then evidence/KIND.jsonl, then "
        "blobs/SHA-256. These are the shapes of the records; newer versions read every earlier one.",
    )
    lines = [title(Text("证据", "Evidence"), language), "", escaped(intro[language])]
    for kind, record in sorted(evidence.record_types().items()):
        about = (record.__doc__ or "").strip().splitlines()[0]
        lines += ["", f"## `{kind}`", "", escaped(about), "", *_schema(record)]
    return page(lines)


def _schema(shape: type) -> list[str]:
    """Return a JSON Schema as a block; a field that may hold anything has no rule."""
    schema = msgspec.json.schema(shape, schema_hook=lambda _: {"description": "anything"})
    return ["```json", json.dumps(schema, indent=2, ensure_ascii=False), "```"]
