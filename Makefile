# 阳光村务 Sunshine. `make` alone prints what can be done; ARGS="…" is passed on to the command behind a target.

.DEFAULT_GOAL := help
SHELL := /bin/sh

# The first Python that is new enough; `make PYTHON=/path/to/python3 …` overrides.
PYTHON = $(shell for candidate in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	"$$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && echo "$$candidate" && break; done)
SETUP = $(or $(PYTHON),$(error 需要 Python 3.11 或更新版本 / Python 3.11 or newer is needed)) scripts/setup_machine.py

BIN = .venv/bin
COVERAGE = $(if $(ARGS),,--cov=sunshine --cov-report=term --cov-fail-under=95)

.PHONY: help build test serve validate lint pictures lock clean

help: ## 显示本说明 / show this help
	@echo '阳光村务 Sunshine    make <目标 target> [ARGS="…"]'
	@awk 'BEGIN { FS = ":.*## " } /^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' Makefile

build: .venv/.ready-run ## 检查内容并生成网站 site/ / check the content and build site/
	@$(BIN)/sunshine build $(ARGS)

serve: .venv/.ready-run ## 本机预览，改动即刷新 / preview on this machine, reload on every change
	@$(BIN)/sunshine serve $(ARGS)

validate: .venv/.ready-run ## 只检查内容，指出哪里要改 / only check the content and say what to mend
	@$(BIN)/sunshine validate $(ARGS)

test: .venv/.ready-test ## 运行全部测试（自动备好浏览器） / run all tests (gets a browser ready first)
	@$(SETUP) tools
	@$(BIN)/python -m pytest -n 2 --dist loadscope $(COVERAGE) $(ARGS)

lint: .venv/.ready-test ## 检查代码的写法与类型 / check the style and types of the code
	@$(BIN)/ruff check scripts tests
	@$(BIN)/ruff format --check scripts tests
	@$(BIN)/mypy

pictures: .venv/.ready-test ## 重拍说明文档里的网页图片 / take the pictures in the README again
	@$(SETUP) tools
	@$(BIN)/python -m tests.pictures $(ARGS)

lock: ## 维护者：重新锁定依赖（需要 uv） / maintainers: lock the dependencies again (needs uv)
	@$(LOCK) requirements.in --output-file requirements.lock
	@$(LOCK) requirements-test.in --constraints requirements.lock --output-file requirements-test.lock

clean: ## 删除生成的网站和缓存，保留 .venv / delete the built site and caches, keep .venv
	rm -rf site .site.* .cache .coverage .coverage.* htmlcov .pytest_cache .mypy_cache .ruff_cache .hypothesis

# The environment is made again only when a lock file changed: these stamps are younger than what they stand for.
.venv/.ready-run: requirements.lock pyproject.toml
	@$(SETUP) run

.venv/.ready-test: .venv/.ready-run requirements-test.lock
	@$(SETUP) test

# One version of each package for every Python and system; index and host names stay out of the files.
LOCK = uv pip compile --quiet --upgrade --universal --python-version 3.11 --fork-strategy fewest --generate-hashes \
	--no-emit-index-url --no-emit-find-links --no-annotate --strip-extras --custom-compile-command 'make lock'
