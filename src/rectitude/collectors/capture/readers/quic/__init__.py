"""QUIC (RFC 9000 and 9369): its greeting is read, and with its secrets what is inside."""

from rectitude.collectors.capture.readers.quic.connections import Connections

__all__ = ["Connections"]
