"""
The examples: what each rule says of a small target, kept as a folder that a person can read.

`examples/<rule-id>/<outcome>-N/` holds `example.toml`, the target's own files (`sites/<host>/`, or
input files), perhaps `server.py`, and the evidence once collected from it, `evidence.jsonl.gz`.
"""

import base64
import gzip
import tomllib
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from functools import cached_property
from pathlib import Path
from typing import Any

import msgspec

from name_server import answering
from rectitude import inspection
from rectitude.bundle import Bundle, Manifest, Writer, canonical, open_bundle
from rectitude.collectors.kinds import kind_of, target
from rectitude.demo.server import Host, Town, load_respond, serving
from rectitude.evidence import record_types
from rectitude.evidence.app import Bytecode, EarlierRelease, NameMapping, PackedFile
from rectitude.evidence.exchange import Exchange, WebSocketFrame
from rectitude.facts.traffic.contents import is_of_words
from rectitude.findings import Inspection, Outcome, worst
from rectitude.options import Target
from rectitude.text import Text

ROOT = Path(__file__).parents[1]
EXAMPLES = ROOT / "examples"
NODE_MODULES = ROOT / "tests" / "node_modules"
_RECORDED = "evidence.jsonl.gz"
_PATHS = ("register", "baseline", "column_map", "persona", "marks", "declared", "mapping", "sdks")


class HostSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What `[hosts."name"]` may say."""

    scheme: str = "http"
    certificate: str = "good"
    tls: str = "1.3"
    headers: dict[str, str] = {}
    delay: float = 0.0


class ShortSet(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What `[short]` may say, where a short look cannot tell what a patient one can."""

    allowed: tuple[Outcome, ...]
    reason: str


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What `example.toml` may say."""

    title: Text
    entry: str
    provenance: str = "hand-written"
    tuned: bool = True
    short: ShortSet | None = None
    """Pop-ups only: what the short set may say instead of what the full set says."""
    kind: str | None = None
    options: dict[str, Any] = {}
    hosts: dict[str, HostSettings] = {}
    names: dict[str, str] = {}
    """Hosts that are aliases (CNAME), and of what."""
    also: dict[str, Outcome] = {}


class Example:
    """One example: its folder, what it expects, and how to inspect it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.rule = folder.parent.name
        self.outcome = Outcome(folder.name.rpartition("-")[0])

    def __repr__(self) -> str:
        return f"{self.rule}/{self.folder.name}"

    @cached_property
    def settings(self) -> Settings:
        """The content of `example.toml`."""
        content = tomllib.loads((self.folder / "example.toml").read_text(encoding="utf-8"))
        return msgspec.convert(content, Settings)

    @property
    def recorded(self) -> Path:
        """The evidence once collected from it."""
        return self.folder / _RECORDED

    @contextmanager
    def served(self) -> Iterator[Town]:
        """Serve its hosts on loopback."""
        with serving(self.town()) as town:
            yield town

    def town(self) -> Town:
        """Return its hosts as a town that is not yet serving."""
        sites = self.folder / "sites"
        names = {path.name for path in sites.iterdir()} if sites.is_dir() else set()
        server = self.folder / "server.py"
        respond = load_respond(server) if server.is_file() else None
        hosts = {
            name: Host(
                folder=sites / name if name in names else None,
                respond=respond,
                **_served_settings(self.settings.hosts.get(name, HostSettings())),
            )
            for name in sorted(names | set(self.settings.hosts))
        }
        return Town(hosts, shared={"/npm/": NODE_MODULES})

    @property
    def of_popups(self) -> bool:
        """Whether pop-ups are pressed for it."""
        return self.rule.endswith(".popups")

    def collect(self, workdir: Path, **changes: Any) -> tuple[Inspection, Path]:
        """Collect its evidence anew, some options changed; return the report and the bundle's path."""
        path = workdir / f"{self.rule}-{self.folder.name}.zip"
        with ExitStack() as stack:
            town = stack.enter_context(self.served())
            authority = town.save_authority(workdir / f"{path.stem}-ca.pem")
            resolver: dict[str, Any] = {}
            if self.settings.names:
                resolver["resolver"] = stack.enter_context(answering(self.settings.names))
            options = kind_of(self.target.kind).read_options(
                {
                    **self.settings.options,
                    **changes,
                    **self._paths(),
                    **resolver,
                    "resolve": (*town.resolve, *self.settings.options.get("resolve", ())),
                    "ca": str(authority),
                },
            )
            report = inspection.inspect_into(path, self.target, options)
        return report, path

    def _paths(self) -> dict[str, str]:
        """Return the options that name files of the example, as paths."""
        given = self.settings.options
        paths: dict[str, Any] = {
            name: str(self.folder / given[name]) for name in _PATHS if name in given
        }
        lists = [str(self.folder / name) for name in given.get("blocklists", ())]
        return paths | ({"blocklists": lists} if lists else {})

    @property
    def target(self) -> Target:
        """What is inspected: an address, or a file or folder of the example."""
        entry = self.settings.entry
        address = entry if "://" in entry else str(self.folder / entry)
        return target(address, self.settings.kind)

    def record(self, workdir: Path) -> Inspection:
        """Collect its evidence anew and keep it as the recorded one."""
        report, path = self.collect(workdir)
        bundle = open_bundle(path)
        manifest = msgspec.structs.replace(bundle.manifest, parts=())
        with gzip.GzipFile(self.recorded, "wb", mtime=0) as file:
            file.write(canonical(manifest) + b"\n")
            for name in bundle.names():
                if name.startswith("evidence/"):
                    kind = name.removeprefix("evidence/").removesuffix(".jsonl").encode()
                    for line in bundle.members.lines(name):
                        file.write(kind + b"\t" + line)
            for blob in _judged_blobs(bundle):
                file.write(b"blob\t" + base64.b64encode(blob) + b"\n")
        return report

    def judge(self, workdir: Path) -> Inspection:
        """Judge the recorded evidence."""
        types = record_types()
        with gzip.open(self.recorded, "rb") as file:
            manifest = msgspec.json.decode(next(file), type=Manifest)
            path = workdir / f"{self.rule}-{self.folder.name}.zip"
            with Writer(path, manifest) as writer:
                for line in file:
                    kind, _, record = line.partition(b"\t")
                    if kind == b"blob":
                        writer.blob(base64.b64decode(record))
                        continue
                    writer.write(msgspec.json.decode(record, type=types[kind.decode()]))
        return inspection.judge(path)


def _judged_blobs(bundle: Bundle) -> Iterator[bytes]:
    """Yield the bodies that rules read and that do not stand in their records."""
    bodies = [frame.body for frame in bundle.records(WebSocketFrame)]
    for exchange in bundle.records(Exchange):
        answer = exchange.response_body
        bodies += [exchange.request_body] if exchange.request_body else []
        bodies += [answer] if answer and is_of_words(answer.media_type) else []
    digests = [body.sha256 for body in bodies if body.truncated and body.sha256]
    digests += [code.sha256 for code in bundle.records(Bytecode)]
    digests += [file.sha256 for file in bundle.records(PackedFile) if file.sha256]
    for release in bundle.records(EarlierRelease):
        digests += [code.sha256 for code in release.bytecodes]
        digests += [file.sha256 for file in release.files if file.sha256]
    digests += [mapping.sha256 for mapping in bundle.records(NameMapping)]
    for digest in dict.fromkeys(digests):
        with suppress(KeyError):  # hashed as it passed by, and not kept
            yield bundle.blob(digest)


def _served_settings(settings: HostSettings) -> dict[str, Any]:
    return {
        "certificate": settings.certificate,
        "tls": settings.tls,
        "headers": settings.headers,
        "delay": settings.delay,
    }


def is_of(rule: str, folder: str) -> bool:
    """Return whether the examples of a folder are of a rule: its own, or those of its kind."""
    return rule == folder or ("." not in folder and rule.endswith(f".{folder}"))


def outcome_of(report: Inspection, rule: str) -> Outcome:
    """Return the worst outcome that a rule gave."""
    return worst({finding.outcome for finding in report.findings if is_of(finding.rule, rule)})


def places_of(report: Inspection, rule: str) -> set[tuple[str, str]]:
    """Return the places that a rule failed or could not tell."""
    return {
        (finding.outcome, str(finding.place["key"]))
        for finding in report.findings
        if is_of(finding.rule, rule) and finding.outcome in {Outcome.FAILED, Outcome.CANNOT_TELL}
    }


def surprises(report: Inspection, example: Example, *, short: bool = False) -> dict[str, Outcome]:
    """
    Return what other rules said against the example: a false alarm, or not what `also` says.

    With `short`, what `also` says may be missed.
    """
    also = example.settings.also
    said = {rule.id: outcome_of(report, rule.id) for rule in report.scope.rules}
    return {
        rule: outcome
        for rule, outcome in said.items()
        if not is_of(rule, example.rule)
        and (outcome is Outcome.FAILED or (rule in also and not short))
        and outcome is not also.get(rule)
    }


def examples(*prefixes: str) -> list[Example]:
    """Return all examples, or those whose `<rule-id>/<name>` starts with one of the prefixes."""
    folders = sorted(path.parent for path in EXAMPLES.glob("*/*/example.toml"))
    found = [Example(folder) for folder in folders]
    return [each for each in found if not prefixes or repr(each).startswith(prefixes)]
