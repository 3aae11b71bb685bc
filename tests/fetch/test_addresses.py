"""Which addresses are public."""

from threading import Event

import pytest

from reportedly.errors import Unreachable
from reportedly.fetch.addresses import is_public, resolve

PRIVATE = [
    *("127.0.0.1", "127.8.8.8", "0.0.0.0", "10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1"),
    *("198.18.0.1", "224.0.0.1", "239.1.1.1", "240.0.0.1", "255.255.255.255", "192.0.2.1", "203.0.113.9"),
    *("::1", "::", "fe80::1", "fe80::1%1", "fc00::1", "fd12::1", "ff02::1", "fec0::1", "2001:db8::1", "::7f00:1"),
    *("::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:169.254.169.254"),
    *("64:ff9b::7f00:1", "64:ff9b::a00:1", "64:ff9b:1::808:808"),
    *("2002:7f00:1::", "2002:a00:1::", "2002:808:808::", "2001:0:7f00:1::"),
]
PUBLIC = [
    *("8.8.8.8", "1.1.1.1", "93.184.215.14", "2606:4700::1111", "2a00:1450:4001::200e"),
    *("::ffff:8.8.8.8", "64:ff9b::808:808"),
]


@pytest.mark.parametrize("address", PRIVATE)
def test_these_are_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", PUBLIC)
def test_these_are_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.enable_socket
@pytest.mark.parametrize("host", ["2130706433", "0x7f.1", "127.1", "localhost"])
def test_odd_ways_of_writing_this_machine_resolve_to_it(host: str) -> None:
    assert not any(is_public(address) for address in resolve(host, 80, 5.0))


def test_a_name_server_that_is_late_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    released = Event()
    monkeypatch.setattr("socket.getaddrinfo", lambda *_, **__: [released.wait(5)][:0])
    with pytest.raises(Unreachable, match="in time"):
        resolve("slow.example", 80, 0.05)
    released.set()


def test_an_unknown_name_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: object, **__: object) -> None:
        raise OSError("no such name")

    monkeypatch.setattr("socket.getaddrinfo", unknown)
    with pytest.raises(Unreachable, match=r"the host nowhere\.example is not known"):
        resolve("nowhere.example", 80, 1.0)
