import Testing

/// Comma-separated values, read strictly as RFC 4180 has them.
struct CSVRecords {
    /// Every record with its fields, the header first.
    private(set) var rows: [[String]] = []

    init(_ text: String) throws {
        var rest = Array(text.replacing("\r\n", with: "\n").utf8)[...]
        var row: [String] = []
        while !rest.isEmpty {
            row.append(try Self.field(&rest))
            let end = rest.popFirst()
            try #require(end != nil, "the last record should end its line")
            if end == UInt8(ascii: "\n") {
                rows.append(row)
                row = []
            } else {
                try #require(end == UInt8(ascii: ","), "a field should end in a comma")
            }
        }
    }

    /// The records behind the header, each field by the name of its column.
    var byName: [[String: String]] {
        get throws {
            let header = try #require(rows.first, "there should be a header")
            return try rows.dropFirst().map { row in
                try #require(row.count == header.count)
                return Dictionary(uniqueKeysWithValues: zip(header, row))
            }
        }
    }

    private static func field(_ rest: inout ArraySlice<UInt8>) throws -> String {
        let quote = UInt8(ascii: "\"")
        var field: [UInt8] = []
        guard rest.first == quote else {
            while let byte = rest.first, byte != UInt8(ascii: ","), byte != UInt8(ascii: "\n") {
                field.append(byte)
                rest.removeFirst()
            }
            return String(decoding: field, as: UTF8.self)
        }
        rest.removeFirst()
        while true {
            let next = rest.popFirst()
            let byte = try #require(next, "a quotation should be closed")
            if byte == quote {
                guard rest.first == quote else { break }
                rest.removeFirst()
            }
            field.append(byte)
        }
        return String(decoding: field, as: UTF8.self)
    }
}
