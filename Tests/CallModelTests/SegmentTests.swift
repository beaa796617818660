import CallModel
import Testing

struct SegmentTests {
    /// The names are read by other programs.
    @Test func kindsHaveTheirNames() {
        #expect(SegmentKind.allCases.map(\.rawValue) == ["speech", "tone", "dtmf", "music"])
    }

    @Test func segmentHasNoDigitsUnlessTheyAreGiven() {
        var segment = Segment(
            channel: 1, startSample: 100, sampleCount: 20, kind: .tone, meanLevel: .silence,
            peakLevel: .silence)
        #expect(segment.digits == nil)
        #expect(segment.endSample == 120)
        segment = Segment(
            channel: 1, startSample: 100, sampleCount: 20, kind: .dtmf, meanLevel: .silence,
            peakLevel: .silence, digits: "*21#")
        #expect(segment.digits == "*21#")
    }
}
