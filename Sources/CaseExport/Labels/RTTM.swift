public import CallModel

/// NIST's rich transcription time marks, as scorers of diarisation read them.
public enum RTTM {
    /// The utterances of a recording in the order in which they are heard.
    static func text(of recording: LabelledRecording) -> String {
        recording.heard.compactMap { segment in
            line(
                segment, of: recording.path, sampleRate: recording.sampleRate,
                role: recording.roles[segment.channel])
        }.joined()
    }

    /// A recording's name: the stem of its file's name, with white space as underscores, since fields
    /// are divided by white space.
    public static func name(of path: FoundPath) -> String {
        path.stem.description.split(whereSeparator: \.isWhitespace).joined(separator: "_")
    }

    /// An utterance with its line end; `nil` for other kinds. The speaker is the role, where one is
    /// asserted.
    public static func line(
        _ segment: Segment, of path: FoundPath, sampleRate: Int, role: Role?
    ) -> String? {
        guard segment.kind == .speech else { return nil }
        func milliseconds(_ sample: Int) -> Int {
            SampleTime(sampleCount: sample, sampleRate: sampleRate).milliseconds
        }
        // Both ends are rounded, so that neighbours keep meeting where they met.
        let start = milliseconds(segment.startSample)
        let length = milliseconds(segment.endSample) - start
        let fields = [
            "SPEAKER", name(of: path), String(segment.channel),
            SampleTime(sampleCount: start, sampleRate: 1000).seconds,
            SampleTime(sampleCount: length, sampleRate: 1000).seconds,
            "<NA>", "<NA>", role?.rawValue ?? "speech", "<NA>", "<NA>",
        ]
        return fields.joined(separator: " ") + "\n"
    }
}
