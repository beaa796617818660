import CallModel
import RecordingIndex

/// What a run of verification prints, with its progress on a terminal.
struct VerificationListing {
    private var rows: RowWriter<VerifiedFile>
    private var progress: ProgressLine
    private let showsAll: Bool
    private var filesDone = 0
    private var bytesDone = 0

    init(of run: VerificationRun, format: RowFormat) {
        rows = RowWriter(Self.columns, format: format)
        showsAll = format != .table
        progress = ProgressLine(
            fileCount: run.subjects.count,
            byteCount: run.subjects.reduce(0) { $0 + $1.byteCount }, isShown: true)
    }

    mutating func write(_ file: VerifiedFile) throws {
        filesDone += 1
        bytesDone += file.subject.byteCount
        progress.show(filesDone: filesDone, bytesDone: bytesDone)
        if showsAll || file.result != .unchanged { try rows.write(file) }
    }

    mutating func finish() throws {
        progress.clear()
        if showsAll || rows.rowCount > 0 { try rows.finish() }
    }

    /// How many files had each result.
    static func sentence(_ counts: [VerificationResult: Int]) -> String {
        let parts = VerificationResult.allCases.compactMap { result in
            counts[result].map { "\($0) \(result.rawValue)" }
        }
        let total = counts.values.reduce(0, +)
        return Count.text(total, "file")
            + (parts.isEmpty ? "." : ": \(parts.joined(separator: ", ")).")
    }

    private static let columns: [Column<VerifiedFile>] = [
        Column(name: "result", heading: "Result") { .text($0.result.rawValue) },
        Column(name: "recording", heading: "Recording") {
            $0.subject.recordingID.map { .integer(Int($0.rawValue)) } ?? .absent
        },
        Column(name: "path", heading: "File", omission: .beginning) { .path($0.subject.path) },
        Column(name: "detail", heading: "Detail") { .optional($0.detail) },
        Column(name: "size_bytes", heading: nil) { .integer($0.subject.byteCount) },
        Column(name: "sha256", heading: nil) { .text($0.subject.contentHash.description) },
    ]
}
