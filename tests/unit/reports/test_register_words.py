"""Every cell of a register that a report can show has a heading in words."""

import pytest

from rectitude.collectors.register.columns import TABLES
from rectitude.evidence import record_types
from rectitude.evidence.register import TableRow
from rectitude.reports.html.register import NOT_SHOWN
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
