public import CallModel
public import CaseExport
internal import CustodyLog
public import RecordingIndex

/// Gathers from an index what of a case is handed on.
public struct CaseGatherer {
    private let index: RecordingIndex
    private let caseFile: CaseFile

    /// Gathers from an index.
    public init(_ caseFile: CaseFile, in index: RecordingIndex) {
        self.caseFile = caseFile
        self.index = index
    }

    /// The recordings that are linked to the case now.
    public var selection: RecordingSelection { RecordingSelection(caseID: caseFile.id) }

    /// Gathers the case, without what only its originals hold.
    ///
    /// - Throws: An `IndexError`.
    public func gather(_ occasion: ExportOccasion) throws -> ExportedCase {
        var recordings: [RecordingID] = []
        try index.forEachRecording(in: selection) { recordings.append($0.id) }
        var segments: [RecordingID: [Segment]] = [:]
        try index.forEachSegment(matching: SegmentFilter(selection: selection)) {
            segments[$0.recording.id, default: []].append($0.segment)
        }
        return ExportedCase(
            reference: caseFile.reference, title: caseFile.title,
            openedAt: caseFile.openedAt.text, openedBy: caseFile.openedBy,
            closedAt: caseFile.closedAt?.text,
            recordings: try recordings.map {
                ExportedRecording(try index.recording($0), segments: segments[$0] ?? [])
            },
            custody: try index.custodyExtract(of: caseFile.id), occasion: occasion)
    }
}

extension ExportedRecording {
    fileprivate init(_ details: RecordingDetails, segments: [Segment]) {
        let summary = details.summary
        let roles = details.channels.compactMap { channel in
            channel.role.map { (channel.number, $0) }
        }
        self.init(
            number: Int(summary.id.rawValue), contentHash: summary.contentHash,
            byteCount: summary.byteCount, container: summary.container, codec: summary.codec,
            problem: summary.problem, engineVersion: details.engineVersion,
            parameters: details.parametersJSON, indexedAt: details.indexedAt.text,
            call: ExportedCall(summary.call),
            channels: details.channels.map {
                ExportedChannel(number: $0.number, role: $0.role, summary: $0.summary)
            },
            labelled: LabelledRecording(
                path: summary.path, sampleRate: summary.sampleRate,
                sampleFrameCount: summary.sampleFrameCount, channelCount: summary.channelCount,
                roles: Dictionary(uniqueKeysWithValues: roles), segments: segments))
        rawFormat = details.rawFormat
        paths = details.files.filter(\.isCurrent).map(\.path)
    }
}

extension ExportedCall {
    fileprivate init(_ call: CallSummary) {
        self.init()
        started = call.started?.text
        startedAlternative = call.startedAlternative?.text
        direction = call.direction
        handler = call.handler
        caller = call.caller
        isWithheld = call.isWithheld
        hasConflict = call.hasConflict
    }
}
