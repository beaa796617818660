import CallModel
import Testing

@testable import IngestPipeline

struct OneShotSegmentationTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test func traceLeavesTheAnalysisAsItIs() async throws {
        let segmentation = OneShotSegmentation(
            inputs: [.path(Samples.path("calls"))], jobs: 2)
        var plain: [FileAnalysis] = []
        try await segmentation.forEach { plain.append($0) }
        var traced: [FileAnalysis] = []
        try await segmentation.forEachTraced { result in
            traced.append(result.analysis)
            guard case .decoded(let recording) = result.analysis.result else { return }
            let trace = try #require(result.trace)
            #expect(trace.channels.count == recording.channels.count)
            #expect(trace.waveforms.count == recording.channels.count)
        }
        #expect(plain.count == 16)
        #expect(traced == plain)
    }

    @Test(arguments: [1, 4])
    func inputsAreAnalysedInTheOrderGivenAndFoldersInTheirOwn(jobs: Int) async throws {
        try folder.makeFolder("a/b")
        let wave = WAVEFixture.muLaw(Array(repeating: 0x2A, count: 800))
        for name in ["a/2.wav", "a/1.wav", "a/b/3.wav", "z.wav"] {
            try folder.write(wave, to: name)
        }
        try folder.link("a/loop", to: ".")
        let segmentation = OneShotSegmentation(
            inputs: ["z.wav", "a", "gone.wav", "a/1.wav"].map { .path(folder.appending($0)) },
            jobs: jobs)
        var found: [String] = []
        try await segmentation.forEach { analysis in
            let name = analysis.file.path.name
            switch analysis.result {
            case .decoded(let recording): found.append("\(name) \(recording.sampleFrameCount)")
            case .unreadable(let reason): found.append("\(name) \(reason)")
            case .undecodable, .notAudio: found.append("\(name) is something else")
            }
        }
        #expect(
            found == [
                "z.wav 800", "1.wav 800", "2.wav 800", "3.wav 800",
                "gone.wav No such file or directory", "1.wav 800",
            ])
    }
}
