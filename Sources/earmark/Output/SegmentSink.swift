import CallModel
import Foundation

/// Where `segment` puts what it finds: rows on standard output, or RTTM files in a folder.
struct SegmentSink {
    private var rows: RowWriter<SegmentRow>
    private let folder: URL?
    private var written: Set<String> = []

    init(format: OutputFormat, folder: String?) throws {
        rows = RowWriter(SegmentRow.columns, format: format, rttmLine: \.rttmLine)
        self.folder = folder.map { URL(fileURLWithPath: $0, isDirectory: true) }
        if let folder = self.folder {
            try Self.naming(folder) {
                try FileManager.default.createDirectory(
                    at: folder, withIntermediateDirectories: true)
            }
        }
    }

    /// Writes the segments of a file, if it could be decoded.
    mutating func write(_ analysis: FileAnalysis) throws {
        guard case .decoded(let recording) = analysis.result else { return }
        let found = recording.segments.map { SegmentRow($0, of: recording, in: analysis) }
        guard let folder else {
            for row in found { try rows.write(row) }
            return
        }
        let name = "\(analysis.file.path.stem).rttm"
        guard written.insert(name).inserted else {
            throw CommandError(
                "Two recordings would both be written to \(name); segment them apart.")
        }
        let text = found.compactMap(\.rttmLine).joined()
        let file = folder.appendingPathComponent(name)
        try Self.naming(file) { try Data(text.utf8).write(to: file, options: .atomic) }
    }

    /// Ends the listing.
    mutating func finish() throws {
        if folder == nil { try rows.finish() }
    }

    /// Does something with a file, and says of which file when it fails.
    private static func naming(_ file: URL, _ body: () throws -> Void) throws {
        do {
            try body()
        } catch {
            throw CommandError("\(file.path) cannot be written: \(error.localizedDescription)")
        }
    }
}
