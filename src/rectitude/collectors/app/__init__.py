"""App packages: what their manifest, resources and code say, read without running any of it."""

from rectitude.collectors.app.options import AppOptions
from rectitude.collectors.kinds import Kind

_PACKAGES = frozenset({".apk", ".xapk", ".apks", ".aab"})

KIND = Kind(
    name="app",
    subject="app",
    options=AppOptions,
    suffixes=_PACKAGES,
    folder=_PACKAGES,
    apart=True,
)
