# shellcheck shell=bash
# For tests that need a terminal of their own: a system in a folder may have none, where /dev/pts is not mounted.

has_terminal() {
  command -v script >/dev/null && script -qec true /dev/null </dev/null >/dev/null 2>&1
}

need_terminal() {
  has_terminal || skip "no script(1) or no pseudo-terminal"
}
