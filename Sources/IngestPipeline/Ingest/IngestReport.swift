public import CallModel

/// What a run found, in numbers that add up.
public struct IngestReport: Hashable, Sendable {
    /// How many files had each outcome; outcomes that no file had are missing.
    public private(set) var counts: [Outcome: Int] = [:]
    /// How many things were found that needed an outcome.
    public internal(set) var foundCount = 0
    /// Symbolic links to folders, which are not entered.
    public internal(set) var folderLinks: [FoundPath] = []
    /// The size of the files that were read.
    public private(set) var byteCount = 0
    /// The duration of the audio that was decoded, in seconds.
    public private(set) var audioDuration = 0.0
    /// How many recordings the asserted roles do not fit, because they have another number of
    /// channels.
    public internal(set) var rolesNotFitting = 0
    /// Whether the run was stopped before everything found had been looked at.
    public internal(set) var wasInterrupted = false

    /// How many files have an outcome.
    public var settledCount: Int { counts.values.reduce(0, +) }

    /// Whether some file holds audio that could not be heard to its end.
    public var needsAttention: Bool {
        counts.contains { outcome, count in outcome.needsAttention && count > 0 }
    }

    /// Counts one file.
    mutating func settle(_ finding: IngestFinding) {
        counts[finding.outcome, default: 0] += 1
        if finding.outcome != .unchanged { byteCount += finding.file.byteCount ?? 0 }
        audioDuration += finding.decodedDuration
    }
}
