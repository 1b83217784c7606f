"""The locked environment fits what pyproject.toml asks for, and names no machine. From development."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.markers import default_environment
from packaging.requirements import Requirement

ROOT = Path(__file__).parents[2]
LOCK = (ROOT / "requirements-dev.lock").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
WANTED = [
    *PROJECT["project"]["dependencies"],
    *PROJECT["dependency-groups"]["dev"],
    *(each for extra in PROJECT["project"].get("optional-dependencies", {}).values() for each in extra),
]


def locked() -> dict[str, list[str]]:
    """The versions of each package: several where they differ from Python to Python."""
    found: dict[str, list[str]] = {}
    for name, version in re.findall(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)", LOCK, re.MULTILINE):
        found.setdefault(_plain(name), []).append(version)
    return found


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


@pytest.mark.parametrize("wanted", WANTED)
def test_what_the_project_asks_for_is_locked(wanted: str) -> None:
    requirement = Requirement(wanted)
    if requirement.marker is None or requirement.marker.evaluate(dict(default_environment())):
        versions = locked().get(_plain(requirement.name), [])
        assert versions, f"{wanted} is not in requirements-dev.lock; its first lines say how it is made anew"
        assert any(requirement.specifier.contains(version, prereleases=True) for version in versions)


def test_every_locked_package_has_hashes() -> None:
    entries = re.split(r"^(?=[A-Za-z0-9])", LOCK, flags=re.MULTILINE)[1:]
    assert len(entries) > 40
    assert [entry.split("==")[0] for entry in entries if "--hash=sha256:" not in entry] == []


def test_the_lock_names_no_place() -> None:
    assert not re.search(r"://|@ |--index|--find-links|(?<![\w.])/[a-z]+/", LOCK.partition("\n")[2])
