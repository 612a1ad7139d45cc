"""
Whatever bytes a reader of foreign files is given, it reads them or says in one line why not.

`RECTITUDE_FUZZ_EXAMPLES=5000` tries more than the few of each run in CI.
"""

import json
import os
import random
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

import packets
from foreign import FEW, broken, changed
from golden_bundle import GOLDEN
from rectitude import diagnostics, inspection, workbooks
from rectitude.bundle import open_bundle, verify
from rectitude.bundle.sealing import seal
from rectitude.cli import main
from rectitude.collectors.answers import collector as answers
from rectitude.collectors.links import plan
from rectitude.collectors.register.columns import read_column_map
from rectitude.collectors.register.folder import read_folder
from rectitude.collectors.website import persona
from rectitude.collectors.website.discreet import secrets_of
from rectitude.options import Options, Target, silent
from rectitude.sweep import targets
from rectitude.text import Unable
from reporting import make_bundle

PERSONA = """name: 王小明
mobile: "13912346021"
latitude: 39.9
first_party: [a.example, b.example]
declared:
  - 数据公司
""".encode()
PLAN = b"""platform: {name: Weixin, owner: A Ltd}
gateway: "https://link.example/?target={url}"
contexts: [desktop, wechat]
rounds: 8
links:
  - {url: "https://a.example/1", owner: A Ltd, service: shop, group: affiliated}
  - {url: "https://b.example/1", owner: B Ltd, service: shop, group: rival}
"""
ANSWERS = """enterprise: 青禾优选
subject: {kind: website, id: "https://www.qinghe.example"}
answers:
  user.popup.full-screen-link: {answer: 没有问题}
""".encode()
COLUMN_MAP = "filings:\n  columns: {网站域名: domain, 主办单位: unit_name}\n".encode()
STATE = json.dumps({
    "cookies": [{"name": "sid", "value": "secret-of-session"}],
    "origins": [{"origin": "http://a.example", "localStorage": [{"name": "k", "value": "vvvvvvvv"}]}],
}).encode()  # fmt: skip

READERS: dict[str, tuple[bytes, Callable[[Path], object]]] = {
    "persona": (PERSONA, persona.load),
    "plan": (PLAN, plan.read),
    "answers": (ANSWERS, answers.read),
    "column map": (COLUMN_MAP, read_column_map),
    "storage state": (STATE, secrets_of),
}


def reads(path: Path, content: bytes, read: Callable[[Path], object]) -> None:
    """Read, or be told in one line that it cannot be; any other exception fails the test."""
    path.write_bytes(content)
    try:
        read(path)
    except Unable as error:
        said(error)


def said(error: Unable) -> None:
    for text in (error.text.zh, error.text.en):
        assert text.isprintable()
        assert 0 < len(text) < 1100
        assert text.encode()


@pytest.mark.parametrize("name", READERS)
@given(data=st.data())
@FEW
def test_a_file_of_the_operator(tmp_path: Path, name: str, data: st.DataObject) -> None:
    sound, read = READERS[name]
    reads(tmp_path / "given.yaml", data.draw(broken(sound)), read)


@pytest.mark.parametrize("name", READERS)
def test_the_sound_file_is_read(tmp_path: Path, name: str) -> None:
    sound, read = READERS[name]
    (tmp_path / "given.yaml").write_bytes(sound)
    assert read(tmp_path / "given.yaml") is not None


TABLES = {
    "filings.csv": "domain,main_licence,unit_name,server_ips,update_time\n"
    "a.cn,京ICP备20260001号,甲公司,192.0.2.1;192.0.2.2,2026年11月1日\n",
    "allocations.csv": "prefix,holder,use\n192.0.2.0/24,甲公司,自营\n198.51.100.0 - 198.51.100.7,乙,转租\n",
    "observations.csv": "domain,ip,observed_at,http_status\na.cn,192.0.2.1,2026-11-01T08:00:00,200\n",
    "routes.csv": "prefix,asn\n192.0.2.0/24,64496\n",
    "delegated-apnic-latest": "2|apnic|20261101|1|19830613|20261031|+1000\n"
    "apnic|CN|ipv4|192.0.2.0|256|20110101|allocated|A91\n",
    "roas.csv": "ASN,IP Prefix,Max Length,Trust Anchor\nAS64496,192.0.2.0/24,24,apnic\n",
}


@pytest.mark.slow
@pytest.mark.parametrize("name", TABLES)
@given(data=st.data())
@FEW
def test_a_table_of_a_register(tmp_path: Path, name: str, data: st.DataObject) -> None:
    for table, sound in TABLES.items():
        (tmp_path / table).write_bytes(sound.encode())
    encoding = data.draw(st.sampled_from(("utf-8", "gb18030", "utf-16")))
    content = data.draw(broken(TABLES[name].encode(encoding)))
    reads(
        tmp_path / name, content, lambda path: list(read_folder(path.parent, {}, silent, Event()))
    )


def _recorded(written: Callable[[Path, list[bytes]], Path]) -> bytes:
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 2\r\n\r\nok"
    talk = packets.connection(
        [(True, b"GET /?q=1 HTTP/1.1\r\nHost: a.example\r\n\r\n"), (False, answer)]
    )
    with tempfile.TemporaryDirectory() as folder:
        return written(
            Path(folder) / "a", [packets.ethernet(packet) for packet in talk]
        ).read_bytes()


SOUND_CAPTURES = {
    "a.har": json.dumps({"log": {"version": "1.2", "creator": {"name": "x", "version": "1"}, "pages": [],
        "entries": [{
            "startedDateTime": "2026-11-02T00:00:00.000Z", "time": 1.5, "serverIPAddress": "192.0.2.1",
            "request": {"method": "POST", "url": "https://a.example/p?q=1", "httpVersion": "HTTP/1.1",
                        "headers": [{"name": "Cookie", "value": "a=1"}], "cookies": [], "queryString": [],
                        "postData": {"mimeType": "application/json", "text": '{"a":1}'},
                        "headersSize": -1, "bodySize": 7},
            "response": {"status": 200, "statusText": "OK", "httpVersion": "HTTP/1.1",
                         "headers": [{"name": "Content-Encoding", "value": "gzip"}], "cookies": [],
                         "content": {"size": 4, "mimeType": "text/html", "text": "aGk=",
                                     "encoding": "base64"},
                         "redirectURL": "", "headersSize": -1, "bodySize": 4},
            "cache": {}, "timings": {"send": 0, "wait": 1, "receive": 0}}]}}).encode(),
    "a.pcap": _recorded(packets.pcap),
    "a.pcapng": _recorded(packets.pcapng),
}  # fmt: skip


@pytest.mark.parametrize("name", SOUND_CAPTURES)
@given(data=st.data())
@FEW
def test_a_capture(tmp_path: Path, name: str, data: st.DataObject) -> None:
    def read(path: Path) -> object:
        return inspection.inspect_into(
            path.with_suffix(".zip"), Target("capture", str(path)), Options()
        )

    reads(tmp_path / name, data.draw(broken(SOUND_CAPTURES[name])), read)


TARGETS = "网址,kind,tags,pages\nhttps://a.example/,website,一批,2\nb.har,capture,,\n".encode()


@given(data=st.data())
@FEW
def test_a_table_of_targets(tmp_path: Path, data: st.DataObject) -> None:
    content = data.draw(broken(TARGETS))
    reads(tmp_path / "targets.csv", content, lambda path: list(targets.read(path, {})))


@pytest.mark.slow
@given(data=st.data())
@settings(FEW, max_examples=8)
def test_a_workbook(data: st.DataObject) -> None:
    content = data.draw(broken(SOUND_WORKBOOK))
    try:
        list(workbooks.rows(content, "a.xlsx"))
    except Unable as error:
        said(error)


def _sound_workbook() -> bytes:
    import io

    import openpyxl

    book, written = openpyxl.Workbook(), io.BytesIO()
    book.worksheets[0].append(["域名", "单位"])
    book.save(written)
    return written.getvalue()


SOUND_WORKBOOK = _sound_workbook()


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_bundle(tmp_path_factory.mktemp("whole")).path


@given(data=st.data())
@FEW
def test_the_bytes_of_a_bundle(whole: Path, tmp_path: Path, data: st.DataObject) -> None:
    def read(path: Path) -> object:
        assert verify(path) or content == whole.read_bytes()
        return inspection.judge(path)

    content = data.draw(broken(whole.read_bytes()))
    reads(tmp_path / "a.zip", content, read)


def unpacked(path: Path, folder: Path) -> dict[str, list[Any]]:
    """Return a bundle's records by part, and put its blobs into a folder to be sealed again."""
    found: dict[str, list[Any]] = {}
    for name in ("evidence", "blobs"):
        (folder / name).mkdir(parents=True)
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            if name.startswith("evidence/"):
                found[name] = [json.loads(line) for line in archive.read(name).splitlines()]
            elif name.startswith("blobs/"):
                (folder / name).write_bytes(archive.read(name))
    return found


USES = (
    ("judge", "--format", "html"),
    ("judge", "--format", "sarif"),
    ("export", "--format", "har"),
    ("export", "--format", "wacz"),
    ("redact",),
)


def is_used(path: Path, *command: str) -> None:
    """Give a bundle to a command: it is done, or refused by status 2 and one line, nothing else."""
    given_ = [command[0], str(path), *command[1:], "--output", str(path.with_suffix(".out"))]
    result = CliRunner().invoke(main, [*given_, "--lang", "en"])
    assert isinstance(result.exception, SystemExit | None), result.exception
    assert result.exit_code in {0, 1, 2}
    assert "Traceback" not in result.output
    assert result.stderr.count("\n") == (result.exit_code == 2)


@pytest.mark.slow
@pytest.mark.parametrize("source", ["golden", "made"])
@given(seed=st.integers(0, 2**32))
@FEW
def test_evidence_that_was_made_up_and_sealed_well(
    whole: Path, tmp_path_factory: pytest.TempPathFactory, source: str, seed: int
) -> None:
    os.environ[diagnostics.FOLDER] = str(tmp_path_factory.getbasetemp())
    folder = tmp_path_factory.mktemp("odd")
    chance = random.Random(seed)
    original = whole if source == "made" else GOLDEN / "schemas-of-0.1.0.zip"
    manifest = open_bundle(original).manifest
    parts = unpacked(original, folder / "a.partial")
    for name in chance.sample(sorted(parts), min(3, len(parts))):
        index = chance.randrange(len(parts[name]))
        parts[name][index] = changed(parts[name][index], chance)
    for name, records in parts.items():
        lines = "".join(
            json.dumps(record, ensure_ascii=chance.random() < 0.5) + "\n" for record in records
        )
        (folder / "a.partial" / name).write_bytes(lines.encode("utf-8", "replace"))
    seal(folder / "a.partial", manifest, folder / "a.zip")
    assert verify(folder / "a.zip") == ()
    is_used(folder / "a.zip", *chance.choice(USES))


@pytest.mark.parametrize("command", USES, ids=" ".join)
@pytest.mark.parametrize("source", ["golden", "made"])
def test_the_same_evidence_as_it_was_is_used(
    whole: Path, tmp_path: Path, source: str, command: tuple[str, ...]
) -> None:
    original = whole if source == "made" else GOLDEN / "schemas-of-0.1.0.zip"
    (tmp_path / "a.zip").write_bytes(original.read_bytes())
    is_used(tmp_path / "a.zip", *command)
    assert (tmp_path / "a.out").exists()
