internal import CallFacts

/// What a row of a log is recognised by.
struct CallClues {
    /// The moments at which the call may have begun: one, two in the hour that autumn repeats, or
    /// none where nobody has said; in milliseconds since 1970-01-01 UTC.
    var starts: [Int64] = []
    /// When it ended, where that is known; only incidents are looked for up to then.
    var ended: Int64?
    /// What sources call it.
    var reference: String?
    var handler: String?
    var deskExtension: String?
    var caller: String?

    init(_ facts: FactResolution) {
        if let started = facts.moment(.started) {
            let alternative = facts[.started]?.alternative.flatMap(Timestamp.milliseconds)
            starts = [started] + [alternative].compactMap(\.self)
        }
        reference = facts[.callReference]?.normalized
        handler = facts[.handler]?.normalized
        deskExtension = facts[.extension]?.normalized
        caller = facts[.caller]?.normalized
    }
}
