"""What was decided about questions: done, later, or intended for a reason that stays in the file.

Done and intended questions are not asked again, unless what they rest on has changed since. Later ones are
asked when all others are settled.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from typing import Literal

from canvas.model.problem import EditError, problem
from canvas.model.project import Project
from canvas.model.review.finding import Question, look, state
from canvas.model.review.place import Ground
from canvas.model.work import Finding
from canvas.named import NamedTuple

Decision = Literal["done", "later", "intended"]
Asked = Literal["done", "later", "intended", "open"]
"""What is asked for; "open" takes a decision back."""
Decided = dict[tuple[str, str | None], list[Finding]]


class Review(NamedTuple):
    """The questions that are open, those kept for later and those that are meant so, theme by theme."""

    ground: Ground
    open: tuple[Question, ...]
    later: tuple[Question, ...] = ()
    intended: tuple[Question, ...] = ()

    @property
    def asked(self) -> tuple[Question, ...]:
        """What is to be talked about now: what is open, and what was kept for later when nothing is."""
        return self.open or self.later


def review(project: Project, themes: Collection[str] = (), journey: str = "") -> Review:
    """Return the questions about a project that are not settled; `themes` and `journey` as in `look`."""
    ground = Ground(project)
    found = look(ground, themes, journey)
    decided = _decided(project)
    if not decided:
        return Review(ground, found)
    about = {key for _, key in decided}
    still_open, later, intended = [], [], []
    for question in found:
        is_known = question.place.about in about
        decision = _holding(project, decided, question) if is_known else None
        if decision is None:
            still_open.append(question)
        elif decision.decision == "later":
            later.append(question)
        elif decision.decision == "intended":
            intended.append(question)
    return Review(ground, tuple(still_open), tuple(later), tuple(intended))


def reason_of(project: Project, question: Question) -> str:
    """Return why a question was decided as it was, "" where it was not, or nobody said."""
    found = _holding(project, _decided(project), question)
    return found.reason if found else ""


def ask_again(project: Project, question: Question) -> Project:
    """Return the project without the decision about a question."""
    found = _holding(project, _decided(project), question)
    return project.without((found.id,)) if found else project


def decide(project: Project, new: str, question: Question, decision: Decision, reason: str = "") -> Project:
    """Return the project with a decision about a question; `new` is the id of its record if it gets one.

    Raises EditError where something is said to be intended without a reason.
    """
    if decision == "intended" and not reason.strip():
        raise EditError(problem("reason-missing", question.place.about))
    old = _holding(project, _decided(project), question)
    given = {"decision": decision, "reason": reason, "seen": state(project, question)}
    if old is not None:
        return project.put(old.but(**given))
    about = question.place.about
    return project.put(Finding.model_validate({"id": new, "rule": question.rule, "about": about, **given}))


def _decided(project: Project) -> Decided:
    found: Decided = defaultdict(list)
    for each in sorted(project.all(Finding), key=lambda finding: finding.id):
        found[each.rule, each.about].append(each)
    return dict(found)


def _holding(project: Project, decided: Decided, question: Question) -> Finding | None:
    """The decision about a question that still holds; one that says not what it rested on always does."""
    about = decided.get((question.rule, question.place.about))
    if not about:
        return None
    now = state(project, question)
    return next((each for each in about if each.seen in ("", now)), None)
