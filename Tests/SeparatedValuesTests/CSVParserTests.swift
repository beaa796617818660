import Testing

@testable import SeparatedValues

struct CSVParserTests {
    private func records(_ text: String) -> [CSVParser.Record] {
        Array(CSVParser(Array(text.utf8)))
    }

    private func record(_ line: Int, _ fields: String...) -> CSVParser.Record {
        CSVParser.Record(line: line, fields: .success(fields))
    }

    @Test func quotedCommasQuotesAndLineEnds() {
        #expect(
            records("a,\"b,\"\"c\"\"\",\"d\r\ne\nf\"\r\ng,,\n\nlast")
                == [
                    record(1, "a", "b,\"c\"", "d\r\ne\nf"), record(4, "g", "", ""),
                    record(6, "last"),
                ])
    }

    @Test func byteOrderMarkAndOldLineEnds() {
        #expect(records("\u{FEFF}a,b\rc,d") == [record(1, "a", "b"), record(2, "c", "d")])
        #expect(records("") == [])
    }

    @Test func faultyRecordDoesNotTakeTheRestWithIt() {
        #expect(
            records("a\n\"b\nc\n\"d\"e,f\ng")
                == [
                    record(1, "a"),
                    CSVParser.Record(line: 2, fields: .failure(.textBehindQuotation)),
                    record(3, "c"),
                    CSVParser.Record(line: 4, fields: .failure(.textBehindQuotation)),
                    record(5, "g"),
                ])
        #expect(
            records("a\n\"b\nc").map(\.fields)
                == [.success(["a"]), .failure(.unclosedQuotation), .success(["c"])])
        let bytes = Array("a\n".utf8) + [0x66, 0xFC, 0x72, 0x0A] + Array("b".utf8)
        #expect(
            CSVParser(bytes).map(\.fields)
                == [.success(["a"]), .failure(.notUTF8), .success(["b"])])
    }

    @Test func lineEndsWithinQuotationsCount() {
        #expect(
            records("a,\"b\n\r\n\rc\"\nd\r\"\"\n\"e\nf").map(\.line) == [1, 5, 6, 7, 8])
    }

    @Test func strayQuotationMarkIsAFaultUnlessAllowed() {
        let bytes = Array("a\"b,\"\"\"\"\nc".utf8)
        #expect(
            CSVParser(bytes).map(\.fields) == [.failure(.strayQuotationMark), .success(["c"])])
        #expect(
            CSVParser(bytes, allowsStrayQuotationMarks: true).map(\.fields)
                == [.success(["a\"b", "\""]), .success(["c"])])
    }

    @Test func separatorMayBeAnother() {
        #expect(
            CSVParser(Array("a;b,c;\"d;e\"".utf8), separator: UInt8(ascii: ";")).map(\.fields)
                == [.success(["a", "b,c", "d;e"])])
    }
}
