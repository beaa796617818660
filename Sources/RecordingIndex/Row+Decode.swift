internal import CallModel
internal import Foundation
internal import GRDB

extension Row {
    /// A value that is stored under its name; throws when this program does not know the name.
    func decode<Value: RawRepresentable<String>>(_ column: String) throws -> Value {
        let name: String = self[column]
        guard let value = Value(rawValue: name) else {
            throw DatabaseError(
                resultCode: .SQLITE_CORRUPT, message: "column \(column) holds \"\(name)\"")
        }
        return value
    }

    /// The SHA-256 of a recording; throws where something else is stored.
    func contentHash(of recording: RecordingID) throws -> ContentHash {
        guard let hash = ContentHash(bytes: self["sha256"] as Data) else {
            throw DatabaseError(
                resultCode: .SQLITE_CORRUPT, message: "recording \(recording) has no SHA-256")
        }
        return hash
    }
}
