"""
What a field's name and its value say of a secret: whether it opens something, and for certain.

A name that ends in a word for a password holds one; a name that speaks about a password does not. Asked about
is a value that is a digest or a cipher text, which may be used again by who reads it, or not; one that may as
well be a word, a setting or a path; and a name that stands for a ticket or for a code that is given to many.
"""

import base64
import binascii
import re
from functools import lru_cache
from typing import Literal

import msgspec

Kind = Literal["password", "token", "sms-code"]

_PASSWORD = re.compile(
    r"(?:password|passwd|passwrd|passcode|passphrase|pwd|pswd|mima|kouling|密码|口令)"
    r"(?:again|confirm|repeat)?\d?\Z"
    r"|\A(?:login|user|usr|account|acct|admin|old|new|my|db|mail|ftp|wifi|web)?(?:pass|psw)\d?\Z"
)
_TOKEN = re.compile(
    r"\A(?:x|my|the)?(?:(?:access|refresh|auth|session|login|user|member)token|jwt)\Z"
    r"|\A(?:client|app)secret\Z"
)
_SMS_CODE = re.compile(
    r"\A(?:sms|phone|mobile|message|msg)(?:login|verify|verification|valid|check|auth)?code\Z"
    r"|\Aotp(?:code)?\Z|(?:短信|手机)验证码\Z"
)
_ABOUT = frozenset(
    {
        *("forget", "forgot", "forgotten", "find", "reset", "change", "modify", "show", "hide"),
        *("has", "have", "is", "need", "needs", "no", "not", "without", "save", "remember", "set"),
        *("enable", "use", "by", "via", "type", "mode", "check", "min", "max", "allow", "require"),
        *("support", "auto", "error", "wrong", "invalid", "last", "modified", "updated", "expired"),
    }
)
"""Words before a password's that make the name one about it: `forgetPassword`, `has_pwd`."""
_ABOUT_IN_ONE = re.compile(r"\A(?:forget|forgot|reset|show|hide|remember|save|enable|need|has)")
_PERHAPS_OTHER = re.compile(
    r"\A(?:user|usr|account|acct|my|new|old|web)?pass\d?\Z|passcode|kouling|\A口令\Z"  # a ticket, a slogan
    r"|share|sharing|extract|meeting|room|zoom|link|surl|zip|archive|(?<!pro)file|album|coupon|gift|packet|invite"
    r"|demo|guest|public|分享|提取|会议|房间|红包|优惠"
)
"""Names of what opens no account of a person: of a ticket, or of a code that is given to many."""
_WORDS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+|[^\W\d_a-zA-Z]+")
_STEPS_OF_A_PLACE = re.compile(r"[/\[\].:]+")

_SHORTEST = 6
"""Characters: shorter ones are codes for a link that is shared, or for a device, as often as passwords."""
_LEAST = 4
"""Characters below which a value is a flag or a number of something, no secret."""
_LEAST_OF_HEX = 16
"""Digits: one block of the shortest cipher, and half of MD5's."""
_LONGEST_TYPED = 22
"""Letters of a value that people type; sixteen bytes, the shortest digest, have as many in Base64."""
_LEAST_OF_TOKEN = 16
_MOST_ENCODED = 3

_MASK = re.compile(r"[*•●·＊]{2,}|\A([xX#.\-_?])\1*\Z")
_WORD_IN_PLACE = frozenset(
    {
        *("null", "none", "nil", "undefined", "true", "false", "string", "text", "varchar", "char"),
        *("required", "optional", "hidden", "visible", "strong", "medium", "encrypted", "plain"),
        *("default", "invalid", "wrong", "expired", "changed", "success", "failed", "error"),
        *("sha256", "unchanged", "redacted", "removed", "masked", "filtered", "secret", "empty"),
        *("number", "object", "integer", "boolean"),
    }
)
_NO_VALUE = re.compile(
    r"\s|[^\x21-\x7e]"  # a text about passwords, or a hint
    r"|\A(?:https?://|/[\w.]+/|~/|\.{1,2}/|[A-Za-z]:\\|\^.*\$\Z)"  # an address, a path, a pattern
    r"|\A(?:\$\{?\w+\}?|\{\{.*\}\}|<[^>]*>|\[[^\]]*\]|%\w|:[a-z]\w*|[A-Za-z]+!)\Z"  # left to be filled in
    r"|\A\w+(?:\|\w+(?::\w+)?)+\Z|\A\d{1,2}[-,~]\d{1,2}\Z"  # rules: `required|min:8`, `8-20`
)
_NO_CHANCE = re.compile(r"\D*\Z|(?:\d{1,5}|\d{10,}|(?:19|20)\d{6})\Z")
"""No digit, as in words of any language; or only digits, as many as a number, a time or a date has."""
_OTHERWISE = re.compile(
    r"[\[\](){}<>\\/]|%[0-9a-f]{2}|\A[#.]"  # a pattern, a type, a path, a selector
    r"|\A\d{4}-\d\d?-\d\d?(?!\d)|\A\d+[-_]?(?:s|min|h|hours?|d|days?|weeks?|months?|years?|chars?)\Z"
    r"|\A(?:min|max|varchar|char|level|step|stage|type|rule|policy|v|ver|version)[-_.]?\d"
    r"|demo|guest|public|anonym|example|sample|placeholder|redacted",
    re.IGNORECASE,
)
"""What settings, labels and accounts that are open to everybody have in such fields."""
_HEX = re.compile(r"(?:0x)?(?:[0-9a-f]{2}){8,}|(?:[0-9A-F]{2}){8,}")
_SEALED = re.compile(
    r"\$\w+\$.|\{\w+\}.|(?:sha-?\d*|md5|rsa|aes|des|sm[234]|enc|pbkdf2\w*|bcrypt|argon2\w*)[:($]",
    re.IGNORECASE,
)
_CODED = re.compile(r"[0-9A-Za-z+/=_\-.:|,%]+")
_TYPED = re.compile(rb"[\x20-\x7e]{4,}")


class Held(msgspec.Struct, frozen=True):
    """A secret in a field named so; `certain` says that who reads it has it, by these steps."""

    kind: Kind
    value: str
    certain: bool
    steps: tuple[str, ...] = ()


@lru_cache(maxsize=16384)
def named(name: str) -> Kind | None:
    """
    Return which secret a field's name says that it holds; None if none.

    >>> named("/user/loginPwd"), named("forgetPassword"), named("password_rule"), named("user[pwd]")
    ('password', None, None, 'password')
    """
    words = _words(name)
    folded = "".join(words)
    if _ABOUT.intersection(words[:-1]) or _ABOUT_IN_ONE.match(folded):
        return None
    if _PASSWORD.search(folded):
        return "password"
    if _TOKEN.search(folded):
        return "token"
    return "sms-code" if _SMS_CODE.search(folded) else None


def _words(name: str) -> list[str]:
    last = next(
        (each for each in reversed(_STEPS_OF_A_PLACE.split(name)) if each and not each.isdigit()),
        "",
    )
    return [word.lower() for word in _WORDS.findall(last)]


def is_perhaps_other(name: str) -> bool:
    """
    Return whether a name of a password may as well be one of a ticket, or of a code that many get.

    >>> is_perhaps_other("pass"), is_perhaps_other("sharePwd"), is_perhaps_other("loginPwd")
    (True, True, False)
    """
    return bool(_PERHAPS_OTHER.search("".join(_words(name))))


def held(kind: Kind, value: str) -> Held | None:
    """
    Return the secret that a value of a field named so is; None if it is none.

    >>> held("password", "******"), held("password", "SHgjOTAyMS1rZXk=").value
    (None, 'Hx#9021-key')
    """
    value = value.strip()
    if len(value) < _LEAST or _is_no_value(value):
        return None
    if kind == "token":
        opens = len(value) >= _LEAST_OF_TOKEN and any(map(str.isdigit, value))
        return Held(kind, value, certain=False) if opens else None
    if kind == "sms-code":
        return Held(kind, value, certain=False) if re.fullmatch(r"\d{4,8}", value) else None
    steps: tuple[str, ...] = ()
    while len(steps) < _MOST_ENCODED and (undone := _undone(value)):
        step, value = undone
        steps = (*steps, step)
    if steps and _is_no_value(value):
        return None
    return Held(kind, value, certain=_is_surely_typed(value), steps=steps)


def _is_no_value(value: str) -> bool:
    return bool(
        _MASK.search(value)
        or _NO_VALUE.search(value)
        or value.lower() in _WORD_IN_PLACE
        or named(value)
    )


def _is_surely_typed(value: str) -> bool:
    """Return whether a value is what a person made up to open something, and nothing else."""
    may_be_other = _NO_CHANCE.match(value) or _OTHERWISE.search(value)
    return not (may_be_other or _may_be_sealed(value))


def _may_be_sealed(value: str) -> bool:
    """Return whether a value may be a digest, a cipher text, or a code too short for a password."""
    return bool(
        len(value) < _SHORTEST
        or _HEX.fullmatch(value)
        or _SEALED.match(value)
        or (len(value) >= _LONGEST_TYPED and _CODED.fullmatch(value))
        or (value.endswith("=") and len(value) % 4 == 0 and _of_base64(value))
    )


def _undone(value: str) -> tuple[str, str] | None:
    """Undo an encoding that leaves what people type; None where that is not what comes out."""
    plain = _of_base64(value)
    if _TYPED.fullmatch(plain):
        return "base64", plain.decode()
    if _HEX.fullmatch(value) and _TYPED.fullmatch(data := bytes.fromhex(value.removeprefix("0x"))):
        return "hex", data.decode()
    return None


def _of_base64(value: str) -> bytes:
    try:
        return base64.b64decode(value, validate=True)
    except (binascii.Error, ValueError):
        return b""
