import CallModel
import CaseExport
import Foundation
import Testing

struct LabelFormatTests {
    private let recording = Fixtures.labelled(
        segments: [
            Fixtures.segment(2, 40_000, 8000, .dtmf, digits: "12#"),
            Fixtures.segment(1, 4800, 23_121),
        ], roles: [1: .handler])

    @Test func rttmHasUtterancesAloneAndNamesWithoutSpaces() {
        #expect(
            LabelFormat.rttm.text(of: recording)
                == "SPEAKER a_call 1 0.600 2.890 <NA> <NA> handler <NA> <NA>\n")
    }

    @Test func audacityHasOneLabelALineInTheOrderOfHearing() {
        #expect(
            LabelFormat.audacity.text(of: recording) == """
                0.600000\t3.490125\tchannel 1 handler: speech
                5.000000\t6.000000\tchannel 2: dtmf 12#

                """)
    }

    @Test func tiersOfATextGridCoverTheWholeRecordingWithoutAGap() {
        let text = LabelFormat.textgrid.text(of: recording)
        #expect(text.contains("size = 2\n"))
        let ends = text.matches(of: /intervals \[\d+\]:\n +xmin = (.+)\n +xmax = (.+)\n/)
            .map { (String($0.output.1), String($0.output.2)) }
        #expect(
            ends.map(\.0) == [
                "0.000000", "0.600000", "3.490125", "0.000000", "5.000000", "6.000000",
            ])
        #expect(
            ends.map(\.1) == [
                "0.600000", "3.490125", "10.000000", "5.000000", "6.000000", "10.000000",
            ])
    }

    @Test func overlappingSegmentsOfAChannelGetTiersOfTheirOwn() {
        let text = LabelFormat.textgrid.text(
            of: Fixtures.labelled(
                segments: [Fixtures.segment(1, 0, 100), Fixtures.segment(1, 50, 100, .music)],
                channelCount: 1))
        #expect(text.contains("name = \"channel 1\""))
        #expect(text.contains("name = \"channel 1 (2)\""))
    }

    @Test func webVTTHasACueASegment() {
        #expect(
            LabelFormat.webvtt.text(of: recording) == """
                WEBVTT

                1
                00:00:00.600 --> 00:00:03.490
                <v channel 1 handler>speech</v>

                2
                00:00:05.000 --> 00:00:06.000
                <v channel 2>dtmf 12#</v>

                """)
    }

    @Test(arguments: [(3599, "00:59:59.000"), (3600, "01:00:00.000"), (36_061, "10:01:01.000")])
    func webVTTCountsHours(seconds: Int, time: String) {
        let segment = Fixtures.segment(1, seconds * 8000, 8000)
        #expect(
            LabelFormat.webvtt.text(of: Fixtures.labelled(segments: [segment]))
                .contains("\(time) --> "))
    }

    @Test func namesOfFilesAreEscapedInXML() throws {
        let text = LabelFormat.eaf.text(
            of: Fixtures.labelled("/disk/a&b<\u{1}\"ü.wav", segments: recording.segments))
        let document = try XMLCheck.elements(of: text)
        #expect(document["ALIGNABLE_ANNOTATION"] == 2)
        #expect(document["TIME_SLOT"] == 4)
        #expect(text.contains("file:a%26b%3C%01%22%C3%BC.wav"))
    }

    @Test(arguments: LabelFormat.allCases)
    func anEmptyRecordingIsADocument(format: LabelFormat) throws {
        let empty = Fixtures.labelled(segments: [], sampleFrameCount: 0, channelCount: 1)
        let text = format.text(of: empty)
        if format == .textgrid { #expect(text.contains("xmax = 0.000125")) }
        if format == .webvtt { #expect(text == "WEBVTT\n") }
        if format == .eaf { #expect(try XMLCheck.elements(of: text)["TIER"] == 1) }
    }
}
