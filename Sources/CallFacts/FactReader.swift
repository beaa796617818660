/// Understands the words of one source: where and by which clock it was written.
public struct FactReader: Hashable, Sendable {
    /// How its numbers are written.
    public var region: DialingRegion
    /// By which clock its times were written.
    public var clock: Clock
    /// How its times are written, where not as ISO 8601.
    public var timePattern: TimePattern?

    /// Describes a source.
    public init(
        region: DialingRegion = .gb, clock: Clock = .unknown, timePattern: TimePattern? = nil
    ) {
        self.region = region
        self.clock = clock
        self.timePattern = timePattern
    }

    /// What a text says of a field; `nil` when it says nothing.
    public func value(
        of field: FactField, _ text: String, pattern: TimePattern? = nil
    ) throws(FactError) -> FactValue? {
        let text = text.trimmed
        guard !text.isEmpty else { return nil }
        switch field {
        case .started, .answered, .ended:
            do {
                let pattern = pattern ?? timePattern
                return .time(try CallTime(text, pattern: pattern, clock: clock))
            } catch {
                throw .time(field, error)
            }
        case .duration, .talkDuration:
            guard let seconds = Double(text), (0...10_000_000).contains(seconds) else {
                throw .duration(field, text)
            }
            return .duration(Int64((seconds * 1000).rounded()))
        case .caller, .from, .to, .typedNumber, .extension:
            return PhoneNumber(text, in: region).map(FactValue.number)
        case .direction:
            guard let direction = CallDirection(word: text) else { throw .direction(text) }
            return .direction(direction)
        case .handler: return .name(text)
        case .callReference, .incident: return .reference(text)
        case .remark: return .text(text)
        }
    }
}

extension String {
    /// Without white space at both ends.
    var trimmed: String {
        let start = drop { $0.isWhitespace }
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...last])
    }
}
