from __future__ import annotations

import json
from typing import Any

import pytest

from canvas.exchange.foreign import Imported
from canvas.model.people import Channel, Persona
from tests.exchange.reading import codes, read, refusal, said

PAGE = """---
layout: personas
title: Engineer Emery
description:
roles:
  - Developer
  - Writer
---

Emery is always
on the *move*.

## Goals
- Learning **fast**
- Sleeping well

## Pain points
Too much motion

## Thoughts
Will it move?
"""
YAML = """
- name: Per
  age: 62
  job: Carpenter
  lives in: Skive
  tagline: "No"
  bio: |
    Has a house.
    Is tired of oil.
  goals: [warm, cheap]
  needs: {heating: a pump}
  fears:
    - noise
  channels: [Phone, web]
  hobby: fishing
- {name: Sam, family: two children, adfærd: "søger på nettet"}
"""


def people(imported: Imported) -> list[Persona]:
    return sorted(imported.project.all(Persona), key=lambda persona: persona.order)


def statements(persona: Persona) -> list[tuple[str, str]]:
    return [(statement.kind, statement.text) for statement in persona.statements]


def free(persona: Persona) -> list[tuple[str, str]]:
    return [(field.name, field.text) for field in persona.fields]


def yaml(text: str) -> Imported:
    return read("a.yml", text)


def test_known_parts_go_to_their_fields() -> None:
    per, sam = people(yaml(YAML))

    assert (per.name, per.age, per.occupation, per.place) == ("Per", 62, "Carpenter", "Skive")
    assert (per.quote, per.story.split("\n")) == ("No", ["Has a house.", "Is tired of oil."])
    assert (sam.name, sam.household) == ("Sam", "two children")


def test_goals_needs_and_fears_become_statements_in_any_of_our_languages() -> None:
    per, sam = people(yaml(YAML))

    assert statements(per) == [("goal", "warm"), ("goal", "cheap"), ("fear", "noise")]
    assert statements(sam) == [("behaviour", "søger på nettet")]


def test_what_has_no_field_becomes_one_of_its_own() -> None:
    per, _ = people(yaml(YAML))

    assert free(per) == [("needs: heating", "a pump"), ("hobby", "fishing")]


def test_channels_are_channels_of_the_project() -> None:
    imported = yaml(YAML)
    named = {channel.id: (channel.name, channel.icon) for channel in imported.project.all(Channel)}

    assert [named[key] for key in people(imported)[0].channels] == [("Phone", "phone"), ("web", "globe")]


def test_yaml_says_no_more_than_it_is_written() -> None:
    (persona,) = people(
        yaml("name: Norway\nquote: no\ngoal: 010\nage: 1_0\nplace: !!python/name:os.system x\n")
    )

    assert (persona.quote, persona.place, persona.age) == ("no", "x", None)
    assert statements(persona) == [("goal", "010")]


def test_a_markdown_page_is_one_persona() -> None:
    imported = read("a.md", PAGE)
    (persona,) = people(imported)

    assert (persona.name, persona.occupation) == ("Engineer Emery", "Developer, Writer")
    assert persona.story == "Emery is always on the move."
    assert statements(persona) == [
        ("goal", "Learning fast"),
        ("goal", "Sleeping well"),
        ("frustration", "Too much motion"),
    ]
    assert free(persona) == [("Thoughts", "Will it move?")]
    assert said(imported, "personas-left") == [{"names": "layout"}]
    assert imported.project.head.title == "Engineer Emery"


def test_a_page_without_yaml_names_somebody_in_bold() -> None:
    page = "# People\n\nFor us.\n\n## 1. Who\n- **Name:** Per\n- **Age**: 62\n\n## 2. Ønsker (goals)\nwarm\n"
    (persona,) = people(read("a.md", page))

    assert (persona.name, persona.age, persona.story) == ("Per", 62, "For us.")
    assert statements(persona) == [("goal", "warm")]


@pytest.mark.parametrize(
    ("value", "names"),
    [
        ({"name": "A", "age": 3}, ["A"]),
        ([{"name": "A", "goal": "x"}, {"name": "B", "goal": "x"}], ["A", "B"]),
        ({"personas": [{"name": "A", "quote": "x"}]}, ["A"]),
        ({"personas": {"Anna": {"age": 3}, "Per": {"age": "62"}}}, ["Anna", "Per"]),
    ],
)
def test_json_holds_one_several_or_named_ones(value: object, names: list[str]) -> None:
    assert [persona.name for persona in people(read("a.json", json.dumps(value)))] == names


def test_yaml_may_hold_several_documents() -> None:
    assert [p.name for p in people(yaml("name: A\nage: 3\n---\nname: B\nage: 4\n"))] == ["A", "B"]


def test_a_text_that_names_its_type_is_taken_as_that() -> None:
    value = {
        "name": "A",
        "age": 30,
        "blurbs": [{"type": "want", "description": "Peace"}, {"type": "Trait", "text": "Calm"}],
    }
    (persona,) = people(read("a.json", json.dumps(value)))

    assert statements(persona) == [("goal", "Peace")]
    assert free(persona) == [("blurbs: Trait", "Calm")]


def test_an_age_that_is_a_range_stays_a_text() -> None:
    (persona,) = people(yaml("name: A\nage: 32–40\n"))

    assert (persona.age, free(persona)) == (None, [("age", "32–40")])


def test_the_same_name_twice_is_two_people() -> None:
    assert len(people(yaml("- {name: A, age: 1}\n- {name: a, age: 2}\n"))) == 2


def test_an_alias_repeats_what_it_names() -> None:
    both = people(yaml("- {name: A, goals: &g [one, two]}\n- {name: B, goals: *g}\n"))

    assert [statements(persona) for persona in both] == [[("goal", "one"), ("goal", "two")]] * 2


def bomb() -> str:
    lines = ["a: &a [x, x, x, x, x, x, x, x, x, x]"]
    lines += [
        f"{new}: &{new} [{', '.join(['*' + old] * 10)}]"
        for old, new in zip("abcdefgh", "bcdefghi", strict=True)
    ]
    return "\n".join(["name: A", "age: 3", *lines])


@pytest.mark.parametrize(
    ("name", "text", "code"),
    [
        ("a.yml", "just text", "personas-none"),
        ("a.yml", "name: A\nvalue: 3\n", "personas-none"),
        ("a.yml", "- [unclosed", "yaml-broken"),
        ("a.yml", "a: b: c", "yaml-broken"),
        ("a.yml", "[" * 100, "yaml-too-deep"),
        ("a.yml", bomb(), "yaml-too-deep"),
        ("a.yml", "name: A\nage: 3\n" + "".join(f"k{i}: v\n" for i in range(3000)), "foreign-too-many"),
        ("a.yml", "x: y\n" * 120_000, "foreign-too-big"),
        ("a.json", '{"name": "chat", "greetings": ["hi"], "prompt": "You are a tree"}', "json-unknown"),
        ("a.json", '{"x": {"name": "a"}, "age": {"y": 1}}', "personas-none"),
        ("a.md", "---\ntitle: A letter\n---\nDear all\n", "markdown-none"),
        ("a.md", "---\n- [\n---\n## Goals\nx\n", "markdown-none"),
    ],
)
def test_what_describes_nobody_is_refused(name: str, text: str, code: str) -> None:
    assert refusal(name, text) == code


@pytest.mark.parametrize(
    "odd", [{"goals": {"a": [[["deep"]]]}}, {"goals": [None, 3.5, True]}, {"age": [1, 2]}, {"": "x"}]
)
def test_odd_values_do_no_harm(odd: dict[str, Any]) -> None:
    assert codes(read("a.json", json.dumps({"name": "A", "quote": "q"} | odd))) == []
