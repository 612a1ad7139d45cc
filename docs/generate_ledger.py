"""Write the page of the ledger's states from its tables of transitions."""

import os
import pkgutil
import tempfile
from collections.abc import Iterator
from importlib import import_module
from typing import TYPE_CHECKING, Any

from markup import columns, escaped, page, table, title

from rectitude.text import Language, Text

if TYPE_CHECKING:
    from rectitude.ledger.transitions import Machine

_NAMES = {
    "problem": Text("问题", "Problem"),
    "clue": Text("线索", "Clue"),
    "batch": Text("批次", "Batch"),
    "sweep": Text("批量检测", "Sweep of a population"),
    "commission": Text("委托检测", "Laboratory's task"),
    "run": Text("检测", "Inspection run"),
    "self_inspection": Text("企业自查", "Self-inspection"),
    "measure": Text("处置措施", "Measure"),
    "penalty_case": Text("行政处罚案件", "Penalty case"),
    "service": Text("送达", "Service"),
    "electronic_address": Text("电子送达地址", "Electronic address"),
    "transfer": Text("移送", "Transfer"),
}
_ROLES = {
    "inspector": Text("检查人员", "inspector"),
    "technical_reviewer": Text("技术复核人", "technical reviewer"),
    "legal_reviewer": Text("法制审核人", "legal reviewer"),
    "decider": Text("审批负责人", "decider"),
    "custodian": Text("举报人信息保管员", "custodian"),
    "editor": Text("企业经办人", "enterprise editor"),
    "signatory": Text("企业签署人", "enterprise signatory"),
    "laboratory": Text("检测机构", "laboratory"),
    "provider": Text("平台或接入服务商", "platform or provider"),
    "auditor": Text("审计人员", "auditor"),
    "administrator": Text("管理员", "administrator"),
    "engine": Text("检测引擎", "engine"),
    "public": Text("公众", "public"),
}


def states(language: Language) -> str:
    """Return the page: one table for each kind of case that has states."""
    intro = Text(
        "每种事项的状态变化由一张表规定；页面、接口和测试都出自这张表。除表中所列，没有其他途径改变状态。",
        "One table for each kind of case says how its state changes; pages, interface and tests come "
        "from it. Nothing else changes a state.",
    )
    lines = [title(Text("台账的状态", "States of the ledger"), language), "", intro[language]]
    for machine in _machines():
        name = _NAMES.get(machine.entity, Text(machine.entity, machine.entity))
        lines += ["", f"## {name[language]}", "", _transitions(machine, language)]
    return page(lines)


def _machines() -> "list[Machine[Any]]":
    """Return the tables, found by walking the ledger's modules."""
    with tempfile.TemporaryDirectory() as home:
        os.environ["RECTITUDE_HOME"] = home
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rectitude.ledger.settings")
        import django

        django.setup()
        from rectitude.ledger.transitions import Machine

        found = {
            value.entity: value
            for module in _modules()
            for value in vars(module).values()
            if isinstance(value, Machine)
        }
    known = [found.pop(entity) for entity in _NAMES if entity in found]
    return [*known, *found.values()]


def _modules() -> Iterator[Any]:
    import rectitude.ledger

    for info in pkgutil.walk_packages(rectitude.ledger.__path__, "rectitude.ledger."):
        parts = info.name.split(".")
        if not info.ispkg and len(parts) == 4 and "migrations" not in parts:
            yield import_module(info.name)


def _transitions(machine: "Machine[Any]", language: Language) -> str:
    head = columns(
        language, Text("操作", "Action"), Text("由谁", "By"), Text("从", "From"), Text("到", "To")
    )
    stays = Text("不变", "unchanged")
    within = Text("（随其他操作发生）", " (part of another action)")
    rows = []
    for each in machine:
        goals = each.targets or ((each.target,) if isinstance(each.target, str) else ())
        rows.append(
            (
                escaped(each.label[language])
                + (within[language] if each.internal else "")
                + f"<br>`{each.name}`",
                _joined((_ROLES[str(role)] for role in sorted(each.roles)), language),
                _joined((machine.states[state] for state in each.sources), language),
                _joined((machine.states[state] for state in goals), language) or stays[language],
            )
        )
    return table(head, rows)


def _joined(texts: Iterator[Text], language: Language) -> str:
    return ("、" if language == "zh" else ", ").join(escaped(text[language]) for text in texts)
