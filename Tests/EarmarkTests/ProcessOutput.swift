import Foundation
import Testing

/// How the program ended, and all that it wrote.
struct ProcessOutput {
    /// The exit status; the number of the signal, negated, when one ended it.
    var status: Int32
    var standardOutput: String
    var standardError: String

    /// The lines of standard output.
    var lines: [String] {
        standardOutput.replacing("\r\n", with: "\n").split(separator: "\n").map(String.init)
    }

    /// The objects of NDJSON on standard output.
    func objects<Object: Decodable>(_ type: Object.Type = Object.self) throws -> [Object] {
        try lines.map { try Self.decoder.decode(Object.self, from: Data($0.utf8)) }
    }

    /// The one JSON value on standard output.
    func json<Value: Decodable>(_ type: Value.Type = Value.self) throws -> Value {
        try Self.decoder.decode(Value.self, from: Data(standardOutput.utf8))
    }

    /// The records of CSV on standard output, each field by the name of its column.
    func records() throws -> [[String: String]] {
        try CSVRecords(standardOutput).byName
    }

    private static var decoder: JSONDecoder {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return decoder
    }
}
