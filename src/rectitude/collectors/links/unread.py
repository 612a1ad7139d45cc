"""What is said of a table of dial tests, or of rows in it, that was not read."""

from collections import Counter
from collections.abc import Iterator, Sequence

import msgspec

from rectitude.collectors.links import outcomes, tables
from rectitude.collectors.links.naming import Planned
from rectitude.collectors.links.rounds import Line
from rectitude.evidence.linkprobe import DialOutcome
from rectitude.text import Text, Unable

_NAMED = 5
"""Addresses or lines that a message names; ours."""
_COLUMNS = 20
"""Columns that a message names; ours."""


class Unclear(msgspec.Struct, frozen=True):
    """A row that cannot be told: its line, and the cell that was not understood."""

    line: str
    said: str
    column: str = "outcome"
    url: str = ""
    """The link that it is about, as far as that was understood."""


def of_links(
    unclear: Sequence[Unclear], doubles: Sequence[Sequence[Line]], planned: Planned
) -> dict[str, int]:
    """Return how many rows that were not used are of each link of the plan."""
    urls = [*(row.url for row in unclear), *(row.test.url for its in doubles for row in its)]
    return dict(Counter(filter(None, map(planned.named, urls))))


def lacking(file: str, sheet: tables.Sheet) -> Unable:
    """Say which columns are missing, which there are, and how a plan says what they are."""
    named = ", ".join(sheet.lacks)
    there = ", ".join(f"“{name}”" for name in sheet.headings[:_COLUMNS]) or "—"
    return Unable(
        f"{file} 缺少列：{named}（看到的列：{there}）。请在方案里用 columns 写明是哪一列，"
        f"例如 columns: {{某列: {sheet.lacks[-1]}}}；结果的用语可以用 outcome_words 说明。",
        f"{file} lacks columns: {named} (there are: {there}). Say in the plan which they are, "
        f"such as columns: {{some heading: {sheet.lacks[-1]}}}, and in outcome_words what the words for "
        "outcomes mean.",
    )


def misread(file: str, yes: str, no: str, meant: DialOutcome) -> Unable:
    """Say that a sign for yes and one for no would mean the same, and how a plan says what they mean."""
    return Unable(
        f"{file} 里的“{yes}”与“{no}”读出来是同一个结果（{meant}），说明图例没有读懂。请在方案里用 "
        f"outcome_words 写明各自的意思，例如 outcome_words: {{“{yes}”: arrives, “{no}”: blocked}}。",
        f"{file}: “{yes}” and “{no}” would both mean {meant}, so that their key was misread. Say in the plan "
        f"what they mean, such as outcome_words: {{“{yes}”: arrives, “{no}”: blocked}}.",
    )


def nothing_clear(
    file: str, unclear: Sequence[Unclear], doubles: Sequence[Sequence[Line]]
) -> Unable:
    if unclear:
        words = ", ".join(dict.fromkeys(f"“{row.said}”" for row in unclear[:_NAMED]))
        choices = ", ".join(outcomes.SHOWN)
        line, column = unclear[0].line, unclear[0].column
        return Unable(
            f"{file} 有 {len(unclear)} 行看不懂，最先是第 {line} 行（{column}）：{words}。"
            f"结果可以写：{choices}",
            f"{file}: {len(unclear)} rows are not understood, first in line {line}: {words} "
            f"({column}). Outcomes may be: {choices}",
        )
    one, other = doubles[0][0], doubles[0][1]
    return Unable(
        f"{file} 有 {len(doubles)} 次访问记了不同的结果，最先是第 {one.line} 行与第 {other.line} 行"
        f"（{one.test.url}）。请用版本、账号、测试人或手机区分，或者删去多余的行。",
        f"{file}: {len(doubles)} visits are told differently, first in lines {one.line} and "
        f"{other.line} ({one.test.url}). Tell them apart by version, account, tester or device, or remove "
        "what is too much.",
    )


def unclear_rows(file: str, unclear: Sequence[Unclear]) -> Iterator[Text]:
    if unclear:
        words = ", ".join(dict.fromkeys(f"“{row.said}”" for row in unclear[:_NAMED]))
        lines = ", ".join(str(row.line) for row in unclear[:_NAMED])
        yield Text(
            f"拨测记录 {file} 有 {len(unclear)} 行看不懂，没有使用（第 {lines} 行等）：{words}",
            f"{len(unclear)} rows of {file} are not understood and were not used "
            f"(lines {lines} …): {words}",
        )


def doubles(file: str, doubles: Sequence[Sequence[Line]]) -> Iterator[Text]:
    if doubles:
        lines = "; ".join("+".join(str(row.line) for row in its) for its in doubles[:_NAMED])
        yield Text(
            f"拨测记录 {file} 有 {len(doubles)} 次访问记了不同的结果，都没有使用（第 {lines} 行）。",
            f"{len(doubles)} visits in {file} are told differently by two rows; neither was used "
            f"(lines {lines}).",
        )


def sheets_left(file: str, left: Sequence[str]) -> Iterator[Text]:
    if left:
        named = ", ".join(left[:_NAMED])
        yield Text(
            f"{file} 的这些工作表没有当作拨测记录：{named}",
            f"These sheets of {file} were not taken for dial tests: {named}",
        )


def strange(file: str, strange: Sequence[Line]) -> Iterator[Text]:
    if not strange:
        return
    urls = list(dict.fromkeys(row.test.url for row in strange))
    named = ", ".join(urls[:_NAMED]) + (" …" if len(urls) > _NAMED else "")
    yield Text(
        f"拨测记录 {file} 有 {len(strange)} 行的网址不在方案里，没有使用：{named}",
        f"{len(strange)} rows of the dial tests {file} are about links that are not in the plan "
        f"and were not used: {named}",
    )
