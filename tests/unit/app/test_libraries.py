"""Native libraries: what they say of themselves, of both widths, cut off, damaged; never a crash."""

import shutil
import struct
import subprocess
import time
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from example import EXAMPLES
from rectitude import inspection
from rectitude.bundle import open_bundle
from rectitude.collectors.app import elf
from rectitude.collectors.kinds import target
from rectitude.evidence.app import AppPackage, NativeLibrary
from rectitude.options import Options
from rectitude.reports.html import page

APK = EXAMPLES / "data.transit.unencrypted.app/failed-1/app.apk"
BUILD = bytes(range(20))
NAMES = ("Java_com_umeng_Box_read_1all", "Java_com_umeng_Box_write", "JNI_OnLoad", "outside")
"""The last one is needed of others and not offered."""


def library(*, wide: bool = True, gnu_hash: bool = False) -> bytes:
    """Return a library of the given width, written by hand: header, segments, then what they hold."""
    form, width = ("<Q", 8) if wide else ("<I", 4)
    strings = b"\0" + b"".join(name.encode() + b"\0" for name in ("libx.so", "liblog.so", *NAMES))
    at = {name: strings.index(name.encode() + b"\0") for name in ("libx.so", "liblog.so", *NAMES)}
    symbols = bytes(24 if wide else 16)
    for name in NAMES:
        section = 0 if name == "outside" else 7
        entry = (at[name], 0x12, 0, section, 0x1000, 4)
        kept = (at[name], 0x1000, 4, 0x12, 0, section)
        symbols += struct.pack("<IBBHQQ", *entry) if wide else struct.pack("<IIIBBH", *kept)
    count = len(NAMES) + 1
    older = struct.pack("<II", 1, count) + struct.pack("<I", 1) + bytes(4 * count)
    newer = struct.pack("<IIII", 1, 1, 1, 0) + bytes(width) + struct.pack("<I", 1)
    newer += struct.pack("<4I", 2, 4, 6, 9)  # the last of a chain is odd
    digests = newer if gnu_hash else older
    note = struct.pack("<III", 4, len(BUILD), 3) + b"GNU\0" + BUILD
    head = 64 + 3 * 56 if wide else 52 + 3 * 32
    parts, places, begin = (strings, symbols, digests, note), [], head
    for part in parts:
        places.append(begin)
        begin += -(-len(part) // 8) * 8
    base = 0x10000
    tags = [(1, at["liblog.so"]), (14, at["libx.so"]), (5, base + places[0])]
    tags += [(6, base + places[1]), (0x6FFFFEF5 if gnu_hash else 4, base + places[2]), (0, 0)]
    dynamic = b"".join(struct.pack(form, n) for pair in tags for n in pair)
    whole = begin + len(dynamic)
    segments = [(1, 0, base, whole), (2, begin, base + begin, len(dynamic))]
    segments += [(4, places[3], base + places[3], len(note))]
    ident = b"\x7fELF" + bytes([2 if wide else 1, 1, 1]) + bytes(9)
    if wide:
        header = struct.pack("<HHIQQQIHHHHHH", 3, 183, 1, 0, 64, 0, 0, 64, 56, 3, 0, 0, 0)
        listed = b"".join(
            struct.pack("<IIQQQQQQ", k, 4, o, a, a, n, n, 8) for k, o, a, n in segments
        )
    else:
        header = struct.pack("<HHIIIIIHHHHHH", 3, 40, 1, 0, 52, 0, 0, 52, 32, 3, 0, 0, 0)
        listed = b"".join(struct.pack("<8I", k, o, a, a, n, n, 4, 8) for k, o, a, n in segments)
    body = b"".join(part.ljust(-(-len(part) // 8) * 8, b"\0") for part in parts)
    return ident + header + listed + body + dynamic


@pytest.mark.parametrize("wide", [True, False])
@pytest.mark.parametrize("gnu_hash", [True, False])
def test_build_needs_and_names_are_read(*, wide: bool, gnu_hash: bool) -> None:
    found = elf.read(library(wide=wide, gnu_hash=gnu_hash))

    assert (found.build_id, found.name, found.needs) == (BUILD.hex(), "libx.so", ("liblog.so",))
    assert found.offers == tuple(sorted(NAMES[:3]))


@pytest.mark.skipif(not shutil.which("gcc"), reason="needs a compiler, as a second opinion")
def test_a_library_of_a_real_linker_is_read(tmp_path: Path) -> None:
    source = tmp_path / "x.c"
    source.write_text("int Java_a_B_c(void) { return 1; }\nstatic int hidden(void) { return 2; }\n")
    built = tmp_path / "libx.so"
    command = [
        "gcc",
        "-shared",
        "-fPIC",
        "-nostdlib",
        "-Wl,--build-id=0xc0ffee",
        "-Wl,-soname,liby.so",
    ]
    subprocess.run([*command, "-o", built, source], check=True, capture_output=True)

    found = elf.read(built.read_bytes())

    assert (found.build_id, found.name) == ("c0ffee", "liby.so")
    assert "Java_a_B_c" in found.offers
    assert "hidden" not in found.offers


@given(st.data())
@settings(max_examples=200, deadline=None)
def test_whatever_is_damaged_never_raises(data: st.DataObject) -> None:
    whole = bytearray(library(wide=data.draw(st.booleans()), gnu_hash=data.draw(st.booleans())))
    for _ in range(data.draw(st.integers(0, 8))):
        whole[data.draw(st.integers(4, len(whole) - 1))] = data.draw(st.integers(0, 255))

    elf.read(bytes(whole[: data.draw(st.integers(0, len(whole)))]))


@pytest.mark.parametrize("size", [0, 56])
@pytest.mark.parametrize("kind", [2, 4])
def test_headers_that_are_all_the_same_take_no_longer_than_one(size: int, kind: int) -> None:
    count, head = 4_096, 64
    header = struct.pack("<HHIQQQIHHHHHH", 3, 183, 1, 0, head, 0, 0, 64, size, count, 0, 0, 0)
    begin = head + 56 * count
    entry = struct.pack("<Q", 1) * (2 * 4_096) if kind == 2 else bytes(1 << 22)
    segment = struct.pack("<IIQQQQQQ", kind, 4, begin, 0, 0, len(entry), len(entry), 8)
    data = b"\x7fELF" + bytes([2, 1, 1]) + bytes(9) + header + segment * count + entry

    began = time.process_time()
    assert elf.read(data) == elf.Library()
    assert time.process_time() - began < 5


def test_a_build_is_found_behind_other_notes() -> None:
    whole = library()
    note = struct.pack("<III", 4, len(BUILD), 3) + b"GNU\0" + BUILD
    other = struct.pack("<III", 4, 4, 1) + b"GNU\0" + bytes(4)
    at = whole.index(note)
    moved = bytearray(whole + other * 3 + note)
    place = moved.index(struct.pack("<IIQ", 4, 4, at))
    moved[place + 8 : place + 16] = struct.pack("<Q", len(whole))
    moved[place + 32 : place + 40] = struct.pack("<Q", len(moved) - len(whole))
    assert elf.read(bytes(moved)).build_id == BUILD.hex()


def test_a_package_says_what_its_libraries_are(tmp_path: Path) -> None:
    path = tmp_path / "app.apk"
    shutil.copy(APK, path)
    with zipfile.ZipFile(path, "a") as apk:
        apk.writestr("lib/arm64-v8a/libx.so", library())
        apk.writestr("lib/armeabi-v7a/libx.so", library(wide=False))
        apk.writestr("lib/x86/libz.so", b"no library")

    inspection.inspect_into(tmp_path / "a.zip", target(str(path)), Options())
    bundle = open_bundle(tmp_path / "a.zip")
    known, unknown = bundle.records(NativeLibrary)
    assert (known.name, known.processors) == ("libx.so", ("arm64-v8a", "armeabi-v7a"))
    assert (known.build_id, known.read_for, known.symbols) == (BUILD.hex(), "arm64-v8a", 3)
    assert known.methods == ("com.umeng.Box.read_all", "com.umeng.Box.write")
    assert (unknown.name, unknown.read_for, unknown.build_id) == ("libz.so", "", "")
    assert bundle.gather(AppPackage) is not None
    shown = page(inspection.judge(tmp_path / "a.zip"), bundle, "en")
    assert BUILD.hex() in shown
    assert "com.umeng.Box" in shown
