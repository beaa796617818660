import CallModel
import Foundation
import Testing
import VoiceSegmentation

@testable import IngestPipeline
@testable import earmark

#if canImport(FoundationXML)
    import FoundationXML
#endif

struct SegmentPlotTests {
    private func svg(
        _ letters: String, segments: [Segment] = [], file: String = "a.wav"
    ) throws -> String {
        let samples = [Int16](repeating: 1000, count: letters.count * Traces.hopLength)
        var waveform = WaveformEnvelope()
        waveform.append(samples.span)
        let recording = RecordingAnalysis(
            container: "WAV", codec: "PCM 16-bit", rawFormat: nil, sampleRate: 8000,
            sampleFrameCount: samples.count, claimedSampleFrameCount: nil, problem: nil,
            channels: [
                ChannelSummary(
                    noiseFloor: Level(centiDBFS: -6500), peakLevel: Level(centiDBFS: -1000),
                    speechSampleCount: 0)
            ], segments: segments)
        let subject = PlotSubject(
            file: FoundPath("/d/" + file), contentHash: nil, recording: recording,
            trace: RecordingTrace(
                channels: [Traces.channel(letters)], waveforms: [waveform]),
            parameters: .standard)
        return SegmentPlot(subject: subject).svg
    }

    /// The texts of the nodes that a path leads to; reading them proves that the XML is well-formed.
    private func texts(_ svg: String, _ path: String) throws -> [String] {
        let document = try XMLDocument(xmlString: svg)
        return try withExtendedLifetime(document) {
            try document.nodes(forXPath: path).map { $0.stringValue ?? "" }
        }
    }

    @Test func everySegmentHasOneRectangle() throws {
        let segments = [
            Traces.segment(.tone, 0..<40), Traces.segment(.dtmf, 50..<150, digits: "12#"),
            Traces.segment(.speech, 200..<300), Traces.segment(.speech, 320..<321),
        ]
        let svg = try svg(String(repeating: ".", count: 400), segments: segments)
        let bars = try texts(
            svg, "//*[local-name()='rect'][starts-with(@class, 'segment')]/@class")
        #expect(
            bars == [
                "segment tone", "segment dtmf", "segment speech", "segment speech",
            ])
        #expect(svg.contains(">12#</text>"))
        #expect(svg.contains("dialled keys 12#, 0:00.500 to 0:01.500, mean -30.00 dBFS"))
    }

    @Test func rejectedStretchesSayWhy() throws {
        let svg = try svg(String(repeating: ".", count: 100) + "tttttt......")
        let titles = try texts(svg, "//*[@class='rejected']/*[local-name()='title']")
        #expect(titles == ["rejected: steady tone, 0:01.000 to 0:01.060"])
    }

    @Test func nameOfTheFileMayHoldAnything() throws {
        let name = "a&b <i>\"c\" 'd'\u{FFFE}.wav"
        let svg = try svg("....", file: name)
        let title = try texts(svg, "/*/*[local-name()='title']").first
        #expect(title == name.replacing("\u{FFFE}", with: "\u{FFFD}"))
    }

    @Test func nothingIsLoadedOrRun() throws {
        let svg = try svg("..aaaaaaaaaa..")
        for word in ["<script", "href", "@import", "@font-face", "<image"] {
            #expect(!svg.contains(word))
        }
    }

    @Test func sizeIsBoundedForHours() throws {
        let frames = 720_000
        let letters = String(repeating: "..l...t.l.", count: frames / 10)
        #expect(try svg(letters).utf8.count < 1 << 20)
    }

    @Test(arguments: [
        (5, 8000, ["0:00.0", "0:00.5"]), (60, 8000, ["0:00", "0:05"]),
        (7200, 8000, ["0:00", "10:00"]), (90_000, 8000, ["0:00", "3:00:00"]),
    ])
    func ticksSuitTheDuration(seconds: Int, sampleRate: Int, first: [String]) {
        let scale = TimeScale(
            left: 0, width: 1500, sampleCount: seconds * sampleRate, sampleRate: sampleRate)
        #expect(Array(scale.ticks.map(\.label).prefix(2)) == first)
        #expect((5...20).contains(scale.ticks.count))
    }
}
