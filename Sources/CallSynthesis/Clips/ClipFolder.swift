import AudioDecoding
import Foundation
import SystemPackage

/// A folder of recorded speech, as voices.
struct ClipFolder {
    private let path: String

    init(_ path: String) {
        self.path = path
    }

    /// The voices: the clips of one folder are one voice, and where there is one folder only, each
    /// clip is a voice of its own.
    ///
    /// Files that hold no audio which can be decoded here are passed over.
    func voices() throws(SynthesisError) -> [Voice] {
        var byFolder: [[UInt8]: Clips] = [:]
        var byFile: [Voice] = []
        for name in try names() {
            let samples = try samples(of: name)
            let phrases = ClipPhrases.find(in: samples)
            guard !phrases.isEmpty else { continue }
            byFile.append(Voice(samples: samples, phrases: phrases))
            let folder = Array(FilePath(name).removingLastComponent().string.utf8)
            byFolder[folder, default: Clips()].append(samples, phrases)
        }
        guard !byFile.isEmpty else { throw .noClips(path: path) }
        guard byFolder.count > 1 else { return byFile }
        return byFolder.sorted { $0.key.lexicographicallyPrecedes($1.key) }
            .map { Voice(samples: $0.value.samples, phrases: $0.value.phrases) }
    }

    /// The clips of one voice, one behind the other.
    private struct Clips {
        var samples: [Int16] = []
        var phrases: [Range<Int>] = []

        mutating func append(_ clip: [Int16], _ found: [Range<Int>]) {
            let start = samples.count
            phrases += found.map { start + $0.lowerBound..<start + $0.upperBound }
            samples += clip
        }
    }

    /// Everything below the folder, in byte order of the names.
    private func names() throws(SynthesisError) -> [String] {
        guard let names = try? FileManager.default.subpathsOfDirectory(atPath: path) else {
            throw .noClipFolder(path: path)
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// The samples of a file; none when it is no audio.
    private func samples(of name: String) throws(SynthesisError) -> [Int16] {
        let file = "\(path)/\(name)"
        var isFolder = ObjCBool(false)
        guard FileManager.default.fileExists(atPath: file, isDirectory: &isFolder),
            !isFolder.boolValue
        else { return [] }
        guard let bytes = FileManager.default.contents(atPath: file) else {
            throw .cannotRead(path: file, errno: Errno.ioError.rawValue)
        }
        guard let clip = try? ClipDecoder.decode(Array(bytes)) else { return [] }
        guard clip.sampleRate == Telephone.sampleRate else {
            throw .clipRate(path: file, sampleRate: clip.sampleRate)
        }
        return clip.samples
    }
}
