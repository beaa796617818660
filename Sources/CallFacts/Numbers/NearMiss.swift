/// How one row of digits differs from another that it may have been meant to be.
///
/// These are the edits of the optimal string alignment distance, of which there is exactly one.
public enum NearMiss: String, CaseIterable, Hashable, Sendable {
    /// One digit is another.
    case digitChanged
    /// Two neighbouring digits are in the other order.
    case digitsSwapped
    /// One digit is missing.
    case digitMissing
    /// One digit is too many.
    case digitAdded

    /// What was done to `original` to make `found` of it; `nil` when they are equal or further apart.
    public init?(_ found: PhoneNumber, of original: PhoneNumber) {
        guard let found = found.normalized, let original = original.normalized else { return nil }
        self.init(Array(found.utf8), of: Array(original.utf8))
    }

    /// The same for numbers that are normalized already.
    public init?(of original: String, found: String) {
        self.init(Array(found.utf8), of: Array(original.utf8))
    }

    init?(_ found: [UInt8], of original: [UInt8]) {
        let shared = zip(found, original).prefix { $0 == $1 }.count
        let (rest, expected) = (found[shared...], original[shared...])
        guard let first = rest.first ?? expected.first else { return nil }
        switch found.count - original.count {
        case 0 where rest.dropFirst().elementsEqual(expected.dropFirst()):
            self = .digitChanged
        case 0
        where rest.count > 1 && rest[shared + 1] == expected[shared]
            && first == expected[shared + 1]
            && rest.dropFirst(2).elementsEqual(expected.dropFirst(2)):
            self = .digitsSwapped
        case -1 where rest.elementsEqual(expected.dropFirst()): self = .digitMissing
        case 1 where rest.dropFirst().elementsEqual(expected): self = .digitAdded
        default: return nil
        }
    }

    /// Every normalized number of equal length that is a near miss of a normalized one: each of its
    /// digits changed, and each two neighbours swapped. About ten a digit, to be looked up one by one.
    public static func neighbors(of number: String) -> [String] {
        let bytes = Array(number.utf8)
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        var found: Set<[UInt8]> = []
        for (position, byte) in bytes.enumerated() where digits.contains(byte) {
            for other in digits where other != byte {
                var changed = bytes
                changed[position] = other
                found.insert(changed)
            }
            guard position + 1 < bytes.count, digits.contains(bytes[position + 1]) else { continue }
            var swapped = bytes
            swapped.swapAt(position, position + 1)
            if swapped != bytes { found.insert(swapped) }
        }
        return found.map { String(decoding: $0, as: UTF8.self) }.sorted()
    }
}
