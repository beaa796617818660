import Foundation

/// The text of a file that says what is to be measured against what.
enum EvaluationText {
    /// Reads it whole, but for the byte order mark with which some programs begin a text.
    static func read(_ path: String) throws -> String {
        guard let bytes = FileManager.default.contents(atPath: path) else {
            throw CommandError("There is no file \(path) that can be read.")
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw CommandError("\(path) should be text in UTF-8, and is not.")
        }
        return text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
    }
}
