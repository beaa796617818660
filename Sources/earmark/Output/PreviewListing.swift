import CallModel
import IngestPipeline
import RecordingIndex

/// What `ingest --dry-run` shows: the files, their numbers, and what reading them would take.
struct PreviewListing {
    private let format: RowFormat
    private var rows: RowWriter<ProspectiveFile>

    init(format: RowFormat) {
        self.format = format
        rows = RowWriter(Self.columns, format: format)
    }

    /// Shows one file: all of them to a program, those that cannot be read to a person.
    mutating func write(_ file: ProspectiveFile) throws {
        if format != .table || file.prospect == .unreadable { try rows.write(file) }
    }

    /// Shows the numbers.
    mutating func finish(_ preview: IngestPreview, jobs: Int, room: RoomForecast) throws {
        try rows.finish(summary: Self.summary(of: preview, jobs: jobs, room))
        for link in preview.folderLinks {
            StandardError.say("Symbolic link to a folder, not entered: \(link)")
        }
        if preview.foundCount == 0 {
            StandardError.say("There is nothing to read; is it the right folder?")
        }
        if room.isTooLittle {
            StandardError.say(
                "There is too little room for the index in \(room.folder): the run would stop "
                    + "before its end. Make room, or name an index on a larger disk with --index.")
        }
    }

    private static func summary(
        of preview: IngestPreview, jobs: Int, _ room: RoomForecast
    ) -> [String] {
        let (toRead, reading) = (preview.toRead, preview.reading)
        var lines = [number(of: preview.foundCount) + " found:"]
        lines += FileProspect.allCases.compactMap { prospect in
            preview.files[prospect].map { files in
                let name = prospect.rawValue
                return "  \(name)\(String(repeating: " ", count: 12 - name.count))"
                    + "\(files.count), \(files.byteCount) bytes"
            }
        }
        lines.append(
            "\(number(of: toRead.count)) of \(toRead.byteCount) bytes would be read, in about "
                + "\(clock(reading.duration)) with \(Count.text(jobs, "job")), by a sample of "
                + "\(number(of: reading.sampleCount)) of \(reading.sampleByteCount) bytes.")
        lines.append(
            "\(room.needed) bytes are wanted in \(room.folder)"
                + (room.free.map { ", where \($0) are free." } ?? "."))
        lines.append("Nothing was written.")
        return lines
    }

    private static func number(of files: Int) -> String { Count.text(files, "file") }

    /// Hours where there are any, minutes, and seconds, rounded up.
    private static func clock(_ seconds: Double) -> String {
        let whole = Int(seconds.rounded(.up))
        let (minutes, rest) = (whole / 60, DecimalText.padded(whole % 60, width: 2))
        guard minutes >= 60 else { return "\(minutes):\(rest)" }
        return "\(minutes / 60):\(DecimalText.padded(minutes % 60, width: 2)):\(rest)"
    }

    private static let columns: [Column<ProspectiveFile>] = [
        Column(name: "prospect", heading: "Prospect") { .text($0.prospect.rawValue) },
        Column(name: "path", heading: "File", omission: .beginning) { .path($0.file.path) },
        Column(name: "reason", heading: "Reason", omission: .end) {
            $0.reason.map(Cell.text) ?? .absent
        },
        Column(name: "size_bytes", heading: nil) {
            $0.file.byteCount.map(Cell.integer) ?? .absent
        },
    ]
}
