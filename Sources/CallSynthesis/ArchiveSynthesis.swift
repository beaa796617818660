/// Makes a synthetic archive of telephone calls, with its references, logs and planted
/// contradictions.
///
/// What is written depends on the four things that it is made with and on the clips, on no machine,
/// build or number of jobs.
public struct ArchiveSynthesis: Sendable {
    let plan: ArchivePlan
    let seed: UInt64

    static let recordingsFolder = "calls"
    static let referencesFolder = "reference"
    private static let speakerCount = 8

    /// Plans an archive.
    ///
    /// - Parameters:
    ///   - recordingCount: How many recordings it has; at least 1.
    ///   - meanMilliseconds: How long they are on average, from 3000; each has half of it to half as
    ///     much again.
    ///   - seed: What the pseudo-random numbers start from.
    public init(recordingCount: Int, meanMilliseconds: Int, seed: UInt64) {
        precondition(recordingCount >= 1 && meanMilliseconds >= 3000, "there is a call to make")
        plan = ArchivePlan(
            recordingCount: recordingCount, meanMilliseconds: meanMilliseconds, seed: seed)
        self.seed = seed
    }

    /// The voices of clips, or synthetic ones.
    func voices(clips: String?) throws(SynthesisError) -> [Voice] {
        if let clips { return try ClipFolder(clips).voices() }
        return (0..<Self.speakerCount).map { SyntheticSpeaker(seed: seed, number: $0).voice() }
    }

    /// Writes what other systems would know of the calls, and what was planted.
    func writeRecords(to folder: OutputFolder) throws(SynthesisError) {
        try folder.write(CallLog.text(plan.calls), to: "call-log.csv")
        try folder.write(IncidentLog.text(plan.calls, seed: seed), to: "incidents.csv")
        try folder.write(Roster.text(plan.calls), to: "roster.csv")
        try folder.write(PlantedList.text(plan), to: "planted.csv")
    }
}
