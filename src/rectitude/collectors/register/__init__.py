"""Registers of filings, licences and addresses: a folder of tables, or of the Internet's own files."""

from rectitude.collectors.kinds import Kind
from rectitude.collectors.register.options import RegisterOptions

KIND = Kind(
    name="register",
    subject="holder",
    options=RegisterOptions,
    folder=frozenset({".csv", ".tsv", ".xlsx", ".xlsm", ".xls", ".et"}),
    other_folders=True,
)
