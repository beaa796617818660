internal import CallFacts
internal import Foundation
internal import GRDB

/// What a sample is drawn from: recordings in the order of their SHA-256, by stratum.
struct SampleFrame {
    private(set) var strata: [String?: [RecordingID]] = [:]
    let digest: RecordingSetDigest

    init(_ design: SampleDesign, eligible: Set<RecordingID>?, in database: Database) throws {
        let names = try Self.strata(of: design, in: database)
        var hasher = RecordingSetHasher()
        let rows = try database.cursor(SampleQuery.recordings)
        while let row = try rows.next() {
            let id = RecordingID(rawValue: row[0])
            guard eligible?.contains(id) ?? true else { continue }
            hasher.add(row[1] as Data)
            strata[names[id], default: []].append(id)
        }
        digest = hasher.finish()
    }

    /// The strata of recordings that have one. Calls are read by themselves, in the order in which they
    /// are stored: one by one in the order of content would take three times as long.
    private static func strata(
        of design: SampleDesign, in database: Database
    ) throws -> [RecordingID: String] {
        guard design.strata != .none else { return [:] }
        let handlers = try database.rows(SampleQuery.handlers)
            .reduce(into: [Int64: String]()) { $0[$1["id"]] = $1["normalized"] }
        var calendar = design.calendar
        var strata: [RecordingID: String] = [:]
        let rows = try database.cursor(SampleQuery.calls)
        while let row = try rows.next() {
            strata[RecordingID(rawValue: row[0])] =
                design.strata == .handler
                ? (row[1] as Int64?).flatMap { handlers[$0] }
                : (row[2] as Int64?).map { calendar.week(of: Instant(milliseconds: $0)) }
        }
        return strata
    }
}
