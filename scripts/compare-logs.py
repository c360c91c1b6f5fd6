"""Compares what PM4Py reads in a log with what we counted when it was written."""

import json
import sys
import warnings
from collections import Counter
from pathlib import Path

import pm4py

warnings.filterwarnings("ignore")
folder = Path(sys.argv[1])
counted = json.loads((folder / "counted.json").read_text())
faults = []


def same(what, theirs, ours):
    if theirs != ours:
        faults.append(f"{what}: PM4Py {theirs}, we {ours}")


def numbers(pairs):
    return {name: number for name, number in pairs if number}


def log(name, frame):
    follows, starts, ends = pm4py.discover_dfg(frame)
    same(f"{name}: events", len(frame), counted["events"])
    same(f"{name}: cases", frame["case:concept:name"].nunique(), counted["cases"])
    same(f"{name}: activities", dict(Counter(frame["concept:name"])), numbers(counted["activities"]))
    same(f"{name}: directly follows", dict(follows), {(begin, end): number for begin, end, number in counted["follows"]})
    same(f"{name}: starts", dict(starts), numbers(counted["starts"]))
    same(f"{name}: ends", dict(ends), numbers(counted["ends"]))
    same(f"{name}: variants", len(pm4py.get_variants(frame)), counted["variants"])


log("XES", pm4py.read_xes(str(folder / "log.xes")))
ocel = pm4py.read_ocel2_json(str(folder / "log.json"))
same("OCEL: events", len(ocel.events), counted["events"])
same("OCEL: objects", len(ocel.objects), counted["objects"])
same("OCEL: kinds of objects", sorted(set(ocel.objects["ocel:type"])), ["administration", "case", "legal_entity", "service"])
same("OCEL: objects of cases", len(ocel.o2o), 3 * counted["cases"])
flat = pm4py.ocel_flattening(ocel, "case")
log("OCEL", flat.sort_values(["case:concept:name", "time:timestamp"], kind="stable"))
print("\n".join(faults) or f"PM4Py {pm4py.__version__} counts alike: {counted['events']} events, {counted['cases']} cases")
sys.exit(bool(faults))
