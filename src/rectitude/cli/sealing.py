"""The proofs that are put beside sealed bundles: a signature, a time stamp, or neither."""

from pathlib import Path

import click
import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from rectitude.bundle import proofs
from rectitude.text import Language, Unable


class Seal(msgspec.Struct, frozen=True):
    """What proves that a bundle is as it was, and when it was."""

    key: Ed25519PrivateKey | None = None
    authority: str | None = None

    @classmethod
    def of(cls, sign: Path | None, timestamp: str | None) -> "Seal":
        """Return the seal that was asked for; raises Unable where the key cannot be read."""
        return cls(proofs.signing_key(sign) if sign else None, timestamp)

    def put_on(self, path: Path, language: Language) -> bool:
        """Prove a bundle; return whether that was done: if not its line says why, and nothing is lost."""
        try:
            if self.key:
                proofs.sign(path, self.key)
            if self.authority:
                proofs.stamp(path, self.authority)
        except Unable as error:
            click.echo(f"rectitude: {path.name}: {error.text[language]}", err=True)
            return False
        return True
