"""
Bundles in a store of objects (S3 and what else fsspec reaches) instead of the sweep's folder.

A bundle lies in the folder until the store has all of it: a store that is away, or a death at any moment,
costs time and no evidence. What lies there when a sweep goes on is sent first.
"""

import contextlib
import queue
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from rectitude.text import Unable

AGAIN_AFTER = 5.0
"""Seconds before a store that failed is asked again: ours."""
SIDE_BY_SIDE = 4
"""Bundles that are sent at once: ours; the way there is slow, not this machine."""


def reach(address: str) -> tuple[Any, str]:
    """
    Return the file system of an address such as `s3://bucket/folder`, and the path in it.

    Keys come from the environment or the configuration of its client, never from the address. Raises
    Unable where it cannot be reached, or what reaches it is not installed.
    """
    parts = urlsplit(address)
    if parts.username or parts.password or not parts.scheme:
        raise Unable(
            f"证据包的位置应写成 s3://存储桶/文件夹，不带密钥：{_without_keys(address)}",
            f"A store of bundles is written s3://BUCKET/FOLDER, without keys: {_without_keys(address)}",
        )
    try:
        import fsspec

        system, path = fsspec.core.url_to_fs(address)
        system.ls(path.partition("/")[0] if parts.scheme == "s3" else path, refresh=True)
    except ImportError as error:
        raise Unable(
            "--bundles-to 要用附加组件，请安装：pip install 'rectitude[store]'",
            "--bundles-to needs its extra. Install it: pip install 'rectitude[store]'",
        ) from error
    except Exception as error:
        said = type(error).__name__
        raise Unable(
            f"不能使用存放证据包的位置（{said}）：{_without_keys(address)}",
            f"The store of bundles cannot be used ({said}): {_without_keys(address)}",
        ) from error
    return system, path


def _without_keys(address: str) -> str:
    parts = urlsplit(address)
    return parts._replace(netloc=parts.netloc.rpartition("@")[2], query="").geturl()


class Uploads:
    """Sends bundles in the background, each as soon as it is there."""

    def __init__(self, folder: Path, address: str) -> None:
        """`folder` is where bundles lie; raises Unable as `reach` does."""
        self._folder = folder
        self._system, self._path = reach(address)
        self._waiting: queue.SimpleQueue[str | None] = queue.SimpleQueue()
        self._ending = threading.Event()
        self._threads = [
            threading.Thread(target=self._send_all, name=f"upload-{n}", daemon=True)
            for n in range(SIDE_BY_SIDE)
        ]
        for name in self.left():
            self.send(name)
        for thread in self._threads:
            thread.start()

    def send(self, name: str) -> None:
        """Have a bundle of the folder sent; the file goes when the store has it."""
        self._waiting.put(name)

    def left(self) -> list[str]:
        """Return the bundles that the store does not have."""
        return sorted(path.name for path in self._folder.glob("*.zip"))

    def finish(self) -> int:
        """Send what waits, try once more what failed, and return how many are left here."""
        self._ending.set()
        for _ in self._threads:
            self._waiting.put(None)
        for thread in self._threads:
            thread.join()
        for name in self.left():
            self._try(name)
        return len(self.left())

    def _send_all(self) -> None:
        while (name := self._waiting.get()) is not None:
            if not self._try(name) and not self._ending.wait(AGAIN_AFTER):
                self._waiting.put(name)

    def _try(self, name: str) -> bool:
        source = self._folder / name
        try:
            size = source.stat().st_size
            target = f"{self._path.rstrip('/')}/{name}"
            self._system.put_file(str(source), target)
            self._system.invalidate_cache(target)
            whole = self._system.info(target)["size"] == size
        except FileNotFoundError:
            return not source.exists()
        except Exception:  # noqa: BLE001 - whatever a store says, the bundle stays here
            return False
        if whole:
            source.unlink(missing_ok=True)
        return bool(whole)


@contextlib.contextmanager
def uploading(folder: Path, address: str | None) -> Iterator[Uploads | None]:
    """Send bundles of a folder to an address, if one is given."""
    if address is None:
        yield None
        return
    folder.mkdir(exist_ok=True, mode=0o700)
    uploads = Uploads(folder, address)
    try:
        yield uploads
    finally:
        uploads.finish()
