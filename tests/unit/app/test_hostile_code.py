"""Code that is made to hold up or to mislead its reader: it ends in bounds, and says what was not read."""

import struct
import zipfile

from example import EXAMPLES
from rectitude.facts.apps import dex
from rectitude.facts.apps.dex import Dex
from rectitude.facts.apps.program import Program

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


def uleb(value: int) -> bytes:
    written = bytearray()
    while value >= 0x80:
        written.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes([*written, value])
