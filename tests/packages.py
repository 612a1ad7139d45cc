"""
Build the app packages of the examples and of demo town: `script/build-packages [RULE[/NAME]|demo...]`.

An example that has a `package/` folder is built into `app.apk` beside it, and one with an `earlier/` folder
into `earlier.apk`; what a firm of demo town offers is built from `demo/apps/FIRM/` into its site's files.
`AndroidManifest.xml`, `res/`, `assets/` and `lib/` are built by aapt, `smali/` by smali, and each folder of
`carried/` into a JAR of that name among the assets, for the app to load; all signed by apksigner with a key
that is for tests alone.
It needs Debian's aapt, apksigner, libsmali-java and android-framework-res; the packages are committed,
so that nobody else does.
"""

import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
DEMO = ROOT / "src/rectitude/demo"
KEYS = Path(__file__).parent / "app_keys"
JAVA = Path("/usr/share/java")
FRAMEWORK = "/usr/share/android-framework-res/framework-res.apk"
LIBRARIES = ("smali", "smali-util", "dexlib2", "guava", "jcommander", "antlr3-runtime")
LONG_AGO = (2026, 11, 1, 0, 0, 0)
"""The time of every member: the same sources make the same package."""


BUILT = {"package": "app.apk", "earlier": "earlier.apk"}
"""What each folder of an example is built into."""


def sources() -> Iterator[tuple[str, Path, Path]]:
    """Yield each package by its name, with the folder of its sources and the file that it is built into."""
    for folder in sorted((ROOT / "examples").glob("*/*")):
        for name, built in BUILT.items():
            if (folder / name).is_dir():
                yield f"{folder.parent.name}/{folder.name}", folder / name, folder / built
    for folder in sorted((DEMO / "apps").iterdir()):
        site = DEMO / "sites" / f"{folder.name}.localhost"
        yield f"demo/{folder.name}", folder, site / f"{folder.name}.apk"


def build(folder: Path, target: Path) -> None:
    """Build the package whose sources are in a folder."""
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        plain = work / "plain.apk"
        with zipfile.ZipFile(plain, "w", zipfile.ZIP_DEFLATED) as apk:
            for member, data in [
                *_resources(folder, work),
                *_code(folder / "smali", work),
                *_more(folder),
                *_carried(folder / "carried", work),
            ]:
                apk.writestr(zipfile.ZipInfo(member, LONG_AGO), data, zipfile.ZIP_DEFLATED)
        subprocess.run(
            [
                *(
                    "apksigner",
                    "sign",
                    "--key",
                    KEYS / "key.pk8",
                    "--cert",
                    KEYS / "certificate.pem",
                ),
                *("--v1-signing-enabled", "false", "--v3-signing-enabled", "false"),
                *("--min-sdk-version", "24", "--in", plain, "--out", target),
            ],
            check=True,
        )
        target.with_suffix(".apk.idsig").unlink(missing_ok=True)


def _resources(folder: Path, work: Path) -> list[tuple[str, bytes]]:
    made = work / "resources.apk"
    command = ["aapt", "package", "-f", "-F", made, "-I", FRAMEWORK]
    command += ["-M", folder / "AndroidManifest.xml"]
    command += ["-S", folder / "res"] if (folder / "res").is_dir() else []
    subprocess.run(command, check=True, capture_output=True)
    with zipfile.ZipFile(made) as apk:
        return [(name, apk.read(name)) for name in apk.namelist()]


def _code(folder: Path, work: Path) -> list[tuple[str, bytes]]:
    files = sorted(folder.rglob("*.smali"))
    if not files:
        return []
    path = ":".join(str(JAVA / f"{name}.jar") for name in LIBRARIES)
    dex = work / "classes.dex"
    smali = ["java", "-cp", path, "org.jf.smali.Main", "assemble", *files, "-o", dex]
    subprocess.run(smali, check=True)
    return [("classes.dex", dex.read_bytes())]


def _carried(folder: Path, work: Path) -> Iterator[tuple[str, bytes]]:
    """Yield a JAR of code for each folder, as it stands among the assets."""
    for source in sorted(folder.glob("*")):
        jar = work / f"{source.name}.jar"
        with zipfile.ZipFile(jar, "w", zipfile.ZIP_DEFLATED) as archive:
            for member, data in _code(source, work):
                archive.writestr(zipfile.ZipInfo(member, LONG_AGO), data, zipfile.ZIP_DEFLATED)
        yield f"assets/{jar.name}", jar.read_bytes()


def _more(folder: Path) -> list[tuple[str, bytes]]:
    return [
        (str(path.relative_to(folder)), path.read_bytes())
        for part in ("assets", "lib")
        for path in sorted((folder / part).rglob("*"))
        if path.is_file()
    ]


def main(prefixes: list[str]) -> None:
    for name, folder, target in sources():
        if not prefixes or name.startswith(tuple(prefixes)):
            build(folder, target)
            print(f"built {name}: {target.name}", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
