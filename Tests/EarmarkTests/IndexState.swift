import Foundation
import Testing

/// What an index holds at one moment, as the program lists it.
struct IndexState {
    /// The paths at which something was found.
    private(set) var paths: Set<String> = []
    /// The runs, by the names of their columns.
    private(set) var runs: [[String: String]] = []

    /// Of an index that is not there.
    init() {}

    /// Nothing where there is no index yet, or one whose making was cut short.
    init(of index: String, _ earmark: EarmarkProcess) async throws {
        let files = try await earmark("files", "--format", "ndjson", "--index", index)
        guard files.status != 2 else {
            let reasons = ["There is no index", "is empty", "by an earlier version"]
            #expect(reasons.contains { files.standardError.contains($0) })
            return
        }
        let found = try files.objects(FileLine.self)
        paths = Set(found.map(\.path))
        #expect(paths.count == found.count)
        runs = try await earmark("runs", "--format", "csv", "--index", index).records()
    }

    /// A line of `files --format ndjson`.
    private struct FileLine: Decodable {
        var path: String
    }
}
