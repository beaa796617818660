import CallModel
import CaseExport
import Foundation

/// Where `segment` puts what it finds: on standard output, or in a folder with one file of labels a
/// recording.
struct SegmentSink {
    private var rows: RowWriter<SegmentRow>?
    private var labels: LabelListing?
    private let folder: URL?
    private let folderFormat: LabelFormat
    private var written: Set<String> = []

    /// Rows in a folder are RTTM: a table is what is written where nothing is said.
    init(format: SegmentFormat, folder: String?) throws {
        self.folder = folder.map { URL(fileURLWithPath: $0, isDirectory: true) }
        folderFormat = if case .labels(let format) = format { format } else { .rttm }
        if let folder = self.folder {
            try Self.naming(folder) {
                try FileManager.default.createDirectory(
                    at: folder, withIntermediateDirectories: true)
            }
            return
        }
        switch format {
        case .rows(let format): rows = RowWriter(SegmentRow.columns, format: format)
        case .labels(let format):
            labels = LabelListing(
                format, remedy: "Name one of them, or a folder for one file each with --out.")
        }
    }

    /// Writes the segments of a file, if it could be decoded.
    mutating func write(_ analysis: FileAnalysis) throws {
        guard case .decoded(let recording) = analysis.result else { return }
        for segment in recording.segments {
            try rows?.write(SegmentRow(segment, of: recording, in: analysis))
        }
        let labelled = LabelledRecording(recording, at: analysis.file.path)
        try labels?.write(labelled)
        if let folder { try write(labelled, into: folder) }
    }

    private mutating func write(_ recording: LabelledRecording, into folder: URL) throws {
        let name = "\(recording.path.stem).\(folderFormat.fileExtension)"
        guard written.insert(name).inserted else {
            throw CommandError(
                "Two recordings would both be written to \(name); segment them apart.")
        }
        let file = folder.appendingPathComponent(name)
        let text = folderFormat.text(of: recording)
        try Self.naming(file) { try Data(text.utf8).write(to: file, options: .atomic) }
    }

    /// Ends the listing.
    mutating func finish() throws {
        try rows?.finish()
        try labels?.finish()
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

extension LabelledRecording {
    /// A recording that is in no index, and of whose channels nobody has said whose they are.
    fileprivate init(_ recording: RecordingAnalysis, at path: FoundPath) {
        self.init(
            path: path, sampleRate: recording.sampleRate,
            sampleFrameCount: recording.sampleFrameCount, channelCount: recording.channels.count,
            roles: [:], segments: recording.segments)
    }
}
