"""Collects measurements and prints the goals table."""
import json


class Table:
    def __init__(self, path):
        self.rows, self.path = [], path

    def add(self, goal, solver, case, **values):
        """One measurement. `value` and `limit` make a goal; without `limit` it is for comparison."""
        row = dict(goal=goal, solver=solver, case=case, **values)
        self.rows.append(row)
        if self.path:
            with open(self.path, "a") as f:
                f.write(json.dumps(row) + "\n")

    def show(self):
        head = ["goal", "solver", "case", "value", "limit", "met", "CPU s", "wall s", "MB", "gap", "note"]
        lines = [head]
        for r in sorted(self.rows, key=lambda r: r["goal"]):
            value, limit = r.get("value"), r.get("limit")
            met = "" if limit is None or value is None else ("yes" if value <= limit else "no")
            number = lambda k, f: "" if r.get(k) is None else format(r[k], f)
            lines.append([r["goal"], r["solver"], r["case"], number("value", ".4g"), number("limit", ".4g"), met,
                          number("cpu", ".3f"), number("wall", ".3f"), number("rss_mb", ".0f"),
                          number("gap", ".2%"), r.get("note", "")])
        widths = [max(len(l[i]) for l in lines) for i in range(len(head))]
        for i, l in enumerate(lines):
            print("| " + " | ".join(c.ljust(w) for c, w in zip(l, widths)) + " |")
            if i == 0:
                print("|" + "|".join("-" * (w + 2) for w in widths) + "|")
