import AudioDecoding
import Testing

@Suite struct RawFormatTests {
    @Test(arguments: [
        ("ulaw:8000:1", "ulaw:8000:1"), ("ALAW:16000:2", "alaw:16000:2"), ("sln", "pcm16:8000:1"),
        ("pcm16be:11025", "pcm16be:11025:1"), ("vox:6000", "vox:6000:1"), ("gsm", "gsm:8000:1"),
    ])
    func statementIsRead(_ text: String, _ expected: String) throws {
        #expect(try RawFormat(text).description == expected)
    }

    @Test(arguments: [
        ("mp3:8000:1", RawFormatError.encoding("mp3")), ("", .encoding("")),
        ("ulaw:8k:1", .sampleRate("8k")), ("ulaw:999:1", .sampleRate("999")),
        ("ulaw:8000:0", .channelCount("0")), ("ulaw:8000:33", .channelCount("33")),
        ("ulaw:8000:1:1", .fieldCount(4)), ("gsm:8000:2", .onlyMono(.gsm)),
    ])
    func misstatementSaysWhatWasExpected(_ text: String, _ error: RawFormatError) {
        #expect(throws: error) { try RawFormat(text) }
        #expect(!error.description.isEmpty)
    }

    @Test func statementSpeaksForItsExtensionsOnly() throws {
        #expect(try RawFormat("ulaw").speaks(forExtension: "UL"))
        #expect(try RawFormat("ulaw").speaks(forExtension: "au"))
        #expect(try !RawFormat("ulaw").speaks(forExtension: "alaw"))
        #expect(try !RawFormat("ulaw").speaks(forExtension: "wav"))
        #expect(try RawFormat("vox:6000").speaks(forExtension: "vox6"))
        #expect(try !RawFormat("vox:8000").speaks(forExtension: "vox6"))
    }
}
