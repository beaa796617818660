internal import GRDB

/// What is counted of the calls between a handler and a number.
struct ContactTally {
    var callCount = 0
    var inboundCount = 0
    var outboundCount = 0
    var handlerSpeech: Int64?
    var callerSpeech: Int64?
    var duration: Int64 = 0
    var first: Int64?
    var last: Int64?
    /// Calls of which a roster can say whether they were within hours.
    var rosteredCount = 0
    var outOfHoursCount = 0

    /// Counts a row of ``ContactQuery/calls``.
    mutating func add(_ row: Row) {
        callCount += 1
        inboundCount += row[3]
        outboundCount += row[4]
        duration += row[5] as Int64
        if let speech = row[6] as Int64? { handlerSpeech = (handlerSpeech ?? 0) + speech }
        if let speech = row[7] as Int64? { callerSpeech = (callerSpeech ?? 0) + speech }
        guard let started = row[2] as Int64? else { return }
        first = min(first ?? started, started)
        last = max(last ?? started, started)
    }
}
