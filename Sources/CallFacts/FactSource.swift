/// Who or what says a fact, those that count more first.
public enum FactSource: String, CaseIterable, Hashable, Sendable {
    /// Somebody who works with the program.
    case `operator`
    /// The call log of an exchange.
    case callLog
    /// A file that lies beside the recording and describes it.
    case sidecar
    /// The name of the recording's file.
    case fileName
    /// Something inside the recording's file.
    case embedded
    /// The roster, by the extension: worked out each time, and never stored as somebody's word.
    case roster

    /// How much it counts: 0 for the most.
    public var rank: Int { Self.allCases.firstIndex(of: self) ?? Self.allCases.count }
}
