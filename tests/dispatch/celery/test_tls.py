"""Brokers that are reached over TLS: who answers is verified, by what the URL says."""

from pathlib import Path
from ssl import CERT_NONE, CERT_REQUIRED

import pytest

from safelight.dispatch.celery.app import make_app
from safelight.dispatch.celery.reach import require_reachable
from safelight.dispatch.celery.tls import Address
from safelight.errors import CallError, RunError
from tests.servers.broker import Broker
from tests.servers.papers import Papers, papers, program
from tests.servers.redis import PASSWORD


def refusal(url: str) -> str:
    """Why a broker is not reached; never with its password."""
    with make_app(url) as app, pytest.raises(RunError) as raised:
        require_reachable(app)
    assert PASSWORD not in str(raised.value)
    return str(raised.value)


@pytest.mark.parametrize("url", ["redis://:a?b@nas/0", "amqp://nas/studio?heartbeat=30", "redis://one;redis://two"])
def test_what_is_not_encrypted_is_left_as_it_is(url: str) -> None:
    assert Address.of(url) == Address(url)


def test_who_answers_is_verified_where_nothing_is_said() -> None:
    redis, rabbitmq = Address.of("rediss://:a?b@nas:6380/0"), Address.of("amqps://nas/studio?heartbeat=30")
    assert redis == Address("rediss://:a?b@nas:6380/0", {"ssl_cert_reqs": CERT_REQUIRED, "ssl_check_hostname": True})
    assert rabbitmq.url == "amqps://nas/studio?heartbeat=30"
    assert rabbitmq.options == {"cert_reqs": CERT_REQUIRED, "server_hostname": None}


def test_what_a_url_says_of_certificates_goes_to_the_transport(tmp_path: Path) -> None:
    (file := tmp_path / "ours.pem").touch()
    said = f"ssl_ca_certs={file}&heartbeat=30&ssl_check_hostname=false"
    redis, rabbitmq = (Address.of(f"{scheme}://nas/0?{said}") for scheme in ("rediss", "amqps"))
    assert (redis.url, rabbitmq.url) == ("rediss://nas/0?heartbeat=30", "amqps://nas/0?heartbeat=30")
    assert redis.options == {"ssl_ca_certs": str(file), "ssl_cert_reqs": CERT_REQUIRED, "ssl_check_hostname": False}
    assert rabbitmq.options == {"ca_certs": str(file), "cert_reqs": CERT_REQUIRED}


def test_nobody_is_verified_only_where_that_is_said() -> None:
    assert Address.of("rediss://nas/0?ssl_cert_reqs=none").options == {
        "ssl_cert_reqs": CERT_NONE,
        "ssl_check_hostname": False,
    }
    assert Address.of("amqps://nas/0?ssl_cert_reqs=none").options == {"cert_reqs": CERT_NONE}


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("ssl_ca_certs=/nowhere/ca.pem", "ssl_ca_certs=/nowhere/ca.pem, and there is no such file"),
        ("ssl_cert_reqs=perhaps", "ssl_cert_reqs=perhaps: it may be required or none"),
        ("ssl_ca=ca.pem", "says ssl_ca: it may say ssl_ca_certs, "),
    ],
)
def test_what_cannot_be_gone_by_is_a_wrong_call_that_names_no_password(said: str, words: str) -> None:
    with pytest.raises(CallError, match=words) as raised:
        make_app(f"rediss://:{PASSWORD}@nas/0?{said}")
    assert PASSWORD not in str(raised.value)


def test_brokers_that_stand_in_for_each_other_are_reached_alike() -> None:
    assert Address.of("amqps://one;amqps://two").url == "amqps://one;amqps://two"
    with pytest.raises(CallError, match="all are reached alike"):
        Address.of("amqps://one;amqp://two")


@pytest.mark.slow
def test_a_broker_is_reached_whose_authority_is_named(sealed: Broker, papers: Papers) -> None:
    with make_app(f"{sealed.place()}?ssl_cert_reqs=required&ssl_ca_certs={papers.authority}") as app:
        require_reachable(app)
        assert app.connection_for_write().ssl


@pytest.mark.slow
def test_one_whose_authority_nobody_knows_is_refused_with_the_cure(sealed: Broker, tmp_path: Path) -> None:
    openssl = program()
    assert openssl
    stranger = papers(openssl, tmp_path).authority
    for url in (place := sealed.place(), f"{place}?ssl_ca_certs={stranger}"):
        words = refusal(url)
        assert " is not trusted: " in words
        assert "name the file of whoever signed its certificate by ?ssl_ca_certs=FILE behind its URL" in words


@pytest.mark.slow
def test_one_whose_certificate_is_for_another_name_is_refused(sealed: Broker, papers: Papers) -> None:
    elsewhere = sealed.place().replace("127.0.0.1", "127.1")  # the same machine by another name
    assert " is not trusted: Hostname mismatch" in refusal(f"{elsewhere}?ssl_ca_certs={papers.authority}")


def test_a_port_that_speaks_no_tls_is_said_to(redis_server: Broker) -> None:
    words = refusal(redis_server.place().replace("redis://", "rediss://"))
    assert " does not come to terms over TLS " in words
    assert "see whether that port is the one for rediss://" in words
