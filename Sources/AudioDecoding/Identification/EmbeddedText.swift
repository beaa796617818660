/// Something that a recorder wrote into a file beside the audio.
public struct EmbeddedText: Hashable, Sendable {
    /// What it is, such as `bext OriginationDate` or `LIST ICRD`.
    public let name: String
    /// What it says; bytes that are not UTF-8 are replaced.
    public let text: String

    /// Reads the texts of a WAVE file (RIFF, RF64 or Wave64) from its head; none for any other file.
    ///
    /// Only what stands before the audio is found. A broadcast extension has date and time as one
    /// text, `bext OriginationDateTime`, since neither means much alone.
    public static func read(waveHead head: RawSpan) -> [EmbeddedText] {
        guard let style = WAVEHeader(head, fileSize: nil)?.style else { return [] }
        return read(chunksOf: head, style, from: style == .wave64 ? 40 : 12)
    }

    /// Reads the texts that stand behind the audio of a WAVE file.
    ///
    /// - Parameters:
    ///   - tail: The first bytes behind the audio.
    ///   - container: The file format around the audio; no other has such texts.
    ///   - audioByteCount: How long the audio is, which says whether padding follows.
    /// - Returns: The texts, in order.
    static func read(
        waveTail tail: RawSpan, of container: AudioContainer, afterByteCount audioByteCount: Int
    ) -> [EmbeddedText] {
        guard [.wav, .rf64, .bw64, .w64].contains(container),
            let style = ChunkStyle(container)
        else { return [] }
        let padding = style.padding(afterByteCount: audioByteCount)
        // Some writers leave out the padding, which is never the start of a name.
        let isPadded = tail.fourCC(at: 0)?.isPrintable != true
        return read(chunksOf: tail, style, from: isPadded ? padding : 0)
    }

    private static func read(
        chunksOf head: RawSpan, _ style: ChunkStyle, from start: Int
    ) -> [EmbeddedText] {
        var offset = start
        var texts: [EmbeddedText] = []
        while let chunk = style.chunk(at: offset, in: head), chunk.byteCount >= 0,
            chunk.name.isPrintable, chunk.name != "data"
        {
            let content = head.copy(chunk.offset..<chunk.offset + min(chunk.byteCount, 65_536))
            switch chunk.name {
            case "bext": texts += broadcastExtension(content)
            case "LIST" where content.starts(with: "INFO".utf8): texts += list(content)
            default: break
            }
            offset = chunk.next
        }
        return texts
    }

    /// Description, originator, its reference, date and time: EBU Tech 3285, section 2.3.
    private static func broadcastExtension(_ content: [UInt8]) -> [EmbeddedText] {
        guard content.count >= 338 else { return [] }
        let date = clean(content[320..<330])
        let time = clean(content[330..<338])
        let fields = [
            ("Description", clean(content[..<256])), ("Originator", clean(content[256..<288])),
            ("OriginatorReference", clean(content[288..<320])),
            ("OriginationDateTime", date.isEmpty || time.isEmpty ? "" : "\(date) \(time)"),
        ]
        return fields.filter { !$0.1.isEmpty }.map { EmbeddedText(name: "bext \($0)", text: $1) }
    }

    /// Chunks within the chunk, each a FourCC, 4 bytes of size, and text that ends in a zero.
    private static func list(_ content: [UInt8]) -> [EmbeddedText] {
        let bytes = content.span.bytes
        var offset = 4
        var texts: [EmbeddedText] = []
        let style = ChunkStyle.riff(bigEndian: false)
        while let chunk = style.chunk(at: offset, in: bytes), chunk.name.isPrintable {
            let text = clean(bytes.copy(chunk.offset..<chunk.offset + chunk.byteCount)[...])
            let name = String(decoding: content[offset..<offset + 4], as: UTF8.self)
            if !text.isEmpty { texts.append(EmbeddedText(name: "LIST \(name)", text: text)) }
            offset = chunk.next
        }
        return texts
    }

    /// Up to the first zero, without spaces at the end.
    private static func clean(_ bytes: ArraySlice<UInt8>) -> String {
        var bytes = bytes.prefix { $0 != 0 }
        while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }
}
