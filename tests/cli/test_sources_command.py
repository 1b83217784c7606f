"""``consensus sources`` as its users call it. The articles are invented, in ``helpers_clusters``."""

from __future__ import annotations

import json
from pathlib import Path

import helpers_clusters as clusters
import helpers_origins as origins
import pytest
from click.testing import CliRunner

from consensus.cli.sources import sources


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("dam")
    for name, text in clusters.DAM.items():
        (place / f"{name}.txt").write_text(text, encoding="utf-8")
    return place


def test_the_table_names_the_reports_and_who_copied_whom(folder: Path) -> None:
    result = CliRunner().invoke(sources, [str(folder)])
    assert result.exit_code == 0
    assert "trimmed: copies wire" in result.output
    assert "desk: rewords wire" in result.output
    assert result.output.rstrip().endswith("3 independent reports behind 6 articles")


def test_few_shared_runs_are_not_counted_out(folder: Path) -> None:
    lines = CliRunner().invoke(sources, [str(folder)]).output.splitlines()
    (reworded,) = (line for line in lines if "desk: rewords wire" in line)
    assert "five-word runs" not in reworded


def test_the_json_has_sentence_pairs_that_are_the_texts(folder: Path) -> None:
    found = json.loads(CliRunner().invoke(sources, [str(folder), "--format", "json"]).output)
    assert set(found) == {"origins", "links"}
    assert {(link["source"], link["copy"], link["kind"]) for link in found["links"]} >= {
        ("wire", "trimmed", "copy"),
        ("wire", "desk", "reworded"),
    }
    keys = {"source", "copy", "kind", "runs", "overlap", "facts", "credit", "only_both", "sentences"}
    for link in found["links"]:
        assert set(link) == keys
        for pair in link["sentences"]:
            for side in ("source", "copy"):
                text = (folder / f"{link[side]}.txt").read_text(encoding="utf-8")
                assert text[pair[side]["start"] : pair[side]["end"]] == pair[side]["quote"]
    desk = next(link for link in found["links"] if link["copy"] == "desk")
    assert "14 metres" in {fact for pair in desk["sentences"] for fact in pair["shared"]}


def test_who_copies_out_of_two_reports_is_tied_to_both(tmp_path: Path) -> None:
    rival, local = (text.strip().split("\n\n") for text in (origins.RIVAL, origins.LOCAL))
    for name, parts in {"rival": rival, "local": local, "mixed": [*rival[4:6], *local[1:3]]}.items():
        (tmp_path / f"{name}.txt").write_text("\n\n".join(parts), encoding="utf-8")
    said = CliRunner().invoke(sources, [str(tmp_path)]).output
    assert "mixed: copies rival" in said
    assert "mixed: copies local" in said
    assert "mixed prints passages of " in said


def test_one_article_is_one_report(folder: Path) -> None:
    result = CliRunner().invoke(sources, [str(folder / "local.txt")])
    assert result.output.rstrip().endswith("1 independent report behind 1 article")
