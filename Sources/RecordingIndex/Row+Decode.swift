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
}
