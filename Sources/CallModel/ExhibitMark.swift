/// The mark of an exhibit: the initials of whoever produces it, and a number, such as `ABC/1`.
///
/// Given out once an index, and to nothing else after that.
public struct ExhibitMark: Hashable, Sendable {
    /// Whose it is: one to eight capital letters of ASCII.
    public let initials: String
    /// One of ``numbers``.
    public let number: Int

    /// The numbers that there are.
    public static let numbers = 1...999_999

    /// Creates a mark; `nil` when it cannot be one. Lower-case initials become capitals.
    public init?(initials: String, number: Int) {
        guard let initials = Self.initials(initials), Self.numbers.contains(number) else {
            return nil
        }
        self.initials = initials
        self.number = number
    }

    /// Reads `ABC/1`; `nil` for anything else.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1].allSatisfy(\.isASCII), let number = Int(parts[1]),
            String(number) == parts[1]
        else { return nil }
        self.init(initials: String(parts[0]), number: number)
    }

    /// Not a range of characters, in which letters with accents lie as well.
    static let letters = UInt8(ascii: "A")...UInt8(ascii: "Z")

    /// Initials as they are stored: capitals; `nil` for what is none.
    public static func initials(_ text: String) -> String? {
        let capitals = text.uppercased()
        guard (1...8).contains(capitals.utf8.count),
            capitals.utf8.allSatisfy(letters.contains)
        else { return nil }
        return capitals
    }
}

extension ExhibitMark: CustomStringConvertible {
    /// As it is written: `ABC/1`.
    public var description: String { "\(initials)/\(number)" }
}
