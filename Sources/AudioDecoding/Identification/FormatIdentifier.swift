/// Tells from the first bytes of a file what it holds.
///
/// Content decides: a name is never looked at, and libsndfile is never asked to guess.
public enum FormatIdentifier {
    /// The most bytes of a file that identification looks at.
    public static let maximumHeadByteCount = 1 << 20

    /// Identifies a file.
    ///
    /// - Parameters:
    ///   - head: its first bytes. The whole file, if it is shorter than
    ///     ``maximumHeadByteCount``, gives the best answer; the first few KiB nearly always do.
    ///   - fileSize: how many bytes it has; `nil` for a pipe.
    ///   - raw: how it is encoded if it is headerless, where the operator said so. A file
    ///     whose content says what it is stays that.
    /// - Returns: what it is, and how it can be decoded.
    public static func identify(
        head: RawSpan, fileSize: Int?, raw: RawFormat? = nil
    ) -> Identification {
        wave(head, fileSize: fileSize)
            ?? au(head, fileSize: fileSize)
            ?? ogg(head)
            ?? aiff(head)
            ?? caf(head)
            ?? voc(head)
            ?? mp4(head)
            ?? signature(head)
            ?? mpeg(head, fileSize: fileSize)
            ?? raw.flatMap { $0.identification(fileSize: fileSize) }
            ?? .unknown
    }

    /// Identifies an AIFF or AIFC file; `nil` when it is none.
    private static func aiff(_ head: RawSpan) -> Identification? {
        guard head.matches("FORM"), head.matches("AIFF", at: 8) || head.matches("AIFC", at: 8)
        else { return nil }
        let size = head.integer(UInt32.self, at: 4, bigEndian: true).map { 8 + Int($0) }
        return .libsndfile(
            SndFileLayout(
                container: .aiff, codec: nil,
                shape: size.map { .bounded(end: $0) } ?? .file(claimedByteCount: nil)))
    }

    /// Identifies a Core Audio file, whose first chunk names its codec; `nil` when it is none.
    private static func caf(_ head: RawSpan) -> Identification? {
        guard head.matches("caff") else { return nil }
        let codec: AudioCodec? =
            switch head.fourCC(at: 28) {
            case "alac": AudioCodec("ALAC")
            case "aac ": .aac
            case "ima4": AudioCodec("IMA4 ADPCM")
            case "ulaw": .muLaw
            case "alaw": .aLaw
            default: nil
            }
        return .libsndfile(
            SndFileLayout(container: .caf, codec: codec, shape: .caf))
    }

    /// Identifies a Creative Voice File; `nil` when it is none. Its first block holds the audio.
    private static func voc(_ head: RawSpan) -> Identification? {
        guard head.matches("Creative Voice File\u{1A}"),
            let offset = head.integer(UInt16.self, at: 20).map(Int.init)
        else { return nil }
        // A byte of kind and 24 bits of size.
        let size = head.integer(UInt32.self, at: offset).map { Int($0 >> 8) }
        return .libsndfile(
            SndFileLayout(
                container: .voc, codec: nil,
                shape: .file(claimedByteCount: size.map { offset + 4 + $0 })))
    }

    /// Identifies ISO base media that are not still pictures; `nil` when it is none.
    private static func mp4(_ head: RawSpan) -> Identification? {
        let pictures: [FourCC] = ["heic", "heix", "hevc", "mif1", "msf1", "avif", "avis", "crx "]
        guard head.matches("ftyp", at: 4), let brand = head.fourCC(at: 8),
            !pictures.contains(brand)
        else { return nil }
        return .undecodable(UndecodableAudio(container: .mp4, codec: nil, reason: .noDecoder))
    }

    private static func signature(_ head: RawSpan) -> Identification? {
        if head.matches("fLaC") {
            return .libsndfile(SndFileLayout(container: .flac, codec: .flac, shape: .flac))
        }
        if let found = FormatSignature.decodable.first(where: { $0.matches(head) }) {
            return .libsndfile(
                SndFileLayout(
                    container: found.container, codec: found.codec,
                    shape: .file(claimedByteCount: nil)))
        }
        guard let found = FormatSignature.foreign.first(where: { $0.matches(head) }) else {
            return nil
        }
        return .undecodable(
            UndecodableAudio(container: found.container, codec: found.codec, reason: .noDecoder))
    }
}
