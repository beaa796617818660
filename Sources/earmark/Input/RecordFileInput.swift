import CallModel
import Foundation
import RecordImport
import RecordingIndex

/// A file of rows from elsewhere.
enum RecordFileInput {
    /// Reads it whole and understands it.
    static func read(_ path: String, as recordFile: RecordFile) throws -> ImportedFile {
        let found = try AbsolutePath.find(path)
        guard let bytes = FileManager.default.contents(atPath: path) else {
            throw CommandError("\(path) should be a file that can be read, and is not.")
        }
        do {
            return try recordFile.read(Array(bytes), name: found.name.description)
        } catch {
            throw CommandError(error.description)
        }
    }
}
