internal import CallModel
internal import CustodyLog

/// What a transaction of an ingest has written, for the custody log.
struct IngestCustody {
    /// The fingerprints of files that were found new or changed.
    private(set) var fingerprints: Set<ContentHash> = []
    /// Recordings that were linked, given roles, or of which something is said.
    private(set) var changed: Set<RecordingID> = []
    /// What is new, to be sealed, recordings and files in the order of their numbers.
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

    /// Takes a link that was made.
    mutating func takeLink(_ link: Int64, of recording: RecordingID) {
        changed.insert(recording)
        new.add(.caseLink, link)
    }

    /// Takes what was said of a recording, by the first row.
    mutating func takeFacts(from first: Int64, of recording: RecordingID) {
        changed.insert(recording)
        new.addFacts(of: recording, from: first)
    }

    /// What kind of act it was; `nil` where nothing was written.
    var kind: CustodyKind? {
        if !new.files.isEmpty { return .collection }
        return changed.isEmpty ? nil : .alteration
    }
}
