internal import CallFacts
internal import GRDB

extension RecordingIndex {
    /// Calls a closure with each place at which words are found, in the order in which the calls began
    /// and, within a call, in which they are said; what is about a whole recording comes first. The
    /// closure must not use the index.
    ///
    /// - Throws: An ``IndexError``, or what the closure throws.
    public func forEachText(
        matching search: TextSearch, _ body: (FoundText) throws -> Void
    ) throws {
        try stream { database in
            let hits = try database.hits(of: search).sorted()
            var rest = hits.prefix(search.limit ?? hits.count)
            while !rest.isEmpty {
                let some = rest.prefix(Hit.countAtOnce)
                rest = rest.dropFirst(some.count)
                let rows = try database.rows(of: some, search)
                for case let row? in some.map({ rows[$0.source]?[$0.id] }) {
                    try body(FoundText(row, utterance: try database.utterance(during: row)))
                }
            }
        }
    }
}

/// A place at which words are found, in its order.
private struct Hit: Comparable {
    let started: Int64
    let recording: Int64
    let start: Int64
    let source: TextSource
    let id: Int64

    /// For how many the texts are read at once: each time goes through all that is found.
    static let countAtOnce = 5_000

    static func < (left: Hit, right: Hit) -> Bool { left.order < right.order }

    private var order: (Int64, Int64, Int64, Int, Int64) {
        (started, recording, start, source == .notes ? 0 : 1, id)
    }
}

extension Database {
    fileprivate func hits(of search: TextSearch) throws -> [Hit] {
        guard let arguments = try arguments(search) else { return [] }
        var hits: [Hit] = []
        for source in TextSource.allCases where search.sources.contains(source) {
            let query: TextQuery = source == .notes ? .inAnnotations : .inTranscripts
            try cursor(query, arguments).forEach { row in
                let recording: Int64 = row[1]
                if let chosen = search.selection.recordings,
                    !chosen.contains(RecordingID(rawValue: recording))
                {
                    return
                }
                hits.append(
                    Hit(
                        started: row[3] as Int64? ?? .max, recording: recording,
                        start: row[2] as Int64? ?? -1, source: source, id: row[0]))
            }
        }
        return hits
    }

    /// The arguments of both queries; `nil` where no party is known by that name or number.
    fileprivate func arguments(_ search: TextSearch) throws -> StatementArguments? {
        let filter = search.filter
        let handlers = try filter.handler.map { try handlerIDs($0) }
        let caller = try filter.number.map { try numberID($0) }
        if handlers?.isEmpty == true || (filter.number != nil && caller == nil) { return nil }
        return [
            search.expression.match, handlers?.first, handlers?.last, caller ?? nil,
            filter.from?.milliseconds, filter.to?.milliseconds, search.selection.caseID?.rawValue,
        ]
    }

    /// What is listed of some hits, by their number in each source.
    fileprivate func rows(
        of hits: ArraySlice<Hit>, _ search: TextSearch
    ) throws -> [TextSource: [Int64: Row]] {
        try search.sources.reduce(into: [:]) { found, source in
            let numbers = hits.filter { $0.source == source }.map { String($0.id) }
            guard !numbers.isEmpty else { return }
            let query: TextQuery = source == .notes ? .annotations : .cues
            let list = "[\(numbers.joined(separator: ","))]"
            for row in try rows(query, [search.expression.match, list]) {
                found[source, default: [:]][row["hit"]] = row
            }
        }
    }

    fileprivate func utterance(during hit: Row) throws -> Row? {
        guard let start: Int64 = hit["start_ms"], let end: Int64 = hit["end_ms"] else {
            return nil
        }
        return try row(
            TextQuery.utterance, [hit["recording_id"], hit["channel"], start, end])
    }
}
