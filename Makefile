# The two commands are `make run` and `make test`; both install first what is missing (.ci/setup).

IN_VENV := .venv/bin/python

.PHONY: run test lint types fuzz soak bench clean

run: ## the Danish example in the window; without a screen its wall map as PDF
	@.ci/setup run
	@.ci/run-example

test: lint types ## lint, types and every test
	$(IN_VENV) -m pytest -n 2

lint: ready
	$(IN_VENV) -m ruff check .
	$(IN_VENV) -m ruff format --check .

types: ready
	$(IN_VENV) -m mypy

fuzz: ready ## the laws, on two thousand examples each, other ones every time
	$(IN_VENV) -m pytest -n 2 -m hypothesis --hypothesis-profile=fuzz

soak: ready ## the tests that run for minutes
	$(IN_VENV) -m pytest -m soak

bench: ready ## how long things take here
	$(IN_VENV) benchmarks/bench.py

clean: ## everything that can be made again
	rm -rf .venv build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis varmepumpe-kort.pdf
	find canvas tests -name __pycache__ -prune -exec rm -rf {} +

.PHONY: ready
ready:
	@.ci/setup test
