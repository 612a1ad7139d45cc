"""A package opened: manifest, resources and signers become records, its code is kept as it is."""

import hashlib
import mmap
import struct
from collections.abc import Iterator, Mapping
from pathlib import Path

import msgspec

from rectitude import catalogue
from rectitude.bundle import Writer
from rectitude.collectors import declared
from rectitude.collectors.app import (
    code,
    documents,
    libraries,
    manifest,
    mapping_file,
    sdk_list,
    signature_v4,
    signatures,
)
from rectitude.collectors.app.archive import Archive, Unreadable
from rectitude.collectors.app.aside import Aside, Keeper
from rectitude.collectors.app.documents import Documents
from rectitude.collectors.app.hiding import hybrids, packers
from rectitude.collectors.app.options import AppChoices, AppOptions
from rectitude.evidence.app import (
    AppPackage,
    Bytecode,
    EarlierRelease,
    NameMapping,
    NetworkRule,
    Package,
    PackedFile,
    ResourceText,
    Signer,
    UnreadPart,
)
from rectitude.facts.apps import axml, protobuf
from rectitude.facts.apps.axml import Element, Resource
from rectitude.findings import ReportedRelease, ReportedTarget, Subject
from rectitude.options import Cancel, Options, Progress, Step, Target
from rectitude.text import Text, Unable

__all__ = ["collect"]

_MANIFEST, _TABLE = "AndroidManifest.xml", "resources.arsc"
_PROTO_TABLE, _BASE, _BUNDLE_CONFIG = "resources.pb", "base", "BundleConfig.pb"
"""The table of an app bundle, the module of the app itself, and the file that every bundle has."""
_KINDS = frozenset({"string", "bool", "integer", "id", "array", *documents.KINDS})
_LANGUAGES = ("zh", "en")
"""Languages of resources that are kept, besides the default: those in which numbers and terms stand."""
_TEXTS = frozenset({".html", ".htm", ".js", ".json", ".txt", ".xml", ".properties", ".pem", ".key"})
_LARGEST_TEXT = 1024 * 1024
"""Bytes of a text among the assets that is kept; ours. Longer ones are bundled code."""
_ALL_TEXTS = 16 * 1024 * 1024
"""Bytes of such texts together; ours."""
_LEFT_OUT = (
    *("res/", "META-INF/", "kotlin/", "DebugProbesKt.bin", _MANIFEST, _TABLE, _PROTO_TABLE),
    *("native.pb", "assets.pb"),
)


def collect(
    target: Target,
    options: Options,
    wanted: frozenset[str],
    writer: Writer,
    progress: Progress,
    cancel: Cancel,
) -> None:
    """
    Write what a package holds.

    Raises Unable where the file is no package, or where its manifest cannot be read.
    """
    del wanted
    choices = options.app if isinstance(options, AppOptions) else AppChoices()
    path = Path(target.address)
    if path.is_dir():
        raise Unable(
            f"{path.name} 是文件夹：请逐个给出其中的安装包。",
            f"{path.name} is a folder: name the packages in it one by one.",
        )
    if choices.baseline_mapping and not choices.baseline:
        raise Unable(
            "--baseline-mapping 是对比版本的映射文件，须与 --baseline 一同给出。",
            "--baseline-mapping is the mapping file of an earlier release: give that with --baseline.",
        )
    if choices.declared:
        writer.write(declared.read(choices.declared))
    progress(Step(Text(f"读取 {path.name}", f"Reading {path.name}")))
    whole = Archive.open(path)
    parts = _parts(whole, path)
    if choices.sdks:
        writer.write(sdk_list.read(choices.sdks))
    mapping = mapping_file.read(choices.mapping, parts, writer) if choices.mapping else None
    if mapping:
        writer.write(mapping)
    reading = _Reading(writer, whole, parts, cancel)
    package = reading.read(path, whole)
    _say_what_it_is(writer, package, reading.signers)
    if choices.baseline:
        progress(Step(Text(f"读取 {choices.baseline.name}", f"Reading {choices.baseline.name}")))
        writer.write(_earlier(choices.baseline, package, choices, mapping, writer, cancel))
    writer.collected(AppPackage)


def _earlier(
    path: Path,
    now: Package,
    choices: AppChoices,
    mapping: NameMapping | None,
    writer: Writer,
    cancel: Cancel,
) -> EarlierRelease:
    """
    Return an earlier release to compare with; raises Unable where it is none of the same app.

    Its names are read by its own mapping file, else by that of the newer release; where that is of
    another build, nothing of the two could be compared, so that is refused too.
    """
    whole = Archive.open(path)
    parts, aside = _parts(whole, path), Aside(writer)
    package = _Reading(aside, whole, parts, cancel).read(path, whole)
    if package.name != now.name:
        raise Unable(
            f"{path.name} 是 {package.name} 的安装包，不是 {now.name} 的。",
            f"{path.name} is a package of {package.name}, not of {now.name}.",
        )
    if choices.baseline_mapping:
        aside.write(mapping_file.read(choices.baseline_mapping, parts, aside))
    elif mapping and not mapping_file.fits(mapping, parts):
        raise Unable(
            f"{mapping.name} 不是 {path.name} 那次构建的：用 --baseline-mapping 给出它自己的映射文件。",
            f"{mapping.name} is not of the build of {path.name}: give that its own by --baseline-mapping.",
        )
    for text in aside.limits:
        writer.limit(
            Text(f"对比的 {path.name}：{text.zh}", f"{path.name}, to compare with: {text.en}")
        )
    return aside.release()


def _say_what_it_is(writer: Writer, package: Package, signers: list[Signer]) -> None:
    """State the app: the ledger knows it by package name, release and signing certificate."""
    release = ReportedRelease(
        version=package.version or str(package.version_code),
        sha256=package.sha256,
        certificate=signers[0].certificate if signers else msgspec.UNSET,
    )
    writer.subject(Subject("app", package.name))
    writer.note(target=ReportedTarget("app", package.name, release))
    if package.packers:
        words = [catalogue.term(f"packer.{each}") for each in package.packers]
        named = "、".join(word.zh for word in words), ", ".join(word.en for word in words)
        writer.limit(
            Text(
                f"安装包的代码由 {named[0]} 加固，看不到真正的代码。",
                f"The package's code is packed by {named[1]}: its real code cannot be seen.",
            )
        )


def _parts(whole: Archive, path: Path) -> list[Archive]:
    """Return the packages of a file: itself, or those within it, that with the manifest of the app first."""
    if _MANIFEST in whole.members:
        return [whole]
    if modules := _modules(whole):
        return modules
    inner = []
    for name in whole.names(suffix=".apk"):
        try:
            part = Archive(whole.read(name))
        except Unreadable:
            continue
        if _MANIFEST in part.members:
            inner.append((_is_split(part), name, part))
    if not inner:
        raise Unable(
            f"{path.name} 中没有 AndroidManifest.xml，不是安装包。",
            f"{path.name} is no app package: it holds no AndroidManifest.xml.",
        )
    return [part for _, _, part in sorted(inner, key=lambda each: each[:2])]


def _modules(whole: Archive) -> list[Archive]:
    """Return the modules of an app bundle, that of the app itself first; none where it is no bundle."""
    end = f"/manifest/{_MANIFEST}"
    names = [name.removesuffix(end) for name in whole.names(suffix=end)]
    return [whole.module(name) for name in sorted(names, key=lambda each: (each != _BASE, each))]


def _is_split(part: Archive) -> bool:
    try:
        return "split" in axml.xml(part.read(_MANIFEST)).attributes
    except (Unreadable, axml.Unreadable, struct.error):
        return True


class _Reading:
    """One package being written down, with what could not be read of it."""

    def __init__(
        self, writer: Keeper, whole: Archive, parts: list[Archive], cancel: Cancel
    ) -> None:
        self._writer, self._parts, self._cancel = writer, parts, cancel
        self._texts_left = _ALL_TEXTS
        self._documents = Documents(parts, self._unread)
        self.signers: list[Signer] = []
        self._is_bundle = _PROTO_TABLE in parts[0].members or _BUNDLE_CONFIG in whole.members

    def read(self, path: Path, whole: Archive) -> Package:
        """Take up what the package holds; return what it says of the app as a whole."""
        root = self._manifest(path)
        texts = self._resources()
        signers = signatures.signers(whole if self._is_bundle else self._parts[0])
        signers += signature_v4.signers(path, whole.data)
        package = self._package(root, texts, path, whole)
        self._writer.write(package)
        for record in (
            *manifest.components(root, texts),
            *manifest.permissions(root, texts),
            *manifest.metadata(root, texts),
            *signers,
            *self._network(root, texts),
            *self._documents.records(texts),
        ):
            self._writer.write(record)
        self._libraries()
        for part in self._parts:
            self._code(part)
            self._files(part)
            for what, count in part.oddities.items():
                self._writer.write(UnreadPart(name=path.name, why=what, count=count))
        self.signers = signers
        return package

    def _manifest(self, path: Path) -> Element:
        try:
            root = documents.xml(self._parts[0].read(_MANIFEST))
        except (Unreadable, axml.Unreadable, struct.error) as error:
            raise Unable(
                f"{path.name} 的 AndroidManifest.xml 损坏，无法读取。",
                f"The AndroidManifest.xml of {path.name} is damaged and cannot be read.",
            ) from error
        if not root.attributes.get("package"):
            raise Unable(
                f"{path.name} 的清单没有写明包名。",
                f"The manifest of {path.name} names no package.",
            )
        return root

    def _resources(self) -> Mapping[int, Resource]:
        """Write the texts of the resources; return each resource's value that holds for all languages."""
        found: dict[int, Resource] = {}
        for part in self._parts:
            name = next((each for each in (_TABLE, _PROTO_TABLE) if each in part.members), None)
            if name is None:
                continue
            read = axml.resources if name == _TABLE else protobuf.resources
            try:
                for each in read(part.read(name), _KINDS):
                    if not each.language or each.id not in found:
                        found[each.id] = each
                    if each.kind in {"string", "array"}:
                        self._text(each)
                    self._documents.note(each)
            except (Unreadable, axml.Unreadable, struct.error):
                self._unread(name, "damaged")
        return found

    def _text(self, each: Resource) -> None:
        if isinstance(each.value, str) and each.language[:2] in {"", *_LANGUAGES}:
            name = f"{each.name}[]" if each.kind == "array" else each.name
            self._writer.write(
                ResourceText(id=each.id, name=name, text=each.value, language=each.language)
            )

    def _package(
        self, root: Element, texts: Mapping[int, Resource], path: Path, whole: Archive
    ) -> Package:
        names = [name for part in self._parts for name in part.members]
        return msgspec.structs.replace(
            manifest.package(root, texts),
            format=self._format(path),
            sha256=_digest(whole.data),
            length=whole.length,
            network_config=bool(manifest.network_config(root, texts)),
            packers=packers(names),
            hybrids=hybrids(names),
        )

    def _format(self, path: Path) -> str:
        if self._is_bundle:
            return "aab"
        return path.suffix.lower().removeprefix(".") if len(self._parts) > 1 else "apk"

    def _network(self, root: Element, texts: Mapping[int, Resource]) -> Iterator[NetworkRule]:
        file = manifest.network_config(root, texts)
        if not file:
            return
        part = next((each for each in self._parts if file in each.members), None)
        if part is None:
            self._unread(file, "lost")
            return
        try:
            yield from manifest.rules(documents.xml(part.read(file)))
        except (Unreadable, axml.Unreadable, struct.error):
            self._unread(file, "damaged")

    def _libraries(self) -> None:
        found: dict[str, dict[str, tuple[Archive, str]]] = {}
        for part in self._parts:
            for name in part.names("lib/", ".so"):
                processor, _, library = name.removeprefix("lib/").partition("/")
                found.setdefault(library, {})[processor] = part, name
        for library, places in sorted(found.items()):
            self._writer.write(libraries.library(library, places))

    def _code(self, part: Archive) -> None:
        for name, archive, member in code.files(part):
            if self._cancel.is_set():
                self._writer.note(complete=False)
                return
            try:
                digest, length = self._writer.blob_from(archive.chunks(member))
            except Unreadable as error:
                self._unread(name, error.why)
            else:
                found = Bytecode(name=name, sha256=digest, length=length)
                self._writer.write(found)
                if not found.carried:
                    self._writer.place(name)

    def _files(self, part: Archive) -> None:
        for name, member in part.members.items():
            if name.startswith(_LEFT_OUT) or name.endswith((".dex", ".so", "/")):
                continue
            digest = ""
            if name[name.rfind(".") :].lower() in _TEXTS:
                if member.size <= min(_LARGEST_TEXT, self._texts_left):
                    digest = self._kept(part, name)
                else:
                    self._unread(name, "too-long")
            self._writer.write(PackedFile(name=name, length=member.size, sha256=digest))

    def _kept(self, part: Archive, name: str) -> str:
        try:
            data = part.read(name, _LARGEST_TEXT)
        except Unreadable as error:
            self._unread(name, error.why)
            return ""
        self._texts_left -= len(data)
        return self._writer.blob(data)

    def _unread(self, name: str, why: str) -> None:
        self._writer.write(UnreadPart(name=name, why=why))
        self._writer.note(complete=False)
        self._writer.limit(
            Text(f"安装包中的 {name} 没有读取。", f"{name} in the package was not read.")
        )


def _digest(data: bytes | mmap.mmap) -> str:
    return hashlib.sha256(data).hexdigest()
