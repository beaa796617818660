import CallModel
import IngestPipeline
import SpeechEvaluation
import VoiceSegmentation

/// What this program finds in a folder of recordings.
enum AudioHypotheses {
    /// Segments the recordings of these stems, and says what is wrong with files.
    ///
    /// What is measured is what `segment --format rttm` prints, read back.
    static func segment(
        _ folder: String, _ decoding: DecodingOptions, _ parameters: SegmentationParameters,
        stems: Set<String>
    ) async throws -> [String: Evaluation.Hypothesis] {
        let segmentation = OneShotSegmentation(
            inputs: try EvidencePaths([folder]).roots.map { .path($0) }, jobs: decoding.jobs,
            rawFormats: decoding.raw, parameters: parameters)
        var found: [String: Evaluation.Hypothesis] = [:]
        var strangerCount = 0
        try await segmentation.forEach { analysis in
            let stem = analysis.file.path.stem.description
            guard stems.contains(stem) else {
                if case .decoded = analysis.result { strangerCount += 1 }
                return
            }
            _ = analysis.sayWhatIsWrong(isNamed: false)
            guard case .decoded(let recording) = analysis.result else { return }
            guard found[stem] == nil else {
                throw CommandError("Two recordings in \(folder) have the name \(stem).")
            }
            found[stem] = try hypothesis(recording, in: analysis)
        }
        if strangerCount > 0 {
            StandardError.say(
                Count.text(strangerCount, "recording") + " without a reference "
                    + "in a group left out.")
        }
        return found
    }

    private static func hypothesis(
        _ recording: RecordingAnalysis, in analysis: FileAnalysis
    ) throws -> Evaluation.Hypothesis {
        let lines = recording.segments.compactMap {
            SegmentRow($0, of: recording, in: analysis).rttmLine
        }
        return Evaluation.Hypothesis(
            speech: try RTTMReader.read(lines.joined(), rounding: .sumOfRounded),
            extent: RecordingExtent(
                sampleFrameCount: recording.sampleFrameCount, sampleRate: recording.sampleRate,
                channelCount: recording.channels.count))
    }
}
