/// Decimal numbers as text without the detour of floating point.
enum DecimalText {
    /// `number` with leading zeros up to `width` digits.
    static func padded(_ number: some BinaryInteger, width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
