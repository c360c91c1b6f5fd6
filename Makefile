# Each target is one script; run it without make as well.
.PHONY: demo demo-reset test bench relevance faults conformance docs web tools

demo: ; @scripts/demo
demo-reset: ; @scripts/demo --reset
test: ; @scripts/test
bench: ; @scripts/bench
relevance: ; @scripts/relevance
faults: ; @scripts/faults
conformance: ; @scripts/conformance "$(CORPUS)"
docs: ; @cargo doc --locked --workspace --no-deps
web: ; @scripts/web
tools: ; @scripts/tools
