"""No test writes to the user's own store; those of the store name a file of their own.

The examples of the properties are the same in every run, and no clock judges them: a suite that decides what
may land fails for a change and not by chance. ``--hypothesis-profile=search`` looks for new examples.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

slow = [HealthCheck.too_slow]
settings.register_profile("same", derandomize=True, deadline=None, database=None, suppress_health_check=slow)
settings.register_profile("search", deadline=None, suppress_health_check=slow)
settings.load_profile("same")


@pytest.fixture(autouse=True)
def _no_store_of_the_user(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    monkeypatch.setenv("CONSENSUS_NO_LOG", "1")
    monkeypatch.setenv(
        "CONSENSUS_STORE", str(Path(tmp_path_factory.getbasetemp()) / "no-such-folder" / "store.db")
    )
