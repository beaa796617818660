internal import CallModel
internal import CustodyLog

/// What a transaction of an ingest has written, for the custody log.
struct IngestCustody {
    /// The fingerprints of files that were found new or changed.
    private(set) var fingerprints: Set<ContentHash> = []
    /// Recordings that were linked or given roles.
    var changed: Set<RecordingID> = []
    /// What is new, to be sealed, in the order of the numbers.
    private(set) var new = NewRows()

    /// Takes a recording that was written.
    mutating func takeRecording(_ recording: RecordingID) {
        new.recordings.append(recording)
    }

    /// Takes a file that was found new or changed, and its fingerprint where it could be read.
    mutating func takeFile(_ file: Int64, _ fingerprint: ContentHash?) {
        new.files.append(file)
        if let fingerprint { fingerprints.insert(fingerprint) }
    }

    /// What kind of act it was; `nil` where nothing was written.
    var kind: CustodyKind? {
        if !new.files.isEmpty { return .collection }
        return changed.isEmpty ? nil : .alteration
    }
}
