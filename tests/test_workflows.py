"""The workflows run the code of strangers: they read, hold no secret, and use nothing that can change under them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.site import REPO

FILES = sorted((REPO / ".github" / "workflows").iterdir())
TRUSTED = re.compile(
    r"matrix\.\w+|steps\.\w+\.outputs\.\w+|github\.(?:ref|sha|run_id|repository)|join\(needs\.\*\.result, ' '\)"
)


@pytest.fixture(params=FILES, ids=lambda path: path.name)
def workflow(request: pytest.FixtureRequest) -> Mapping[Any, Any]:
    path: Path = request.param
    loaded: Mapping[Any, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return loaded


def steps(workflow: Mapping[Any, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for name, job in workflow["jobs"].items():
        for step in job.get("steps", ()):
            yield name, step


def triggers(workflow: Mapping[Any, Any]) -> set[str]:
    """YAML 1.1 reads the key `on` as true."""
    return set(workflow[True])


def test_there_are_checks_on_a_change_and_a_publication() -> None:
    assert {path.name for path in FILES} >= {"check.yml", "publish.yml"}


def test_every_action_is_pinned_by_its_commit(workflow: Mapping[Any, Any]) -> None:
    used = [step["uses"] for _, step in steps(workflow) if "uses" in step]
    used += [job["uses"] for job in workflow["jobs"].values() if "uses" in job]
    assert used
    assert [one for one in used if not re.fullmatch(r"[\w.-]+/[\w./-]+@[0-9a-f]{40}", one)] == []


def test_no_workflow_gives_the_code_of_strangers_more_than_reading(workflow: Mapping[Any, Any]) -> None:
    assert triggers(workflow) <= {"pull_request", "push", "schedule", "workflow_dispatch"}
    assert workflow["permissions"] == {"contents": "read"}
    if "pull_request" in triggers(workflow):
        assert [name for name, job in workflow["jobs"].items() if "permissions" in job or "environment" in job] == []


def test_jobs_of_a_pull_request_see_no_secret(workflow: Mapping[Any, Any]) -> None:
    if "pull_request" in triggers(workflow):
        text = yaml.safe_dump(workflow)
        assert re.findall(r"\bsecrets\b|github\.token|GITHUB_TOKEN", text) == []


def test_no_name_from_outside_becomes_a_piece_of_script(workflow: Mapping[Any, Any]) -> None:
    runs = [step["run"] for _, step in steps(workflow) if "run" in step]
    assert [run for run in runs if "${{" in run] == []
    said = re.findall(r"\$\{\{\s*(.*?)\s*\}\}", yaml.safe_dump(workflow, width=10_000))
    assert [one for one in said if not TRUSTED.fullmatch(one.replace("''", "'"))] == []


def test_no_checkout_leaves_its_token_behind(workflow: Mapping[Any, Any]) -> None:
    checkouts = [step for _, step in steps(workflow) if step.get("uses", "").startswith("actions/checkout@")]
    assert [step for step in checkouts if step["with"].get("persist-credentials") is not False] == []


def test_every_job_ends(workflow: Mapping[Any, Any]) -> None:
    assert [name for name, job in workflow["jobs"].items() if not 0 < job.get("timeout-minutes", 0) <= 60] == []


def test_only_the_protected_branch_is_deployed() -> None:
    publish = yaml.safe_load((REPO / ".github" / "workflows" / "publish.yml").read_text(encoding="utf-8"))
    assert publish["jobs"]["deploy"]["if"] == "github.ref == 'refs/heads/main'"
    assert set(publish[True]) == {"push", "schedule", "workflow_dispatch"}
    assert publish[True]["push"] == {"branches": ["main"]}


def test_a_change_is_checked_before_and_after_its_merge() -> None:
    check = yaml.safe_load((REPO / ".github" / "workflows" / "check.yml").read_text(encoding="utf-8"))
    assert check[True] == {"pull_request": None, "push": {"branches": ["main"]}}
    assert [job.get("if") for name, job in check["jobs"].items() if name != "all-checks"] == [None] * 4
    (guard,) = (step for step in check["jobs"]["one-village"]["steps"] if "run" in step)
    assert guard["if"] == "github.event_name == 'pull_request'"


def test_one_check_needs_all_others() -> None:
    check = yaml.safe_load((REPO / ".github" / "workflows" / "check.yml").read_text(encoding="utf-8"))
    assert set(check["jobs"]["all-checks"]["needs"]) == set(check["jobs"]) - {"all-checks"}
    assert check["jobs"]["all-checks"]["if"] == "always()"
