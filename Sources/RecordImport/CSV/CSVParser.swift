/// Reads comma-separated values as RFC 4180 has them, and goes on behind a record that is not so.
///
/// Line ends are LF, CR LF or CR; a byte order mark at the beginning is passed over; empty lines are no
/// records. A record that cannot be read is given up to the end of its first line.
struct CSVParser: Sequence, IteratorProtocol {
    /// What a record should not have.
    enum Fault: Error, Hashable {
        /// A quotation that no quotation mark closes.
        case unclosedQuotation
        /// Something between the quotation mark that closes a field and the comma behind it.
        case textBehindQuotation
        /// Bytes that are not UTF-8.
        case notUTF8
    }

    /// One record, or what is wrong with it, and the line on which it begins, from 1.
    struct Record: Hashable {
        var line: Int
        var fields: Result<[String], Fault>
    }

    private let bytes: [UInt8]
    private let separator: UInt8
    private var position: Int
    private var line = 1

    init(_ bytes: [UInt8], separator: UInt8 = UInt8(ascii: ",")) {
        self.bytes = bytes
        self.separator = separator
        position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    mutating func next() -> Record? {
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

    private mutating func record() throws(Fault) -> [String] {
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

    private mutating func field() throws(Fault) -> String {
        guard position < bytes.count, bytes[position] == Self.quote else {
            let start = position
            while position < bytes.count, !endsField(bytes[position]) { position += 1 }
            return try text(bytes[start..<position])
        }
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

    private func text(_ bytes: ArraySlice<UInt8>) throws(Fault) -> String {
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

extension CSVParser.Fault: CustomStringConvertible {
    /// What was expected and what was found.
    var description: String {
        switch self {
        case .unclosedQuotation: "a quotation mark opens a field and none closes it"
        case .textBehindQuotation:
            "a comma or the end of the line should follow a quotation mark that closes a field"
        case .notUTF8: "the text should be UTF-8, and is not"
        }
    }
}
