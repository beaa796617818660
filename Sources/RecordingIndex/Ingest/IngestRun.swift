public import CallModel
internal import Foundation
internal import GRDB
internal import Synchronization

/// One run of ingest, from its first file to its end.
///
/// The run enters itself in the index with the first thing that it has to write: a run in which
/// every file is unchanged leaves no trace, and every byte of the index as it was.
public final class IngestRun: Sendable {
    private let index: RecordingIndex
    private let description: IngestDescription
    private let entries: Mutex<IngestEntries>

    init(index: RecordingIndex, description: IngestDescription, startedAt: Timestamp) {
        self.index = index
        self.description = description
        entries = Mutex(IngestEntries(startedAt: startedAt))
    }

    /// Commits what was found out about some files: all of it, or nothing when it throws.
    ///
    /// Each file is given its outcome. Content already held makes it a duplicate, or `unchanged`
    /// when the same path held it before; a decoded recording is written with its channels and
    /// segments. Every recording among them is linked and given its roles as the run asks.
    ///
    /// - Parameter analyses: Any number of files; a batch of some megabytes of segments at most.
    /// - Returns: One result a file, in the same order.
    /// - Throws: An ``IndexError``, such as `tooLittleRoom`, `full`, `locked` or `caseClosed`.
    public func commit(_ analyses: [FileAnalysis]) throws(IndexError) -> [CommittedFile] {
        try index.requireRoom(for: analyses)
        return try write { transaction in
            try analyses.map { try transaction.commit($0) }
        }
    }

    /// Links recordings that are held already, enters what is said of them and gives them their roles,
    /// as the run asks: for files that did not have to be read again.
    ///
    /// - Returns: The recordings that the run's roles do not fit; those were given none.
    /// - Throws: An ``IndexError``, such as `full`, `locked` or `caseClosed`.
    public func commit(unchanged recordings: [HeldRecording]) throws(IndexError) -> [RecordingID] {
        let isSomethingSaid = recordings.contains { !$0.facts.isEmpty || !$0.channelMaps.isEmpty }
        guard description.caseID != nil || description.roles != nil || isSomethingSaid else {
            return []
        }
        return try write { transaction in
            try recordings.filter {
                try !transaction.settle($0.id, $0.facts, $0.channelMaps)
            }.map(\.id)
        }
    }

    /// Enters how the run ended, if it wrote anything at all.
    public func end(_ end: IngestEnd) throws(IndexError) {
        try entries.withLock { (entries) throws(IndexError) in
            guard let ingestID = entries.ingestID else { return }
            try index.write { database in
                let now = try database.now
                try database.execute(
                    IngestQuery.endIngest, [now.text, end.rawValue, ingestID])
            }
        }
    }

    /// Keeps the entries made only when the transaction that made them is committed.
    private func write<Result: Sendable>(
        _ body: (inout IngestTransaction) throws -> Result
    ) throws(IndexError) -> Result {
        try entries.withLock { (entries) throws(IndexError) in
            let (result, written) = try index.write { database in
                var transaction = try IngestTransaction(
                    database: database, description: description, entries: entries)
                let result = try body(&transaction)
                try transaction.record()
                return (result, transaction.entries)
            }
            entries = written
            return result
        }
    }
}

extension RecordingIndex {
    /// Begins a run of ingest, without writing anything yet.
    ///
    /// - Parameters:
    ///   - description: What is put on record about it.
    ///   - claim: The claim of the process on the index: while it stands, others see that the run is
    ///     at work, rather than killed.
    /// - Returns: The run.
    public func beginIngest(
        _ description: IngestDescription, under claim: IndexClaim? = nil
    ) -> IngestRun {
        IngestRun(
            index: self, description: description, startedAt: claim?.since ?? Timestamp(Date()))
    }

    /// Throws `tooLittleRoom` when the file system of the index has less room than some files need;
    /// for none, less than is left alone in any case.
    public func requireRoom(for analyses: [FileAnalysis] = []) throws(IndexError) {
        guard let file else { return }
        let segmentCount = analyses.reduce(0) { count, analysis in
            guard case .decoded(let recording) = analysis.result else { return count }
            return count + recording.segments.count
        }
        let need = FreeSpace.need(fileCount: analyses.count, segmentCount: segmentCount)
        try FreeSpace.require(need, in: file.folder, for: path)
    }

    /// Whether some recording was segmented with other parameters than a run's, or by another
    /// version of the engine.
    public func holdsOtherParameters(than run: IngestDescription) throws(IndexError) -> Bool {
        try read { database in
            try database.row(
                IngestQuery.otherSegmentation, [run.engineVersion, run.parametersJSON]) != nil
        }
    }

    /// What the index last recorded of a path; `nil` when nothing was ever found there.
    public func knownFile(at path: FoundPath) throws(IndexError) -> KnownFile? {
        try read { database in
            try database.row(IngestQuery.currentFile, [path.blob]).map(KnownFile.init)
        }
    }
}
