"""The reader of DEX against smali's own files: names, calls, texts, containers, what cannot be read."""

import struct
import zipfile

import pytest

from example import EXAMPLES
from rectitude.facts.apps import dex, listing, objects
from rectitude.facts.apps.bodies import Body, body_of
from rectitude.facts.apps.decoding import parameters
from rectitude.facts.apps.dex import Damaged, Dex
from rectitude.facts.apps.opcodes import FORMATS, NAMES
from rectitude.facts.apps.program import Program

PACKAGE = EXAMPLES / "data.collection.no-consent.app/failed-1/app.apk"
CODE = zipfile.ZipFile(PACKAGE).read("classes.dex")


def program(*files: bytes) -> Program:
    found = [each for data in files for each in dex.read(data)]
    return Program(found, [], ())


def test_classes_and_methods_have_their_names() -> None:
    app = program(CODE)

    assert set(app.classes) == {
        "Lcom/example/news/App;",
        "Lcom/example/news/Device;",
        "Lcom/example/news/MainActivity;",
    }
    named = {each.signature.name for each in app.methods("Lcom/example/news/Device;")}
    assert named == {"read", "report"}
    assert app.classes["Lcom/example/news/App;"][0].parent == "Landroid/app/Application;"


def test_calls_are_found_from_both_ends() -> None:
    app = program(CODE)
    to = list(app.calls_to("Landroid/provider/Settings$Secure;", "getString"))

    assert [each.method.signature.short for each in to] == ["com.example.news.Device.read"]
    by = [each.callee.name for each in app.calls_by(to[0].method)]
    assert by == ["getContentResolver", "getString", "report"]
    assert list(app.calls_to("Landroid/provider/Settings$Secure;", "putString")) == []


def test_texts_are_found_with_the_methods_that_use_them() -> None:
    found = [(text, each.signature.name) for text, each in program(CODE).texts_with("https://")]

    assert found == [("https://log.news.example.cn/start?id=", "report")]


def test_every_operation_has_a_length_that_its_format_says() -> None:
    assert NAMES[0x6E] == "invoke-virtual"
    assert NAMES[0xE2] == "ushr-int/lit8"
    assert (NAMES[0x90], NAMES[0xAF], NAMES[0xB0], NAMES[0xCF]) == (
        "add-int", "rem-double", "add-int/2addr", "rem-double/2addr",
    )  # fmt: skip
    assert (NAMES[0x7B], NAMES[0x81], NAMES[0x8F]) == ("neg-int", "int-to-long", "int-to-short")
    unused = {code for code, name in enumerate(NAMES) if name == "unused"}
    assert unused == {*range(0x3E, 0x44), 0x73, 0x79, 0x7A, *range(0xE3, 0xFA)}
    assert {FORMATS[code] for code in unused} == {"10x"}


def container(*codes: bytes) -> bytes:
    """Join files into a container of version 041: all offsets are from its own beginning."""
    made = bytearray()
    for code in codes:
        at, moved = len(made), bytearray(code)
        moved[4:7] = b"041"
        for place in (0x3C, 0x44, 0x4C, 0x54, 0x5C, 0x64):  # the tables of the header
            (offset,) = struct.unpack_from("<I", moved, place)
            struct.pack_into("<I", moved, place, offset + at)
        (count, strings) = struct.unpack_from("<II", code, 0x38)
        for row in range(count):
            (offset,) = struct.unpack_from("<I", code, strings + 4 * row)
            struct.pack_into("<I", moved, strings + 4 * row, offset + at)
        made += moved
    return bytes(made)


def test_a_container_holds_several_files() -> None:
    found = list(dex.read(container(CODE, CODE)))

    assert [each.version for each in found] == ["041", "041"]
    names = [[each.type(n) for n in range(each.type_count)] for each in found]
    assert names[0] == names[1]
    assert "Lcom/example/news/App;" in names[1]


@pytest.mark.parametrize("data", [b"", b"dex\n", b"cdex001\0" + bytes(200)])
def test_what_has_no_header_is_refused(data: bytes) -> None:
    with pytest.raises(Damaged):
        Dex(data)


def test_code_cut_in_the_middle_is_counted_as_unread() -> None:
    app = program(CODE[: len(CODE) // 2])

    assert app.unread > 0


def test_the_first_of_two_classes_of_one_name_counts() -> None:
    app = program(CODE, CODE)

    assert {file for _, file in app.classes.values()} == {0}


def test_parameters_are_taken_apart() -> None:
    assert list(parameters("(IJ[[Ljava/lang/String;Z)V")) == ["I", "J", "[[Ljava/lang/String;", "Z"]
    assert list(parameters("()V")) == []
    assert list(parameters("(Lbroken")) == []


def test_code_is_printed_with_names_and_constants() -> None:
    app = program(CODE)
    method = app.method("Lcom/example/news/Device;", "report")
    assert method is not None

    lines = [each.text for each in listing.around(Body(app, method), 0, 20)]

    assert lines[0] == "v0 = new java.lang.StringBuilder"
    assert 'v0.append("https://log.news.example.cn/start?id=")  // StringBuilder' in lines
    assert lines[-1] == "return"


def test_who_reads_a_static_field_is_found_by_its_class() -> None:
    package = EXAMPLES / "data.transit.unencrypted.app/cantTell-6/app.apk"
    app = program(zipfile.ZipFile(package).read("classes.dex"))
    users = app.users_of_statics("Lcom/example/shop/Api;")

    assert [each.signature.short for each in users] == ["com.example.shop.MainActivity.onCreate"]
    assert list(app.users_of_statics("Lcom/example/shop/MainActivity;")) == []
    assert list(app.users_of_statics("Lcom/example/shop/Nothing;")) == []


def test_what_a_callback_is_shows_where_it_was_handed_over() -> None:
    package = EXAMPLES / "data.collection.no-consent.app/passed-5/app.apk"
    app = program(zipfile.ZipFile(package).read("classes.dex"))
    (call,) = [
        each
        for each in app.calls_to("Ljava/lang/Runnable;", "run")
        if each.method.signature.owner == "Lcom/example/news/Refused;"
    ]
    body = body_of(app, call.method)
    origins = body.argument(body.instructions[body.at[call.place]], 0)

    assert objects.classes(app, body, origins) == {"Lcom/example/news/Browsing;"}
