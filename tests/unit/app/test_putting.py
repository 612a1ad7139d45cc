"""What a statement writes is told by its columns, and nothing is said of what it looks up by."""

import pytest

from rectitude.facts.apps.putting import filled_columns


@pytest.mark.parametrize(
    ("statement", "columns"),
    [
        ("INSERT INTO user(name, pwd) VALUES(?, ?)", ["name", "pwd"]),
        ("insert or replace into `user` (`id`, `pwd`) values (?, ?)", ["id", "pwd"]),
        ("REPLACE INTO user(name, level, pwd) VALUES (?, 1, ?)", ["name", "pwd"]),
        ("UPDATE user SET pwd = ?, seen=? WHERE name = ?", ["pwd", "seen"]),
    ],
)
def test_each_question_mark_fills_its_column(statement, columns):
    assert filled_columns(statement) == columns


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM user WHERE pwd = ?",
        "SELECT * FROM user WHERE pwd = ?",
        "INSERT INTO user VALUES(?, ?)",
        "INSERT INTO user(name, pwd) VALUES(?, hash(?), 3)",
        "",
    ],
)
def test_a_statement_whose_columns_are_not_told_fills_none(statement):
    assert filled_columns(statement) == []
