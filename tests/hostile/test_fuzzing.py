"""A short run of what fuzz/ runs for hours: the same targets, inputs of hypothesis' making. From development."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

HERE = Path(__file__).parents[2] / "fuzz" / "targets.py"
# Examples a target: together about 6 seconds. The brief of a story takes the longest.
EXAMPLES = {"reconcile": 25, "summaries": 25, "loader": 60}
OTHERS = 80


def loaded() -> ModuleType:
    spec = importlib.util.spec_from_file_location("fuzz_targets", HERE)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


targets = loaded()


def near(name: str) -> st.SearchStrategy[bytes]:
    """Good inputs of a target with a piece of each replaced, and inputs that are nothing."""
    good = st.sampled_from(targets.seeds(name))
    spliced = st.tuples(good, st.integers(0, 8000), st.integers(0, 200), st.binary(max_size=40)).map(
        lambda t: t[0][: t[1] % len(t[0])] + t[3] + t[0][t[1] % len(t[0]) + t[2] :]
    )
    return spliced | st.text(max_size=200).map(str.encode) | st.binary(max_size=200)


@pytest.mark.parametrize("name", targets.TARGETS)
def test_any_input_is_read_or_refused(name: str) -> None:
    @settings(
        max_examples=EXAMPLES.get(name, OTHERS),
        deadline=None,
        suppress_health_check=list(HealthCheck),
        database=None,
    )
    @given(near(name))
    def run(data: bytes) -> None:
        targets.TARGETS[name](data)

    for seed in targets.seeds(name):
        targets.TARGETS[name](seed)
    run()
