import FoundationEssentials
import Testing

@testable import RecordingIndex

struct TimestampTests {
    @Test(arguments: [
        (0.0, "1970-01-01T00:00:00.000Z"), (1_700_000_000.5, "2023-11-14T22:13:20.500Z"),
    ])
    func textIsUTCToTheMillisecond(seconds: Double, text: String) {
        #expect(Timestamp(Date(timeIntervalSince1970: seconds)).text == text)
    }

    @Test func orderIsThatOfTime() {
        #expect(
            Timestamp(Date(timeIntervalSince1970: 1.5))
                < Timestamp(Date(timeIntervalSince1970: 10)))
    }
}
