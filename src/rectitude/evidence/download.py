"""What a link to a program delivered: the file's beginning was read, and nothing of it was run."""

from typing import ClassVar, Literal

import msgspec

from rectitude.evidence._record import Record

Format = Literal["pe", "apk", "zip", "msi", "dmg", "page", ""]
"""By the first bytes: a program for Windows, for Android, an archive, a package for Windows, a disk image."""


class Between(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A page that came first, and led on to the program; nothing of it was run."""

    address: str
    title: str = ""
    text: str = ""
    """Its beginning."""
    label: str = ""
    """Of the link in it that was followed; empty where it leads on by itself."""


class Download(Record, frozen=True, kw_only=True, omit_defaults=True):
    """A link of a visited page that promises a program, and what came when it was asked for."""

    KIND: ClassVar[str] = "download"

    page: str
    """The site's page on which the link stands."""
    href: str
    label: str = ""
    by_script: bool = False
    """Whether it is no link but a control: `href` is then what a press on it asked for."""
    between: Between | None = None
    final_url: str = ""
    """What was asked for in the end, after redirects."""
    status: int | None = None
    media_type: str = ""
    file_name: str = ""
    """The name under which it is delivered: of `Content-Disposition`, else of the address."""
    size: int | None = None
    format: Format = ""
    product: str = ""
    """What the file itself says: ProductName of its version resource, or the label of its manifest."""
    description: str = ""
    original_name: str = ""
    company: str = ""
    package: str = ""
    """The name of an app package, from its manifest."""
    read: int = 0
    """Bytes that were read of it."""
    digest: str = ""
    """SHA-256 of its first bytes, up to 256 KiB."""
    problem: str = ""
    """Why nothing can be said of it."""
