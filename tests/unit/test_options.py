"""Options are nested by kind, keep no local path, and are the same on the command line."""

import subprocess
import sys
from pathlib import Path
from types import NoneType
from typing import Any, get_args, get_type_hints

import click
import msgspec
import pytest

from rectitude import catalogue
from rectitude.cli import main
from rectitude.collectors.kinds import Kind, kinds, target
from rectitude.collectors.website import KIND as WEBSITE
from rectitude.collectors.website.options import Website, WebsiteOptions
from rectitude.options import Options, Target, plain, read
from rectitude.text import Unable

SECRET = Path("/home/lin.yue/cases")


def path_fields(shape: type[msgspec.Struct]) -> dict[str, Any]:
    """Return a value below `SECRET` for each field of a shape that may hold a path."""
    found: dict[str, Any] = {}
    for name, hint in get_type_hints(shape).items():
        arms = [arm for arm in (hint, *get_args(hint)) if arm is not NoneType]
        if Path in arms:
            several = getattr(hint, "__origin__", None) is tuple
            path = SECRET / f"{name}.yaml"
            found[name] = (path,) if several else path
    return found


@pytest.mark.parametrize("kind", kinds().values(), ids=kinds())
def test_every_path_option_is_kept_by_its_file_name_alone(kind: Kind) -> None:
    given = path_fields(kind.options) | (path_fields(kind.own) if kind.own else {})

    kept = str(plain(kind.read_options(given)))

    assert {"persona", "ca", "storage_state", "browser", "column_map", "blocklists"} <= given.keys()
    assert all(f"{name}.yaml" in kept for name in given)
    assert "lin.yue" not in kept


def test_a_path_cannot_be_written_by_anything_else() -> None:
    with pytest.raises(TypeError, match="Path"):
        msgspec.json.encode(Options(ca=SECRET))


def test_the_register_of_a_website_is_among_them() -> None:
    given = WebsiteOptions(website=Website(register=SECRET / "registers"))

    assert plain(given) == {"website": {"register": "registers"}}


def test_a_folder_given_as_here_is_kept_by_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    assert plain(Options(persona=Path())) == {"persona": tmp_path.name}


def test_flat_and_nested_say_the_same() -> None:
    """Manifests were flat once, as the command line is."""
    flat = WEBSITE.read_options({"profile": "strict", "pages": 2, "watch": True})

    assert flat == WEBSITE.read_options({"profile": "strict", "website": {"pages": 2}})
    assert flat == WebsiteOptions(profile="strict", website=Website(pages=2))


def test_what_is_read_is_what_was_written() -> None:
    given = WebsiteOptions(rate=2.0, resolve=("a=127.0.0.1",), website=Website(pages=2, probe=True))

    assert WEBSITE.read_options(plain(given)) == given


def test_a_wrong_value_is_named() -> None:
    with pytest.raises(Unable) as caught:
        WEBSITE.read_options({"pages": 0})

    assert "website.pages" in caught.value.text.en
    assert "website.pages" in caught.value.text.zh


def test_options_that_all_kinds_share_fit_any_kind() -> None:
    for kind in kinds().values():
        fitted = kind.fit(Options(profile="strict", persona=SECRET))

        assert isinstance(fitted, kind.options)
        assert (fitted.profile, fitted.persona) == ("strict", SECRET)


def test_what_judging_needs_is_read_whatever_the_kind() -> None:
    given = plain(WebsiteOptions(profile="strict", website=Website(pages=2)))

    assert read(given, Options).profile == "strict"


def test_the_help_of_inspect_lists_the_options_of_each_kind_under_its_name() -> None:
    command = main.commands["inspect"]
    shown = command.get_help(click.Context(command, info_name="inspect"))

    for name, kind in kinds().items():
        if kind.built and kind.own:
            heading = catalogue.term(f"target.{name}").en.capitalize()
            section = shown.partition(f"\n{heading}:\n")[2].partition("\n\n")[0]
            fields = get_type_hints(kind.own, include_extras=True)
            assert all(
                f"--{field.replace('_', '-')}" in section
                for field, hint in fields.items()
                if "description=" in repr(hint)  # others are no options of the command line
            )


@pytest.mark.parametrize(
    ("files", "kind"),
    [
        ({"filings.csv"}, "register"),
        ({"delegated-latest"}, "register"),
        ({"a.har", "b.har"}, "capture"),
        ({"a.apk"}, "app"),
    ],
)
def test_a_folder_is_what_its_files_are(files: set[str], kind: str, tmp_path: Path) -> None:
    for name in files:
        (tmp_path / name).touch()

    if kinds()[kind].built:
        assert target(str(tmp_path)) == Target(kind, str(tmp_path))
    else:
        with pytest.raises(Unable, match=f"not supported yet: {kind}"):
            target(str(tmp_path))


def test_a_mixed_folder_is_not_guessed(tmp_path: Path) -> None:
    for name in ("filings.csv", "a.apk"):
        (tmp_path / name).touch()

    with pytest.raises(Unable, match=r"app, register.*--kind"):
        target(str(tmp_path))


@pytest.mark.parametrize(
    ("text", "kind"), [("answers:\n  a: b\n", "answers"), ('"links": []\ngateway: x\n', "links")]
)
def test_a_plan_is_what_its_keys_say(text: str, kind: str, tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text(text, encoding="utf-8")

    assert target(str(plan)).kind == kind


def test_a_plan_of_no_kind_is_not_guessed(tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text("# answers: none\nsteps: []\n", encoding="utf-8")

    with pytest.raises(Unable, match="--kind"):
        target(str(plan))


def test_what_is_too_long_for_a_path_is_neither_an_address_nor_a_file() -> None:
    with pytest.raises(Unable, match="neither an address nor a file"):
        target("9" * 5000)


MANY_AT_ONCE = """
import sys, threading
from typing import Annotated
import msgspec
sys.setswitchinterval(1e-6)
kinds = []
for n in range(60):
    counted = Annotated[int, msgspec.Meta(ge=0)]
    globals()[f"Part{n}"] = msgspec.defstruct(f"Part{n}", [("x", counted, 0)], module=__name__)
    fields = [("parts", f"tuple[Part{n}, ...]", ()), ("named", "dict[str, int]", {})]
    kinds.append(msgspec.defstruct(f"Whole{n}", fields, module=__name__))
begin = threading.Barrier(6)
def one():
    for kind in kinds:
        begin.wait()
        msgspec.convert({"parts": [{"x": 1}]}, kind)
threads = [threading.Thread(target=one) for _ in range(6)]
for each in threads: each.start()
for each in threads: each.join()
"""


def test_targets_side_by_side_may_meet_in_the_first_use_of_a_type() -> None:
    """Under msgspec 0.22 three of four such processes died."""
    for _ in range(3):
        subprocess.run([sys.executable, "-c", MANY_AT_ONCE], check=True, timeout=60)
