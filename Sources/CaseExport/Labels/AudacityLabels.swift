import CallModel

/// A label track as Audacity imports it: start, end and label of each segment, divided by tabs.
enum AudacityLabels {
    static func text(of recording: LabelledRecording) -> String {
        recording.heard.map { segment in
            let label = "\(recording.name(ofChannel: segment.channel)): \(segment.label)"
            return [
                recording.time(segment.startSample).preciseSeconds,
                recording.time(segment.endSample).preciseSeconds, label,
            ].joined(separator: "\t") + "\n"
        }.joined()
    }
}
