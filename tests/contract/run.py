"""Runs schemathesis over the whole API description as persons of several roles.

Every answer must be one that the description knows, in the form it says, and none a server error.
The calls are the same every time.
"""

import json
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request

CHECKS = "not_a_server_error,response_schema_conformance,content_type_conformance,status_code_conformance"
# A visitor, who is told 401 nearly everywhere, and the roles that reach the most operations.
ROLES = ["visitor", "resident", "grid_worker", "community_coordinator", "secadmin"]
# Cases that are made up for each operation, besides its examples and the edges of its schema; few as
# a visitor, who gets no farther than the door nearly everywhere.
CASES = 10
CASES_AS_VISITOR = 4
# An endless stream, and what takes the caller's own credential away; both have tests of their own.
LEFT_OUT = ["watch", "sign_out_everywhere", "revoke_access_token"]
START_PATIENCE = 120.0


def call(method, url, body=None, headers=None):
    """One call; the parsed answer and the response's headers."""
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(url, data=data, method=method, headers=headers or {})
    if data is not None:
        request.add_header("Content-Type", "application/json")
    with urllib.request.urlopen(request, timeout=30) as response:
        return json.load(response), response.headers


def wait_until_ready(server, base):
    end = time.monotonic() + START_PATIENCE
    while time.monotonic() < end:
        if server.poll() is not None:
            sys.exit(f"contract: the program ended with status {server.returncode}; the lines above say why.")
        try:
            with urllib.request.urlopen(f"{base}/readyz", timeout=5):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.2)
    sys.exit(f"contract: the program was not ready within {START_PATIENCE:.0f} s.")


def token_of(base, role):
    """A token of the first ready-made person of the demo who holds the role."""
    persons, _ = call("GET", f"{base}/api/demo/persons")
    for person in persons["items"]:
        if any(grant["role"] == role for grant in person["grants"]):
            _, headers = call("POST", f"{base}/api/demo/persons/{person['account']}/enter")
            cookie = headers["Set-Cookie"].split(";")[0]
            made, _ = call("POST", f"{base}/api/me/access-tokens", {"name": f"contract {role}"}, {"Cookie": cookie})
            return made["secret"]
    sys.exit(f"contract: the demo has no ready-made person with the role {role}.")


def run_as(base, role, folder):
    command = [
        *(pathlib.Path(sys.executable).with_name("schemathesis"), "run", f"{base}/api/openapi.json"),
        *("--checks", CHECKS, "--phases", "examples,coverage,fuzzing"),
        *("--max-examples", str(CASES_AS_VISITOR if role == "visitor" else CASES)),
        "--generation-deterministic",
        *("--request-timeout", "30", "--warnings", "off", "--no-color", "--continue-on-failure"),
    ]
    for operation in LEFT_OUT:
        command += ["--exclude-operation-id", operation]
    if role != "visitor":
        command += ["--header", f"Authorization: Bearer {token_of(base, role)}"]
    return subprocess.run(command, cwd=folder, check=False).returncode


def main():
    program, roles = sys.argv[1], sys.argv[2:] or ROLES
    folder = tempfile.mkdtemp(prefix="baodao-contract.", dir="/tmp")
    # PostgreSQL's user must be able to pass through it.
    os.chmod(folder, 0o755)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        base = f"http://127.0.0.1:{probe.getsockname()[1]}"
    environment = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    # Thousands of calls without sign-in come from this one address.
    environment |= {"BAODAO_ANONYMOUS_WRITES_PER_MINUTE": "0", "BAODAO_LOG": "error", "NO_COLOR": "1"}
    server = subprocess.Popen(
        [program, "demo", "--small", "--data-dir", f"{folder}/data", "--listen", base.removeprefix("http://")],
        env=environment,
    )
    failed = []
    try:
        wait_until_ready(server, base)
        for role in roles:
            begun = time.monotonic()
            status = run_as(base, role, folder)
            print(f"    as {role}: {'passed' if status == 0 else 'FAILED'}, {time.monotonic() - begun:.0f} s", flush=True)
            if status != 0:
                failed.append(role)
            if server.poll() is not None:
                sys.exit(f"contract: the program ended with status {server.returncode} under the calls.")
    finally:
        server.send_signal(signal.SIGTERM)
        try:
            server.wait(timeout=60)
        except subprocess.TimeoutExpired:
            server.kill()
        shutil.rmtree(folder, ignore_errors=True)
    if failed:
        sys.exit(f"contract: failed as {', '.join(failed)}.")


if __name__ == "__main__":
    main()
