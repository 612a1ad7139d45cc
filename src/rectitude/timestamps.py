"""
Time stamps of an authority: proof by a third party that bytes existed at a time (RFC 3161).

What is kept is the authority's whole answer (`.tsr`), which OpenSSL reads too:
`openssl ts -verify -in X.tsr -data FILE -CAfile ROOTS.pem`.
"""

import asyncio
import hashlib
from datetime import datetime
from urllib.parse import urlsplit

import msgspec
from cryptography.x509 import load_der_x509_certificate, load_pem_x509_certificates
from rfc3161_client import (
    HashAlgorithm,
    PKIStatus,
    TimestampRequestBuilder,
    TimeStampResponse,
    VerificationError,
    VerifierBuilder,
    decode_timestamp_response,
)

from rectitude.network.dial import Dialer
from rectitude.options import Options
from rectitude.text import Unable

WAIT = 20
"""Seconds to wait for an authority: ours; public ones answer within one."""

LARGEST = 1 << 20
"""Bytes of an answer that are read at most: ours; a token with its certificates has about 6 KiB."""


class Timestamp(msgspec.Struct, frozen=True):
    """What an answer says; true only if `verify` accepts it."""

    at: datetime
    """UTC."""
    authority: str
    """The name in the certificate that signed, as RFC 4514 writes it; empty if none came along."""
    serial: int
    policy: str
    """Object identifier of the rules under which the authority stamps."""


class Untrue(ValueError):
    """A time stamp that does not prove what it is kept for."""


def request(address: str, content: bytes) -> bytes:
    """
    Return the answer of the time-stamping authority at an address over the SHA-256 of bytes.

    Raises Unable where it cannot be reached, refuses, or answers something else than was asked, or
    not in DER (some authorities send their certificates unsorted). The bytes themselves never leave
    the house.
    """
    if urlsplit(address).scheme not in {"http", "https"}:
        raise _unable(address, "应为 http 或 https 地址", "an http or https address is needed")
    asked = TimestampRequestBuilder(data=content, hash_algorithm=HashAlgorithm.SHA256).build()
    answer = _post(address, asked.as_bytes())
    try:
        response = decode_timestamp_response(answer)
    except ValueError as error:
        raise _unable(
            address, "应答不是 DER 编码的时间戳", "its answer is no time stamp in DER"
        ) from error
    if PKIStatus(response.status) != PKIStatus.GRANTED:
        said = "; ".join(response.status_string) or PKIStatus(response.status).name
        raise _unable(address, f"拒绝签发：{said}", f"it refuses: {said}")
    if response.tst_info.nonce != asked.nonce or not _covers(response, content):
        raise _unable(address, "应答与请求不符", "its answer is to another request")
    return answer


def read(answer: bytes) -> Timestamp:
    """
    Return what a kept answer says, without judging it.

    Raises Untrue where it is no granted answer.
    """
    try:
        response = decode_timestamp_response(answer)
        said = response.tst_info
        signers = [(each.issuer, each.serial_number) for each in response.signed_data.signer_infos]
        certificates = map(load_der_x509_certificate, response.signed_data.certificates)
        names = [
            each.subject.rfc4514_string()
            for each in certificates
            if (each.issuer, each.serial_number) in signers
        ]
        policy = said.policy.dotted_string
        return Timestamp(said.gen_time, "".join(names[:1]), said.serial_number, policy)
    except ValueError as error:
        raise Untrue(f"no time stamp: {error}") from error


def verify(answer: bytes, content: bytes, roots: bytes | None = None) -> Timestamp:
    """
    Return what a kept answer proves of bytes; no network is needed.

    `roots` holds the certificates to trust, PEM. Without them it is only checked that the stamp is
    over these bytes: anyone could have signed it. Raises Untrue where it proves nothing.
    """
    stamp = read(answer)
    response = decode_timestamp_response(answer)
    if not _covers(response, content):
        raise Untrue("the time stamp is over other content")
    if roots is not None:
        _trust(response, content, roots)
    return stamp


def _trust(response: TimeStampResponse, content: bytes, roots: bytes) -> None:
    builder = VerifierBuilder()
    try:
        for certificate in load_pem_x509_certificates(roots):
            builder = builder.add_root_certificate(certificate)
        builder.build().verify_message(response, content)
    except (VerificationError, ValueError) as error:
        raise Untrue(f"the time stamp is not signed by a trusted authority: {error}") from error


def _covers(response: TimeStampResponse, content: bytes) -> bool:
    return hashlib.sha256(content).digest() == response.tst_info.message_imprint.message


def _post(address: str, body: bytes) -> bytes:
    from rectitude.network.client import FAILURES  # late: to read a stamp nothing is asked

    try:
        return asyncio.run(_answer(address, body))
    except FAILURES as error:
        raise _unable(address, f"无法取得：{error}", f"no answer: {error}") from error


async def _answer(address: str, body: bytes) -> bytes:
    from rectitude.network.certificates import verifying
    from rectitude.network.client import Client

    headers = {
        "Content-Type": "application/timestamp-query",
        "Accept": "application/timestamp-reply",
    }
    async with (
        Client.ready(Dialer(Options()), verifying()) as client,
        client.session(headers, proxies=True) as session,
    ):
        answer = await session.ask(address, most=LARGEST, seconds=WAIT, body=body)
    if answer.status != 200:
        raise ValueError(f"HTTP {answer.status}")
    return answer.body


def _unable(address: str, zh: str, en: str) -> Unable:
    return Unable(f"时间戳服务 {address}：{zh}。", f"Time-stamping authority {address}: {en}.")
