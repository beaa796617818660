/// What a fact comes to, once it is understood.
public enum FactValue: Hashable, Sendable {
    /// A moment.
    case time(CallTime)
    /// Milliseconds.
    case duration(Int64)
    /// A number.
    case number(PhoneNumber)
    /// A direction.
    case direction(CallDirection)
    /// A name, such as that of a handler: equal without regard to upper and lower case.
    case name(String)
    /// A reference: equal without regard to upper and lower case, and without the zeros at its
    /// beginning when it is a number.
    case reference(String)
    /// Any other text.
    case text(String)

    /// What is equal for equal values; `nil` where the value is that there is none.
    public var normalized: String? {
        switch self {
        case .time(let time): time.instant.description
        case .duration(let milliseconds): String(milliseconds)
        case .number(let number): number.normalized
        case .direction(let direction): direction.rawValue
        case .name(let name): name.uppercased()
        case .reference(let reference): Self.normalized(reference: reference)
        case .text(let text): text
        }
    }

    private static func normalized(reference: String) -> String {
        guard reference.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
        else { return reference.uppercased() }
        let digits = reference.drop { $0 == "0" }
        return digits.isEmpty ? "0" : String(digits)
    }
}
