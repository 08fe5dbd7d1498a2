# `make chat` and `make test` set everything up by themselves: Python 3.11 or newer and make are all they need.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
ifeq ($(OS),Windows_NT)
BIN := $(VENV)/Scripts
endif

BASELINE := evals/baselines/deterministic.json
REPORTS := --json reports/evals.json --junit reports/evals.xml --markdown reports/evals.md --html reports/evals.html

.DEFAULT_GOAL := help
.PHONY: help chat test check style audit eval baseline pictures lock clean

help:
	@echo "make chat    install what is needed and open the chat on the default corpus"
	@echo "make test    install what is needed and run all checks, tests and evaluations"
	@echo "make check   style, types, what bandit finds, known flaws of the locked packages (pip-audit)"
	@echo "make audit   the last of these alone; fails where a package could not be looked up"
	@echo "make eval    all evaluation suites, with reports in reports/: open reports/evals.html;"
	@echo "             MODEL=... BASE_URL=... for the suite that needs a language model"
	@echo "make baseline  what later runs of the evaluation are compared with, written anew"
	@echo "make pictures  the pictures of the page in the README, taken anew (needs Chromium)"
	@echo "make lock    write the lock files anew from pyproject.toml (needs uv)"

$(VENV)/pyvenv.cfg:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Python 3.11 or newer is needed; name it with: make PYTHON=/path/to/python3"; exit 1; }
	@echo "Setting up $(VENV)"
	$(PYTHON) -m venv $(VENV)

$(VENV)/runtime: $(VENV)/pyvenv.cfg requirements.lock pyproject.toml
	@echo "Installing the locked packages (the first time, a few minutes)"
	$(BIN)/python -m pip install --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --disable-pip-version-check --quiet --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/dev: $(VENV)/runtime requirements-dev.lock
	$(BIN)/python -m pip install --disable-pip-version-check --quiet --require-hashes -r requirements-dev.lock
	@touch $@

chat: $(VENV)/runtime
	$(BIN)/assistant chat

test: style
	$(BIN)/python -m pytest
	$(BIN)/python -m evals lint
	$(BIN)/python -m evals --suite gold,mutations,figures,dates --limit 40 --baseline $(BASELINE) $(REPORTS)

check: style
	$(BIN)/python -m evals audit

style: $(VENV)/dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/bandit --quiet --configfile pyproject.toml --recursive assistant evals app.py

# Asks the advisories of PyPI about every locked version. No part of test, which must not change with what is published.
audit: $(VENV)/dev
	$(BIN)/python -m evals audit --strict

# MODEL and BASE_URL name what the suite baseline asks, SAMPLE how many items of public data are taken (0: all).
ifdef MODEL
eval: export ASSISTANT_MODEL := $(MODEL)
endif
ifdef BASE_URL
eval: export ASSISTANT_BASE_URL := $(BASE_URL)
endif
eval: export EVALS_CACHE ?= reports/cache
eval: $(VENV)/dev
	$(BIN)/python -m evals --suite all $(if $(SAMPLE),--sample $(SAMPLE)) --baseline $(BASELINE) $(REPORTS)

baseline: $(VENV)/runtime
	$(BIN)/python -m evals --suite gold,mutations --limit 40 --write-baseline $(BASELINE)

pictures: $(VENV)/dev
	$(BIN)/python tests/take_pictures.py

lock:
	uv pip compile pyproject.toml --extra build --universal --python-version 3.11 --generate-hashes \
		--custom-compile-command "make lock" -o requirements.lock
	uv pip compile pyproject.toml --extra build --extra dev --universal --python-version 3.11 --generate-hashes \
		--custom-compile-command "make lock" -c requirements.lock -o requirements-dev.lock

clean:
	rm -rf $(VENV) reports .mypy_cache .ruff_cache .pytest_cache
