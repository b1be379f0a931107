"""The content is found wherever the game runs from."""

from pathlib import Path

import pytest

from game import content
from game.content import content_folder


def test_a_checkout_keeps_its_content_beside_the_package() -> None:
    """In a checkout the scenarios are those that one edits."""
    assert Path(__file__).parents[1] / "scenarios" == content_folder("scenarios")


def test_an_installed_wheel_carries_its_content_inside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the package holds content, that is used, and nothing that lies beside it."""
    (tmp_path / "scenarios").mkdir()
    monkeypatch.setattr(content, "_INSTALLED_CONTENT", tmp_path)

    assert tmp_path / "scenarios" == content_folder("scenarios")
    with pytest.raises(FileNotFoundError, match="'assets' is missing"):
        content_folder("assets")
