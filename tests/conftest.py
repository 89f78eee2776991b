"""What every test starts from: no screen, no user's folders, no hurry.

Qt is told to draw offscreen before anything imports it. Settings and recovery journals go to a folder that
is thrown away. Hypothesis never measures time: a slow machine is no fault of the program.
"""

from __future__ import annotations

import os
import shutil

import pytest
from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile(
    "suite", deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=60, derandomize=True
)
settings.register_profile(
    "fuzz", deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=2_000
)
settings.load_profile("suite")


@pytest.fixture(autouse=True)
def own_folders(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """No test reads or writes the settings, journals and recent files of whoever runs it."""
    folder = tmp_path_factory.mktemp("home")
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(folder / name.lower()))


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip a test marked `needs("pdftoppm")` where that program is missing; in CI it has to be there."""
    for marker in item.iter_markers("needs"):
        missing = [command for command in marker.args if shutil.which(command) is None]
        if missing and os.environ.get("CI"):
            pytest.fail(f"CI must have {', '.join(missing)}", pytrace=False)
        if missing:
            pytest.skip(f"needs {', '.join(missing)}, which this machine does not have")
