import AudioDecoding
public import CallModel
public import ClipWriting
import Crypto
public import RecordingIndex
import SystemPackage

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Cuts a clip from a file that has the bytes of a recording.
public struct ClipCutting: Sendable {
    /// The recording, as it is stored.
    public var recording: RecordingDetails
    /// The file, as ``OriginalSearch`` finds it.
    public var original: FoundPath
    /// What is cut.
    public var plan: ClipPlan
    /// How it is written.
    public var format: ClipFormat
    /// What is written into it of where it comes from.
    public var origin: ClipOrigin

    /// Describes a clip.
    public init(
        of recording: RecordingDetails, from original: FoundPath, plan: ClipPlan,
        format: ClipFormat, origin: ClipOrigin
    ) {
        self.recording = recording
        self.original = original
        self.plan = plan
        self.format = format
        self.origin = origin
    }

    /// Decodes the original from its beginning, since not every codec can begin elsewhere, and writes
    /// the clip. The whole original is hashed on the way.
    ///
    /// - Parameter path: Where nothing is yet; nothing is there when this throws.
    /// - Returns: The file, with the hash of what was read back from it.
    /// - Throws: ``ClipCuttingError``.
    public func cut(to path: FoundPath) throws(ClipCuttingError) -> ClipFile {
        guard let file = try? EvidenceFile(opening: original) else {
            throw .originalMissing([original])
        }
        let output = try Self.create(path)
        do throws(ClipCuttingError) {
            let samples = try decode(file, to: output, at: path)
            try? output.close()
            do throws(Errno) {
                var reader = EvidenceReader(try EvidenceFile(opening: path))
                try reader.readToEnd()
                let byteCount = reader.byteCount
                guard let hash = try reader.contentHash() else { throw Errno.ioError }
                return ClipFile(
                    path: path, contentHash: hash, sampleHash: samples, byteCount: byteCount)
            } catch {
                throw .output(path, .write(error))
            }
        } catch {
            try? output.close()
            Self.remove(path)
            throw error
        }
    }

    private func decode(
        _ original: consuming EvidenceFile, to output: FileDescriptor, at path: FoundPath
    ) throws(ClipCuttingError) -> ContentHash {
        do {
            var reader = EvidenceReader(original)
            _ = try reader.next()
            let identification = FormatIdentifier.identify(
                head: reader.buffer.span.bytes.extracting(first: reader.blockLength),
                fileSize: recording.summary.byteCount,
                raw: try recording.rawFormat.map { try RawFormat($0) })
            let writer = try makeWriter(output)
            let makeTaker = { (stream: DecodingPass.Stream) in
                ClipTaker(plan, sampleRate: stream.sampleRate, writer: writer)
            }
            var taker: ClipTaker
            switch identification {
            case .direct(let layout):
                taker = try DecodingPass().decode(layout, &reader, into: makeTaker).taker
            case .libsndfile(let layout):
                taker = try DecodingPass().decode(layout, &reader, into: makeTaker).taker
            case .undecodable, .unknown: throw ClipCuttingError.notDecoded("no decoder fits")
            }
            try reader.readToEnd()
            guard try reader.contentHash() == recording.summary.contentHash else {
                throw ClipCuttingError.otherContent
            }
            let samples = ContentHash(bytes: try taker.finish())
            guard taker.missingFrameCount == 0, let samples else {
                throw ClipCuttingError.notDecoded(
                    "\(taker.missingFrameCount) sample frames could not be decoded")
            }
            return samples
        } catch let error as ClipCuttingError {
            throw error
        } catch let error as ClipError {
            throw .output(path, error)
        } catch {
            throw .notDecoded("\(error)")
        }
    }

    private func makeWriter(_ output: FileDescriptor) throws(ClipError) -> any ClipWriter {
        let (sampleRate, channelCount) = (recording.summary.sampleRate, plan.channels.count)
        return switch format {
        case .wav:
            try WaveClipWriter(
                to: output, origin: origin, sampleRate: sampleRate, channelCount: channelCount,
                sampleFrameCount: plan.samples.count)
        case .flac:
            try FLACClipWriter(
                to: output, origin: origin, sampleRate: sampleRate, channelCount: channelCount)
        }
    }

    private static func create(_ path: FoundPath) throws(ClipCuttingError) -> FileDescriptor {
        let result = path.withCString { path in
            Result {
                try FileDescriptor.open(
                    path, .readWrite, options: [.create, .exclusiveCreate, .closeOnExec],
                    permissions: [.ownerReadWrite, .groupRead, .otherRead])
            }
        }
        do {
            return try result.get()
        } catch {
            throw .output(path, .write(error as? Errno ?? .ioError))
        }
    }

    /// Takes away what was made here and is not to be left behind.
    public static func remove(_ path: FoundPath) {
        _ = path.withCString { unlink($0) }
    }
}
