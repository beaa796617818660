/// How a run of ingest ended.
public enum IngestEnd: String, Sendable {
    /// Every file found was given its outcome.
    case finished
    /// It was stopped before that; what it committed is kept.
    case interrupted
}
