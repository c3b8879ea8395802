"""What a bundle can do without, and the scripts that build it."""

import re
import shutil
import sys

import pytest
import yaml

import bundle
import generate
import slimming


@pytest.fixture
def inside(tmp_path, monkeypatch):
    """Lay out shared objects that need one another as the table says."""
    needs = {
        "PySide6/QtGui.abi3.so": {"libQt6Gui.so.6", "libc.so.6"},
        "PySide6/Qt/plugins/platforms/libqxcb.so": {"libxcb-cursor.so.0", "libX11.so.6"},
        "PySide6/Qt/lib/libQt6Gui.so.6": {"libicu.so.73", "libstdc++.so.6"},
        "PySide6/Qt/lib/libicu.so.73": set(),
        "libxcb-cursor.so.0": {"libxcb-image.so.0"},
        "libxcb-image.so.0": {"libxcb-cursor.so.0"},
        "libpython3.11.so.1.0": {"libz.so.1"},
        "libz.so.1": set(),
        "libgtk-3.so.0": {"libgdk-3.so.0"},
        "libgdk-3.so.0": set(),
        "libX11.so.6": {"libXau.so.6"},
        "libXau.so.6": set(),
        "libstdc++.so.6": {"libgcc_s.so.1"},
        "libgcc_s.so.1": set(),
    }
    for name in needs:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name)
    monkeypatch.setattr(slimming, "needed", lambda path: needs[path.relative_to(tmp_path).as_posix()])
    return tmp_path


def test_what_nothing_reaches_goes_and_what_the_system_has_stays_with_it(inside):
    gone = {path.name for path in slimming._spare(inside)}
    unreached = {"libgtk-3.so.0", "libgdk-3.so.0"}
    the_system_s = {"libX11.so.6", "libstdc++.so.6", "libgcc_s.so.1"}
    # Only a library that the system gives would have needed it.
    assert gone == unreached | the_system_s | {"libXau.so.6"}


@pytest.mark.skipif(sys.platform != "linux" or not shutil.which("objdump"), reason="needs Linux and binutils")
def test_what_a_program_needs_is_read_from_it():
    assert any(name.startswith("libc.so") for name in slimming.needed(shutil.which("ls")))


def test_a_bundle_that_grew_too_large_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(bundle, "LARGEST", 10)
    (tmp_path / "large").write_bytes(b"." * 11)
    (tmp_path / "link").symlink_to("large")
    with pytest.raises(SystemExit, match="larger than"):
        bundle.weigh(tmp_path)
    monkeypatch.setattr(bundle, "LARGEST", 11)
    bundle.weigh(tmp_path)


WORKFLOW = generate.TOP / ".github" / "workflows" / "build.yml"


def test_the_workflow_calls_what_people_call():
    jobs = yaml.safe_load(WORKFLOW.read_text("utf-8"))["jobs"]
    steps = [step for job in jobs.values() for step in job["steps"]]
    assert all(re.fullmatch(r"[\w-]+/[\w-]+@v\d+", step["uses"]) for step in steps if "uses" in step)
    commands = " ".join(step.get("run", "") for step in steps)
    targets = set(re.findall(r"^([\w-]+):", (generate.TOP / "Makefile").read_text("utf-8"), re.MULTILINE))
    called = set(re.findall(r"\bmake ([\w-]+)", commands))
    assert called
    assert called <= targets
    for path in re.findall(r"\b(?:installer|tests)/[\w./-]+", commands):
        assert (generate.TOP / path).exists(), path
