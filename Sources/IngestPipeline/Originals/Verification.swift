import CallModel
public import RecordingIndex
import SystemPackage

/// Reads files again, and says whether they are what they were.
public struct Verification: Sendable {
    /// What is to be verified.
    public var run: VerificationRun
    /// How many files are read at the same time; at least 1.
    public var jobs: Int
    /// Where files are looked for that are not where they were.
    public var search: OriginalSearch

    /// The most files in a batch, which is one entry on record.
    private static let batchCount = 256
    private static let batchDuration = Duration.seconds(1)

    /// Describes what to verify.
    public init(_ run: VerificationRun, jobs: Int, search: OriginalSearch) {
        self.run = run
        self.jobs = jobs
        self.search = search
    }

    /// Reads all files; when the task is cancelled, those in hand are finished, and the next run can
    /// go on from there.
    ///
    /// - Parameter onFile: Told of every file, in order, once the result is kept.
    /// - Returns: Whether it came to the end.
    /// - Throws: An ``IndexError``, or what `onFile` throws.
    public func verify(onFile: (VerifiedFile) throws -> Void) async throws -> Bool {
        var rest = run.subjects[...]
        var isComplete = false
        var batch: [VerifiedFile] = []
        var committedAt = ContinuousClock.now
        func commit() throws {
            try run.commit(batch)
            try batch.forEach(onFile)
            batch.removeAll(keepingCapacity: true)
            committedAt = .now
        }
        try await OrderedJobs<VerifiedFile>(jobs: jobs).run {
            guard let subject = rest.popFirst() else {
                isComplete = true
                return nil
            }
            return .todo { verify(subject) }
        } take: { file in
            batch.append(file)
            let isDue =
                batch.count >= Self.batchCount || .now - committedAt >= Self.batchDuration
            if isDue { try commit() }
        }
        try commit()
        if isComplete { try run.end() }
        return isComplete
    }

    private func verify(_ subject: VerificationSubject) -> VerifiedFile {
        do {
            if case .other(let kind) = try FileStatus.read(subject.path, followingLink: true).kind {
                return VerifiedFile(
                    subject: subject, result: .unreadable, detail: "a \(kind) lies at its path")
            }
            guard let hash = try OriginalHash.read(subject.path) else {
                return VerifiedFile(
                    subject: subject, result: .unreadable, detail: "it changed while it was read")
            }
            guard hash != subject.contentHash else {
                return VerifiedFile(subject: subject, result: .unchanged)
            }
            let found = found(subject).map { "; the original lies at \($0)" } ?? ""
            return VerifiedFile(
                subject: subject, result: .changed, detail: "its SHA-256 is \(hash)" + found)
        } catch .noSuchFileOrDirectory, .notDirectory {
            if let path = found(subject) {
                return VerifiedFile(
                    subject: subject, result: .moved, detail: path.description)
            }
            return VerifiedFile(
                subject: subject, result: .missing, detail: "nothing lies at its path")
        } catch {
            return VerifiedFile(
                subject: subject, result: .unreadable, detail: error.description)
        }
    }

    private func found(_ subject: VerificationSubject) -> FoundPath? {
        search.find(subject.contentHash, byteCount: subject.byteCount)
    }
}
