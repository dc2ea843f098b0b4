#!/usr/bin/env python3
"""Types LINE and a tab into a zsh of its own and prints what the line then is.

usage: tests/outside/completion/zsh.py FOLDER LINE      FOLDER has _celac; its files are there to be completed

zsh completes on a terminal only: this is one. The tab is bound to a widget that completes and then says what the line
is, so that nothing has to be guessed from screen controls or pauses.
"""

import os
import pty
import re
import select
import sys

SETUP = b"""PS1=; fpath=($PWD $fpath); autoload -U compinit; compinit -u -D
tell() { zle complete-word; print -rn -- "<<$BUFFER>>" }; zle -N tell; bindkey '^I' tell; echo re''ady
"""


def read_until(terminal, sign):
    out = b""
    while not re.search(sign, out) and select.select([terminal], [], [], 30)[0]:
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
        os.environ.update(TERM="dumb", COLUMNS="500", HOME=folder, LC_ALL="C.UTF-8")
        os.execvp("zsh", ["zsh", "-f", "-i"])
    os.write(terminal, SETUP)
    read_until(terminal, rb"ready\r\n")
    os.write(terminal, line.encode() + b"\t")
    said = re.search(rb"<<(.*)>>", read_until(terminal, rb"<<.*>>"), flags=re.DOTALL)
    os.close(terminal)
    print(said[1].decode().rstrip() if said else "nothing was said")


if __name__ == "__main__":
    main()
