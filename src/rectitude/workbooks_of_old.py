"""Workbooks of Excel 97 to 2003 and of WPS (BIFF), in the shape in which openpyxl gives those of today."""

import os
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import xlrd


class Sheet:
    """One sheet, of which rows are asked as of openpyxl's."""

    def __init__(self, sheet: Any, datemode: int) -> None:  # noqa: ANN401  the library has no types
        self.title = str(sheet.name)
        self._sheet, self._datemode = sheet, datemode

    def iter_rows(
        self, *, values_only: bool = True, max_row: int | None = None
    ) -> Iterator[tuple[object, ...]]:
        """Yield the values of each row, None for an empty cell."""
        count = self._sheet.nrows if max_row is None else min(max_row, self._sheet.nrows)
        for n in range(count):
            yield tuple(map(self._value, self._sheet.row(n)))

    def _value(self, cell: Any) -> object:  # noqa: ANN401  the library has no types
        if cell.ctype in {xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_BLANK} or cell.value == "":
            return None
        if cell.ctype == xlrd.XL_CELL_DATE:
            return self._moment(cell.value)
        if cell.ctype == xlrd.XL_CELL_BOOLEAN:
            return bool(cell.value)
        if cell.ctype == xlrd.XL_CELL_ERROR:
            return xlrd.error_text_from_code.get(cell.value, "#N/A")
        return cell.value

    def _moment(self, number: float) -> object:
        """Return a moment; the number itself where it is none, as of a negative one."""
        try:
            moment: datetime = xlrd.xldate_as_datetime(number, self._datemode)
        except (ValueError, OverflowError, xlrd.XLDateError):
            return number
        return moment.time() if number < 1 else moment


class Workbook:
    """A workbook, of which sheets are asked as of openpyxl's."""

    def __init__(self, content: bytes) -> None:
        with Path(os.devnull).open("w") as nowhere:
            book = xlrd.open_workbook(file_contents=content, logfile=nowhere)
        self.worksheets = [Sheet(each, book.datemode) for each in book.sheets()]
        self.sheetnames = [each.title for each in self.worksheets]

    def __getitem__(self, name: str) -> Sheet:
        return self.worksheets[self.sheetnames.index(name)]
