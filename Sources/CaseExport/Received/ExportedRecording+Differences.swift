import CallModel

extension ExportedRecording {
    /// What another index holds otherwise of the same bytes.
    ///
    /// Whose voice a channel carries and what is said of the call are left out: those are not found in the
    /// bytes.
    ///
    /// - Parameter held: What the other index holds.
    /// - Returns: A few words each; empty where it holds the same.
    public func differences(from held: ExportedRecording) -> [String] {
        func text(_ value: (some Any)?) -> String { value.map { "\($0)" } ?? "none" }
        let pairs = [
            ("container", container, held.container),
            ("codec", codec, held.codec),
            ("sample rate", text(labelled.sampleRate), text(held.labelled.sampleRate)),
            (
                "number of sample frames", text(labelled.sampleFrameCount),
                text(held.labelled.sampleFrameCount)
            ),
            ("problem", text(problem), text(held.problem)),
            (
                "levels and flags", text(channels.map(\.summary) == held.channels.map(\.summary)),
                text(true)
            ),
        ]
        let differences = pairs.filter { $0.1 != $0.2 }.map { name, there, here in
            name == "levels and flags"
                ? "other \(name) of channels" : "its \(name) is \(there) there, and \(here) here"
        }
        return differences + (segmentDifference(from: held).map { [$0] } ?? [])
    }

    private func segmentDifference(from held: ExportedRecording) -> String? {
        let (there, here) = (labelled.heard, held.labelled.heard)
        guard there != here else { return nil }
        let index = zip(there, here).prefix { $0 == $1 }.count
        let first = [there, here].compactMap { $0.dropFirst(index).first?.startSample }.min() ?? 0
        return "\(there.count) segments there, and \(here.count) here, which differ from "
            + "\(labelled.time(first).clock) on"
    }
}
