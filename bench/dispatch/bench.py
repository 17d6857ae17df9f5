"""The goals table of the dispatch engine: our numbers and the rivals', from one run.

Every solver runs in a process of its own, so CPU seconds and peak memory are its own, and
every plan is scored by the folder's referee, not by its solver. Times are the least of
several runs, because other programs disturb; the load is printed beside them.
"""
import argparse, json, os, sys, tempfile
from pathlib import Path

from process import measure
from report import Table
import matching, rosters


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--folder", type=Path, required=True, help="generators, referees, rivals' drivers, instances/")
    ap.add_argument("--solve", type=Path, required=True, help="the baodao-solve program")
    ap.add_argument("--work", type=Path, help="where generated instances are kept (default: a temporary folder)")
    ap.add_argument("--only", default="M,R", help="comma-separated: M, R, or single goals such as M1,R6")
    ap.add_argument("--repeat", type=int, default=5, help="runs of our engine; the least time counts")
    ap.add_argument("--seeds", default="1,2", help="seeds of the matching instances")
    ap.add_argument("--no-rivals", action="store_true", help="our engine only")
    ap.add_argument("--rival-limit", type=float, default=120, help="seconds a general solver may take")
    ap.add_argument("--best-known", type=Path, help="JSON {instance name: best known objective} for rosters")
    ap.add_argument("--json", type=Path, help="append every measurement to this file")
    a = ap.parse_args()
    wanted = a.only.split(",")
    a.want = lambda goal: any(goal == w or (len(w) == 1 and goal.startswith(w)) for w in wanted)
    a.folder, a.solve = a.folder.resolve(), a.solve.resolve()
    with tempfile.TemporaryDirectory(prefix="baodao-bench-") as temporary:
        a.work = a.work or Path(temporary)
        a.work.mkdir(parents=True, exist_ok=True)
        table = Table(a.json)
        print(f"load {os.getloadavg()}, {os.cpu_count()} CPUs, Python {sys.version.split()[0]}", file=sys.stderr)
        if any(a.want(f"M{i}") for i in range(1, 7)):
            matching.run(a, table)
        if any(a.want(f"R{i}") for i in (1, 2, 3, 5, 6)):
            rosters.run(a, table)
        table.show()


if __name__ == "__main__":
    main()
