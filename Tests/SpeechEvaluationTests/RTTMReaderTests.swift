import Testing

@testable import SpeechEvaluation

struct RTTMReaderTests {
    private func read(_ text: String) throws -> RecordingSpeech {
        try RTTMReader.read(text, rounding: .exactSum)
    }

    @Test func speakerLinesBecomeIntervalsByChannel() throws {
        let speech = try read(
            """
            ;; a comment
            SPKR-INFO call 1 <NA> <NA> <NA> adult_female a <NA> <NA>
            SPEAKER call 2 1.478 0.726 <NA> <NA> speech <NA> <NA>

              ;; EVENT 1 0.400 0.400 ring
            SPEAKER\tcall\t1\t0.5\t.25
            SPEAKER call 2 0 1. <NA> <NA> b <NA> <NA>\r
            """)
        #expect(speech[channel: 1] == intervals((500, 750)))
        #expect(speech[channel: 2] == intervals((1478, 2204), (0, 1000)))
        #expect(speech[channel: 3] == [])
        #expect(speech.highestChannel == 2)
        #expect(speech.lastEnd == 2.204)
    }

    @Test func fileWithoutLinesIsARecordingWithoutSpeech() throws {
        #expect(try read("") == RecordingSpeech())
        #expect(try read(";; silence\n\n").highestChannel == 0)
    }

    @Test(arguments: [
        ("SPEAKERS call 1 0 1", EvaluationInputError.Problem.unknownLineType("SPEAKERS")),
        ("stem,group", .unknownLineType("stem,group")),
        ("SPEAKER call 1 0.5", .tooFewFields(4)),
        ("SPEAKER call 0 0 1", .notAChannel("0")),
        ("SPEAKER call <NA> 0 1", .notAChannel("<NA>")),
        ("SPEAKER call 1025 0 1", .notAChannel("1025")),
        ("SPEAKER call 1 -0.5 1", .notATime("-0.5")),
        ("SPEAKER call 1 0.5 -1", .notATime("-1")),
        ("SPEAKER call 1 1e3 1", .notATime("1e3")),
        ("SPEAKER call 1 nan 1", .notATime("nan")),
        ("SPEAKER call 1 . 1", .notATime(".")),
        ("SPEAKER call 1 1.2.3 1", .notATime("1.2.3")),
        ("SPEAKER call 1 1,5 1", .notATime("1,5")),
        ("SPEAKER call 1 1000000 1", .notATime("1000000")),
    ])
    func malformedLineIsNamed(line: String, problem: EvaluationInputError.Problem) {
        #expect(throws: EvaluationInputError(line: 3, problem)) {
            try read("SPEAKER call 1 0.5 1\n\n\(line)\n")
        }
    }

    @Test func timesAreReadToTheMicrosecond() {
        #expect(DecimalSeconds.microseconds("10.333375") == 10_333_375)
        #expect(DecimalSeconds.microseconds("0.58000000000001") == 580_000)
        #expect(DecimalSeconds.microseconds("999999.999999") == 999_999_999_999)
        #expect(DecimalSeconds.microseconds("") == nil)
        #expect(DecimalSeconds.microseconds("١") == nil)
    }

    @Test func endIsTheNearestDoubleOrTheSumOfTwo() throws {
        let line = "SPEAKER call 1 1.478 0.726"
        let exact = try RTTMReader.read(line, rounding: .exactSum)[channel: 1]
        let summed = try RTTMReader.read(line, rounding: .sumOfRounded)[channel: 1]
        #expect(exact.map(\.end) == [2.204])
        #expect(summed.map(\.end) == [1.478 + 0.726])
    }
}
