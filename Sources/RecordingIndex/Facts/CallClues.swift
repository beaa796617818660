internal import CallFacts

/// What a row of a log is recognised by.
struct CallClues {
    /// The moments at which the call may have begun: one, two in the hour that autumn repeats, or
    /// none where nobody has said; in milliseconds since 1970-01-01 UTC.
    var starts: [Int64] = []
    /// When it ended, where that is known; only incidents are looked for up to then.
    var ended: Int64?
    /// What sources call it: each has a reference of its own.
    var references: [String] = []
    var handler: String?
    var deskExtension: String?
    var caller: String?

    init(_ facts: FactResolution) {
        if let started = facts.moment(.started) {
            let alternative = facts[.started]?.alternative.flatMap(Timestamp.milliseconds)
            starts = [started] + [alternative].compactMap(\.self)
        }
        for fact in facts.facts
        where fact.field == .callReference && fact.standing != .withdrawn {
            if let reference = fact.normalized, !references.contains(reference) {
                references.append(reference)
            }
        }
        handler = facts[.handler]?.normalized
        deskExtension = facts[.extension]?.normalized
        caller = facts[.caller]?.normalized
    }
}
