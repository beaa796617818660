/// Seconds as text, such as `83.45`, read without the detour of floating point.
enum DecimalSeconds {
    /// No recording lasts a million seconds, and a mask of that many would fill the memory.
    private static let greatestWholeLength = 6
    private static let decimalLength = 6

    /// The microseconds of a decimal number, further decimals cut off; `nil` when it is not a
    /// number, is negative, or is a million or more.
    static func microseconds(_ text: some StringProtocol) -> Int? {
        let parts = text.utf8.split(
            separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
        let whole = Array(parts[0])
        let decimals = parts.count == 2 ? Array(parts[1]) : []
        let isNumber = (whole + decimals).allSatisfy {
            (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
        }
        guard isNumber, whole.count + decimals.count > 0, whole.count <= greatestWholeLength
        else { return nil }
        let zeros = Array(repeating: UInt8(ascii: "0"), count: decimalLength)
        let digits = whole + (decimals + zeros).prefix(decimalLength)
        return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }
}
