from __future__ import annotations

from pathlib import Path

import pytest

from assets.translations import extract


def read(folder: Path, code: str) -> extract.Read:
    path = folder / "some.py"
    path.write_text(code, encoding="utf-8")
    return extract.read(path, "canvas/some.py")


@pytest.mark.parametrize(
    ("code", "messages"),
    [
        ('say("One", name=name)', ["One"]),
        ('context.say("One" if is_one else "Two")', ["One", "Two"]),
        ('say(kind and "Kind" or "None")', None),
        ('TITLES = {"a": "One", "b": "Two"}\nsay(TITLES[kind])', ["One", "Two"]),
        ('TITLES: dict[str, str] = {"a": "One"}\nself.say(TITLES.get(kind, "Two"))', ["One", "Two"]),
        ('say(f"{count} cards")', None),
        ('say("One " + rest)', None),
        ("say(title)", []),
        ("self._window.say(error.problem)", []),
        ('KINDS = {"a": message("One")}\nsay(KINDS.get(kind, ""))', ["One", "One"]),
        ('self._window.language("One")', ["One"]),
        ('language("en")', []),
        ('other("Nothing")', []),
        ('mark(say="Nothing")', []),
    ],
)
def test_what_is_said_is_read_from_the_code(tmp_path: Path, code: str, messages: list[str] | None) -> None:
    found = read(tmp_path, code)
    if messages is None:
        assert found.unread == ("canvas/some.py:1",)
    else:
        assert [message.one for message in found.messages] == messages
        assert found.unread == ()


def test_a_message_for_many_is_read_with_the_one_for_one(tmp_path: Path) -> None:
    found = read(tmp_path, 'say.plural("{count} card", "{count} cards", n)')
    assert [(message.one, message.many) for message in found.messages] == [("{count} card", "{count} cards")]
