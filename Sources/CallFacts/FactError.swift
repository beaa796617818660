/// Why a text does not say what it should.
public enum FactError: Error, Hashable, Sendable {
    /// It is no time, or none in any zone.
    case time(FactField, CallTimeError)
    /// It is no number of seconds.
    case duration(FactField, String)
    /// It is no direction.
    case direction(String)
}

extension FactError: CustomStringConvertible {
    /// The field, what was expected and what was found.
    public var description: String {
        switch self {
        case .time(let field, let error): "\(field.rawValue): \(error)"
        case .duration(let field, let text):
            "\(field.rawValue): should be a number of seconds, and is '\(text)'"
        case .direction(let text):
            "direction: should be inbound, outbound or internal, and is '\(text)'"
        }
    }
}
