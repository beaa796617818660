import RecordingIndex

/// The names under which recordings stand in a listing of RTTM, which has room for no more than the
/// stem of a file's name.
struct RTTMNames {
    private var recordings: [String: RecordingID] = [:]
    private var shared: Set<String> = []

    /// Notes under which name a recording stands.
    mutating func note(_ row: SegmentRow) {
        guard let recording = row.recordingID else { return }
        let first = recordings.updateValue(recording, forKey: row.rttmName)
        if let first, first != recording { shared.insert(row.rttmName) }
    }

    /// Says which names stand for several recordings, if any do.
    func sayWhatIsShared() {
        guard !shared.isEmpty else { return }
        StandardError.say(
            "In RTTM several recordings have the same name: \(shared.sorted().joined(separator: ", "))"
                + ". List them apart with --recording.")
    }
}
