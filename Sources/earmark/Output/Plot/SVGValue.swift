/// The value of an attribute in SVG: text, or a number with two decimals at most.
enum SVGValue: ExpressibleByStringInterpolation, ExpressibleByFloatLiteral,
    ExpressibleByIntegerLiteral
{
    case text(String)
    case number(Double)

    init(stringLiteral text: String) { self = .text(text) }
    init(floatLiteral number: Double) { self = .number(number) }
    init(integerLiteral number: Int) { self = .number(Double(number)) }

    /// The value as it stands in the document.
    var spelling: String {
        switch self {
        case .text(let text): SVGWriter.escape(text)
        case .number(let number): Self.spell(number)
        }
    }

    /// A number rounded to hundredths, without zeros at its end.
    static func spell(_ number: Double) -> String {
        let hundredths = Int((number * 100).rounded())
        let magnitude = hundredths.magnitude
        var text = (hundredths < 0 ? "-" : "") + String(magnitude / 100)
        if magnitude % 100 > 0 {
            text += "." + DecimalText.padded(magnitude % 100, width: 2)
            if text.hasSuffix("0") { text.removeLast() }
        }
        return text
    }
}
