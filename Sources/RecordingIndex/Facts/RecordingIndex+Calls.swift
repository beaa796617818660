internal import CallFacts
internal import GRDB

extension RecordingIndex {
    /// The recordings of calls that pass a filter.
    public func recordings(matching filter: CallFilter) throws(IndexError) -> Set<RecordingID> {
        try read { database in
            let (from, to) = (filter.from?.milliseconds, filter.to?.milliseconds)
            let handlers = try filter.handler.map { try database.handlerIDs($0) }
            let number = try filter.number.map { try database.numberID($0) }
            let rows: [Row] =
                switch (handlers, number) {
                case (let handlers?, let number?):
                    try number.map { number in
                        try handlers.flatMap {
                            try database.rows(FactQuery.recordingsOfPair, [number, $0, from, to])
                        }
                    } ?? []
                case (let handlers?, nil):
                    try handlers.flatMap {
                        try database.rows(FactQuery.recordingsOfHandler, [$0, from, to])
                    }
                case (nil, let number?):
                    try number.map {
                        try database.rows(FactQuery.recordingsOfCaller, [$0, from, to])
                    } ?? []
                case (nil, nil):
                    try database.rows(
                        FactQuery.recordingsOfTime, [from ?? Int64.min, to ?? Int64.max])
                }
            return Set(rows.map { RecordingID(rawValue: $0["recording_id"]) })
        }
    }
}

extension Database {
    /// The parties that a handler is known as.
    func handlerIDs(_ handler: String) throws -> [Int64] {
        try [
            partyID(.handler, FactValue.name(handler).normalized ?? handler),
            partyID(.extension, handler),
        ].compactMap(\.self)
    }

    /// The party that a number is.
    func numberID(_ number: PhoneNumber) throws -> Int64? {
        try number.normalized.flatMap { try partyID(.number, $0) }
    }
}
