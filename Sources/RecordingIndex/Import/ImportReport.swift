/// What became of an imported file.
public struct ImportReport: Sendable {
    /// Whether the very same file had been imported before, and nothing was written.
    public internal(set) var wasKnown = false
    /// Every row, in order, then the recordings without one.
    public internal(set) var findings: [ImportFinding] = []

    /// How many rows or recordings have each status.
    public var counts: [ImportFinding.Status: Int] {
        findings.reduce(into: [:]) { $0[$1.status, default: 0] += 1 }
    }
}
