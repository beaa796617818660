public import CallFacts
internal import GRDB

extension RecordingIndex {
    /// What else was under way during a call, in the order in which it began; `nil` where nobody says
    /// when the call was.
    public func calls(during recording: RecordingID) throws(IndexError) -> [ConcurrentCall]? {
        try read { database in
            guard let call = try database.foundCall(recording.rawValue),
                let start = call.summary.started.flatMap({ Timestamp.milliseconds($0.text) })
            else { return nil }
            return try database.calls(
                between: start, and: start + call.duration, reference: call)
        }
    }

    /// What was under way at a moment, in the order in which it began.
    public func calls(at moment: Instant) throws(IndexError) -> [ConcurrentCall] {
        try read { database in
            try database.calls(
                between: moment.milliseconds, and: moment.milliseconds + 1, reference: nil)
        }
    }

    /// The recordings of the calls that a handler had at a moment.
    public func recordings(of handler: String, at moment: Instant) throws(IndexError)
        -> [RecordingID]
    {
        try read { database in
            let handlers = try database.handlerIDs(handler)
            let (start, end) = (moment.milliseconds, moment.milliseconds + 1)
            return try database.rows(CallQuery.underWay, [start, end])
                .filter { row in (row[1] as Int64?).map(handlers.contains) ?? false }
                .map { RecordingID(rawValue: $0[0]) }
        }
    }
}

extension Database {
    /// What was under way, but for the call that it is asked for; that one is `nil` for a moment.
    fileprivate func calls(
        between start: Int64, and end: Int64, reference: FoundCall?
    ) throws -> [ConcurrentCall] {
        try rows(CallQuery.underWay, [start, end]).compactMap { row in
            guard let call = try foundCall(row[0]), call.id != reference?.id,
                let began = call.summary.started.flatMap({ Timestamp.milliseconds($0.text) })
            else { return nil }
            let from = max(start, began)
            return ConcurrentCall(
                reference: reference?.id, call: call,
                overlapStart: Timestamp(milliseconds: from),
                overlap: reference == nil ? 0 : min(end, began + call.duration) - from,
                isSameHandler: call.handlerID != nil && call.handlerID == reference?.handlerID)
        }
    }
}
