internal import GRDB

extension Database {
    /// How far the starts of a recording and of a row of a log may lie apart where handler or number
    /// agree, in milliseconds.
    static let matchTolerance: Int64 = 5_000
    /// The same where the reference agrees, since some exchanges use references again.
    static let referenceTolerance: Int64 = 86_400_000

    /// Joins a recording with the call logs that it was not joined with yet.
    func match(_ recordingID: RecordingID, _ clues: CallClues) throws -> [Int64: LogMatch] {
        let matches = try findMatches(recordingID, clues)
        try join(recordingID, matches, by: .matchRow)
        return matches
    }

    /// Looks for a recording in the call logs that it was not joined with yet, each by itself, so that
    /// it does not matter which of recording and log came first.
    func findMatches(
        _ recordingID: RecordingID, _ clues: CallClues
    ) throws -> [Int64: LogMatch] {
        let done = try importIDs(ImportQuery.matchedImports, recordingID)
        let named = try candidates(ImportQuery.rowsOfReference, references: clues.references)
            .filter { $0.isNear(clues, within: Self.referenceTolerance) }
        let likely = try clues.starts.flatMap { try candidates(ImportQuery.rowsOfTime, near: $0) }
            .filter { $0.hasParties(of: clues) }
        return Self.decide(named: named, likely: likely).filter { !done.contains($0.key) }
    }

    /// Joins a recording with the incident logs that it was not joined with yet.
    func matchIncidents(
        _ recordingID: RecordingID, _ clues: CallClues
    ) throws -> [Int64: LogMatch] {
        let matches = try findIncidents(recordingID, clues)
        try join(recordingID, matches, by: .matchIncident)
        return matches
    }

    /// Looks for a recording in the incident logs that it was not joined with yet: an incident is opened
    /// during its call.
    func findIncidents(
        _ recordingID: RecordingID, _ clues: CallClues
    ) throws -> [Int64: LogMatch] {
        let done = try importIDs(ImportQuery.matchedIncidentImports, recordingID)
        let named = try candidates(ImportQuery.incidentsOfReference, references: clues.references)
            .filter { $0.isNear(clues, within: Self.referenceTolerance) }
        var likely: [LogCandidate] = []
        if let start = clues.starts.first, let ended = clues.ended {
            let tolerance = Self.matchTolerance
            likely = try rows(
                ImportQuery.incidentsOfTime, [start - tolerance, ended + tolerance]
            ).map(LogCandidate.init)
                .filter { $0.isOpened(during: clues) }
        }
        return Self.decide(named: named, likely: likely).filter { !done.contains($0.key) }
    }

    private func join(
        _ recordingID: RecordingID, _ matches: [Int64: LogMatch], by query: ImportQuery
    ) throws {
        for case .found(let rows, let kind) in matches.values {
            for id in rows { try execute(query, [recordingID.rawValue, id, kind.rawValue]) }
        }
    }

    private func importIDs(_ query: ImportQuery, _ recordingID: RecordingID) throws -> Set<Int64> {
        Set(try rows(query, [recordingID.rawValue]).map { $0["import_id"] })
    }

    private func candidates(
        _ query: ImportQuery, references: [String]
    ) throws -> [LogCandidate] {
        try references.flatMap { try rows(query, [$0]) }.map(LogCandidate.init)
    }

    private func candidates(_ query: ImportQuery, near start: Int64) throws -> [LogCandidate] {
        let tolerance = Self.matchTolerance
        return try values(query, [start - tolerance, start + tolerance], LogCandidate.init)
    }

    private static func decide(
        named: [LogCandidate], likely: [LogCandidate]
    ) -> [Int64: LogMatch] {
        let imports = Set((named + likely).map(\.importID))
        return imports.reduce(into: [:]) { matches, id in
            var seen: Set<Int64> = []
            matches[id] = LogMatch(
                named: named.filter { $0.importID == id },
                likely: likely.filter { $0.importID == id && seen.insert($0.id).inserted })
        }
    }
}
