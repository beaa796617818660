/// The scores of all groups, and their plain means, in which each group weighs the same.
public struct EvaluationReport: Hashable, Sendable {
    /// A group and its score.
    public struct Group: Hashable, Sendable {
        /// What it is called.
        public var name: String
        /// What was counted.
        public var score: GroupScore
    }

    /// The groups, in the order in which they first came up.
    public private(set) var groups: [Group] = []

    /// Nothing counted yet.
    init() {}

    /// Counts a recording in a group.
    mutating func add(
        reference: RecordingSpeech, hypothesis: RecordingSpeech?, extent: RecordingExtent,
        to name: String
    ) {
        let index = groups.firstIndex { $0.name == name } ?? groups.endIndex
        if index == groups.endIndex { groups.append(Group(name: name, score: GroupScore())) }
        groups[index].score.add(reference: reference, hypothesis: hypothesis, extent: extent)
    }

    /// The mean of the F1 of the groups; `nil` where one has none.
    public var meanF1: Double? { mean(\.counts.f1) }
    /// The mean of the detection error rates of the groups; `nil` where one has none.
    public var meanDetectionErrorRate: Double? { mean(\.counts.detectionErrorRate) }

    private func mean(_ rate: (GroupScore) -> Double?) -> Double? {
        let rates = groups.compactMap { rate($0.score) }
        guard !rates.isEmpty, rates.count == groups.count else { return nil }
        return rates.reduce(0, +) / Double(rates.count)
    }
}
