import SpeechEvaluation

/// The CSV file that divides recordings into groups.
enum GroupsFile {
    /// Reads it.
    static func read(_ path: String) throws -> RecordingGroups {
        let text = try EvaluationText.read(path)
        do {
            return try RecordingGroups(csv: text)
        } catch {
            throw CommandError("\(path), \(error)")
        }
    }
}
