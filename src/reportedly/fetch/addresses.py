"""Which network addresses may be asked, and what a host's name resolves to."""

import socket
import threading
from collections.abc import Callable
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

from reportedly.errors import Unreachable

Resolve = Callable[[str, int, float], list[str]]
"""Host, port and seconds to spend, to numeric addresses; raises Unreachable."""

_TRANSLATED = IPv6Network("64:ff9b::/96")
"""NAT64 (RFC 6052): the last 32 bits are an IPv4 address."""
_TRANSLATED_LOCALLY = IPv6Network("64:ff9b:1::/48")


def is_public(address: str) -> bool:
    """Whether an address belongs to the public internet, also behind its IPv6 wrappings.

    Private, loopback, link-local, shared, multicast, reserved and unspecified addresses do not; nor do 6to4 and
    Teredo tunnels, which no outlet lives behind and which can hide any address.
    """
    ip = ip_address(address)
    if isinstance(ip, IPv6Address):
        if ip in _TRANSLATED:
            return is_public(str(IPv4Address(int(ip) & 0xFFFF_FFFF)))
        if ip.ipv4_mapped:
            return is_public(str(ip.ipv4_mapped))
        if ip.sixtofour or ip.teredo or ip.is_site_local or ip in _TRANSLATED_LOCALLY:
            return False
    return ip.is_global and not (ip.is_multicast or ip.is_reserved or ip.is_loopback or ip.is_link_local)


def resolve(host: str, port: int, seconds: float) -> list[str]:
    """Every address of a host, in the system's order. Raises Unreachable when there is none, or none in time.

    The system's resolver knows no time limit, so it is asked in a thread that is left behind when it is late.
    """
    found: list[str] = []
    failure: list[Exception] = []

    def ask() -> None:
        try:
            answers = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError) as error:
            failure.append(error)
        else:
            found.extend(dict.fromkeys(str(answer[4][0]) for answer in answers))

    asking = threading.Thread(target=ask, daemon=True)
    asking.start()
    asking.join(seconds)
    if found:
        return found
    if failure:
        raise Unreachable(f"the host {host} is not known")
    raise Unreachable(f"the name server did not tell the address of {host} in time")
