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

extension ExportedItem {
    /// An item; `exhibits` are those of its case.
    init(_ item: CaseItem, _ exhibits: [Exhibit]) {
        let exhibit = exhibits.first { $0.mark == item.mark }
        self.init(
            recording: Int(item.recordingID.rawValue), channel: item.part.channel,
            samples: item.part.samples, status: item.status)
        description = exhibit?.description ?? item.description
        reason = item.reason
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
            channels: clip.channels, contentHash: file.contentHash, byteCount: file.byteCount,
            redactions: clip.redactions.map { $0.text(sampleRate: clip.sampleRate) },
            fileName: "clips/\(stem ?? "clip-\(clip.id.rawValue)").\(clip.format.rawValue)",
            path: file.path)
    }
}

extension Redaction {
    /// Where it is and what is heard there, for people.
    fileprivate func text(sampleRate: Int) -> String {
        let ends = [samples.lowerBound, samples.upperBound].map {
            SampleTime(sampleCount: $0, sampleRate: sampleRate).clock
        }
        let place = channel.map { "channel \($0)" } ?? "all channels"
        return "\(ends.joined(separator: " to ")), \(place), \(filling.rawValue)"
    }
}
