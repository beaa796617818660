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
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        // Six letters are more than any exhibit has clips, and no more than a number can hold.
        guard parts.count == 3, (1...6).contains(parts[2].utf8.count),
            parts[2].utf8.allSatisfy({ (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }),
            let exhibit = ExhibitMark(parts[0] + "/" + parts[1])
        else { return nil }
        let number = parts[2].utf8.reduce(0) { 26 * $0 + Int($1 - UInt8(ascii: "A")) + 1 }
        self.init(exhibit: exhibit, number: number)
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
