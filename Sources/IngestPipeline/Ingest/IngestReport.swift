public import CallModel

/// What a run found, in numbers that add up.
public struct IngestReport: Hashable, Sendable {
    /// How many files had each outcome; outcomes that no file had are missing.
    public private(set) var counts: [Outcome: Int] = [:]
    /// Symbolic links to folders, which are not entered.
    public internal(set) var folderLinks: [FoundPath] = []
    /// The duration of the audio that was decoded, in seconds.
    public private(set) var decodedDuration = 0.0
    /// How many recordings have another number of channels than the roles that were asserted.
    public internal(set) var rolesNotFitting = 0
    /// Sidecars that say nothing of the recordings beside which they lie, or not all that they should.
    public internal(set) var sidecarProblems: [SidecarProblem] = []
    /// Whether the index also holds recordings that were segmented with other parameters than this
    /// run's, or by another version of the engine; they stay as they are.
    public internal(set) var holdsOtherParameters = false
    /// Whether the run was stopped before everything had been looked at.
    public internal(set) var wasInterrupted = false

    /// How many files were found.
    public internal(set) var foundCount = 0

    /// How many files were given an outcome: as many as were found.
    public var settledCount: Int { counts.values.reduce(0, +) }

    /// Whether some file needs to be looked at by a person.
    public private(set) var needsAttention = false

    /// Counts one file.
    mutating func settle(_ finding: IngestFinding) {
        counts[finding.outcome, default: 0] += 1
        decodedDuration += finding.decodedDuration
        if finding.needsAttention { needsAttention = true }
    }
}
