internal import AudioDecoding
internal import CallModel
public import CaseExport
internal import CustodyLog
internal import IngestPipeline
internal import VoiceSegmentation

extension ExportedCase {
    /// Reads the originals that are where they were found and have not changed: their SHA-512, and the
    /// outlines of their waveforms.
    ///
    /// - Parameter jobs: How many files are read at the same time; at least 1.
    /// - Throws: `CancellationError` when that is broken off; what cannot be read is no error.
    public mutating func readOriginals(jobs: Int) async throws {
        var places: [ContentHash: Int] = [:]
        var inputs: [OneShotSegmentation.Input] = []
        for index in recordings.indices {
            guard let path = recordings[index].readHashes() else { continue }
            places[recordings[index].contentHash] = index
            inputs.append(.path(path))
        }
        let rawFormats = Set(recordings.compactMap(\.rawFormat)).sorted()
            .compactMap { try? RawFormat($0) }
        let reading = OneShotSegmentation(inputs: inputs, jobs: jobs, rawFormats: rawFormats)
        try await reading.forEachTraced { traced in
            guard let hash = traced.analysis.contentHash, let index = places[hash] else { return }
            recordings[index].waveforms = (traced.trace?.waveforms ?? []).map {
                WaveformOutline(lowest: $0.lowest, highest: $0.highest)
            }
        }
    }
}

extension ExportedRecording {
    /// Reads the first of its files that is what it was; returns its path.
    fileprivate mutating func readHashes() -> FoundPath? {
        for path in paths {
            var hasher = BagHasher()
            // A file that is gone or cannot be read is passed over: the next may be there.
            let hash = try? OriginalReader.forEachPiece(of: path) { hasher.update($0) }
            guard hash == contentHash else { continue }
            longHash = Hexadecimal.bytes(of: hasher.finish().long)
            return path
        }
        return nil
    }
}
