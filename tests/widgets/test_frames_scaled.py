"""The screen shows what a canvas painted from nothing shows on screens with other device pixel ratios too."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent


@pytest.mark.parametrize("ratio", ["1.25", "1.5", "2"])
def test_frames_are_kept_up_to_date_at_other_ratios(ratio: str) -> None:
    """Qt asks for the ratio once in a process, so this is another one."""
    asked = [
        "-q",
        "-p",
        "no:cacheprovider",
        "-k",
        "painted_from_nothing and (0-light or 1-dark) or moved_and_not_painted",
    ]
    done = subprocess.run(
        [sys.executable, "-m", "pytest", *asked, str(HERE / "test_frames.py")],
        cwd=HERE.parents[1],
        env={**os.environ, "QT_SCALE_FACTOR": ratio},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    assert "3 passed" in done.stdout
