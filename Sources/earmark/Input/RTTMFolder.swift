import Foundation
import SpeechEvaluation

/// A folder of RTTM files, `STEM.rttm` for each recording, as `segment --out` writes it.
struct RTTMFolder {
    private let folder: URL
    private let path: String
    /// The stems of its files.
    private let stems: Set<String>
    private static let suffix = ".rttm"

    /// Lists the folder.
    init(_ path: String) throws {
        self.path = path
        folder = URL(fileURLWithPath: path, isDirectory: true)
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path) else {
            throw CommandError("There is no folder \(path) that can be read.")
        }
        stems = Set(
            names.filter { $0.hasSuffix(Self.suffix) }
                .map { String($0.dropLast(Self.suffix.count)) })
    }

    /// All files, as references; there has to be one.
    func references() throws -> [String: RecordingSpeech] {
        guard !stems.isEmpty else {
            throw CommandError("There is no reference, STEM.rttm, in \(path).")
        }
        let speech = try stems.map { ($0, try read($0, rounding: .exactSum)) }
        return Dictionary(uniqueKeysWithValues: speech)
    }

    /// The files of these recordings, as hypotheses; some may not be there.
    func hypotheses(for wanted: [String]) throws -> [String: Evaluation.Hypothesis] {
        let found = try wanted.filter(stems.contains).map { stem in
            let speech = try read(stem, rounding: .sumOfRounded)
            return (stem, Evaluation.Hypothesis(speech: speech, extent: .unknown))
        }
        return Dictionary(uniqueKeysWithValues: found)
    }

    private func read(
        _ stem: String, rounding: SpeechInterval.EndRounding
    ) throws -> RecordingSpeech {
        let text = try EvaluationText.read(folder.appendingPathComponent(stem + Self.suffix).path)
        do {
            return try RTTMReader.read(text, rounding: rounding)
        } catch {
            throw CommandError("\(path)/\(stem)\(Self.suffix), \(error)")
        }
    }
}
