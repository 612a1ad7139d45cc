"""What a heading means by the words in it (`wordings.toml`), where it is none of the usual ones."""

import re
import tomllib
import unicodedata
from functools import cache, lru_cache
from importlib import resources

_LONGEST = 24
"""Characters of a heading; what is longer is a title or a cell; ours."""
_NO_HEADING = re.compile(r"\d{3}|有限公司$|@")
_ITS_DAY = re.compile(
    r"(?<=\D)20\d\d(?:年\d{1,2}月?|\d{4})(?:\d{0,2}日)?$|(?<=[^\d年])\d{1,2}月\d{1,2}日$"
    r"|^(?:(?:20\d\d年)?\d{1,2}月\d{1,2}日|20\d{6})(?=\D{2})"
)
"""The day of a look before or after what was looked at: 检测情况（9月28日）, 9月28日打开情况."""
SHOWN_ON_A_PAGE = (
    r"页|标注|标明|标示|标识|悬挂|展示|显示|公示|底部|shown|displayed|footer|visible"
    r"|on(?:the)?(?:home)?page|onsite|html|源码|源代码|渲染|rendered"
)
"""Words in headings of what a page shows: it may be another's number or name."""
ASKS = re.compile(
    r"是否|有无|与否|能否|可否|^whether|^(?:is|has)(?=the|it|site|domain|filed|filing|licen|link|icp|number)"
)
"""Headings, as `plain_heading` returns them, that ask a question."""
NAMES_A_FILING = re.compile(r"备案|(?<![a-z])icp|miit|beian|fil(?:ing|ed)")
"""Headings, as `plain_heading` returns them, that name a filing: a look-up under them is of one."""
_FRAGMENT = re.compile(r"\{([a-z]+)\}")


@cache
def _sections() -> dict[str, dict[str, list[str]]]:
    file = resources.files("rectitude.collectors.register") / "wordings.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))


@cache
def fragment(name: str) -> str:
    """Return a fragment of patterns by its name, with those of which it is made."""
    return _whole(_sections()["fragments"][name])


def _whole(words: list[str]) -> str:
    return _FRAGMENT.sub(lambda match: fragment(match[1]), "|".join(words))


@cache
def _patterns() -> dict[str, tuple[tuple[str, re.Pattern[str]], ...]]:
    """Return the columns of each table with their patterns, in the order in which they are looked for."""
    return {
        table: tuple((column, re.compile(_whole(words))) for column, words in columns.items())
        for table, columns in _sections().items()
        if table != "fragments"
    }


@lru_cache(1 << 12)
def column_by_words(table: str, plain: str) -> str:
    """
    Return the column of a table that the words of a heading mean, or nothing.

    >>> column_by_words("filings", "网站接入服务商名称"), column_by_words("allocations", "合同到期日")
    ('access_provider', 'valid_to')
    """
    plain = without_its_day(plain)
    if not plain or len(plain) > _LONGEST or _NO_HEADING.search(plain):
        return ""
    return next((column for column, words in _patterns()[table] if words.search(plain)), "")


def without_its_day(plain: str) -> str:
    """Return a plain heading without the day of a look that stands beside it."""
    return _ITS_DAY.sub("", plain)


@lru_cache(1 << 12)
def plain_heading(header: str) -> str:
    """Return a heading without what headings are written with and without: case, blanks, marks, width."""
    text = unicodedata.normalize("NFKC", header).lower().strip().strip("\ufeff")
    return "".join(character for character in text if character not in " _-\t\r\n\"'*:()/、.,。")
