# `make run` opens the dashboard, `make test` runs the tests; both set up what they need in .venv.

VENV := .venv
BIN := $(VENV)/bin
PORT ?= 8501
# The first of these that is here and new enough; `make PYTHON=/path/to/python3.12 run` names another.
PYTHON ?= $(shell for name in python3.11 python3.12 python3; do \
	$$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$name && break; done)
PIP_INSTALL = $(BIN)/python -m pip install -qq --disable-pip-version-check --constraint constraints.txt

.PHONY: help run test test-quick check lint types imports words data bench screenshots format constraints clean

help:
	@echo "make run          open the dashboard on http://localhost:$(PORT)"
	@echo "make test         run all tests, a real browser among them"
	@echo "make test-quick   run the tests that need no browser"
	@echo "make check        all that continuous integration runs: lint, types, imports, words, data, tests"
	@echo "make bench        measure speed, memory and traffic, and print a table"
	@echo "make screenshots  take the pictures of the README anew"
	@echo "make format       put the code in its agreed layout"
	@echo "make constraints  pin the packages that the requirements bring along"
	@echo "make clean        remove what these commands made"

run: $(VENV)/run.stamp
	@echo "Opening the dashboard on http://localhost:$(PORT) (Ctrl+C stops it)"
	@$(BIN)/streamlit run app.py --server.port $(PORT)

test: $(VENV)/dev.stamp
	@$(BIN)/python -m tests.browser.chromium
	@$(BIN)/python -m pytest

test-quick: $(VENV)/dev.stamp
	@$(BIN)/python -m pytest -m "not browser"

check: lint types imports words data test

lint: $(VENV)/dev.stamp
	@echo "Lint and layout (ruff)"
	@$(BIN)/ruff check --quiet .
	@$(BIN)/ruff format --check --quiet . || { echo "Run 'make format' to lay the code out." >&2; exit 1; }

types: $(VENV)/dev.stamp
	@echo "Types (mypy)"
	@$(BIN)/mypy --no-error-summary app.py pages components discourse

imports: $(VENV)/dev.stamp
	@echo "Who may import whom (import-linter)"
	@$(BIN)/lint-imports --no-logo >$(VENV)/imports.txt 2>&1 || { cat $(VENV)/imports.txt >&2; exit 1; }

words: $(VENV)/dev.stamp
	@echo "Arabic strings against the English they were made from"
	@$(BIN)/python -m components.wording check

data: $(VENV)/dev.stamp
	@echo "The record against its own description"
	@$(BIN)/frictionless validate data/datapackage.json >$(VENV)/data.txt 2>&1 || { cat $(VENV)/data.txt >&2; exit 1; }
	@$(BIN)/python -m discourse check

bench: $(VENV)/dev.stamp
	@$(BIN)/python -m tests.browser.chromium
	@$(BIN)/python -m benchmarks $(BENCH)

screenshots: $(VENV)/dev.stamp
	@$(BIN)/python -m tests.browser.chromium
	@$(BIN)/python -m docs.take_screenshots

format: $(VENV)/dev.stamp
	@$(BIN)/ruff check --quiet --fix .
	@$(BIN)/ruff format --quiet .

constraints: $(VENV)/dev.stamp
	@$(BIN)/python -m pip freeze --disable-pip-version-check --exclude pip --exclude setuptools >constraints.txt

clean:
	@rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV)/run.stamp: requirements.txt constraints.txt | $(BIN)/pip
	@echo "Installing what the dashboard needs (a minute or two the first time)"
	@$(PIP_INSTALL) --requirement requirements.txt
	@touch $@

$(VENV)/dev.stamp: requirements-dev.txt requirements.txt constraints.txt | $(BIN)/pip
	@echo "Installing what the dashboard and its tests need (a minute or two the first time)"
	@$(PIP_INSTALL) --requirement requirements-dev.txt
	@touch $@ $(VENV)/run.stamp

$(BIN)/pip:
	@if [ -z "$(PYTHON)" ]; then \
		echo "Python 3.11 or newer was not found. Install it, or name it: make PYTHON=/path/to/python3.11 run" >&2; exit 1; fi
	@echo "Making a virtual environment in $(VENV)"
	@$(PYTHON) -m venv $(VENV) >/dev/null 2>&1 || { rm -rf $(VENV); \
		echo "$(PYTHON) cannot make virtual environments: its venv module is missing." >&2; \
		echo "Hint: on Debian and Ubuntu, run: sudo apt-get install python3-venv" >&2; exit 1; }
