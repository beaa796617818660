/// Where a run of ingest stands.
public enum RunState: String, CaseIterable, Hashable, Sendable {
    /// It is at work.
    case running
    /// Every file found was given its outcome.
    case finished
    /// It was stopped before that; what it committed is kept.
    case interrupted
    /// It has no end, and no process is at work on it: it was killed, or stopped by an error.
    case killed
}
