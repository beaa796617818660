import CallModel
import Testing

@testable import RecordingIndex

struct SegmentFilterTests {
    let index: RecordingIndex

    /// Two recordings, at 8,000 and 44,100 samples a second, with turns of one second.
    init() throws {
        index = try RecordingIndex()
        try index.ingest(
            .decoded(
                "/a.wav", content: 1,
                .plain(segments: [
                    .speech(channel: 1, from: 0, count: 8_000, level: -3_000),
                    .speech(channel: 1, from: 16_000, count: 8_000, level: -2_000),
                    .speech(channel: 2, from: 8_000, count: 8_000, level: -1_000),
                    .speech(channel: 2, from: 16_000, count: 4_000, level: -1_000),
                ])), roles: [.caller, .handler])
        try index.ingest(
            .decoded(
                "/b.wav", content: 2,
                .plain(
                    sampleRate: 44_100, channelCount: 1,
                    segments: [.speech(from: 44_100, count: 44_100)])))
    }

    /// What passes, each as recording:channel:start.
    private func found(_ change: (inout SegmentFilter) -> Void = { _ in }) throws -> [String] {
        var filter = SegmentFilter()
        change(&filter)
        return try index.segments(matching: filter).map {
            "\($0.recording.id):\($0.segment.channel):\($0.segment.startSample)"
        }
    }

    @Test func segmentsComeAsTheyAreHeard() throws {
        #expect(
            try found() == ["1:1:0", "1:2:8000", "1:1:16000", "1:2:16000", "2:1:44100"])
    }

    /// Longest first; equal ones, at whatever rates, as they are heard.
    @Test(arguments: 1...6) func longestAreChosenByDuration(_ count: Int) throws {
        try index.ingest(
            .decoded(
                "/c.wav", content: 3,
                .plain(segments: [
                    .speech(channel: 2, from: 0, count: 3_999),
                    .speech(channel: 2, from: 8_000, count: 12_000),
                ])))
        let longest = try index.longestSegments(matching: SegmentFilter(), count: count)
        let expected = ["3:8000", "1:0", "1:8000", "1:16000", "2:44100", "1:16000"]
        #expect(
            longest.map { "\($0.recording.id):\($0.segment.startSample)" }
                == Array(expected.prefix(count)))
    }

    @Test func segmentKnowsItsRecordingAndRole() throws {
        let first = try #require(try index.segments().first)
        #expect(first.recording.path == "/a.wav")
        #expect(first.recording.sampleRate == 8_000)
        #expect(first.role == .caller)
        #expect(first.segment == .speech(channel: 1, from: 0, count: 8_000, level: -3_000))
    }

    @Test func channelAndRoleAndKind() throws {
        #expect(try found { $0.channel = 2 } == ["1:2:8000", "1:2:16000"])
        #expect(try found { $0.role = .handler } == ["1:2:8000", "1:2:16000"])
        #expect(try found { $0.kind = .speech }.count == 5)
        #expect(try found { ($0.channel, $0.role) = (1, .handler) } == [])
    }

    @Test func positionIsWhatTheSegmentReachesInto() throws {
        #expect(try found { $0.from = .seconds(2) } == ["1:1:16000", "1:2:16000"])
        #expect(try found { $0.to = .seconds(1) } == ["1:1:0"])
        let justBefore = Duration.seconds(2) - .nanoseconds(1)
        #expect(
            try found { $0.from = justBefore }
                == ["1:2:8000", "1:1:16000", "1:2:16000", "2:1:44100"])
        let justAfter = Duration.seconds(1) + .nanoseconds(1)
        #expect(try found { $0.to = justAfter } == ["1:1:0", "1:2:8000", "2:1:44100"])
    }

    @Test func durationBoundsAreInclusive() throws {
        #expect(try found { $0.minimumDuration = .seconds(1) }.count == 4)
        #expect(
            try found { $0.minimumDuration = .seconds(1) + .nanoseconds(1) } == [])
        #expect(try found { $0.maximumDuration = .milliseconds(500) } == ["1:2:16000"])
        #expect(try found { $0.maximumDuration = .milliseconds(499) } == [])
    }

    @Test func levelBoundsAreInclusive() throws {
        #expect(
            try found { $0.minimumLevel = Level(centiDBFS: -1_000) } == ["1:2:8000", "1:2:16000"])
        #expect(try found { $0.maximumLevel = Level(centiDBFS: -3_000) } == ["1:1:0"])
    }

    @Test func caseAndRecordingsSelect() throws {
        let caseID = try index.createCase(reference: "X", title: "", actor: "A").id
        let second = RecordingID(rawValue: 2)
        _ = try index.link([second], to: caseID, actor: "A", reason: nil)
        #expect(try found { $0.selection.caseID = caseID } == ["2:1:44100"])
        #expect(try found { $0.selection.recordings = [second] } == ["2:1:44100"])
    }

    @Test func errorOfTheClosurePassesAsItIs() throws {
        struct Enough: Error {}
        #expect(throws: Enough.self) {
            try index.forEachSegment(matching: SegmentFilter()) { _ in throw Enough() }
        }
        #expect(try found().count == 5)
    }

    @Test(arguments: [
        (Duration.milliseconds(1), 44_100, 44, 45), (.seconds(-1), 8_000, -8_000, -8_000),
        (.seconds(Int64.max), 192_000, Int.max, Int.max), (.milliseconds(-1), 44_100, -45, -44),
        (.zero, 8_000, 0, 0),
    ])
    func secondsBecomeSamplesExactly(duration: Duration, rate: Int, down: Int, up: Int) {
        #expect(duration.samples(at: rate) == down)
        #expect(duration.samplesCovering(at: rate) == up)
    }
}
