"""Runs a command in a pseudo-terminal: waits for a text, types an answer, and so on; then tells all that was shown.

stdin: JSON {"argv": [...], "cwd": "...", "steps": [["text to wait for", "what is typed"], ...], "seconds": 60}
stdout: JSON {"shown": "...", "exit": 0, "waiting": null or the text that never came}
"""

import json
import os
import pty
import select
import sys
import time

asked = json.load(sys.stdin)
child, terminal = pty.fork()
if child == 0:
    os.chdir(asked["cwd"])
    os.environ.update(NO_COLOR="1", TERM="dumb")
    os.execvp(asked["argv"][0], asked["argv"])

shown = b""
deadline = time.monotonic() + asked["seconds"]


def read_on():
    """False once the command is gone, or nothing came in time."""
    global shown
    ready, _, _ = select.select([terminal], [], [], max(0, deadline - time.monotonic()))
    if not ready:
        return False
    try:
        more = os.read(terminal, 65536)
    except OSError:
        more = b""
    shown += more
    return more != b""


waiting, seen = None, 0
for text, typed in asked["steps"]:
    while (at := shown.find(text.encode(), seen)) < 0:
        if not read_on():
            waiting = text
            break
    if waiting is not None:
        break
    seen = at + len(text.encode())
    os.write(terminal, typed.encode())
while read_on():
    pass
if time.monotonic() >= deadline:
    os.kill(child, 9)
_, status = os.waitpid(child, 0)
json.dump({"shown": shown.decode(errors="replace"), "exit": os.waitstatus_to_exitcode(status), "waiting": waiting}, sys.stdout)
