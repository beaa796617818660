import AudioDecoding
import Testing

@testable import CallSynthesis

struct RecordsTests {
    @Test func textIsQuotedAndNumbersAreNot() {
        var table = CSVTable(columns: ["a", "b"])
        table.append([.text("say \"no\", twice"), .number(-7)])
        #expect(table.text == "\"a\",\"b\"\n\"say \"\"no\"\", twice\",-7\n")
    }

    @Test func headerIsThatOfAWholeMuLawFile() throws {
        let file = WAVEFile.header(codeCount: 32) + [UInt8](repeating: 0xFF, count: 32)
        #expect(WAVEFile.header(codeCount: 32).count == WAVEFile.headerByteCount)
        let found = FormatIdentifier.identify(head: file.span.bytes, fileSize: file.count)
        guard case .direct(let layout) = found else {
            Issue.record("\(found)")
            return
        }
        #expect(layout.container == .wav)
        #expect(layout.codec == .muLaw)
        #expect(layout.sampleRate == 8000)
        #expect(layout.channelCount == 2)
        #expect(layout.extent.offset == WAVEFile.headerByteCount)
        #expect(layout.extent.claimedByteCount == 32)
    }

    @Test func secondsHaveThreeDecimals() {
        #expect(Digits.seconds(61_007) == "61.007")
        #expect(Digits.padded(417, 6) == "000417")
    }
}
