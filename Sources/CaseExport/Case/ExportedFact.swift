public import CallFacts

/// What counts of all that is said about one thing of a call, as it is handed on.
public struct ExportedFact: Hashable, Sendable {
    /// What it is about.
    public var field: FactField
    /// What the source says, word for word.
    public var text: String
    /// What is equal for equal values; a time in UTC. `nil` for a number that was withheld.
    public var normalized: String?
    /// The later of two moments that a local time may stand for.
    public var alternative: String?
    /// Why it may stand for two.
    public var doubt: CallTime.Doubt?
    /// The zone of the source's clock.
    public var timeZone: String?
    /// What kind of source it is.
    public var source: FactSource

    /// Creates a fact that means one thing.
    public init(_ field: FactField, _ text: String, normalized: String?, source: FactSource) {
        self.field = field
        self.text = text
        self.normalized = normalized
        self.source = source
    }

    /// What it comes to; `nil` where that is not a value of its field.
    public var value: FactValue? {
        switch field {
        case .started, .answered, .ended:
            normalized.flatMap { Instant($0) }.map { instant in
                .time(
                    CallTime(
                        at: instant, or: alternative.flatMap { Instant($0) }, doubt: doubt,
                        zone: timeZone))
            }
        case .duration, .talkDuration: normalized.flatMap { Int64($0) }.map(FactValue.duration)
        case .extension, .caller, .from, .to, .typedNumber:
            PhoneNumber(normalized ?? "withheld").map(FactValue.number)
        case .direction:
            normalized.flatMap(CallDirection.init(rawValue:)).map(FactValue.direction)
        case .handler: .name(text)
        case .callReference, .incident: .reference(text)
        case .remark: .text(text)
        }
    }
}
