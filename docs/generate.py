"""
Write what follows from the code: the reference pages, and the table of scenarios in the READMEs.

`conf.py` calls `write_reference` before each build. `python docs/generate.py` writes the tables in
README.md and README.zh-CN.md anew; a test fails while they differ from the catalogue and the rules.
"""

import json
import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

import click
import msgspec

from rectitude import catalogue, evidence, findings, rules
from rectitude.catalogue import Instrument, LegalBasis, Scenario
from rectitude.cli import main as command_line
from rectitude.rules import Rule
from rectitude.text import LANGUAGES, Language, Text

ROOT = Path(__file__).parents[1]
READMES: dict[Language, Path] = {"en": ROOT / "README.md", "zh": ROOT / "README.zh-CN.md"}
MARKERS = ("<!-- scenarios:begin -->", "<!-- scenarios:end -->")

_BOOK = catalogue.load()
_SPECIAL = re.compile(r"([\\`*_\[\]<>|$#])")


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
    for rule in rules.discover():
        yield f"rules/{rule.id}.md", _rule(rule, language)
    yield "law.md", _law(language)
    yield "command-line.md", _command_line(language)
    yield "report.md", _report(language)
    yield "evidence.md", _evidence(language)


# ---- Scenarios


def scenario_table(language: Language) -> str:
    """Return the table of the 22 scenarios for a README."""
    head = (
        Text("序号", "No."),
        Text("场景", "Scenario"),
        Text("来源", "Source"),
        Text("机器能判断的", "What a machine can tell"),
        Text("须由人判断的", "What is left for a person"),
        Text("已有规则", "Rules"),
    )
    return _table(
        (each[language] for each in head),
        (
            (
                str(scenario.number),
                f"{_escaped(scenario.name[language])}<br>`{scenario.id}`",
                _SOURCES[scenario.provenance][language],
                _escaped(scenario.machine[language]),
                _escaped(scenario.person[language]),
                _kinds(scenario, language),
            )
            for scenario in _BOOK.scenarios
        ),
    )


_SOURCES = {"announced": Text("公告点名", "announced"), "derived": Text("推导", "derived")}


def _kinds(scenario: Scenario, language: Language) -> str:
    kinds = [rule.id.rpartition(".")[2] for rule in _rules_of(scenario)]
    return ", ".join(f"`{kind}`" for kind in kinds) or Text("尚无规则", "no rule yet")[language]


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
    lines = [_title(Text("场景", "Scenarios"), language), "", intro[language], ""]
    lines += _toctree((f"scenarios/{scenario.id}" for scenario in _BOOK.scenarios), hidden=True)
    for aspect in _BOOK.aspects:
        lines += ["", f"## {aspect.name[language]}", ""]
        for issue_type in (each for each in _BOOK.issue_types if each.aspect == aspect.id):
            lines += [f"### {issue_type.name[language]}", ""]
            for scenario in (each for each in _BOOK.scenarios if each.issue_type == issue_type.id):
                name = f"{scenario.number:02} {scenario.name[language]}"
                lines += [
                    f"- [{_escaped(name)}](scenarios/{scenario.id}.md) "
                    f"({_SOURCES[scenario.provenance][language]}; {_kinds(scenario, language)})"
                ]
            lines += [""]
    return _page(lines)


def _scenario(scenario: Scenario, language: Language) -> str:
    provenance = catalogue.term(f"provenance.{scenario.provenance}")[language]
    severity = catalogue.term(f"severity.{scenario.severity}")[language]
    lines = [f"# {scenario.number:02} {_escaped(scenario.name[language])}", ""]
    lines += [f"`{scenario.id}`", ""]
    lines += [f"{Text('来源：', 'Source: ')[language]}{provenance}  "]
    lines += [f"{Text('严重程度：', 'Severity: ')[language]}{severity}", ""]
    sections: list[tuple[Text, Sequence[str]]] = [
        (Text("什么情况属于问题", "What violates it"), [_escaped(scenario.violation[language])]),
        (Text("判定要点", "Criteria"), _bullets(scenario.criteria, language)),
        (Text("怎样检测", "How it is tested"), [_escaped(scenario.test[language])]),
        (Text("机器能判断的", "What a machine can tell"), [_escaped(scenario.machine[language])]),
        (Text("须由人判断的", "What is left for a person"), [_escaped(scenario.person[language])]),
        (
            Text("容易误判的情形", "Honest look-alikes"),
            _bullets(scenario.false_positives, language),
        ),
        (Text("自查问题", "Question for self-inspection"), [_escaped(scenario.question[language])]),
        (Text("应附材料", "What to attach"), [_escaped(scenario.attach[language])]),
        (Text("怎样整改", "Put it right"), [_escaped(scenario.remedy[language])]),
        (Text("法律依据", "Legal basis"), _basis_table(scenario.basis, language)),
        (Text("通报用语（问题项）", "Terms of public notices"), _notice_terms(scenario, language)),
        (Text("方法依据", "Clauses of test methods"), _methods(scenario.method, language)),
        (Text("规则", "Rules"), _rule_links(scenario, language)),
    ]
    return _page([*lines, *_sections(sections, language)])


def _notice_terms(scenario: Scenario, language: Language) -> list[str]:
    names = [_BOOK.notice_term(each).name for each in scenario.notice_terms]
    return _bullets(names, language)


def _methods(clauses: Iterable[str], language: Language) -> list[str]:
    lines = []
    for clause in map(_BOOK.method, clauses):
        how = catalogue.term(f"confirmation.{clause.text}")[language]
        where = f"{clause.standard[language]} {clause.clause[language]}"
        lines.append(f"- {_escaped(where)} ({how})")
    return lines


def _rule_links(scenario: Scenario, language: Language) -> list[str]:
    lines = [
        f"- [{_escaped(rule.words.title[language])}](../rules/{rule.id}.md) `{rule.id}`"
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
    head = _columns(
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
    lines = [_title(Text("法律依据与通报用语", "Law and terms of notices"), language), ""]
    lines += [intro[language], "", f"## {Text('文件', 'Instruments')[language]}", ""]
    lines += [_table(head, map(_instrument_row(language), _BOOK.instruments))]
    lines += ["", f"## {Text('通报用语（问题项）', 'Terms of public notices')[language]}", ""]
    lines += [terms[language], ""]
    head = _columns(
        language, Text("用语", "Term"), Text("始见于", "Known since"), Text("来源", "Known by")
    )
    return _page([*lines, _table(head, _notice_rows(language))])


def _notice_rows(language: Language) -> Iterator[tuple[str, ...]]:
    for term in _BOOK.notice_terms:
        how = catalogue.term(f"confirmation.{term.source}")[language]
        yield _escaped(term.name[language]), str(term.since or "—"), how


def _instrument_row(language: Language) -> Callable[[Instrument], tuple[str, ...]]:
    def row(instrument: Instrument) -> tuple[str, ...]:
        name = _escaped(instrument.name[language])
        note = f"<br>{_escaped(instrument.note[language])}" if instrument.note else ""
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
    head = _columns(
        language, Text("文件与条款", "Instrument and article"), Text("施行", "In force from"),
        Text("失效", "Until"), Text("原文", "Text"),
    )  # fmt: skip
    rows = []
    for each in basis:
        instrument = _BOOK.instrument(each.instrument)
        space = "" if language == "zh" else ", "
        note = f"<br>{_escaped(each.note[language])}" if each.note else ""
        rows.append(
            (
                _escaped(f"{instrument.name[language]}{space}{each.article[language]}") + note,
                str(each.in_force_from or "—"),
                str(each.in_force_to or "—"),
                catalogue.term(f"confirmation.{each.text}")[language],
            )
        )
    return [_table(head, rows)]


# ---- Rules


def _rules(language: Language) -> str:
    intro = Text(
        "一条规则判定一个场景在一种证据上的表现。规则只读证据，不访问网络、不看时钟，因此同一份证据可以反复判定。",
        "A rule judges one scenario on one kind of evidence. Rules read evidence only, touch no network and "
        "no clock, and so the same evidence can be judged again.",
    )
    lines = [_title(Text("规则", "Rules"), language), "", intro[language], ""]
    lines += _toctree((f"rules/{rule.id}" for rule in rules.discover()), hidden=True)
    head = _columns(language, Text("规则", "Rule"), Text("版本", "Version"), Text("标题", "Title"))
    rows = (
        (
            f"[{rule.id}](rules/{rule.id}.md)",
            str(rule.version),
            _escaped(rule.words.title[language]),
        )
        for rule in rules.discover()
    )
    return _page([*lines, _table(head, rows)])


def _rule(rule: Rule, language: Language) -> str:
    words = rule.words
    scenario = _BOOK.scenario(rule.scenario)
    term = [_BOOK.notice_term(words.notice_term).name] if words.notice_term else []
    needs = [
        catalogue.term(f"evidence.{need.aggregate.NAME}")[language]
        + (Text("（可选）", " (optional)")[language] if need.optional else "")
        for need in rule.needs
    ]
    question = [_escaped(words.question[language])] if words.question else []
    lines = [f"# {_escaped(words.title[language])}", "", f"`{rule.id}` v{rule.version}", ""]
    lines += [
        f"{Text('场景：', 'Scenario: ')[language]}"
        f"[{scenario.number:02} {_escaped(scenario.name[language])}](../scenarios/{scenario.id}.md)",
        "",
    ]
    sections: list[tuple[Text, Sequence[str]]] = [
        (Text("适用范围", "Applies to"), [_escaped(words.applies_to[language])]),
        (Text("要求", "Expects"), [_escaped(words.expects[language])]),
        (Text("理由", "Why"), [_escaped(words.why[language])]),
        (Text("怎样整改", "Put it right"), [_escaped(words.put_it_right[language])]),
        (Text("留给人的问题", "Question for a person"), question),
        (Text("所需证据", "Evidence needed"), [f"- {_escaped(need)}" for need in needs]),
        (Text("规则可能给出的说明", "What the rule may say"), _messages(rule, language)),
        (Text("通报用语（问题项）", "Term of public notices"), _bullets(term, language)),
        (Text("方法依据", "Clauses of test methods"), _method_words(words.method, language)),
        (Text("示例", "Examples"), _examples(rule, language)),
    ]
    return _page([*lines, *_sections(sections, language)])


def _messages(rule: Rule, language: Language) -> list[str]:
    return [
        f"- `{key}`: {_escaped(text[language])}"
        for key, text in sorted(rule.words.messages.items())
    ]


def _method_words(clauses: Iterable[str], language: Language) -> list[str]:
    known = {clause.id for clause in _BOOK.methods}
    named = [clause for clause in clauses if clause in known]
    others = [f"- {_escaped(clause)}" for clause in clauses if clause not in known]
    return [*_methods(named, language), *others]


def _examples(rule: Rule, language: Language) -> list[str]:
    rows = []
    for file in sorted((ROOT / "examples" / rule.id).glob("*/example.toml")):
        title = tomllib.loads(file.read_text(encoding="utf-8"))["title"][language]
        outcome = file.parent.name.rpartition("-")[0]
        said = catalogue.term(f"outcome.{outcome}")[language]
        rows.append((f"`{file.parent.name}`", said, _escaped(title)))
    head = _columns(
        language, Text("示例", "Example"), Text("结果", "Outcome"), Text("内容", "What it is")
    )
    return [_table(head, rows)] if rows else []


# ---- Command line and schemas


def _command_line(language: Language) -> str:
    intro = Text(
        "命令行是对脚本的约定：参数与退出码不会无故改变。帮助文字为英文。",
        "The command line is a contract with scripts: options and exit statuses do not change without need.",
    )
    lines = [_title(Text("命令行", "Command line"), language), "", intro[language]]
    for name, command in _commands(command_line, "rectitude"):
        context = click.Context(command, info_name=name, terminal_width=88, max_content_width=88)
        lines += ["", f"## `{name}`", "", "```text", command.get_help(context).rstrip(), "```"]
    return _page(lines)


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
    title = Text(f"报告（{findings.REPORT_SCHEMA}）", f"Report ({findings.REPORT_SCHEMA})")
    return _page(
        [_title(title, language), "", intro[language], "", order, "", *_schema(findings.Inspection)]
    )


def _evidence(language: Language) -> str:
    intro = Text(
        "证据包是按顺序存储的zip文件：manifest.json，然后是evidence/<种类>.jsonl，最后是blobs/<SHA-256>。"
        "以下是每种记录的结构；新版本能读取所有旧结构。",
        "A bundle is a zip that is stored in order: manifest.json, then evidence/KIND.jsonl, then "
        "blobs/SHA-256. These are the shapes of the records; newer versions read every earlier one.",
    )
    lines = [_title(Text("证据", "Evidence"), language), "", _escaped(intro[language])]
    for kind, record in sorted(evidence.record_types().items()):
        about = (record.__doc__ or "").strip().splitlines()[0]
        lines += ["", f"## `{kind}`", "", _escaped(about), "", *_schema(record)]
    return _page(lines)


def _schema(shape: type) -> list[str]:
    """Return a JSON Schema as a block; a field that may hold anything has no rule."""
    schema = msgspec.json.schema(shape, schema_hook=lambda _: {"description": "anything"})
    return ["```json", json.dumps(schema, indent=2, ensure_ascii=False), "```"]


# ---- Markdown


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))


def _title(text: Text, language: Language) -> str:
    return f"# {text[language]}"


def _columns(language: Language, *heads: Text) -> list[str]:
    return [head[language] for head in heads]


def _bullets(texts: Iterable[Text], language: Language) -> list[str]:
    return [f"- {_escaped(text[language])}" for text in texts]


def _sections(sections: Iterable[tuple[Text, Sequence[str]]], language: Language) -> Iterator[str]:
    for head, body in sections:
        if body:
            yield from ("", f"## {head[language]}", "", *body)


def _toctree(pages: Iterable[str], *, hidden: bool) -> list[str]:
    return ["```{toctree}", *([":hidden:"] if hidden else []), "", *pages, "```"]


def _table(head: Iterable[str], rows: Iterable[Sequence[str]]) -> str:
    heads = list(head)
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def _page(lines: Iterable[str]) -> str:
    return "\n".join(lines).rstrip() + "\n"


# ---- READMEs


def with_table(document: str, language: Language) -> str:
    """Return a README with its table of scenarios written anew; ValueError without the markers."""
    begin, end = MARKERS
    before, _, rest = document.partition(begin)
    _, found, after = rest.partition(end)
    if not found:
        raise ValueError(f"{begin} and {end} must stand in the document")
    return f"{before}{begin}\n{scenario_table(language)}\n{end}{after}"


def write_readmes() -> None:
    """Write the tables of both READMEs anew."""
    for language in LANGUAGES:
        path = READMES[language]
        path.write_text(with_table(path.read_text(encoding="utf-8"), language), encoding="utf-8")


if __name__ == "__main__":
    write_readmes()
