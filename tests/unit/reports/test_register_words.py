"""Every cell of a register that a report can show has a heading in words, and each code a word."""

import pytest

from rectitude.collectors.register.columns import TABLES
from rectitude.evidence import record_types
from rectitude.evidence.register import TableRow
from rectitude.reports.html.register_rows import NOT_SHOWN, WORDED
from rectitude.reports.words import word

ROWS = [kind for kind in record_types().values() if issubclass(kind, TableRow)]


@pytest.mark.parametrize("kind", ROWS, ids=lambda kind: kind.KIND)
def test_every_field_of_a_row_has_a_heading(kind: type[TableRow]) -> None:
    for name in kind.__struct_fields__:
        if name not in NOT_SHOWN:
            assert word("register_column", name).zh


@pytest.mark.parametrize("kind", ROWS, ids=lambda kind: kind.KIND)
def test_every_table_has_a_name(kind: type[TableRow]) -> None:
    assert word("register_table", kind.KIND.removeprefix("earlier-")).zh


@pytest.mark.parametrize("table", TABLES)
def test_every_kind_of_file_has_a_name(table: str) -> None:
    assert word("register_table", table).zh


@pytest.mark.parametrize("value", sorted(WORDED))
def test_every_code_that_a_cell_may_hold_has_a_word(value: str) -> None:
    assert word("register_value", value).zh
