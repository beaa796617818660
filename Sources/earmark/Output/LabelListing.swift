import CallModel
import CaseExport
import RecordingIndex

/// Labels on standard output: of any number of recordings where the format has room for them,
/// otherwise of one.
struct LabelListing {
    private let format: LabelFormat
    private let remedy: String
    private var output = StandardOutput()
    private var recording: LabelledRecording?
    private var recordingID: RecordingID?
    private var names = RTTMNames()
    /// How many segments were taken.
    private(set) var segmentCount = 0

    /// `remedy` says what to do where there are several recordings and the format holds one.
    init(_ format: LabelFormat, remedy: String) {
        self.format = format
        self.remedy = remedy
    }

    /// Takes a segment of an index; those of a recording come one after the other.
    mutating func write(_ row: SegmentRow, of empty: @autoclosure () -> LabelledRecording) throws {
        segmentCount += 1
        guard !format.holdsManyRecordings else {
            names.note(row)
            output.write(row.rttmLine ?? "")
            return try output.flushIfLarge()
        }
        if recording == nil { (recording, recordingID) = (empty(), row.recordingID) }
        try requireOne(row.recordingID == recordingID)
        recording?.roles[row.segment.channel] = row.role
        recording?.segments.append(row.segment)
    }

    /// Takes a whole recording.
    mutating func write(_ whole: LabelledRecording) throws {
        segmentCount += whole.segments.count
        guard !format.holdsManyRecordings else {
            output.write(format.text(of: whole))
            return try output.flushIfLarge()
        }
        try requireOne(recording == nil)
        recording = whole
    }

    /// Writes what is left.
    mutating func finish() throws {
        if let recording { output.write(format.text(of: recording)) }
        try output.flush()
        names.sayWhatIsShared()
    }

    private func requireOne(_ isOne: Bool) throws {
        guard !isOne else { return }
        throw CommandError(
            "A file of \(format.rawValue) holds one recording, and there are several. \(remedy)")
    }
}
