import Foundation

/// Decimal numbers as text; what can be an integer does without the detour of floating point.
enum DecimalText {
    /// `number` rounded to so many decimals, a tie to the even digit.
    static func rounded(_ number: Double, places: Int) -> String {
        String(format: "%.\(places)f", number)
    }

    /// `number` with leading zeros up to `width` digits.
    static func padded(_ number: some BinaryInteger, width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    /// A decimal number times ten to the power of `places`; `nil` when it is no number, has more
    /// decimals than that, or more than nine digits before them.
    static func scaled(_ text: some StringProtocol, places: Int) -> Int? {
        let isNegative = text.hasPrefix("-")
        let parts = String(text).dropFirst(isNegative ? 1 : 0)
            .split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard let whole = parts.first, (1...9).contains(whole.count), parts.count <= 2 else {
            return nil
        }
        let decimals = parts.count == 2 ? parts[1] : "0"
        guard (1...places).contains(decimals.count),
            (whole + decimals).allSatisfy({ $0.isASCII && $0.isNumber })
        else { return nil }
        let padding = String(repeating: "0", count: places - decimals.count)
        return Int(whole + decimals + padding).map { isNegative ? -$0 : $0 }
    }
}
