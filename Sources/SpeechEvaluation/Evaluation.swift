/// References and the groups in which they count: all that a hypothesis is measured against.
public struct Evaluation: Sendable {
    /// What somebody or some program found in one recording.
    public struct Hypothesis: Hashable, Sendable {
        /// Who speaks when.
        public var speech: RecordingSpeech
        /// How long the recording is and how many channels it has, as far as that is known.
        public var extent: RecordingExtent

        /// Creates a hypothesis from its parts.
        public init(speech: RecordingSpeech, extent: RecordingExtent) {
            self.speech = speech
            self.extent = extent
        }
    }

    private let references: [String: RecordingSpeech]
    private let groups: RecordingGroups

    /// Throws when a recording of the groups has no reference.
    public init(
        references: [String: RecordingSpeech], groups: RecordingGroups
    ) throws(EvaluationError) {
        self.references = references
        self.groups = groups
        for entry in groups.entries where references[entry.stem] == nil {
            throw .noReference(stem: entry.stem)
        }
    }

    /// The stems of all recordings that count, in the order of the groups file.
    public var stems: [String] { groups.entries.map(\.stem) }

    /// How many references are in no group, and so do not count.
    public var ungroupedCount: Int { references.count - groups.entries.count }

    /// Measures hypotheses by stem; a recording without one counts as one without speech.
    public func report(
        on hypotheses: [String: Hypothesis]
    ) throws(EvaluationError) -> EvaluationReport {
        var report = EvaluationReport()
        for entry in groups.entries {
            let reference = references[entry.stem] ?? RecordingSpeech()
            let hypothesis = hypotheses[entry.stem]
            let extent = (hypothesis?.extent ?? .unknown).completed(by: entry.extent)
            if let count = extent.channelCount {
                let channel = max(reference.highestChannel, hypothesis?.speech.highestChannel ?? 0)
                guard channel <= count else {
                    throw .channel(stem: entry.stem, found: channel, count: count)
                }
            }
            report.add(
                reference: reference, hypothesis: hypothesis?.speech, extent: extent,
                to: entry.group)
        }
        return report
    }
}
