internal import CallModel

/// The first digits of a SHA-256, as people give them to name a recording.
struct HashPrefix {
    /// The least number of digits that name a recording.
    static let minimumDigitCount = 6

    /// The least digest that begins so.
    let least: ContentHash
    /// The greatest digest that begins so.
    let greatest: ContentHash

    /// Reads 6 to 64 hexadecimal digits of either case; `nil` for anything else.
    init?(_ text: String) {
        let digitCount = 2 * ContentHash.byteCount
        guard (Self.minimumDigitCount...digitCount).contains(text.utf8.count) else { return nil }
        let rest = digitCount - text.utf8.count
        guard let least = ContentHash(hexadecimal: text + String(repeating: "0", count: rest)),
            let greatest = ContentHash(hexadecimal: text + String(repeating: "f", count: rest))
        else { return nil }
        self.least = least
        self.greatest = greatest
    }
}
