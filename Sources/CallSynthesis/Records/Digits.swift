/// Numbers as text.
enum Digits {
    /// A number from 0 on with leading zeros up to `width` digits, to a base of up to 16.
    static func padded(_ number: Int, _ width: Int, radix: Int = 10) -> String {
        let digits = String(number, radix: radix)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    /// Milliseconds as seconds with three decimals.
    static func seconds(_ milliseconds: Int) -> String {
        "\(milliseconds / 1000).\(padded(milliseconds % 1000, 3))"
    }
}
