"""How Chromium is found and started: everything that decides it, and what would keep it from starting."""

import base64
import hashlib
import os
import shutil
import tempfile
from pathlib import Path
from typing import Literal

import msgspec
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from rectitude.collectors.website import datagrams
from rectitude.network.resolve import Resolve
from rectitude.options import Options
from rectitude.text import Unable

Profile = Literal["evidence", "sweep"]

_NAMES: dict[Profile, tuple[str, ...]] = {
    "evidence": ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable"),
    "sweep": ("chromium-headless-shell", "headless_shell", "chromium", "chromium-browser"),
}
_ENVIRONMENT = "RECTITUDE_BROWSER"


LONGEST_TEMPORARY_FOLDER = 64
"""
Bytes that the path of the folder for temporary files may have: in it Chromium opens a Unix socket
(`/org.chromium.Chromium.XXXXXX/SingletonSocket`), whose path Linux allows 107.
"""

OWN_FOLDER = len("/rectitude-12345678")
"""Bytes that a folder of our own adds to that path."""

LOCALE = "zh-CN"
TIME_ZONE = "Asia/Shanghai"
DESKTOP = (1366, 768)
MOBILE = (390, 844)

FEATURES_OFF = (
    # Chromium's own address bar: each new window would load it as pages, for half a second of CPU.
    "WebUIOmniboxPopup",
    "WebUIOmniboxAimPopup",
    "WebUIOmniboxFullPopup",
    # A process kept ready for the next site: here each context needs its own, and leaves it unused.
    "SpareRendererForSitePerProcess",
    # What Playwright switches off: of several such switches Chromium obeys the last.
    "AvoidUnnecessaryBeforeUnloadCheckSync",
    "DestroyProfileOnBrowserClose",
    "HttpsUpgrades",
    "HttpsFirstBalancedModeAutoEnable",
    "LensOverlay",
    "MediaRouter",
    "PaintHolding",
    "ThirdPartyStoragePartitioning",
    "AvoidCorsURLLoaderRestartOnRedirect",
    "TcpPortRandomizationWin",
    "OptimizationHints",
    "NetworkTimeServiceQuerying",
    "AimEnabled",
    "PreconnectToSearch",
    "msForceBrowserSignIn",
    "msEdgeUpdateLaunchServicesPreferredVersion",
)
"""Features of Chromium that are off; a test compares them with those of the installed Playwright."""

_SWITCHES = (
    f"--disable-features={','.join(FEATURES_OFF)}",
    "--disable-blink-features=AutomationControlled",
    "--disable-quic",
    "--disable-domain-reliability",
    "--disable-sync",
    "--disable-gpu",
    "--no-pings",
    "--disable-crash-reporter",
)


STARTER = """#!/bin/sh
for given; do
  case $given in
    --user-data-dir=*)
      mkdir -p "${{given#*=}}/Default"
      echo '{{"profile": {{"cookie_controls_mode": 0}}}}' > "${{given#*=}}/Default/Preferences" ;;
  esac
done
exec {executable} "$@"
"""


class Launch(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that decides how a browser is started."""

    executable: str
    profile: Profile = "evidence"
    resolve: Resolve = Resolve()
    authorities: tuple[str, ...] = ()
    """SPKI hashes (base64 SHA-256) of further certificate authorities."""
    proxy: str = ""
    """`http://127.0.0.1:PORT`: everything goes through it, loopback too."""
    third_party_cookies: Literal["allow", "block"] = "allow"

    @classmethod
    def of(cls, options: Options, proxy: str = "") -> "Launch":
        """Return what the options ask for; raises Unable where there is no browser or bad CA."""
        return cls(
            executable=find(options.browser_profile, options.browser),
            profile=options.browser_profile,
            resolve=Resolve.of(options.resolve),
            authorities=_key_hashes(options.ca) if options.ca else (),
            proxy=proxy,
            third_party_cookies=options.third_party_cookies,
        )

    @property
    def needs_profile(self) -> bool:
        """
        Whether the browser must be told by a profile to take cookies of third parties.

        A fresh context of full Chromium is off the record and blocks them, as no user's usual browser
        does; the headless shell never does.
        """
        return self.third_party_cookies == "allow" and self.profile == "evidence"

    @property
    def sandbox(self) -> bool:
        """Chromium refuses its sandbox to root; everybody else keeps it."""
        return os.geteuid() != 0

    @property
    def environment(self) -> dict[str, str]:
        """What a bundle says of how the browser was run."""
        return {
            "browser_profile": self.profile,
            "sandbox": "on" if self.sandbox else "off: run as root",
            "automation": "hidden: navigator.webdriver is false, user agent without Headless",
            "third_party_cookies": self._cookies(),
            "locale": LOCALE,
            "time_zone": TIME_ZONE,
        }

    def _cookies(self) -> str:
        if self.third_party_cookies == "allow":
            return "allowed"
        shell = "allowed: the headless shell knows no other way"
        return "blocked" if self.profile == "evidence" else shell

    def switches(self) -> list[str]:
        """Return the command-line switches beyond Playwright's own."""
        switches = [*_SWITCHES, f"--host-resolver-rules={self.resolve.chromium_rules()}"]
        if public := self.resolve.chromium_spaces():
            switches.append(f"--ip-address-space-overrides={public}")
        if self.authorities:
            switches.append(f"--ignore-certificate-errors-spki-list={','.join(self.authorities)}")
        if self.proxy:
            switches.extend(datagrams.WEBRTC)
        return switches


def find(profile: Profile = "evidence", given: str | Path | None = None) -> str:
    """
    Return the path of the browser: `given`, else `RECTITUDE_BROWSER`, else the first one on PATH.

    Raises Unable where there is none.
    """
    if asked := given or os.environ.get(_ENVIRONMENT):
        if found := shutil.which(asked):
            return found
        raise Unable(f"找不到浏览器：{asked}。", f"No such browser: {asked}.")
    for name in _NAMES[profile]:
        if found := shutil.which(name):
            return found
    raise Unable(
        "找不到 Chromium。请安装 chromium，或用 --browser 或环境变量 RECTITUDE_BROWSER 指明。",
        "Chromium was not found. Install chromium, or name it by --browser or RECTITUDE_BROWSER.",
    )


def check_temporary_folder() -> None:
    """Raise Unable where Chromium could not open its socket: all it says itself is that it is gone."""
    folder = tempfile.gettempdir()
    if len(os.fsencode(folder)) > LONGEST_TEMPORARY_FOLDER:
        raise Unable(
            f"临时文件夹的路径过长，浏览器无法启动：{folder}。请将 TMPDIR 设为不超过 "
            f"{LONGEST_TEMPORARY_FOLDER} 字节的路径。",
            f"The browser cannot start, since the path of the temporary folder is too long: {folder}. "
            f"Set TMPDIR to one of at most {LONGEST_TEMPORARY_FOLDER} bytes.",
        )


def _key_hashes(file: Path) -> tuple[str, ...]:
    try:
        certificates = x509.load_pem_x509_certificates(file.read_bytes())
    except (OSError, ValueError) as error:
        raise Unable(
            f"读不了证书文件 {file}：{error}", f"Cannot read the certificates in {file}: {error}"
        ) from error
    keys = (
        certificate.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
        for certificate in certificates
    )
    return tuple(base64.b64encode(hashlib.sha256(key).digest()).decode() for key in keys)
