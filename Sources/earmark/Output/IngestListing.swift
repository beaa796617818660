import CallModel
import IngestPipeline
import RecordingIndex

/// What `ingest` shows while it runs and when it is done: a progress line, the files, the counts.
struct IngestListing {
    private let format: RowFormat
    private var rows: RowWriter<IngestFinding>
    private var progress: ProgressLine
    private var settledCount = 0
    private var byteCount = 0
    private var decodedDuration = 0.0
    private let start = ContinuousClock.now

    init(of ingest: Ingest, format: RowFormat) {
        self.format = format
        rows = RowWriter(Self.columns, format: format)
        progress = ProgressLine(of: ingest, isShown: format == .table)
    }

    /// Shows one more file: all of them to a program, those that need a look to a person.
    mutating func write(_ finding: IngestFinding) throws {
        if format != .table || finding.needsAttention || finding.nameMismatch != nil {
            try rows.write(finding)
        }
        settledCount += 1
        byteCount += finding.file.byteCount ?? 0
        decodedDuration += finding.decodedDuration
        progress.show(
            filesDone: settledCount, bytesDone: byteCount, audioDuration: decodedDuration)
    }

    /// Shows the counts.
    mutating func finish(_ report: IngestReport) throws {
        progress.clear()
        try rows.finish(summary: Self.summary(of: report))
        for link in report.folderLinks {
            StandardError.say("Symbolic link to a folder, not entered: \(link)")
        }
        for problem in report.sidecarProblems {
            StandardError.say(
                "Beside \(problem.recording.name), \(problem.path): \(problem.reason).")
        }
        if report.rolesNotFitting > 0 {
            StandardError.say(
                "Recordings with another number of channels than the roles given, "
                    + "which were given none: \(report.rolesNotFitting).")
        }
        if report.holdsOtherParameters {
            StandardError.say(
                "The index also holds recordings that were segmented with other parameters or by "
                    + "another version than this run's. They stay as they are; recording says of "
                    + "each with which.")
        }
        if report.decodedDuration > 0 {
            let seconds = (ContinuousClock.now - start) / Duration.seconds(1)
            let speed = Int(report.decodedDuration / max(seconds, 0.001))
            StandardError.say("\(speed) x real time.")
        }
        if report.foundCount == 0, !report.wasInterrupted {
            StandardError.say("There is nothing to read; is it the right folder?")
        }
        if report.wasInterrupted {
            StandardError.say("Stopped. Run the same command again to go on where it was.")
        }
    }

    private static func summary(of report: IngestReport) -> [String] {
        let counted = Outcome.allCases.compactMap { outcome in
            report.counts[outcome].map { (outcome.rawValue, $0) }
        }
        guard !counted.isEmpty else { return ["\(Count.text(report.foundCount, "file")) found."] }
        let lines = counted.map { name, count in
            "  \(name)\(String(repeating: " ", count: 12 - name.count))\(count)"
        }
        let sum = counted.map { String($0.1) }.joined(separator: " + ")
        let total = counted.count > 1 ? "\(sum) = \(report.settledCount)" : sum
        let decoded = SampleTime(
            sampleCount: Int((report.decodedDuration * 1000).rounded()), sampleRate: 1000)
        return ["\(Count.text(report.foundCount, "file")) found:"] + lines + [
            "\(total) outcome\(report.foundCount == 1 ? "" : "s"), one for every file; "
                + "\(decoded.clock) of audio decoded."
        ]
    }

    private static let columns: [Column<IngestFinding>] = [
        Column(name: "outcome", heading: "Outcome") { .text($0.outcome.rawValue) },
        Column(name: "recording", heading: "Recording") {
            $0.recordingID.map { .integer(Int($0.rawValue)) } ?? .absent
        },
        Column(name: "path", heading: "File", omission: .beginning) { .path($0.file.path) },
        Column(name: "reason", heading: nil) { $0.reason.map(Cell.text) ?? .absent },
        Column(name: "name_mismatch", heading: nil) {
            $0.nameMismatch.map(Cell.text) ?? .absent
        },
        Column(name: "remark", heading: "Remark", omission: .end) { finding in
            let remarks = [finding.reason, finding.nameMismatch].compactMap(\.self)
            return remarks.isEmpty ? .absent : .text(remarks.joined(separator: "; "))
        },
        Column(name: "size_bytes", heading: nil) {
            $0.file.byteCount.map(Cell.integer) ?? .absent
        },
        Column(name: "sha256", heading: nil) {
            $0.contentHash.map { .text($0.description) } ?? .absent
        },
    ]
}
