"""Read a link plan (YAML) and its dial tests (CSV); every error names the place in the file."""

import csv
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import msgspec

from rectitude.evidence.linkprobe import (
    Context,
    DialOutcome,
    DialTest,
    Group,
    LinkPlan,
    PlannedLink,
)
from rectitude.options import Options
from rectitude.text import Unable

DEFAULT_ROUNDS = 8
"""Rounds of a plan that names none: with four controls a block of nine in ten is established; ours."""

PLACEHOLDER = "{url}"


class _Platform(msgspec.Struct, forbid_unknown_fields=True):
    name: str
    owner: str


class _Link(msgspec.Struct, forbid_unknown_fields=True):
    url: str
    owner: str
    service: str
    group: Group


class PlanFile(msgspec.Struct, forbid_unknown_fields=True):
    """The file as it is written; `pause` is the time between rounds in seconds."""

    platform: _Platform
    gateway: str
    links: tuple[_Link, ...]
    contexts: tuple[Context, ...] = ("desktop",)
    rounds: int = DEFAULT_ROUNDS
    pause: float = 1.0
    dialtests: str | None = None


def read(path: Path) -> PlanFile:
    """
    Read a plan.

    Raises Unable, naming the place (`links[2].group`), where it is not as it should be.
    """
    try:
        plan = msgspec.yaml.decode(path.read_bytes(), type=PlanFile)
    except OSError as error:
        raise Unable(
            f"读不了 {path.name}：{error.strerror}", f"Cannot read {path.name}: {error.strerror}"
        ) from error
    except msgspec.MsgspecError as error:
        said = str(error).replace("`$.", "`").replace("`$`", "the file")
        raise Unable(f"方案 {path.name} 有误：{said}", f"The plan {path.name}: {said}") from error
    for place, zh, en in _faults(plan):
        raise Unable(f"方案 {path.name} 的 {place}：{zh}", f"The plan {path.name}, {place}: {en}")
    return plan


def _faults(plan: PlanFile) -> Iterator[tuple[str, str, str]]:
    if PLACEHOLDER not in plan.gateway or not _is_address(plan.gateway):
        yield "gateway", "要写成含 {url} 的 http(s) 地址", "must be an http(s) address with {url}"
    if plan.rounds < 1:
        yield "rounds", "至少为 1", "must be at least 1"
    if plan.pause < 0:
        yield "pause", "不能为负", "must not be negative"
    if not plan.links:
        yield "links", "没有链接", "has no links"
    if not plan.contexts:
        yield "contexts", "没有环境", "has no contexts"
    if len(set(plan.contexts)) < len(plan.contexts):
        yield "contexts", "有重复的环境", "names a context twice"
    seen: set[str] = set()
    for index, link in enumerate(plan.links):
        if not _is_address(link.url):
            yield f"links[{index}].url", "不是 http(s) 地址", "is no http(s) address"
        if link.url in seen:
            yield f"links[{index}].url", "与前面的重复", "was named before"
        if not link.owner.strip() or not link.service.strip():
            yield f"links[{index}]", "owner 和 service 不能为空", "owner and service must be given"
        seen.add(link.url)


def _is_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname)


def planned(file: PlanFile, options: Options) -> LinkPlan:
    """Return the plan as evidence, with what the options change in it."""
    return LinkPlan(
        platform=file.platform.name,
        owner=file.platform.owner,
        gateway=file.gateway,
        contexts=file.contexts,
        rounds=options.rounds or file.rounds,
        links=tuple(
            PlannedLink(url=each.url, owner=each.owner, service=each.service, group=each.group)
            for each in file.links
        ),
        stopping="anytime" if options.watch else "fixed",
        require_bound=options.require_bound,
    )


# --- dial tests ---

_HEADERS = {
    "轮次": "round",
    "网址": "url",
    "链接": "url",
    "环境": "context",
    "客户端版本": "client_version",
    "账号": "account",
    "阶段": "stage",
    "点按次数": "presses",
    "结果": "outcome",
    "显示的理由": "shown_reason",
    "用时": "seconds",
    "用时（秒）": "seconds",
    "截图": "screenshot",
    "测试人": "tester",
}
_OUTCOMES: dict[str, DialOutcome] = {
    "直达": "arrives",
    "打开": "arrives",
    "opens": "arrives",
    "direct": "arrives",
    "改动": "altered",
    "被改动": "altered",
    "rewritten": "altered",
    "加一步": "extra-presses",
    "多按几下": "extra-presses",
    "interstitial": "extra-presses",
    "需复制": "copy-only",
    "只能复制": "copy-only",
    "copy": "copy-only",
    "copy-out": "copy-only",
    "dead text": "copy-only",
    "引向别处": "diverted",
    "拦截": "blocked",
    "失败": "failed",
    "打不开": "failed",
    "变慢": "slow",
    "缓慢": "slow",
}
_STAGES = {"识别": "recognition", "解析": "resolution", "访问": "access", "": "access"}
_NEEDED = ("round", "url", "context", "outcome")


def dialtests(path: Path) -> Iterator[DialTest]:
    """
    Yield the tests made inside a real client, from CSV in UTF-8 or GB18030, headers zh or en.

    Raises Unable, naming line and column, where a row is not as it should be.
    """
    rows = csv.DictReader(_text(path).splitlines())
    headers = [_HEADERS.get(name.strip(), name.strip()) for name in rows.fieldnames or ()]
    if missing := [name for name in _NEEDED if name not in headers]:
        named = ", ".join(missing)
        raise Unable(f"{path.name} 缺少列：{named}", f"{path.name} lacks columns: {named}")
    rows.fieldnames = headers
    for row in rows:
        yield _dialtest({k: (v or "").strip() for k, v in row.items() if k}, path, rows.line_num)


def _text(path: Path) -> str:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise Unable(
            f"读不了拨测记录 {path.name}：{error.strerror}",
            f"Cannot read the dial tests {path.name}: {error.strerror}",
        ) from error
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("gb18030", errors="replace")


def _dialtest(row: dict[str, str], path: Path, line: int) -> DialTest:
    row["outcome"] = _OUTCOMES.get(row["outcome"].lower(), row["outcome"])
    row["stage"] = _STAGES.get(row.get("stage", ""), row.get("stage", ""))
    known = {name for name in DialTest.__struct_fields__ if name != "number"}
    given = {name: value for name, value in row.items() if name in known and value}
    try:
        return msgspec.convert(given, DialTest, strict=False)
    except msgspec.ValidationError as error:
        said = str(error).replace("`$.", "`")
        raise Unable(
            f"{path.name} 第 {line} 行：{said}", f"{path.name}, line {line}: {said}"
        ) from error
