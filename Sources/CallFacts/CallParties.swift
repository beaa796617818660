/// Who of the two numbers of a call is the handler and who the caller, where one of them is an
/// extension and the other is not.
public struct CallParties: Hashable, Sendable {
    /// The extension of the handler.
    public let deskExtension: PhoneNumber?
    /// The number of the person at the other end.
    public let caller: PhoneNumber?
    /// Which side rang.
    public let direction: CallDirection

    /// Compares the number that rang with the one that was rung; `nil` when both are of the public
    /// network, or one is not known.
    public init?(from: PhoneNumber?, to: PhoneNumber?) {
        guard let from, let to else { return nil }
        switch (from.isInternal, to.isInternal) {
        case (true, false): self.init(deskExtension: from, caller: to, direction: .outbound)
        case (false, true): self.init(deskExtension: to, caller: from, direction: .inbound)
        case (true, true): self.init(deskExtension: from, caller: nil, direction: .internal)
        case (false, false): return nil
        }
    }

    private init(deskExtension: PhoneNumber?, caller: PhoneNumber?, direction: CallDirection) {
        self.deskExtension = deskExtension
        self.caller = caller
        self.direction = direction
    }

    /// The same as facts.
    public func facts(source: FactSource, detail: String?) -> [Fact] {
        func fact(_ field: FactField, _ number: PhoneNumber?) -> Fact? {
            number.map { Fact(field, $0.text, .number($0), source: source, detail: detail) }
        }
        let direction = Fact(
            .direction, direction.rawValue, .direction(direction), source: source, detail: detail)
        return [fact(.extension, deskExtension), fact(.caller, caller), direction]
            .compactMap(\.self)
    }
}
