/// The lines of a text, with their numbers from 1; they end with LF, CR LF or CR.
struct TextLines: Sequence, IteratorProtocol {
    /// One line without its end; `text` is `nil` where it is not UTF-8.
    struct Line {
        var number: Int
        var text: String?

        /// Whether it has nothing but white space.
        var isBlank: Bool { text?.allSatisfy(\.isWhitespace) ?? false }
    }

    private var rest: ArraySlice<UInt8>
    private var number = 0

    init(_ bytes: ArraySlice<UInt8>) {
        rest = bytes
    }

    mutating func next() -> Line? {
        guard !rest.isEmpty else { return nil }
        let (lineFeed, carriageReturn) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))
        let line = rest.prefix { $0 != lineFeed && $0 != carriageReturn }
        rest = rest[line.endIndex...]
        if rest.popFirst() == carriageReturn, rest.first == lineFeed { rest.removeFirst() }
        number += 1
        return Line(number: number, text: String(validating: line, as: UTF8.self))
    }
}
