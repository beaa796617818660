internal import RecordingIndex
internal import SeparatedValues

/// The records of a file, with their fields by name, and those that cannot be read.
struct RecordReader {
    private(set) var records: [RawRecord] = []
    private(set) var problems: [ImportedFile.Problem] = []

    /// Reads a file; its first record is a header where that has columns of the layout.
    init(
        _ bytes: [UInt8], _ layout: RecordLayout, name: String
    ) throws(RecordFileError) {
        var positions: [String: Int]?
        var fieldCount = 0
        let parser = CSVParser(
            bytes, separator: Self.separator(of: bytes), allowsStrayQuotationMarks: true)
        for record in parser {
            switch record.fields {
            case .failure(let fault):
                problems.append(.init(line: record.line, reason: fault.description))
            case .success(let fields):
                guard let known = positions else {
                    let found = layout.positions(in: fields)
                    let isHeader = found.count >= min(2, layout.fields.count)
                    positions = isHeader ? found : layout.positions(in: layout.columns)
                    fieldCount = fields.count
                    if !isHeader {
                        guard Self.fits(fields, layout) else {
                            throw .noHeader(
                                name: name, found: fields, expected: layout.fields.values.sorted())
                        }
                        records.append(
                            RawRecord(
                                line: record.line, fields: fields, positions: positions ?? [:]))
                    }
                    continue
                }
                guard fields.count == fieldCount else {
                    let problem = RowProblem.fieldCount(expected: fieldCount, found: fields.count)
                    problems.append(.init(line: record.line, reason: problem.description))
                    continue
                }
                records.append(RawRecord(line: record.line, fields: fields, positions: known))
            }
        }
    }

    /// Whether a record can be one of a file without a header: the last columns may be left out.
    private static func fits(_ fields: [String], _ layout: RecordLayout) -> Bool {
        let count = layout.columns.count
        return count > 0 && (count - 4...count).contains(fields.count)
    }

    /// A semicolon or tab where the first line has more of these than of commas.
    private static func separator(of bytes: [UInt8]) -> UInt8 {
        let line = bytes.prefix { $0 != UInt8(ascii: "\n") }
        let separators = [",", ";", "\t"].flatMap(\.utf8)
        let counts = separators.map { separator in line.count { $0 == separator } }
        let best = counts.max() ?? 0
        return zip(separators, counts).first { $0.1 == best }?.0 ?? UInt8(ascii: ",")
    }
}
