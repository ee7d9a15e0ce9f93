# The till's commands. Each prepares what it needs first (tools/setup.sh), from a fresh clone too.

SHELL := /bin/bash
VENV ?= .venv
BIN := $(VENV)/bin
export VENV

# No test, lint or demo may depend on a screen: a test that needs one starts its own.
OFFSCREEN := QT_QPA_PLATFORM=offscreen

.DEFAULT_GOAL := help
.PHONY: help run demo test check bench soak cover lock package translations clean setup

help: ## say what there is
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/  make \1\t\2/' | expand -t 20

setup: ## prepare everything for development
	@tools/setup.sh run test check

run: ## open the till in practice mode
	@if [ -z "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
	  echo "There is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set): try \`make demo\`, which does the same work without one." >&2; \
	  exit 1; \
	fi
	@tools/setup.sh run
	$(BIN)/pos-app --practice

demo: ## sell, print and pay without a screen; receipts as PNG in demo-receipts/
	@tools/setup.sh demo
	$(OFFSCREEN) $(BIN)/pos-app demo --receipts demo-receipts

test: ## every test, headless: the quick ones first, then those in real windows
	@tools/setup.sh test
	@failed=0; \
	$(OFFSCREEN) $(BIN)/python -m pytest -q -n 2 -m "not window and not soak" || failed=1; \
	$(OFFSCREEN) $(BIN)/python -m pytest -q -m "window and not soak" || failed=1; \
	exit $$failed

check: ## lint, types, import contracts, translations
	@tools/setup.sh check
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy --strict pos_app tests tools packaging bench
	$(BIN)/lint-imports
	$(BIN)/python tools/translations.py check

bench: ## every figure that is claimed, beside its floor or peer
	@tools/setup.sh test
	$(BIN)/python -m bench

soak: ## tills killed at every step, by every fault (some 20 minutes); then the other long matrices
	@tools/setup.sh test
	$(BIN)/python -m tests.soak $(SOAK)
	HYPOTHESIS_PROFILE=soak $(OFFSCREEN) $(BIN)/python -m pytest -q -m soak --timeout 0

cover: ## branch coverage of the quick tests
	@tools/setup.sh test
	$(OFFSCREEN) $(BIN)/python -m pytest -q -n 2 -m "not window and not soak" --cov --cov-report=term-missing:skip-covered

package: ## build dist/pos-app and sell a practice ticket in the built program
	@tools/setup.sh package
	$(BIN)/pyinstaller --noconfirm --log-level WARN --distpath dist --workpath build/pyinstaller packaging/pyinstaller/pos-app.spec
	$(BIN)/python packaging/smoke_test.py dist/pos-app/pos-app

translations: ## bring pos_es.ts up to date with the sources, and compile it
	@tools/setup.sh check
	$(BIN)/python tools/translations.py update
	$(BIN)/python tools/translations.py compile

lock: ## resolve the dependencies anew into requirements*.txt
	@tools/lock.sh

clean: ## remove what was made here, but not the virtual environment
	rm -rf build dist demo-receipts soak-out .coverage .coverage.* .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	rm -f resources/translations/*.qm
	find pos_app tests tools bench packaging -name __pycache__ -type d -prune -exec rm -rf {} + 2>/dev/null || true
