"""
Whether a word that was sent is called the name by which somebody signs in.

Without that it may be any word: test identities are called `tester`, and so are paths, themes and programs.
"""

import re

_OTHERWISE = rb"agent|role|type|theme|page|group|level|mode|class|static|pool|env"
"""Parts of names that tell something about a user, or how one signs in, and not who it is."""
_NAME = re.compile(
    rb"(?i:user|login|log_?on|sign_?in|acc(?:oun)?t|(?<![a-z])uname|(?<![a-z])uid|nick|yonghu|zhanghao|"
    + b"|".join(
        word.encode(code)
        for word in ("用户", "账号", "帐号", "账户", "昵称")
        for code in ("utf-8", "gbk")
    )
    + rb")(?i:(?!"
    + _OTHERWISE
    + rb")[\w.\-\[\]]){0,24}"
    rb"(?:\W{1,8}(?i:name|id|value|no))?"
    rb"(?:\W{1,4}Content-[^\r\n]{0,60}){0,2}"
    rb"\W{1,12}(?<![._-])\Z"
)
"""
A key that is called so, and what parts it from its value: `"user": {"name": "`, a part of a multipart body.

The name of a host, a folder above others or a key before the last is not the value's.
"""
_BESIDE = 200
"""Bytes before a word in which its name stands; ours: a multipart field has its headers between."""
_SHORT_NAME = re.compile(rb"""(?<![\w.\-\[/])(?i:u|un|usr|name|n)["']?\s{0,2}[=:]\s{0,2}["']?\Z""")
"""A key that says too little by itself: names of themes and programs stand under it, too."""
_PASSWORD = re.compile(
    rb"""(?<![A-Za-z])(?i:(?:login|user|my)?[_-]?(?:password|passwd|passwrd|pwd|pswd|psw|mima|pass))"""
    rb"""["']?\s{0,2}[=:]\s{0,2}["']?[^\s"'&,;]"""
)
_APART = re.compile(rb"[{}\[\]<>?\r\n]")
"""What parts the fields of one form or object from those of another."""


def is_called_one(data: bytes, written: bytes) -> bool:
    """
    Return whether a word has such a name before it, wherever it stands.

    >>> is_called_one(b"userName=tester", b"tester"), is_called_one(b"/theme/tester.css", b"tester")
    (True, False)
    """
    start = data.find(written)
    while start >= 0:
        before = data[max(0, start - _BESIDE) : start]
        if _NAME.search(before) or (
            _SHORT_NAME.search(before) and _has_password_beside(data, start, start + len(written))
        ):
            return True
        start = data.find(written, start + 1)
    return False


def _has_password_beside(data: bytes, start: int, end: int) -> bool:
    """Return whether a field of the same form or object, before or behind a value, is a password's."""
    before = _APART.split(data[max(0, start - _BESIDE) : start])[-1]
    behind = _APART.split(data[end : end + _BESIDE], maxsplit=1)[0]
    return bool(_PASSWORD.search(before) or _PASSWORD.search(behind))
