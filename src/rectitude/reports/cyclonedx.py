"""
CycloneDX 1.6 (ECMA-424): what an app is made of, as other tools read it.

The app with its digest and signers; files of code and native libraries; the components of others that
the list knows, each with the class or library by which it was seen. Versions stand only where the
component's code or a file beside it names one. The same bundle gives the same document.
"""

import json
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from rectitude import __version__
from rectitude.bundle import Bundle
from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import sdks, versions
from rectitude.reports.har import write_private
from rectitude.text import Unable

_NAMESPACE = uuid.UUID("6ba7b811-9dad-11d1-80b4-00c04fd430c8")
"""That of addresses (RFC 9562): the serial number is made of the bundle's digest."""


def write(bundle: Bundle, output: Path) -> None:
    """
    Write the bill of materials of an app's bundle, mode 0600.

    Raises Unable where the bundle is none of an app, or the file cannot be written.
    """
    package = bundle.gather(AppPackage)
    if package is None or not package.packages:
        raise Unable(
            f"{bundle.path.name} 不是应用安装包的证据包，没有物料清单。",
            f"{bundle.path.name} is no bundle of an app package: it has no bill of materials.",
        )
    text = json.dumps(document(package, bundle.digest), ensure_ascii=False, indent=2)
    write_private(output, f"{text}\n".encode("utf-8", "replace"))


def document(package: AppPackage, digest: str) -> dict[str, Any]:
    """Return the bill of materials of an app; `digest` is that of the bundle in which it was read."""
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid5(_NAMESPACE, f'rectitude:{digest}')}",
        "version": 1,
        "metadata": {
            "tools": {
                "components": [{"type": "application", "name": "rectitude", "version": __version__}]
            },
            "component": _app(package),
        },
        "components": [*_others(package), *_files(package)],
    }


def _app(package: AppPackage) -> dict[str, Any]:
    about = package.package
    properties = [
        {"name": "android:versionCode", "value": str(about.version_code)},
        {"name": "android:targetSdkVersion", "value": str(about.target_sdk)},
        *(
            {"name": f"android:signer:{each.scheme}", "value": each.certificate}
            for each in package.signers
        ),
    ]
    return {
        "type": "application",
        "bom-ref": about.name,
        "name": about.name,
        "version": about.version,
        "hashes": [{"alg": "SHA-256", "content": about.sha256}],
        "properties": properties,
    }


def _others(package: AppPackage) -> Iterator[dict[str, Any]]:
    for each in sdks.found(package):
        component: dict[str, Any] = {
            "type": "library",
            "bom-ref": f"sdk:{each.id}",
            "name": each.sdk.name.en,
            "evidence": {"occurrences": [{"location": each.by}]},
            "properties": [
                {"name": "rectitude:purpose", "value": each.sdk.purpose},
                {"name": "rectitude:used", "value": "true" if each.used else "false"},
            ],
        }
        if version := versions.told(package, each.sdk.classes):
            component["version"] = version
        if each.sdk.owner:
            component["supplier"] = {"name": each.sdk.owner}
        yield component


def _files(package: AppPackage) -> Iterator[dict[str, Any]]:
    for code in package.bytecodes:
        yield {
            "type": "file",
            "bom-ref": f"file:{code.name}",
            "name": code.name,
            "hashes": [{"alg": "SHA-256", "content": code.sha256}],
        }
    for library in package.libraries:
        processors = {"name": "android:processors", "value": " ".join(library.processors)}
        build = {"name": "gnu:build-id", "value": library.build_id}
        yield {
            "type": "library",
            "bom-ref": f"native:{library.name}",
            "name": library.name,
            "properties": [processors, *([build] if library.build_id else [])],
        }
