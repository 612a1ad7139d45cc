"""Code that is made to hold up or to mislead its reader: it ends in bounds, and says what was not read."""

import struct
import zipfile
from pathlib import Path

import pytest

from example import EXAMPLES
from rectitude import inspection
from rectitude.collectors.kinds import target
from rectitude.facts.apps import chains, dex, sdks, ways
from rectitude.facts.apps import opcodes as op
from rectitude.facts.apps.bodies import UNKNOWN, body_of
from rectitude.facts.apps.dex import Dex
from rectitude.facts.apps.program import Program
from rectitude.findings import Outcome
from rectitude.options import Options

PACKAGE = EXAMPLES / "data.collection.no-consent.app/failed-1/app.apk"
CODE = zipfile.ZipFile(PACKAGE).read("classes.dex")


def with_classes(count: int, class_data: bytes, behind: bytes = b"") -> bytes:
    """Return the file with a table of classes that all define the same, and something behind it."""
    first = struct.unpack_from("<I", CODE, 0x64)[0]
    table = len(CODE)
    at = table + 32 * count
    row = bytearray(CODE[first : first + 32])
    struct.pack_into("<I", row, 24, at)
    made = bytearray(CODE + bytes(row) * count + class_data + bytes(-len(class_data) % 4) + behind)
    struct.pack_into("<II", made, 0x60, count, table)
    return bytes(made)


def test_classes_that_share_what_they_define_are_not_read_again_and_again() -> None:
    """A thousand classes with 100,000 methods each would be a hundred million."""
    many = 100_000
    file = Dex(with_classes(1_000, b"\0\0\xa0\x8d\x06\0" + bytes(3 * many)))

    assert sum(len(each.methods) for each in file.classes) <= 5 * len(file.data) // 3
    assert file.unread > 0


def test_a_call_cut_by_the_end_of_the_file_is_unread_and_moves_no_other() -> None:
    """The second method's code is one unit, the first of a call: what it calls is behind the end."""
    app = Program([*dex.read(CODE)], [], ())
    whole = app.method("Lcom/example/news/App;", "onCreate")
    assert whole is not None
    data = b"\0\0\x02\0" + b"\0\0" + uleb(whole.code) + b"\0\0"
    at = len(with_classes(1, data + uleb(1 << 14)))
    code = bytes(12) + struct.pack("<IH", 1, 0x006E)
    file = Dex(with_classes(1, data + uleb(at), code))

    assert file.unread == 0
    assert len(file.walked.callers) == len(file.walked.callees) > 0
    assert file.unread == 1


def test_a_method_that_goes_on_behind_the_file_is_unread_once_however_often_it_is_asked_for() -> (
    None
):
    whole = Program([*dex.read(CODE)], [], ()).method("Lcom/example/news/App;", "onCreate")
    assert whole is not None
    made = bytearray(CODE)
    struct.pack_into("<I", made, whole.code + 12, len(CODE))
    (file,) = dex.read(bytes(made))

    assert len(file.walked.callers) > 0
    for code in (whole.code, whole.code + 1, len(CODE) + 4):
        file.body(code)
    assert file.unread == 1


@pytest.mark.parametrize("code", [1, len(CODE) - 2, len(CODE) + 4])
def test_of_a_method_whose_code_is_nowhere_nothing_is_known(code: int) -> None:
    app = Program([*dex.read(CODE)], [], ())
    whole = app.method("Lcom/example/news/App;", "onCreate")
    assert whole is not None
    body = body_of(app, whole._replace(code=code))

    assert body.instructions == ()
    assert body.argument(body.instruction(4), 0) == {UNKNOWN}


@pytest.mark.parametrize(
    ("rule", "name", "owner", "method"),
    [
        ("data.collection.no-consent.app", "failed-1", "news/App", "onCreate"),
        ("data.collection.no-consent.app", "failed-1", "news/Device", "read"),
        ("data.storage.unprotected.app", "failed-4", "notes/MainActivity", "onCreate"),
        ("data.storage.unprotected.app", "failed-5", "notes/MainActivity", "onCreate"),
        ("data.storage.unprotected.app", "failed-6", "notes/Notes", "query"),
    ],
)
def test_nothing_is_passed_over_a_switch_that_leads_nowhere(
    rule: str, name: str, owner: str, method: str, tmp_path: Path
) -> None:
    """The walk steps over a switch; who decodes the method cannot."""
    package = EXAMPLES / rule / name / "app.apk"
    code = zipfile.ZipFile(package).read("classes.dex")
    path = tmp_path / "a.apk"
    with zipfile.ZipFile(package) as old, zipfile.ZipFile(path, "w") as new:
        for member in old.namelist():
            is_code = member == "classes.dex"
            new.writestr(
                member,
                with_switch(code, f"Lcom/example/{owner};", method)
                if is_code
                else old.read(member),
            )
    report = inspection.inspect_into(tmp_path / "a.zip", target(str(path)), Options())

    assert Outcome.PASSED not in {each.outcome for each in report.findings}
    assert Outcome.UNTESTED in {each.outcome for each in report.findings if each.rule == rule}


def with_switch(code: bytes, owner: str, name: str) -> bytes:
    """Return the file with a switch for the last instructions of a method, its cases behind the end."""
    app = Program([*dex.read(code)], [], ())
    method = app.method(owner, name)
    assert method is not None
    begin, end = app.files[0].body(method.code)
    places = [each.place for each in body_of(app, method).instructions]
    at = begin + max(place for place in places if begin + place + 3 <= end)
    made = bytearray(code)
    struct.pack_into("<HI", made, 2 * at, op.SWITCHES.start, len(code) // 2 - 1 - at)
    return bytes(made)


def with_conditions(count: int) -> Dex:
    """Return a file whose first class has a method of conditions that each skip the next."""
    begin = b"\0\0\x02\0" + b"\0\0"
    at = -(-len(with_classes(1, begin + uleb(1 << 14) + b"\0\0")) // 4) * 4
    conditions = struct.pack("<HH", 0x38, 4) * count
    code = struct.pack("<4HII", 1, 1, 0, 0, 0, 2 * count + 3) + conditions
    return Dex(with_classes(1, begin + uleb(at) + b"\0\0", code + struct.pack("<HHH", 0, 0, 0x0E)))


def test_what_ten_thousand_conditions_decide_is_told_in_one_walk() -> None:
    """Ways from each of them to the end would be a hundred million steps."""
    many = 9_000
    app = Program([with_conditions(many)], [], ())
    (method,) = app.methods(next(iter(app.classes)))
    body = body_of(app, method)
    last = body.instructions[-4].place

    assert len(body.instructions) == many + 3
    assert [each.place for each in ways.deciding(body, last)] == [last - 2]


def test_a_place_that_more_methods_lead_to_than_are_followed_is_counted() -> None:
    """Whether it is reached is not known then, and nothing may be passed over it."""
    app = Program([*dex.read(CODE)], [], ())
    place = app.method("Lcom/example/news/Device;", "report")
    assert place is not None

    assert chains.to_beginning(app, place, lambda method: False) is None
    assert app.unfollowed == 0
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(chains, "_MOST_METHODS", 2)
        assert chains.to_beginning(app, place, lambda method: False) is None
    assert app.unfollowed == 1


def test_a_text_is_found_once_however_often_it_holds_a_part() -> None:
    """A text of which every word is a hit was read from its beginning for each."""
    words = b"http://" * 100_000
    count, strings = struct.unpack_from("<II", CODE, 0x38)
    made = bytearray(CODE + b"\xe0\xa7\x2a" + words + b"\0")
    struct.pack_into("<I", made, strings + 4 * (count - 1), len(CODE))
    file = Dex(bytes(made))

    assert file.strings_with(b"http://") == [count - 1]


def uleb(value: int) -> bytes:
    written = bytearray()
    while value >= 0x80:
        written.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes([*written, value])


def test_a_method_of_a_class_that_is_nowhere_belongs_to_no_component() -> None:
    """Numbers of types and methods behind their tables end no search for what components are called by."""
    path = EXAMPLES / "data.collection.no-consent.app/failed-8/app.apk"
    code = bytearray(zipfile.ZipFile(path).read("classes.dex"))
    umeng = next(sdk for sdk in sdks.known().values() if "com.umeng." in sdk.classes)
    whole = list(sdks.calls_into(Program([Dex(bytes(code))], [], ()), umeng))
    count, table = struct.unpack_from("<II", code, 0x58)
    for number in range(count):
        at = table + 8 * number
        if not Dex(bytes(code)).signature(number).owner.startswith("Lcom/umeng/"):
            struct.pack_into("<H", code, at, 0xFFFF)

    left = list(sdks.calls_into(Program([Dex(bytes(code))], [], ()), umeng))

    assert {call.callee for call in left} >= {call.callee for call in whole} != set()
