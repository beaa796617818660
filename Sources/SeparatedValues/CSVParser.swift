/// Reads comma-separated values as RFC 4180 has them, and goes on behind a record that is not so.
///
/// Line ends are LF, CR LF or CR; a byte order mark at the beginning is passed over; empty lines are no
/// records. A record that cannot be read is given up to the end of its first line.
package struct CSVParser: Sequence, IteratorProtocol {
    /// One record, or what is wrong with it, and the line on which it begins, from 1.
    package struct Record: Hashable {
        package var line: Int
        package var fields: Result<[String], CSVFault>

        package init(line: Int, fields: Result<[String], CSVFault>) {
            self.line = line
            self.fields = fields
        }
    }

    private let bytes: [UInt8]
    private let separator: UInt8
    private let allowsStrayQuotationMarks: Bool
    private var position: Int
    private var line = 1

    /// Starts at the beginning of a file.
    ///
    /// RFC 4180 has no quotation marks in fields that do not begin with one; there are systems that
    /// write them.
    package init(
        _ bytes: [UInt8], separator: UInt8 = UInt8(ascii: ","),
        allowsStrayQuotationMarks: Bool = false
    ) {
        self.bytes = bytes
        self.separator = separator
        self.allowsStrayQuotationMarks = allowsStrayQuotationMarks
        position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// The next record; `nil` behind the last.
    package mutating func next() -> Record? {
        while position < bytes.count, isLineEnd(bytes[position]) { endLine() }
        guard position < bytes.count else { return nil }
        let (start, startLine) = (position, line)
        do {
            return Record(line: startLine, fields: .success(try record()))
        } catch {
            (position, line) = (start, startLine)
            while position < bytes.count, !isLineEnd(bytes[position]) { position += 1 }
            endLine()
            return Record(line: startLine, fields: .failure(error))
        }
    }

    private mutating func record() throws(CSVFault) -> [String] {
        var fields: [String] = []
        while true {
            fields.append(try field())
            guard position < bytes.count else { return fields }
            guard bytes[position] == separator else {
                endLine()
                return fields
            }
            position += 1
        }
    }

    private mutating func field() throws(CSVFault) -> String {
        guard position < bytes.count, bytes[position] == Self.quote else { return try plainField() }
        position += 1
        var content: [UInt8] = []
        while position < bytes.count {
            let byte = bytes[position]
            if byte == Self.quote {
                position += 1
                guard position < bytes.count, bytes[position] == Self.quote else {
                    guard position == bytes.count || endsField(bytes[position]) else {
                        throw .textBehindQuotation
                    }
                    return try text(content[...])
                }
            }
            content.append(byte)
            if isLineEnd(byte) { endLine() } else { position += 1 }
            if byte == Self.carriageReturn, bytes[position - 1] == Self.lineFeed {
                content.append(Self.lineFeed)
            }
        }
        throw .unclosedQuotation
    }

    /// A field that does not begin with a quotation mark.
    private mutating func plainField() throws(CSVFault) -> String {
        let start = position
        while position < bytes.count, !endsField(bytes[position]) { position += 1 }
        let field = bytes[start..<position]
        guard allowsStrayQuotationMarks || !field.contains(Self.quote) else {
            throw .strayQuotationMark
        }
        return try text(field)
    }

    private func text(_ bytes: ArraySlice<UInt8>) throws(CSVFault) -> String {
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .notUTF8 }
        return text
    }

    /// Goes behind a line end; CR LF is one.
    private mutating func endLine() {
        guard position < bytes.count else { return }
        let isCarriageReturn = bytes[position] == Self.carriageReturn
        position += 1
        if isCarriageReturn, position < bytes.count, bytes[position] == Self.lineFeed {
            position += 1
        }
        line += 1
    }

    private func isLineEnd(_ byte: UInt8) -> Bool {
        byte == Self.lineFeed || byte == Self.carriageReturn
    }

    private func endsField(_ byte: UInt8) -> Bool { byte == separator || isLineEnd(byte) }

    private static let quote = UInt8(ascii: "\"")
    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")
}
