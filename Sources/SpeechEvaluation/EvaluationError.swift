/// References, hypotheses and groups that do not belong together.
public enum EvaluationError: Error, Hashable {
    /// The groups name a recording that has no reference.
    case noReference(stem: String)
    /// A reference or hypothesis names a channel that the recording does not have.
    case channel(stem: String, found: Int, count: Int)
}

extension EvaluationError: CustomStringConvertible {
    /// What was expected and what was found.
    public var description: String {
        switch self {
        case .noReference(let stem):
            "The groups name \(stem), for which there is no reference \(stem).rttm."
        case .channel(let stem, let found, let count):
            "\(stem) has \(count) channel\(count == 1 ? "" : "s"), and its reference or "
                + "hypothesis names channel \(found)."
        }
    }
}
