import CallFacts
import CallModel
import ClipWriting
import RecordingIndex

extension ClipOrigin {
    /// What a clip says of where it comes from.
    init(of clip: Clip, _ recording: RecordingSummary) {
        let rate = recording.sampleRate
        let name = clip.mark?.description ?? "clip \(clip.id.rawValue)"
        self.init(
            description: "\(name): recording SHA-256 \(recording.contentHash), sample frames "
                + "\(clip.samples.lowerBound) to \(clip.samples.upperBound), channels "
                + clip.channels.map(String.init).joined(separator: " ")
                + (clip.redactions.isEmpty ? "" : ", redacted"),
            originator: "earmark \(ProgramVersion.current)", reference: name,
            timeReference: clip.samples.lowerBound,
            codingHistory: [
                "A=\(recording.codec),F=\(rate),M=\(Self.mode(recording.channelCount)),"
                    + "T=original in \(recording.container)",
                "A=PCM,F=\(rate),W=16,M=\(Self.mode(clip.channels.count)),"
                    + "T=earmark \(ProgramVersion.current), not resampled",
            ])
        // Where the time may be either of two, neither is said.
        guard recording.call.startedAlternative == nil,
            let started = recording.call.started.flatMap({ Instant($0.text) })
        else { return }
        let start = clip.samples.lowerBound
        let offset = start / rate * 1000 + start % rate * 1000 / rate
        let text = Instant(milliseconds: started.milliseconds + Int64(offset)).description
        date = String(text.prefix(10))
        time = String(text.dropFirst(11).prefix(8))
        let ofDay = Int(started.milliseconds % 86_400_000)
        timeReference = (ofDay / 1000 * rate + ofDay % 1000 * rate / 1000 + start) % (86_400 * rate)
    }

    private static func mode(_ channelCount: Int) -> String {
        switch channelCount {
        case 1: "mono"
        case 2: "stereo"
        default: "\(channelCount) channels"
        }
    }
}
