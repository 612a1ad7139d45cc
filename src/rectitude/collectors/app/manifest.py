"""What the manifest says: the application, its components, its permissions; by the system's defaults."""

from collections.abc import Iterator, Mapping

from rectitude.evidence.app import Component, MetaDatum, NetworkRule, Package, Permission
from rectitude.facts.apps.axml import TEXT, Element, Reference, Resource, Value

_COMPONENTS = ("activity", "activity-alias", "service", "receiver", "provider")
_MAIN, _LAUNCHER = "android.intent.action.MAIN", "android.intent.category.LAUNCHER"
_EXPORTED_PROVIDERS = 17
"""Below this target version of Android a provider is open to all unless it says otherwise."""

Texts = Mapping[int, Resource]


def package(manifest: Element, texts: Texts) -> Package:
    """Return the package as the manifest describes it."""
    application = next(manifest.all("application"), Element("", {}, []))
    sdk = next(manifest.all("uses-sdk"), Element("", {}, []))
    name = _text(manifest, "package", texts)
    minimum = _number(sdk, "minSdkVersion", 1)
    return Package(
        name=name,
        version=_text(manifest, "versionName", texts),
        version_code=_number(manifest, "versionCode", 0),
        label=_text(application, "label", texts),
        application=_class(name, _text(application, "name", texts)),
        minimum_sdk=minimum,
        target_sdk=_number(sdk, "targetSdkVersion", minimum),
        debuggable=_flag(application, "debuggable", texts) is True,
        cleartext=_flag(application, "usesCleartextTraffic", texts),
        backup=_flag(application, "allowBackup", texts),
        backup_rules="fullBackupContent" in application.attributes
        or "dataExtractionRules" in application.attributes,
        legacy_storage=_flag(application, "requestLegacyExternalStorage", texts) is True,
        test_of=next(
            (_text(each, "targetPackage", texts) for each in manifest.all("instrumentation")), ""
        ),
    )


def network_config(manifest: Element, texts: Texts) -> str:
    """Return the file with the rules for the network; empty where there is none."""
    application = next(manifest.all("application"), Element("", {}, []))
    value = application.attributes.get("networkSecurityConfig")
    found = texts.get(value.id) if isinstance(value, Reference) else None
    return str(found.value) if found else ("?" if value is not None else "")


def permissions(manifest: Element, texts: Texts) -> Iterator[Permission]:
    """Yield what the app asks for, and what it defines."""
    for element in manifest.children:
        if element.tag in {"uses-permission", "uses-permission-sdk-23"}:
            name = _text(element, "name", texts)
            yield Permission(name=name, maximum_sdk=_number(element, "maxSdkVersion", 0))
        elif element.tag == "permission":
            level = element.attributes.get("protectionLevel", 0)
            yield Permission(name=_text(element, "name", texts), defined=True, level=_level(level))


def metadata(manifest: Element, texts: Texts) -> Iterator[MetaDatum]:
    """Yield the named values of the application."""
    for application in manifest.all("application"):
        for name, value in _metadata(application, texts).items():
            yield MetaDatum(name=name, value=value)


def components(manifest: Element, texts: Texts) -> Iterator[Component]:
    """Yield every component in the manifest's order."""
    name = _text(manifest, "package", texts)
    target = package(manifest, texts).target_sdk
    for application in manifest.all("application"):
        for element in application.children:
            if element.tag in _COMPONENTS:
                yield _component(element, name, target, texts)


def _component(element: Element, package_name: str, target: int, texts: Texts) -> Component:
    filters = list(element.all("intent-filter"))
    actions = _named(filters, "action", texts)
    by_default = bool(filters) or (element.tag == "provider" and target < _EXPORTED_PROVIDERS)
    exported = _flag(element, "exported", texts)
    return Component(
        kind=element.tag,
        name=_class(package_name, _text(element, "name", texts)),
        exported=by_default if exported is None else exported,
        enabled=_flag(element, "enabled", texts) is not False,
        permission=_text(element, "permission", texts),
        read_permission=_text(element, "readPermission", texts),
        write_permission=_text(element, "writePermission", texts),
        authorities=_text(element, "authorities", texts),
        process=_text(element, "process", texts),
        grants=_flag(element, "grantUriPermissions", texts) is True,
        path_permissions=sum(1 for _ in element.all("path-permission")),
        launcher=any(_is_launcher(each, texts) for each in filters),
        target=_class(package_name, _text(element, "targetActivity", texts)),
        actions=actions,
        schemes=tuple(
            dict.fromkeys(
                scheme
                for each in filters
                for data in each.all("data")
                if (scheme := _text(data, "scheme", texts))
            )
        ),
        metadata=_metadata(element, texts),
    )


def _is_launcher(each: Element, texts: Texts) -> bool:
    return _MAIN in _named([each], "action", texts) and _LAUNCHER in _named(
        [each], "category", texts
    )


def _named(filters: list[Element], tag: str, texts: Texts) -> tuple[str, ...]:
    names = (_text(child, "name", texts) for each in filters for child in each.all(tag))
    return tuple(dict.fromkeys(name for name in names if name))


def _metadata(element: Element, texts: Texts) -> dict[str, str]:
    found = {}
    for each in element.all("meta-data"):
        key = "value" if "value" in each.attributes else "resource"
        found[_text(each, "name", texts)] = _text(each, key, texts)
    return found


def rules(config: Element) -> Iterator[NetworkRule]:
    """Yield the rules of a network security configuration; a rule inherits from the one around it."""
    for element in config.walk():
        if element.tag not in {"base-config", "domain-config", "debug-overrides"}:
            continue
        anchors = [
            str(certificates.attributes.get("src", ""))
            for trust in element.all("trust-anchors")
            for certificates in trust.all("certificates")
        ]
        clear = element.attributes.get("cleartextTrafficPermitted")
        yield NetworkRule(
            domains=tuple(str(each.attributes.get(TEXT, "")) for each in element.all("domain")),
            cleartext=None if clear is None else str(clear).lower() in {"true", "1"},
            trusts=tuple(each if each in {"system", "user"} else "resource" for each in anchors),
            debug=element.tag == "debug-overrides",
            pins=sum(1 for pins in element.all("pin-set") for _ in pins.all("pin")),
        )


def _class(package_name: str, name: str) -> str:
    """Return a class's full name: `.Main` and `Main` are of the package."""
    if name.startswith("."):
        return package_name + name
    return f"{package_name}.{name}" if name and "." not in name else name


def _text(element: Element, name: str, texts: Texts) -> str:
    value = element.attributes.get(name, "")
    for _ in range(4):  # a reference to a reference; who goes round in circles has no text
        if not isinstance(value, Reference):
            return str(value)
        found = texts.get(value.id)
        value = found.value if found else f"@{value.id:08x}"
    return ""


def _flag(element: Element, name: str, texts: Texts) -> bool | None:
    if name not in element.attributes:
        return None
    return _text(element, name, texts).lower() in {"true", "1", "-1"}


def _number(element: Element, name: str, default: int) -> int:
    value = element.attributes.get(name, default)
    if isinstance(value, int):
        return int(value)
    return int(value) if isinstance(value, str) and value.isdecimal() else default


def _level(value: Value) -> str:
    base = int(value) & 0xF if isinstance(value, int) else -1
    return {0: "normal", 1: "dangerous", 2: "signature", 3: "signature"}.get(base, "other")
