/// Which side of a call rang.
public enum CallDirection: String, CaseIterable, Hashable, Sendable {
    /// The caller rang the handler.
    case inbound
    /// The handler rang the caller.
    case outbound
    /// Both are extensions.
    case `internal`

    /// Reads the words that exchanges use; `nil` for any other.
    public init?(word: String) {
        switch word.lowercased() {
        case "in", "inbound", "incoming", "received": self = .inbound
        case "out", "outbound", "outgoing", "dialled", "dialed": self = .outbound
        case "internal", "local": self = .internal
        default: return nil
        }
    }
}
