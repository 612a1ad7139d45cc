"""Messages with numbers of unknown persons in them, and with what only looks like one: the truth beside."""

import base64
import json
import random
import string
import uuid
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from urllib.parse import quote

_REGIONS = ("110105", "310115", "440305", "510107", "330106", "420111", "610113", "650102")
_CREDIT = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_MOBILES = ("134", "139", "150", "158", "173", "178", "182", "187", "191", "198")
_CARDS = ("622202", "621700", "622848", "625965", "621483")
_IMEIS = ("35693803", "86421304", "01326700", "99000012")
KINDS = ("id_card", "credit_code", "mobile", "bank_card", "imei")


def id_card(chance: random.Random) -> str:
    born = date(1950, 1, 1) + timedelta(days=chance.randrange(27_000))
    body = f"{chance.choice(_REGIONS)}{born:%Y%m%d}{chance.randrange(1000):03}"
    weighted = sum(int(digit) * (2 ** (17 - place) % 11) for place, digit in enumerate(body))
    return body + "10X98765432"[weighted % 11]


def credit_code(chance: random.Random) -> str:
    body = "91" + chance.choice(_REGIONS) + "".join(chance.choices(_CREDIT, k=9))
    weighted = sum(_CREDIT.index(char) * (3**place % 31) for place, char in enumerate(body))
    return body + _CREDIT[-weighted % 31]


def mobile(chance: random.Random) -> str:
    return f"{chance.choice(_MOBILES)}{chance.randrange(10**8):08}"


def bank_card(chance: random.Random) -> str:
    length = chance.choice((16, 19))
    body = chance.choice(_CARDS) + "".join(chance.choices(string.digits, k=length - 7))
    return body + luhn(body)


def imei(chance: random.Random) -> str:
    body = chance.choice(_IMEIS) + "".join(chance.choices(string.digits, k=6))
    return body + luhn(body)


def luhn(body: str) -> str:
    doubled = (sum(divmod(int(digit) * 2, 10)) for digit in body[::-2])
    return str(-(sum(doubled) + sum(int(digit) for digit in body[-2::-2])) % 10)


VALUES: dict[str, Callable[[random.Random], str]] = {
    "id_card": id_card, "credit_code": credit_code, "mobile": mobile, "bank_card": bank_card,
    "imei": imei,
}  # fmt: skip
NAMES = {
    "id_card": ("idCard", "certNo", "sfzh", "id_number", "v"),
    "credit_code": ("creditCode", "uscc", "code", "v"),
    "mobile": ("mobile", "phone", "tel", "account", "v"),
    "bank_card": ("cardNo", "bankCard", "bank_card_number", "pan", "card_num"),
    "imei": ("imei", "IMEI1", "deviceId", "device_id"),
}
"""Fields in which a number stands; `v` says nothing."""


def wrong(value: str, chance: random.Random) -> str:
    """The same number with a check digit that is not its own."""
    last = chance.choice([digit for digit in string.digits if digit != value[-1]])
    return value[:-1] + last


def digits(chance: random.Random, length: int) -> str:
    return str(chance.randrange(1, 10)) + "".join(chance.choices(string.digits, k=length - 1))


def seconds(chance: random.Random) -> int:
    """A time of the years 2011 to 2030, in seconds since the epoch."""
    return 1_300_000_000 + chance.randrange(6 * 10**8)


def day(chance: random.Random) -> str:
    return f"2026{chance.randrange(1, 13):02}{chance.randrange(1, 29):02}"


HARD: dict[str, Callable[[random.Random], tuple[str, str]]] = {
    "id card of a wrong digit": lambda c: ("idCard", wrong(id_card(c), c)),
    "credit code of a wrong digit": lambda c: ("creditCode", wrong(credit_code(c), c)),
    "bank card of a wrong digit": lambda c: ("cardNo", wrong(bank_card(c), c)),
    "imei of a wrong digit": lambda c: ("imei", wrong(imei(c), c)),
    "time in milliseconds": lambda c: ("t", str(1_700_000_000_000 + c.randrange(10**11))),
    "time in seconds": lambda c: ("ts", str(seconds(c))),
    "time with fraction": lambda c: ("now", f"{seconds(c)}.{c.randrange(1000):03}"),
    "time of day": lambda c: ("at", day(c) + f"{c.randrange(10**6):06}"),
    "order by day": lambda c: ("orderId", day(c) + f"{c.randrange(10**10):010}"),
    "order of 19 digits": lambda c: ("order_no", digits(c, 19)),
    "order of 16 digits": lambda c: ("orderNo", digits(c, 16)),
    "snowflake": lambda c: ("id", str(c.randrange(10**17, 2 * 10**18))),
    "tracking number": lambda c: ("waybill", c.choice(("SF", "JD", "YT", "7", "4")) + digits(c, 13)),
    "tracking number of 11": lambda c: ("track", c.choice(("11", "12", "10")) + digits(c, 9)),
    "masked mobile": lambda c: ("mobile", mobile(c)[:3] + "****" + mobile(c)[7:]),
    "masked id card": lambda c: ("idCard", id_card(c)[:6] + "********" + id_card(c)[14:]),
    "masked bank card": lambda c: ("cardNo", "**** **** **** " + digits(c, 4)),
    "version": lambda c: ("ver", f"{c.randrange(20)}.{c.randrange(10**4)}.{c.randrange(10**5)}"),
    "version of digits": lambda c: ("build", f"1{c.randrange(3, 10)}.{c.randrange(10**9):09}"),
    "colour": lambda c: ("color", f"#{c.randrange(1 << 24):06x}"),
    "colour with alpha": lambda c: ("bg", f"#{c.randrange(1 << 32):08X}"),
    "digest": lambda c: ("sign", f"{c.getrandbits(128):032x}"),
    "long digest": lambda c: ("hash", f"{c.getrandbits(256):064x}"),
    "digest of digits": lambda c: ("md5", "".join(c.choices(string.digits, k=32))),
    "uuid": lambda c: ("reqId", str(uuid.UUID(int=c.getrandbits(128)))),
    "base64": lambda c: ("token", base64.b64encode(c.randbytes(48)).decode()),
    "decimal": lambda c: ("score", f"{c.random() * 10:.17f}"),
    "coordinate": lambda c: ("x", f"{c.random() * 180:.14f}"),
    "price": lambda c: ("price", str(c.randrange(10**6))),
    "line of a call centre": lambda c: ("tel", f"400{c.randrange(10**7):07}"),
    "landline": lambda c: ("tel", f"010{c.randrange(6 * 10**7, 9 * 10**7)}"),
    "mobile of no network": lambda c: ("n", c.choice(("154", "160", "163")) + digits(c, 8)),
    "phone within a number": lambda c: ("seq", digits(c, 3) + mobile(c) + digits(c, 3)),
    "bar code": lambda c: ("ean", "69" + digits(c, 11)),
    "member card": lambda c: ("cardNo", digits(c, 16)),
    "device id of digits": lambda c: ("deviceId", digits(c, 15)),
    "device of another kind": lambda c: ("sn", digits(c, 15)),
    "licence plate of a letter": lambda c: ("grade", f"A{c.randrange(10**5):05}"),
}  # fmt: skip


def message(chance: random.Random, name: str, value: str) -> bytes:
    """A value as a message carries it: JSON, a form, a text, a number of JSON, nested or escaped."""
    form = chance.randrange(6)
    if form == 0:
        return json.dumps({"n": chance.randrange(99), name: value}).encode()
    if form == 1:
        return f"a={chance.randrange(99)}&{name}={quote(value)}&b=1".encode()
    if form == 2 and value.isdigit():
        return f'{{"{name}":{value},"ok":true}}'.encode()
    if form == 3:
        return f"{name}：{value}，请核对".encode()
    if form == 4:
        return json.dumps({"data": json.dumps({name: value})}).encode()
    return json.dumps({"list": [{"user": {name: value}}]}, indent=1).encode()


def messages(seed: int, each: int) -> Iterator[tuple[bytes, str, str]]:
    """Yield (message, kind, value): so many of each kind, and of each look-alike with an empty kind."""
    chance = random.Random(seed)
    for kind in KINDS:
        for _ in range(each):
            value = VALUES[kind](chance)
            yield message(chance, chance.choice(NAMES[kind]), value), kind, value
    for what, make in HARD.items():
        for _ in range(each):
            name, value = make(chance)
            yield message(chance, name, value), "", what
