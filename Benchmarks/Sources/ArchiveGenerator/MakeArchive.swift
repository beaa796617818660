import ArgumentParser
import Foundation

/// Writes an archive of two-channel G.711 mu-law calls to measure the whole program on.
@main
struct MakeArchive: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "make-archive",
        abstract: "Write two-channel mu-law WAV recordings of speech-like turns.",
        discussion: "The same seed gives the same bytes; 400 calls of 234 s are 1.5 GB.")

    @Option(help: "How many recordings to write.")
    var calls = 400

    @Option(help: "How long each lasts, in seconds.")
    var seconds = 234

    @Option(help: "What the pseudo-random numbers start from.")
    var seed: UInt64 = 1

    @Argument(help: "The folder to write to; made when it is missing.")
    var folder: String

    func validate() throws {
        guard calls > 0, seconds > 0 else {
            throw ValidationError("--calls and --seconds must be at least 1.")
        }
    }

    func run() throws {
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
        let voices = (0..<8).map { SpeechLikeVoice(pitch: 85 + 20 * $0) }
        for call in 0..<calls {
            var generator = SplitMix64(state: seed &+ UInt64(call) &* 0x1_0001)
            let recording = CallRecording(voices: voices, seconds: seconds, using: &generator)
            let name = String(format: "call-%06d.wav", call)
            let path = URL(fileURLWithPath: folder).appendingPathComponent(name)
            try recording.wave().write(to: path)
        }
    }
}
