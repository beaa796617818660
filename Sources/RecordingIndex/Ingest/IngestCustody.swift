internal import CallModel
internal import CustodyLog

/// What a transaction of an ingest has written, for the custody log.
struct IngestCustody {
    /// The fingerprints of files that were found new or changed.
    private(set) var fingerprints: Set<ContentHash> = []
    /// Recordings that were linked or given roles.
    var changed: Set<RecordingID> = []
    private var hasFiles = false

    /// Takes a file that was found new or changed, and its fingerprint where it could be read.
    mutating func takeFile(_ fingerprint: ContentHash?) {
        hasFiles = true
        if let fingerprint { fingerprints.insert(fingerprint) }
    }

    /// What kind of act it was; `nil` where nothing was written.
    var kind: CustodyKind? {
        if hasFiles { return .collection }
        return changed.isEmpty ? nil : .alteration
    }
}
