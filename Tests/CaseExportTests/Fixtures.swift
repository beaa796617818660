import CallModel
import CaseExport
import CustodyLog

/// Made-up cases.
enum Fixtures {
    static func segment(
        _ channel: Int, _ start: Int, _ count: Int, _ kind: SegmentKind = .speech,
        digits: String? = nil
    ) -> Segment {
        Segment(
            channel: channel, startSample: start, sampleCount: count, kind: kind,
            meanLevel: Level(centiDBFS: -3208), peakLevel: Level(centiDBFS: -2001), digits: digits)
    }

    static func labelled(
        _ path: String = "/disk/a call.wav", segments: [Segment], roles: [Int: Role] = [:],
        sampleFrameCount: Int = 80_000, channelCount: Int = 2
    ) -> LabelledRecording {
        LabelledRecording(
            path: FoundPath(path), sampleRate: 8000, sampleFrameCount: sampleFrameCount,
            channelCount: channelCount, roles: roles, segments: segments)
    }

    static func recording(
        _ number: Int, path: String = "/disk/a call.wav",
        started: String? = "2026-03-04T21:15:02.000Z"
    ) -> ExportedRecording {
        var call = ExportedCall()
        call.started = started
        call.direction = "inbound"
        call.handler = "H07"
        call.caller = "+447700900123"
        let bytes = [UInt8](repeating: UInt8(truncatingIfNeeded: number), count: 32)
        guard let hash = ContentHash(bytes: bytes) else { preconditionFailure("32 bytes") }
        let summary = ChannelSummary(
            noiseFloor: Level(centiDBFS: -6000), peakLevel: Level(centiDBFS: -1000),
            speechSampleCount: 8000, flags: [.clipped])
        return ExportedRecording(
            number: number, contentHash: hash, byteCount: 160_044, container: "WAV",
            codec: "G.711 mu-law", problem: nil, engineVersion: "3", parameters: "{}",
            indexedAt: "2026-11-24T10:00:00.000Z", call: call,
            channels: [
                ExportedChannel(number: 1, role: .handler, summary: summary),
                ExportedChannel(number: 2, role: nil, summary: summary),
            ],
            labelled: labelled(
                path, segments: [segment(2, 40_000, 8000), segment(1, 4800, 23_121)],
                roles: [1: .handler]))
    }

    static func exported(
        _ recordings: [ExportedRecording], title: String = "Calls", items: [ExportedItem] = []
    ) -> ExportedCase {
        ExportedCase(
            reference: "OP-ELM-1", title: title, openedAt: "2026-11-24T09:00:00.000Z",
            openedBy: "a.turner", closedAt: nil, recordings: recordings, items: items,
            occasion: ExportOccasion(
                at: "2026-11-24T12:00:00.000Z", account: "a.turner", actingAs: nil,
                recipients: "the defence", reason: nil, programVersion: "0.1.0"))
    }
}
