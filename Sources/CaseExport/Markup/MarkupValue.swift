/// The value of an attribute: text, or a number with two decimals at most.
package enum MarkupValue: ExpressibleByStringInterpolation, ExpressibleByFloatLiteral,
    ExpressibleByIntegerLiteral
{
    case text(String)
    case number(Double)

    package init(stringLiteral text: String) { self = .text(text) }
    package init(floatLiteral number: Double) { self = .number(number) }
    package init(integerLiteral number: Int) { self = .number(Double(number)) }

    /// The value as it stands in the document.
    var spelling: String {
        switch self {
        case .text(let text): MarkupWriter.escape(text)
        case .number(let number): Self.spell(number)
        }
    }

    /// A number rounded to hundredths, without zeros at its end.
    package static func spell(_ number: Double) -> String {
        let hundredths = Int((number * 100).rounded())
        let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
        let sign = hundredths < 0 ? "-" : ""
        guard rest > 0 else { return sign + String(whole) }
        let decimals =
            rest % 10 == 0 ? String(rest / 10) : (rest < 10 ? "0" : "") + String(rest)
        return "\(sign)\(whole).\(decimals)"
    }
}
