"""The table of templates, in the order in which they are offered."""

from __future__ import annotations

from collections.abc import Callable

from canvas.templates.people import blank, employee, patient
from canvas.templates.shopping import business_purchase, retail, service_blueprint
from canvas.templates.told import Say, Told

TEMPLATES: dict[str, Callable[[Say], Told]] = {
    "blank": blank,
    "retail": retail,
    "patient": patient,
    "business-purchase": business_purchase,
    "employee": employee,
    "service-blueprint": service_blueprint,
}
