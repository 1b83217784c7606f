"""Which network addresses may be reached: public ones only."""

from __future__ import annotations

import ipaddress
import socket

from consensus.errors import BadUrl

_Ip = ipaddress.IPv4Address | ipaddress.IPv6Address
# Public by number, but a cloud host's own service for metadata and keys.
_METADATA = frozenset((ipaddress.ip_address("168.63.129.16"),))
_NAT64 = ipaddress.ip_network("64:ff9b::/96")


def public_address(host: str, port: int, allow_private: bool = False) -> str:
    """The one address to connect to for a host, resolved now and checked.

    Raises:
        BadUrl: the name is unknown, or any address it resolves to is not public.

    >>> public_address("169.254.169.254", 80)
    Traceback (most recent call last):
    consensus.errors.BadUrl: 169.254.169.254 is not a public address; it is not fetched
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise BadUrl(f"the host {host} is not known") from None
    addresses = [str(entry[4][0]).split("%", 1)[0] for entry in found]
    if not addresses:
        raise BadUrl(f"the host {host} has no address")
    if not allow_private and not all(is_public(address) for address in addresses):
        shown = host if host in addresses else f"{host} leads to {addresses[0]}, which"
        raise BadUrl(f"{shown} is not a public address; it is not fetched")
    return addresses[0]


def is_public(address: str) -> bool:
    """Whether an IP address is reachable from everywhere, looking through IPv6 disguises.

    >>> [is_public(a) for a in ("93.184.215.14", "10.0.0.1", "::ffff:127.0.0.1", "2002:7f00:1::", "fd00::1")]
    [True, False, False, False, False]
    """
    try:
        ip = ipaddress.ip_address(address)
    except ValueError:
        return False
    return all(_open(each) for each in (ip, *_inside(ip)))


def _open(ip: _Ip) -> bool:
    """Whether one address, taken as it is, is public."""
    if isinstance(ip, ipaddress.IPv6Address) and ip.is_site_local:  # the old private range, fec0::/10
        return False
    return ip.is_global and not ip.is_multicast and not ip.is_reserved and ip not in _METADATA


def _inside(ip: _Ip) -> list[_Ip]:
    """The IPv4 addresses that an IPv6 address carries."""
    if isinstance(ip, ipaddress.IPv4Address):
        return []
    carried: list[_Ip | None] = [ip.ipv4_mapped, ip.sixtofour, *(ip.teredo or ())]
    if ip in _NAT64:
        carried.append(ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF))
    return [each for each in carried if each is not None]
