/// What a transaction wrote and its entry of the custody log vouches for.
struct NewRows {
    /// Recordings, by their numbers, ascending.
    var recordings: [RecordingID] = []
    /// Rows of `recording_file`, by their numbers, ascending.
    var files: [Int64] = []
    /// Everything else, in the order of writing.
    private(set) var rows: [SealedRow] = []
    /// Whether nothing was written.
    var isEmpty: Bool { recordings.isEmpty && files.isEmpty && rows.isEmpty }
    private var recordingsWithFacts: Set<RecordingID> = []

    /// Takes a row that was written, by its key among those of its kind.
    mutating func add(_ kind: RowKind, _ id: Int64) {
        rows.append(SealedRow(kind: kind, id: id))
    }

    /// Takes the rows of `metadata_assertion` that were written of a recording, by the number of the
    /// first; all that are written of it in one transaction are sealed together.
    mutating func addFacts(of recording: RecordingID, from first: Int64) {
        guard recordingsWithFacts.insert(recording).inserted else { return }
        add(.facts, first)
    }
}
