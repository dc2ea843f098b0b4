#!/usr/bin/env python3
"""Types LINE and a tab into a zsh of its own and prints what the screen then shows.

usage: tests/completion/zsh.py FOLDER LINE      FOLDER has _celac; its files are there to be completed

zsh completes on a terminal only: this is one. Screen controls are left out of what is printed.
"""

import os
import pty
import re
import select
import sys

SETUP = (b"PS1=; unsetopt zle_bracketed_paste prompt_cr prompt_sp; fpath=($PWD $fpath); autoload -U compinit;"
         b"compinit -u -D; echo re''ady\n")


def read_until(terminal, enough, patience):
    """What comes until `enough` says so, or nothing came for `patience` seconds."""
    out = b""
    while not enough(out) and select.select([terminal], [], [], patience)[0]:
        try:
            out += os.read(terminal, 65536)
        except OSError:
            break
    return out


def main():
    folder, line = sys.argv[1:]
    child, terminal = pty.fork()
    if child == 0:
        os.chdir(folder)
        os.environ.update(TERM="dumb", COLUMNS="200", HOME=folder, LC_ALL="C.UTF-8")
        os.execvp("zsh", ["zsh", "-f", "-i"])
    os.write(terminal, SETUP)
    read_until(terminal, lambda out: b"ready\r\n" in out, 30)
    # The tab completes or lists; the letters behind it show that zsh has done with it.
    os.write(terminal, line.encode() + b"\t" + b"\x05@@")
    out = read_until(terminal, lambda seen: b"@@" in seen, 30).decode()
    os.close(terminal)
    print(re.sub(r"\x1b\[[?0-9;]*[a-zA-Z]|\x07|\r|@@.*", "", out, flags=re.DOTALL))


if __name__ == "__main__":
    main()
