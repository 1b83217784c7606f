"""No test writes to the user's own store; those of the store name a file of their own."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def _no_store_of_the_user(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    monkeypatch.setenv("CONSENSUS_NO_LOG", "1")
    monkeypatch.setenv(
        "CONSENSUS_STORE", str(Path(tmp_path_factory.getbasetemp()) / "no-such-folder" / "store.db")
    )
