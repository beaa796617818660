/// The mark of a clip of an exhibit, such as `ABC/1/A`; after `Z` comes `AA`.
public struct ClipMark: Hashable, Sendable {
    /// The exhibit.
    public let exhibit: ExhibitMark
    /// Which clip of it, from 1.
    public let number: Int

    /// Creates a mark; the number is 1 or more.
    public init(exhibit: ExhibitMark, number: Int) {
        precondition(number >= 1, "clips are counted from 1")
        self.exhibit = exhibit
        self.number = number
    }

    /// Reads `ABC/1/A`; `nil` for anything else.
    public init?(_ text: some StringProtocol) {
        guard let slash = text.lastIndex(of: "/"), let exhibit = ExhibitMark(text[..<slash]) else {
            return nil
        }
        let letters = text[text.index(after: slash)...].uppercased()
        guard (1...8).contains(letters.utf8.count),
            letters.utf8.allSatisfy(ExhibitMark.letters.contains)
        else { return nil }
        self.exhibit = exhibit
        number = letters.utf8.reduce(0) { $0 * 26 + Int($1 - UInt8(ascii: "A")) + 1 }
    }

    /// The number in letters: A to Z, AA to AZ, BA and so on.
    public var letters: String {
        var rest = number
        var letters: [UInt8] = []
        while rest > 0 {
            rest -= 1
            letters.append(UInt8(ascii: "A") + UInt8(rest % 26))
            rest /= 26
        }
        return String(decoding: letters.reversed(), as: UTF8.self)
    }
}

extension ClipMark: CustomStringConvertible {
    /// As it is written: `ABC/1/A`.
    public var description: String { "\(exhibit)/\(letters)" }
}
