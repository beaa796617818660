internal import CallModel
internal import CaseExport
internal import RecordingIndex

extension ExportedRecording {
    init(_ details: RecordingDetails, segments: [Segment]) {
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
        facts = details.facts.filter { $0.standing == .counts }.map(ExportedFact.init)
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

extension ExportedFact {
    fileprivate init(_ fact: RecordedFact) {
        self.init(fact.field, fact.text, normalized: fact.normalized, source: fact.source)
        alternative = fact.alternative
        doubt = fact.doubt
        timeZone = fact.timeZone
    }
}

extension ExportedItem {
    /// An item; `exhibits` are those of its case.
    init(_ item: CaseItem, _ exhibits: [Exhibit]) {
        let exhibit = exhibits.first { $0.mark == item.mark }
        self.init(
            recording: Int(item.recordingID.rawValue), part: item.part, status: item.status)
        description = exhibit?.description ?? item.description
        reason = item.reason
        statedAt = item.statedAt?.text
        statedBy = item.statedBy
        mark = item.mark?.description
        producer = exhibit?.producer
        producedOn = exhibit?.producedOn
        scheduleNumber = item.scheduleNumber
    }
}

extension ExportedClip {
    /// A clip; `nil` where no file came of it.
    init?(_ clip: Clip) {
        guard let file = clip.file else { return nil }
        let mark = clip.mark?.description
        let stem = mark.map { $0.split(separator: "/").joined(separator: "-") }
        self.init(
            recording: Int(clip.recordingID.rawValue), mark: mark, samples: clip.samples,
            channels: clip.channels, fadeSampleCount: clip.fadeSampleCount,
            redactions: clip.redactions, format: clip.format, begunAt: clip.begunAt.text,
            begunBy: clip.begunBy, contentHash: file.contentHash, sampleHash: file.sampleHash,
            byteCount: file.byteCount,
            fileName: "clips/\(stem ?? "clip-\(clip.id.rawValue)").\(clip.format.rawValue)",
            path: file.path)
    }
}

extension ExportedExhibit {
    init(_ exhibit: Exhibit) {
        self.init(
            mark: exhibit.mark, recording: Int(exhibit.recordingID.rawValue), part: exhibit.part,
            description: exhibit.description, producer: exhibit.producer,
            producedOn: exhibit.producedOn, createdAt: exhibit.createdAt.text,
            createdBy: exhibit.createdBy)
        withdrawnAt = exhibit.withdrawnAt?.text
        withdrawnBy = exhibit.withdrawnBy
        withdrawalReason = exhibit.withdrawalReason
    }
}
