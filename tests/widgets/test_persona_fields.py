"""Traits, what each department does, and fields of the team's own, changed in the inspector of a persona."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from canvas.model.people import Department, Persona
from canvas.widgets.panels.fields_persona import FreeFieldsEditor, HelpEditor, TraitsEditor
from canvas.widgets.panels.inspector import Inspector
from canvas.widgets.window import Window
from tests.widgets.beside_map import shows

ENTER = Qt.Key.Key_Return


def opened(inspector: Inspector, name: str) -> object:
    section = inspector.sections[name]
    section.open(is_open=True)
    return section.editors[0]


def of(window: Window) -> Persona:
    found = window.file.session.project.get(Persona, "p1")
    assert found is not None
    return found


def test_a_trait_is_typed_placed_and_taken_away_again(
    inspector: Inspector, window: Window, persona: str, qtbot: QtBot
) -> None:
    shows(inspector, window, qtbot, persona)
    before = window.file.session.project
    traits = opened(inspector, "traits")
    assert isinstance(traits, TraitsEditor)
    traits.new.setText("calm – hasty")  # an en dash is no key that can be clicked here
    QTest.keyClick(traits.new, ENTER)
    (scale,) = of(window).scales
    assert (scale.left, scale.right, scale.value) == ("calm", "hasty", None)

    (trait,) = traits.rows.values()
    slider = trait.slider  # type: ignore[attr-defined]  # a scale
    QTest.keyClick(slider, Qt.Key.Key_PageUp)
    assert of(window).scales[0].value == 0.75
    QTest.keyClick(slider, Qt.Key.Key_Delete)
    assert of(window).scales[0].value is None

    for end in trait.ends:  # type: ignore[attr-defined]  # a scale
        end.edit.setFocus()
        end.edit.selectAll()
        QTest.keyClick(end.edit, Qt.Key.Key_Backspace)
        QTest.keyClick(end.edit, ENTER)
    assert of(window).scales == ()
    while window.file.session.project is not before:
        assert window.file.session.undo() is not None


def test_the_wheel_over_a_trait_moves_the_panel_and_nothing_else(
    inspector: Inspector, window: Window, persona: str, qtbot: QtBot
) -> None:
    shows(inspector, window, qtbot, persona)
    traits = opened(inspector, "traits")
    assert isinstance(traits, TraitsEditor)
    QTest.keyClicks(traits.new, "calm")
    QTest.keyClick(traits.new, ENTER)
    (trait,) = traits.rows.values()
    slider = trait.slider  # type: ignore[attr-defined]  # a scale
    none, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
    keys, turn = Qt.KeyboardModifier.NoModifier, QPoint(0, 120)
    at = QPointF(slider.rect().center())
    QApplication.sendEvent(slider, QWheelEvent(at, at, QPoint(), turn, none, keys, phase, False))
    assert of(window).scales[0].value is None


def test_what_a_department_does_is_written_beside_its_name_and_emptied_it_is_gone(
    inspector: Inspector, window: Window, persona: str, qtbot: QtBot
) -> None:
    session = window.file.session
    session.replace(session.project.put(Department(id="d1", order="V", name="Sales")), "add")
    shows(inspector, window, qtbot, persona)
    told = opened(inspector, "help")
    assert isinstance(told, HelpEditor)
    text = told.rows["d1"].text.edit  # type: ignore[attr-defined]  # rows of help
    assert text.accessibleName() == "Sales"
    text.setFocus()
    QTest.keyClicks(text, "Rings first")
    assert [(each.department, each.text) for each in of(window).help] == [("d1", "Rings first")]
    text.selectAll()
    QTest.keyClick(text, Qt.Key.Key_Backspace)
    QTest.keyClick(text, ENTER)
    assert of(window).help == ()


def test_a_field_of_ones_own_has_a_name_and_a_text(
    inspector: Inspector, window: Window, persona: str, qtbot: QtBot
) -> None:
    shows(inspector, window, qtbot, persona)
    own = opened(inspector, "own")
    assert isinstance(own, FreeFieldsEditor)
    QTest.keyClicks(own.new, "Pets")
    QTest.keyClick(own.new, ENTER)
    (row,) = own.rows.values()
    QTest.keyClicks(row.text.edit, "Two cats")  # type: ignore[attr-defined]  # a statement
    assert [(field.name, field.text) for field in of(window).fields] == [("Pets", "Two cats")]
