"""Matching goals M1 to M6."""
from process import measure, python

MATCH = [("M1", 27000, 5000, 0, 0.35), ("M2", 27000, 5000, 100, 0.12), ("M4", 27000, 500, 0, 0.012)]
RIVALS = [("OR-Tools min-cost flow", "ortools_mcf"), ("HiGHS LP (simplex)", "highs_lp_simplex"),
          ("greedy dispatcher", "greedy_edge")]


def instance(a, volunteers, tasks, seed):
    path = a.work / f"m_{volunteers}x{tasks}_s{seed}.json"
    if not path.exists():
        python(a.folder, "match_gen.py", "--volunteers", volunteers, "--tasks", tasks, "--seed", seed, "--out", path)
    return path


def ours(a, path, k, *more):
    """The best of several runs of `match`, and the referee's verdict on the plan."""
    solution = a.work / "solution.json"
    arguments = ["match", path, "--out", solution, *(["--candidates", k] if k else []), *more]
    runs = [measure([a.solve, *arguments]) for _ in range(a.repeat)]
    verdict = python(a.folder, "match_eval.py", path, solution).line()
    best = min(runs, key=lambda r: r.line()["cpu_ms_solve"])
    return best, min(r.wall for r in runs), max(r.rss_mb for r in runs), verdict


def run(a, table):
    for seed in map(int, a.seeds.split(",")):
        for goal, volunteers, tasks, k, limit in MATCH:
            if a.want(goal):
                one(a, table, goal, instance(a, volunteers, tasks, seed), k, limit)
        path = instance(a, 27000, 5000, seed)
        if a.want("M3") or a.want("M6"):
            best, wall, rss, verdict = ours(a, path, 0)
            proof = "proof verified" if best.line()["optimal"] else "NOT PROVEN"
            common = dict(cpu=best.cpu, wall=wall, rss_mb=rss, note=proof)
            if a.want("M3"):
                table.add("M3", "baodao", path.stem, value=wall, limit=0.8, **common)
            if a.want("M6"):
                table.add("M6", "baodao", path.stem, value=rss, limit=80, **common)
        if a.want("M5"):
            live = measure([a.solve, "live", path, instance(a, 27000, 5000, seed + 1), "--repeat", a.repeat]).line()
            note = f"max {live['max_ms']} ms (limit 10), " + ("optimal" if live["optimal"] else "NOT OPTIMAL")
            table.add("M5", "baodao", path.stem, value=live["p99_ms"], limit=1.5, note=note)


def one(a, table, goal, path, k, limit):
    """Our solve alone, then each rival on the same graph."""
    best, wall, rss, verdict = ours(a, path, k, "--no-verify")
    line = best.line()
    assert verdict["J"] == line["J"], (verdict, line)
    objective = line["J"]
    table.add(goal, "baodao", path.stem, value=line["cpu_ms_solve"] / 1000, limit=limit, cpu=best.cpu, wall=wall, rss_mb=rss,
              gap=0.0, note=f"J {objective}; index {line['cpu_ms_candidates']:.1f} ms")
    if a.no_rivals:
        return
    for name, solver in RIVALS:
        r = python(a.folder, "match_solve.py", "--solver", solver, "--k", k, "--limit", a.rival_limit, path)
        rival = r.line()
        if "J" not in rival:
            table.add(goal, name, path.stem, cpu=r.cpu, wall=r.wall, rss_mb=r.rss_mb, note="no plan in time")
            continue
        table.add(goal, name, path.stem, value=rival["solve_cpu_s"], cpu=r.cpu, wall=r.wall, rss_mb=r.rss_mb,
                  gap=rival["J"] / objective - 1, note=f"J {rival['J']}")
