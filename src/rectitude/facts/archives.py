"""What reading a zip of others can raise."""

import lzma
import zipfile
import zlib

GARBLED = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, OSError, EOFError, RuntimeError, ValueError,
    NotImplementedError,
)  # fmt: skip
"""What reading a zip raises whose bytes were changed: its flags, methods, sizes, sums or names."""
