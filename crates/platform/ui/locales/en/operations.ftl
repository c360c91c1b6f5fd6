# The shared provider: one installation for every administration

operations-home-title = Operations
operations-home-lead = Switch online services on for all administrations, and see where something is missing.
operations-home-services = { $count ->
    [one] One online service is published.
   *[other] { $count } online services are published.
}

operations-unknown-roll-out = There is no such roll-out.
operations-nothing = This choice switches nothing on.
operations-same-person = Whoever proposes something cannot approve it. Please let a second person decide.
operations-not-possible = That is not possible in this state. Nothing was changed.
operations-stale = Somebody else changed something in the meantime. Nothing was overwritten. Please look at it again.
operations-changed = What would be switched on has changed since it was proposed. Nothing was changed. Please propose the roll-out again.
