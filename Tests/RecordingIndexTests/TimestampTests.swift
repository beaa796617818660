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

    /// Whatever is written can be read: some milliseconds have no exact number of seconds.
    @Test func everyMillisecondIsReadAsItIsWritten() {
        for milliseconds in Int64(1_772_659_773_000)..<1_772_659_774_000 {
            let text = Timestamp(milliseconds: milliseconds).text
            #expect(Timestamp(text)?.text == text)
        }
    }

    @Test func orderIsThatOfTime() {
        #expect(
            Timestamp(Date(timeIntervalSince1970: 1.5))
                < Timestamp(Date(timeIntervalSince1970: 10)))
    }
}
