import SeparatedValues
import Testing

@testable import SpeechEvaluation

struct RecordingGroupsTests {
    @Test func columnsMayComeInAnyOrderAndFieldsBeQuotedOrEmpty() throws {
        let groups = try RecordingGroups(
            csv: """
                channels,group,stem,duration_s\r
                2,"noisy, loud",a,194.0055\r
                \r
                ,"say ""clean""\",b,\r

                """)
        #expect(groups.entries.map(\.stem) == ["a", "b"])
        #expect(groups.entries.map(\.group) == ["noisy, loud", "say \"clean\""])
        #expect(groups.entries[0].extent.frameCount == 19_400)
        #expect(groups.entries[0].extent.channelCount == 2)
        #expect(groups.entries[1].extent == .unknown)
    }

    @Test func lastLineNeedNotEnd() throws {
        let groups = try RecordingGroups(csv: "stem,group\na,x\nb,y")
        #expect(groups.entries.map(\.group) == ["x", "y"])
    }

    @Test(arguments: [
        ("", 1, EvaluationInputError.Problem.header([])),
        ("stem\na\n", 1, .header(["stem"])),
        ("stem,group,length\n", 1, .header(["stem", "group", "length"])),
        ("stem,group,stem\n", 1, .header(["stem", "group", "stem"])),
        ("stem,group\na\n", 2, .fieldCount(expected: 2, found: 1)),
        ("stem,group\n\na,x,y\n", 3, .fieldCount(expected: 2, found: 3)),
        ("stem,group\na,\n", 2, .emptyName),
        ("stem,group\na,x\na,y\n", 3, .repeatedRecording("a")),
        ("stem,group\na,\"x\n", 2, .csv(.unclosedQuotation)),
        ("stem,group\n\"a\"b,x\n", 2, .csv(.textBehindQuotation)),
        ("stem,group\na\"b,x\n", 2, .csv(.strayQuotationMark)),
        ("stem,\"group\na,x\n", 1, .csv(.unclosedQuotation)),
        ("stem,group,duration_s\na,x,1:30\n", 2, .notATime("1:30")),
        ("stem,group,channels\na,x,two\n", 2, .notAChannelCount("two")),
    ])
    func malformedFileIsRefusedWithItsLine(
        text: String, line: Int, problem: EvaluationInputError.Problem
    ) {
        #expect(throws: EvaluationInputError(line: line, problem)) {
            try RecordingGroups(csv: text)
        }
    }
}
