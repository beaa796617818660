internal import CallFacts
internal import GRDB

/// What is compared between the calls of a period, by group.
struct CallMeasurements {
    /// One value of one call.
    struct Value {
        let recording: Int64
        /// Whether the call is of those that may be listed.
        let isAskedFor: Bool
        let value: Int64
    }

    /// A group in one measure.
    struct Group: Hashable {
        let measure: Outlier.Measure
        /// The handler's row in `party`, or the hour.
        let key: Int64
    }

    private(set) var values: [Group: [Value]] = [:]
    private(set) var ungroupedCount = 0

    init(_ database: Database, _ terms: OutlierTerms) throws {
        let filter = terms.filter
        let handlers = try filter.handler.map { try database.handlerIDs($0) }
        let number = try filter.number.map { try database.numberID($0) }
        let period: StatementArguments = [filter.from?.milliseconds, filter.to?.milliseconds]
        try database.cursor(CallQuery.measures, period).forEach { row in
            let (handler, caller): (Int64?, Int64?) = (row[1], row[2])
            guard let key = terms.key(handler: handler, started: row[3]) else {
                ungroupedCount += 1
                return
            }
            let isAskedFor =
                handlers.map { $0.contains(handler ?? 0) } ?? true
                && number.map { $0 != nil && $0 == caller } ?? true
            let (handlerSpeech, callerSpeech): (Int64?, Int64?) = (row[5], row[6])
            let measured: [(Outlier.Measure, Int64?)] = [
                (.duration, row[4]),
                (.handlerShare, SpeechMeasure.handlerShare(handlerSpeech, callerSpeech)),
                (.deadAir, SpeechMeasure.deadAir(sampleCount: row[7], sampleRate: row[8])),
            ]
            for case (let measure, let value?) in measured {
                values[Group(measure: measure, key: key), default: []].append(
                    Value(recording: row[0], isAskedFor: isAskedFor, value: value))
            }
        }
    }
}

extension OutlierTerms {
    fileprivate func key(handler: Int64?, started: Int64?) -> Int64? {
        switch grouping {
        case .handler: handler
        case .hour:
            started.flatMap { clock.dayTime(at: Instant(milliseconds: $0)) }
                .map { Int64($0.minute / 60) }
        }
    }
}
