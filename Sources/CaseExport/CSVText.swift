/// Comma-separated values as RFC 4180 has them.
package enum CSVText {
    /// One record with its line end; fields are quoted where they must be.
    package static func line(_ fields: [String]) -> String {
        fields.map(field).joined(separator: ",") + "\r\n"
    }

    private static func field(_ text: String) -> String {
        let mustBeQuoted = text.unicodeScalars.contains { "\",\r\n".unicodeScalars.contains($0) }
        guard mustBeQuoted else { return text }
        return "\""
            + text.split(separator: "\"", omittingEmptySubsequences: false)
            .joined(separator: "\"\"") + "\""
    }
}
