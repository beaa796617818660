/// What is written where a telephone number belongs, and what it comes to.
///
/// `+44 7700 900123`, `07700900123`, `00447700900123` and `44(0)7700-900123` come to the same.
public struct PhoneNumber: Hashable, Sendable {
    /// What it comes to.
    public enum Meaning: Hashable, Sendable {
        /// A number of the public network: the digits of E.164, without `+`.
        case subscriber(digits: String)
        /// An extension or a short code, of 2 to 6 digits.
        case internalNumber(digits: String)
        /// The number was withheld or not passed on.
        case withheld
        /// Something else: its letters and digits, in lower case.
        case other(String)
    }

    /// As it is written.
    public let text: String
    /// What it comes to.
    public let meaning: Meaning

    /// Reads a number as it is written in a region; `nil` when nothing is written.
    public init?(_ text: String, in region: DialingRegion = .gb) {
        let trimmed = text.drop { $0.isWhitespace }
        guard !trimmed.isEmpty else { return nil }
        self.text = text
        let written = Self.withoutAddress(String(trimmed))
        meaning = Self.meaning(of: written, in: region)
    }

    /// What is equal for equal numbers: `+` and the digits of E.164, the digits of an extension, or
    /// what was written; `nil` for a number that was withheld.
    public var normalized: String? {
        switch meaning {
        case .subscriber(let digits): "+\(digits)"
        case .internalNumber(let digits): digits
        case .withheld: nil
        case .other(let text): text
        }
    }

    /// Whether it is an extension or a short code.
    public var isInternal: Bool {
        if case .internalNumber = meaning { true } else { false }
    }

    /// What stands between `<` and `>`, behind `tel:` or `sip:`, and before `@`.
    private static func withoutAddress(_ text: String) -> String {
        var rest = text[...]
        if let open = rest.lastIndex(of: "<"), let close = rest[open...].firstIndex(of: ">") {
            rest = rest[rest.index(after: open)..<close]
        }
        for scheme in ["tel:", "sip:", "sips:"] where rest.lowercased().hasPrefix(scheme) {
            rest = rest.dropFirst(scheme.count)
        }
        return String(rest.prefix { $0 != "@" })
    }

    private static func meaning(of text: String, in region: DialingRegion) -> Meaning {
        let plain = text.lowercased().filter { $0.isLetter || $0.isNumber }
        if withheldWords.contains(plain) { return .withheld }
        // What people put between digits; anything else makes it no number.
        let isNumber = text.allSatisfy { isDigit($0) || separators.contains($0) }
        guard isNumber, text.contains(where: isDigit) else { return .other(plain) }
        // The trunk prefix that is not dialled from abroad: +44 (0) 7700 900123.
        let dialled = text.filter { $0 != " " }
        let hasOptionalTrunk = dialled.contains("(0)") && !dialled.hasPrefix("(0)")
        let digits = (hasOptionalTrunk ? removing("(0)", from: dialled) : dialled).filter(isDigit)
        if dialled.first == "+" { return subscriber(digits) ?? .other(digits) }
        return meaning(ofDigits: digits, isAbroad: hasOptionalTrunk, in: region)
    }

    private static func meaning(
        ofDigits digits: String, isAbroad: Bool, in region: DialingRegion
    ) -> Meaning {
        let code = region.countryCode
        let behindCode = digits.count - code.count
        let hasCode = digits.hasPrefix(code) && region.nationalDigitCounts.contains(behindCode)
        if digits.hasPrefix("00"), let number = subscriber(String(digits.dropFirst(2))) {
            return number
        }
        if digits.hasPrefix("0"), region.nationalDigitCounts.contains(digits.count - 1) {
            return .subscriber(digits: code + digits.dropFirst())
        }
        // Many exchanges leave out the plus sign. Only the longest numbers are surely that.
        if hasCode, isAbroad || behindCode == region.nationalDigitCounts.upperBound {
            return .subscriber(digits: digits)
        }
        if (2...6).contains(digits.count) { return .internalNumber(digits: digits) }
        return .other(digits)
    }

    private static let separators = " +-./()\u{A0}\u{2010}\u{2011}"

    /// E.164 has 15 digits at most, and no country code begins with 0.
    private static func subscriber(_ digits: String) -> Meaning? {
        guard (7...15).contains(digits.count), digits.first != "0" else { return nil }
        return .subscriber(digits: digits)
    }

    private static func isDigit(_ character: Character) -> Bool {
        ("0"..."9").contains(character)
    }

    private static func removing(_ part: String, from text: String) -> String {
        guard let range = text.firstRange(of: part) else { return text }
        return String(text[..<range.lowerBound] + text[range.upperBound...])
    }

    /// Letters and digits only, in lower case.
    private static let withheldWords: Set = [
        "withheld", "numberwithheld", "cliwithheld", "anonymous", "unavailable", "unknown",
        "private", "privatenumber", "restricted", "blocked", "nonumber", "notavailable",
    ]
}
