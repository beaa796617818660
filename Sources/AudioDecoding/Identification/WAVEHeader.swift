/// The chunks of a WAVE file (RIFF, RIFX, RF64, BW64 or Wave64) up to its audio.
struct WAVEHeader {
    /// What keeps the audio from being found.
    enum Obstacle: Error {
        /// The file ends before its audio begins.
        case cutOff
        /// The audio begins beyond the head of the file.
        case beyondHead
        /// The chunks lead nowhere.
        case broken
    }

    let container: AudioContainer
    let style: ChunkStyle
    /// How the audio is encoded, as far as it was found.
    private(set) var chunks = WAVEChunks()
    /// Where the audio lies.
    private(set) var audio: Result<DataExtent, Obstacle> = .failure(.broken)

    /// Reads the chunks of a file of `fileSize` bytes (`nil` when that is unknown) from its head;
    /// `nil` when it is no WAVE file.
    init?(_ head: RawSpan, fileSize: Int?) {
        switch head.fourCC(at: 0) {
        case "RIFF" where head.matches("WAVE", at: 8): (container, style) = (.wav, .little)
        case "RIFX" where head.matches("WAVE", at: 8): (container, style) = (.rifx, .big)
        case "RF64" where head.matches("WAVE", at: 8): (container, style) = (.rf64, .little)
        case "BW64" where head.matches("WAVE", at: 8): (container, style) = (.bw64, .little)
        case "riff" where head.matches("wave", at: 24): (container, style) = (.w64, .wave64)
        default: return nil
        }
        audio = readChunks(head, fileSize: fileSize)
    }

    private mutating func readChunks(
        _ head: RawSpan, fileSize: Int?
    ) -> Result<DataExtent, Obstacle> {
        var offset = style == .wave64 ? 40 : 12
        var byteCount64: Int?
        while let chunk = style.chunk(at: offset, in: head) {
            guard chunk.byteCount >= 0 else { return .failure(.broken) }
            let content = chunk.offset..<chunk.offset + chunk.byteCount
            switch chunk.name {
            case "fmt ":
                chunks.format = head.copy(content.prefix(Self.maximumFormatByteCount))
            case "fact":
                chunks.fact = head.copy(content.prefix(Self.maximumFormatByteCount))
            case "ds64":
                byteCount64 = head.integer(UInt64.self, at: chunk.offset + 8).map {
                    Int(clamping: $0)
                }
            case "data":
                return .success(
                    extent(of: chunk, byteCount64: byteCount64, head, fileSize: fileSize))
            default:
                if chunk.name.rawValue == 0 {
                    offset = skipZeros(from: offset, in: head)
                    continue
                }
                guard chunk.name.isPrintable else { return .failure(.broken) }
            }
            offset = chunk.next
        }
        let isCutOff = fileSize.map { offset + style.headerByteCount > $0 } ?? false
        return .failure(isCutOff ? .cutOff : .beyondHead)
    }

    /// No `fmt ` chunk is longer than a few dozen bytes.
    private static let maximumFormatByteCount = 1_024

    /// The offset of the first byte from `offset` that is not zero.
    private func skipZeros(from offset: Int, in head: RawSpan) -> Int {
        var offset = offset
        while head.integer(UInt8.self, at: offset) == 0 { offset += 1 }
        return offset
    }

    /// Where the audio lies, with the lengths that recorders write before they know better taken
    /// for what they are: none.
    private func extent(
        of data: ChunkStyle.Chunk, byteCount64: Int?, _ head: RawSpan, fileSize: Int?
    ) -> DataExtent {
        var claim = data.byteCount
        if claim == Self.unknown, let byteCount64 { claim = byteCount64 }
        let size = fileSize ?? .max
        let isBeyondFile = claim > size - data.offset || fileSize == nil
        let isUnfinished =
            switch claim {
            case 0: !style.isChain(from: data.offset, to: fileSize ?? head.byteCount, in: head)
            case Self.unknown: byteCount64 == nil || isBeyondFile
            case Self.sox: isBeyondFile
            default: false
            }
        return isUnfinished
            ? .unfinished(from: data.offset)
            : DataExtent(offset: data.offset, claimedByteCount: claim)
    }

    /// What FFmpeg and others write to a pipe.
    private static let unknown = Int(UInt32.max)
    /// What SoX writes to a pipe: this, rounded down to whole blocks of at most 64 KiB.
    private static let sox = 0x7FFF_F000 - 0xFFFF...0x7FFF_F000
}

extension ChunkStyle {
    fileprivate static let little = Self.riff(bigEndian: false)
    fileprivate static let big = Self.riff(bigEndian: true)
}
