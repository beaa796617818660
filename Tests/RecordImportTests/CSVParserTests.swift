import Testing

@testable import RecordImport

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
}
