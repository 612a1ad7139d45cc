"""An app's package: what its manifest says, who signed it, its resources, and its code as it is."""

from functools import cached_property
from typing import ClassVar

import msgspec

from rectitude.evidence._record import Aggregate, Record
from rectitude.evidence.capture import DeclaredList
from rectitude.evidence.traffic import Blobs, NoBlobs


class Package(Record, frozen=True, kw_only=True, omit_defaults=True):
    """The package as a whole, and the application's own settings."""

    KIND: ClassVar[str] = "package"
    SCHEMA: ClassVar[int] = 2

    name: str
    """Its package name, as `com.example.shop`."""
    version: str = ""
    version_code: int = 0
    format: str = "apk"
    """`apk`, `xapk`, `apks` or `aab`."""
    sha256: str = ""
    length: int = 0
    label: str = ""
    application: str = ""
    """The class of its application object, if it has one of its own."""
    minimum_sdk: int = 1
    target_sdk: int = 1
    debuggable: bool = False
    cleartext: bool | None = None
    """`usesCleartextTraffic`, if the manifest says."""
    network_config: bool = False
    """Whether a file of rules for the network is there; then it counts, and `cleartext` does not."""
    backup: bool | None = None
    backup_rules: bool = False
    legacy_storage: bool = False
    """`requestLegacyExternalStorage`: for one version of Android it asks to see shared storage as before."""
    test_of: str = ""
    """The package that it tests, if it is a test."""
    packers: tuple[str, ...] = ()
    """Tools that hide its code, by words of the catalogue (`packer.qihoo-jiagu`)."""
    hybrids: tuple[str, ...] = ()
    """Frameworks whose code is not DEX: `flutter`, `react-native`, `unity` ..."""


class Component(Record, frozen=True, kw_only=True, omit_defaults=True):
    """An activity, service, receiver or provider of the manifest."""

    KIND: ClassVar[str] = "component"

    kind: str
    """`activity`, `activity-alias`, `service`, `receiver` or `provider`."""
    name: str
    exported: bool = False
    """Whether others may call it: as it says, or by the default of the app's target version."""
    enabled: bool = True
    permission: str = ""
    read_permission: str = ""
    write_permission: str = ""
    authorities: str = ""
    process: str = ""
    grants: bool = False
    """`grantUriPermissions`: single addresses may be handed out."""
    path_permissions: int = 0
    launcher: bool = False
    """Whether people start the app by it."""
    target: str = ""
    """Of an alias: the activity that it opens."""
    actions: tuple[str, ...] = ()
    schemes: tuple[str, ...] = ()
    metadata: dict[str, str] = {}


class Permission(Record, frozen=True, kw_only=True, omit_defaults=True):
    """A permission that the app asks for, or defines."""

    KIND: ClassVar[str] = "permission"

    name: str
    defined: bool = False
    level: str = ""
    maximum_sdk: int = 0


class MetaDatum(Record, frozen=True, kw_only=True, omit_defaults=True):
    """A named value of the manifest, which libraries read."""

    KIND: ClassVar[str] = "metadata"

    name: str
    value: str


class Signer(Record, frozen=True, kw_only=True, omit_defaults=True):
    """Who signed the package, by one scheme."""

    KIND: ClassVar[str] = "signer"

    scheme: str
    """`v1`, `v2`, `v3` or `v3.1`; `v4` of the file beside the package."""
    certificate: str
    """SHA-256 of the certificate."""
    subject: str = ""
    valid_to: str = ""
    verified: bool | None = None
    """Whether the signature is right for this file; None where that was not tried."""


class Bytecode(Record, frozen=True, kw_only=True, omit_defaults=True):
    """One file of code, kept as it is: rules read it."""

    KIND: ClassVar[str] = "bytecode"

    name: str
    sha256: str
    length: int

    @property
    def carried(self) -> bool:
        """Whether it stands among the app's files, for the app to load it, and is not run by the system."""
        return "/" in self.name


class NativeLibrary(Record, frozen=True, kw_only=True, omit_defaults=True):
    """A library of machine code: its name and for which processor."""

    KIND: ClassVar[str] = "native-library"
    SCHEMA: ClassVar[int] = 2

    name: str
    processors: tuple[str, ...]
    length: int = 0
    build_id: str = ""
    """The identifier of its build, in hexadecimal; of the first processor of those named in `read_for`."""
    read_for: str = ""
    """The processor for which it was read; empty where it was not, or makes no sense."""
    needs: tuple[str, ...] = ()
    """The libraries that it needs."""
    symbols: int = 0
    """How many names it offers."""
    methods: tuple[str, ...] = ()
    """Of these the methods of Java that it carries out, as `com.a.B.read`; at most a thousand."""


class NameMapping(Record, frozen=True, kw_only=True, omit_defaults=True):
    """A mapping file of ProGuard or R8 that came with the package; kept, rules read it."""

    KIND: ClassVar[str] = "name-mapping"

    name: str
    sha256: str
    length: int
    build: str = ""
    """The identifier of the build for which R8 wrote it."""


class ListedComponent(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A component of others by somebody else's list: what it is for, and how it is seen."""

    name: str
    purpose: str = "unknown"
    """A word of the catalogue's `purpose` terms."""
    classes: tuple[str, ...] = ()
    """Beginnings of class names: with a dot at the end those of a package, else a package or a class."""
    domains: tuple[str, ...] = ()


class SDKList(Record, frozen=True, kw_only=True, omit_defaults=True):
    """A list of components that was handed in beside our own."""

    KIND: ClassVar[str] = "sdk-list"

    name: str
    components: tuple[ListedComponent, ...] = ()
    left_out: int = 0
    """Entries without a class that is named plainly."""


class PackedFile(Record, frozen=True, kw_only=True, omit_defaults=True):
    """A file of the package that is neither code nor resource; texts are kept."""

    KIND: ClassVar[str] = "packed-file"

    name: str
    length: int
    sha256: str = ""
    """Of its content, if that was kept."""


class ResourceText(Record, frozen=True, kw_only=True, omit_defaults=True):
    """A text of the app's resources."""

    KIND: ClassVar[str] = "resource-text"

    id: int
    name: str
    """Its name; of each text in a list that of the list, with `[]` behind."""
    text: str
    language: str = ""


class Preference(Record, frozen=True, kw_only=True, omit_defaults=True):
    """An entry of a screen of settings, whose value the system's library stores by itself."""

    KIND: ClassVar[str] = "preference"

    file: str
    resource: int
    """The number by which the code asks for that screen."""
    tag: str = ""
    key: str = ""
    """Under which it is stored."""
    title: str = ""
    summary: str = ""
    shown: bool = True
    """Whether it stands there unless code hides it."""


class LayoutView(Record, frozen=True, kw_only=True, omit_defaults=True):
    """A view of a screen as the package lays it out: one that has an identifier, a text or a field."""

    KIND: ClassVar[str] = "layout-view"
    SCHEMA: ClassVar[int] = 4

    layout: str
    """The file in which it stands."""
    resource: int
    """The number by which the code asks for that layout."""
    depth: int = 0
    """How many views it lies in; 0 is the whole screen."""
    tag: str = ""
    id: int = 0
    name: str = ""
    """Its identifier, as `password`."""
    text: str = ""
    hint: str = ""
    input_type: int = 0
    """What may be typed: the flags of android.text.InputType."""
    fills: bool = False
    """Whether it and all that it lies in take all the room that there is, in both directions."""
    on_click: str = ""
    """The method that is called when it is pressed, if the layout says."""
    hidden: bool = False
    """Whether it is not shown unless code shows it."""
    checked: bool = False
    """Whether it is ticked, or switched on, before anybody touches it."""
    description: str = ""
    """What is read aloud in its place, as that a picture closes."""


class MadeByResource(Record, frozen=True, kw_only=True, omit_defaults=True):
    """The classes of which objects are made when a document of the resources is shown."""

    KIND: ClassVar[str] = "made-by-resource"

    file: str
    resource: int
    """The number by which the code asks for it; of a graph of navigation also that of a destination."""
    name: str = ""
    """Kind and name of the resource, as `layout/main`."""
    views: tuple[str, ...] = ()
    """Classes of views, of entries of a menu or of a screen of settings, by their full names."""
    fragments: tuple[str, ...] = ()
    includes: tuple[int, ...] = ()
    """Documents that are shown along with it."""
    later: tuple[int, ...] = ()
    """Documents or destinations that it leads to, now or once the code asks; what it includes hidden, too."""


class NetworkRule(Record, frozen=True, kw_only=True, omit_defaults=True):
    """One rule of the network security configuration."""

    KIND: ClassVar[str] = "network-rule"

    domains: tuple[str, ...] = ()
    """Empty for the rule of all others."""
    cleartext: bool | None = None
    trusts: tuple[str, ...] = ()
    """`system`, `user`, or a resource with certificates."""
    debug: bool = False
    """Whether it is for debuggable builds only."""
    pins: int = 0


class UnreadPart(Record, frozen=True, kw_only=True, omit_defaults=True):
    """A part of the package that could not be read, or is not as it should be."""

    KIND: ClassVar[str] = "unread-part"

    name: str
    why: str
    """A word of the catalogue's `unread` or `package_oddity` terms."""
    count: int = 1


class EarlierRelease(Record, frozen=True, kw_only=True, omit_defaults=True):
    """An earlier release of the app, to compare with: everything that its package holds."""

    KIND: ClassVar[str] = "earlier-release"
    SCHEMA: ClassVar[int] = 7

    packages: tuple[Package, ...]
    components: tuple[Component, ...] = ()
    permissions: tuple[Permission, ...] = ()
    metadata: tuple[MetaDatum, ...] = ()
    signers: tuple[Signer, ...] = ()
    bytecodes: tuple[Bytecode, ...] = ()
    libraries: tuple[NativeLibrary, ...] = ()
    files: tuple[PackedFile, ...] = ()
    texts: tuple[ResourceText, ...] = ()
    network: tuple[NetworkRule, ...] = ()
    unread: tuple[UnreadPart, ...] = ()
    mappings: tuple[NameMapping, ...] = ()
    """Its own mapping file; without one its names are read by that of the newer release."""
    views: tuple[LayoutView, ...] = ()
    preferences: tuple[Preference, ...] = ()
    made: tuple[MadeByResource, ...] = ()


class AppPackage(Aggregate, frozen=True, kw_only=True, eq=False, weakref=True, dict=True):
    """Everything that is known of an app from its package; nothing of it was ever run."""

    NAME: ClassVar[str] = "app-package"
    TARGETS: ClassVar[tuple[str, ...]] = ("app",)

    packages: tuple[Package, ...] = ()
    components: tuple[Component, ...] = ()
    permissions: tuple[Permission, ...] = ()
    metadata: tuple[MetaDatum, ...] = ()
    signers: tuple[Signer, ...] = ()
    bytecodes: tuple[Bytecode, ...] = ()
    libraries: tuple[NativeLibrary, ...] = ()
    files: tuple[PackedFile, ...] = ()
    texts: tuple[ResourceText, ...] = ()
    network: tuple[NetworkRule, ...] = ()
    unread: tuple[UnreadPart, ...] = ()
    declared: tuple[DeclaredList, ...] = ()
    mappings: tuple[NameMapping, ...] = ()
    releases: tuple[EarlierRelease, ...] = ()
    lists: tuple[SDKList, ...] = ()
    views: tuple[LayoutView, ...] = ()
    preferences: tuple[Preference, ...] = ()
    made: tuple[MadeByResource, ...] = ()
    blobs: Blobs = NoBlobs()

    @cached_property
    def earlier(self) -> "AppPackage | None":
        """The earlier release that came along, judged beside what its operator declares now."""
        if not self.releases:
            return None
        first = self.releases[0]
        parts = {name: getattr(first, name) for name in first.__struct_fields__ if name != "number"}
        parts["mappings"] = first.mappings or self.mappings
        return AppPackage(**parts, declared=self.declared, lists=self.lists, blobs=self.blobs)

    @property
    def package(self) -> Package:
        """The package as a whole."""
        return self.packages[0]

    def permission(self, name: str) -> Permission | None:
        """Return a permission that is asked for: `android.permission.INTERNET`."""
        return next((p for p in self.permissions if p.name == name and not p.defined), None)
