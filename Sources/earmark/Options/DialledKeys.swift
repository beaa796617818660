import ArgumentParser

/// Dialled keys as people write or paste them, such as `07700 900123` or `*21#`.
///
/// Spaces and dashes are passed over, and letters may be lower case.
struct DialledKeys: ExpressibleByArgument {
    /// One key or more, each of `0` to `9`, `*`, `#` and `A` to `D`.
    let digits: String

    init?(argument: String) {
        digits = argument.filter { !$0.isWhitespace && !Self.isDash($0) }.uppercased()
        guard !digits.isEmpty, digits.allSatisfy(Self.keys.contains) else { return nil }
    }

    private static let keys = "0123456789*#ABCD"

    private static func isDash(_ character: Character) -> Bool {
        character.unicodeScalars.allSatisfy { $0.properties.generalCategory == .dashPunctuation }
    }
}
