"""
Manifest, layouts and texts of app packages, by our reader and by kept libraries: time, memory, what is read.

Run `PYTHONPATH=src python benchmarks/app_readers.py --others PYTHON PACKAGE...`, where `PYTHON` is one with
androguard, pyaxmlparser, apkInspector and apk-info, which are needed for nothing else. Each figure is the
lowest of five processes of its own. `--damaged FOLDER` has each reader read the manifests of all packages
in a folder, many of them damaged on purpose, and tells of how many it gives the package's name.
"""

import argparse
import os
import subprocess
import sys
from pathlib import Path

_OWN = """
import sys
from pathlib import Path
from rectitude.collectors.app.archive import Archive
from rectitude.collectors.app.documents import xml
from rectitude.facts.apps import axml
archive = Archive.open(Path(sys.argv[1]))
root = xml(archive.read("AndroidManifest.xml"))
print(root.attributes["package"])
"""
_OWN_ALL = """
roots = [root, *(xml(archive.read(name)) for name in archive.names("res/layout", ".xml"))]
table = archive.read("resources.arsc") if "resources.arsc" in archive.members else None
texts = [] if table is None else list(axml.resources(table, frozenset({"string"})))
print(sum(1 for root in roots for _ in root.walk()), len({each.id for each in texts}))
"""
_DOCUMENTS = """
import zipfile
whole = zipfile.ZipFile(sys.argv[1])
documents = [whole.read(n) for n in whole.namelist() if n.startswith("res/layout") and n.endswith(".xml")]
"""
_OF_ANDROGUARD = """
roots = [root, *(AXMLPrinter(each).get_xml_obj() for each in documents)]
table = apk.get_android_resources()
texts = set()
for package in table.get_packages_names() if table else ():
    for each in table.get_resolved_strings().get(package, {}).values():
        texts |= each.keys()
print(sum(1 for root in roots for _ in root.iter()), len(texts))
"""
READERS = {
    "rectitude": (_OWN, _OWN_ALL),
    "androguard": (
        """
import sys
from loguru import logger
logger.remove()
from androguard.core.apk import APK
from androguard.core.axml import AXMLPrinter
apk = APK(sys.argv[1])
root = apk.get_android_manifest_xml()
print(apk.get_package())
""",
        _DOCUMENTS + _OF_ANDROGUARD,
    ),
    "pyaxmlparser": (
        """
import sys
from pyaxmlparser import APK
from pyaxmlparser.axmlprinter import AXMLPrinter
apk = APK(sys.argv[1])
root = apk.get_android_manifest_xml()
print(apk.package)
""",
        _DOCUMENTS + _OF_ANDROGUARD,
    ),
    "apkInspector": (
        """
import io, re, sys
from apkInspector.axml import get_manifest, parse_apk_for_manifest
texts = [parse_apk_for_manifest(sys.argv[1])]
print(re.search('package="([^"]+)"', texts[0])[1])
""",
        f"""{_DOCUMENTS}
texts += [get_manifest(io.BytesIO(each)) for each in documents]
print(sum(len(re.findall("<[A-Za-z]", each)) for each in texts), "no table")
""",
    ),
    "apk-info": (
        """
import re, sys
from apk_info import APK
apk = APK(sys.argv[1])
print(apk.get_package_name())
""",
        """
print(len(re.findall("<[A-Za-z]", apk.get_xml_string())), "no layouts, no table")
""",
    ),
}
"""By each reader a program that tells the package's name, and what it does then for all else."""
_PATIENCE = 20
"""Seconds for one package."""


def measured(python: str, program: str, package: Path) -> tuple[float, int, list[str]]:
    """Return seconds of processor time, MB at most, and what a reader says; nothing if it fails."""
    process = subprocess.Popen(
        ["timeout", str(_PATIENCE), python, "-c", program, str(package)],
        env=os.environ,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert process.stdout
    said = process.stdout.read().splitlines()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    seconds = usage.ru_utime + usage.ru_stime
    return seconds, usage.ru_maxrss * 1024 // 1_000_000, [] if process.returncode else said


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("packages", nargs="*", type=Path)
    parser.add_argument("--others", help="an interpreter that has the libraries")
    parser.add_argument("--damaged", type=Path)
    given = parser.parse_args()
    for name, (manifest, all_else) in READERS.items():
        python = sys.executable if name == "rectitude" else given.others
        if python is None:
            continue
        for package in given.packages:
            runs = (measured(python, manifest + all_else, package) for _ in range(5))
            seconds, memory, said = min(runs)
            print(f"{name:<14}{package.name:<42}{seconds:5.2f} s {memory:4} MB", *said, flush=True)
        if given.damaged:
            files = sorted(given.damaged.rglob("*.apk"))
            read = [measured(python, manifest, each) for each in files]
            named = sum(said not in ([], ["None"], [""]) for *_, said in read)
            whole = sum(seconds for seconds, *_ in read)
            print(f"{name:<14}{named} of {len(files)} named, {whole:.0f} s", flush=True)


if __name__ == "__main__":
    main()
