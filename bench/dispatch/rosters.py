"""Roster goals R1 to R3, R5 and R6."""
import json

from process import measure, python

# Published best objectives of the instances that the folder's notes list.
BEST = {"Instance1": 607, "Instance2": 828, "Instance4": 1716, "Instance7": 1056, "Instance8": 1300}
GROUPS = [("R1", range(1, 13), 60, 0.02), ("R2", range(13, 21), 300, 0.08), ("R3", range(21, 25), 300, 0.25)]


def ours(a, path, seconds, *more):
    solution = a.work / "roster.json"
    r = measure([a.solve, "roster", path, "--out", solution, "--time-s", seconds, "--threads", 2, *more])
    verdict = python(a.folder, "roster_eval.py", path, solution).line() if r.code == 0 else {}
    return r, r.line(), verdict


def run(a, table):
    best = dict(BEST, **(json.loads(a.best_known.read_text()) if a.best_known else {}))
    for goal, numbers, seconds, limit in GROUPS:
        if a.want(goal):
            group(a, table, goal, [a.folder / "instances" / f"Instance{n}.txt" for n in numbers], seconds, limit, best)
    if a.want("R5"):
        bounds(a, table, best)
    if a.want("R6"):
        emergency(a, table)


def group(a, table, goal, paths, seconds, limit, best):
    gaps = []
    for path in (p for p in paths if p.exists()):
        r, line, verdict = ours(a, path, seconds)
        known = best.get(path.stem)
        gap = line["objective"] / known - 1 if known and "objective" in line else None
        gaps += [gap] if gap is not None else []
        table.add(goal, "baodao", path.stem, cpu=r.cpu, wall=r.wall, rss_mb=r.rss_mb, gap=gap,
                  note=f"objective {line.get('objective')}, referee {json.dumps(verdict)[:60]}")
        if not a.no_rivals:
            rival(a, table, goal, path, seconds, known)
    if gaps:
        note = f"mean gap of {len(gaps)} instances, worst {max(gaps):.2%}"
        table.add(goal, "baodao", "mean", value=sum(gaps) / len(gaps), limit=limit, note=note)
    else:
        table.add(goal, "baodao", "none", note="no instance of this group in the folder")


def rival(a, table, goal, path, seconds, known):
    r = python(a.folder, "roster_cpsat.py", "--workers", 2, "--time", seconds, path)
    line = r.line()
    objective = line.get("objective", line.get("obj"))
    gap = objective / known - 1 if known and objective is not None else None
    table.add(goal, "CP-SAT", path.stem, cpu=r.cpu, wall=r.wall, rss_mb=r.rss_mb, gap=gap, note=f"objective {objective}")


def bounds(a, table, best):
    paths = [a.folder / "instances" / f"Instance{n}.txt" for n in range(1, 13)]
    for path in (p for p in paths if p.exists()):
        r, line, _ = ours(a, path, 120, "--bound")
        bound, known = line.get("bound"), best.get(path.stem)
        gap = 1 - bound / known if known and bound is not None else None
        table.add("R5", "baodao", path.stem, value=gap, limit=0.02, cpu=r.cpu, wall=r.wall, rss_mb=r.rss_mb, gap=gap,
                  note=f"bound {bound}")


def emergency(a, table):
    path = a.work / "e_1000x40x14.txt"
    if not path.exists():
        python(a.folder, "roster_gen.py", "--volunteers", 1000, "--posts", 40, "--days", 14, "--seed", 1, "--out", path)
    r, line, verdict = ours(a, path, 10)
    table.add("R6", "baodao", path.stem, value=line.get("objective"), limit=1900, cpu=r.cpu, wall=r.wall, rss_mb=r.rss_mb,
              note=f"referee {json.dumps(verdict)[:60]}")
    if not a.no_rivals:
        rival(a, table, "R6", path, a.rival_limit, None)
