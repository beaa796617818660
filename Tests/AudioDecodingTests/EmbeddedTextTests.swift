import CSndFile
import Testing

@testable import AudioDecoding

struct EmbeddedTextTests {
    private func texts(_ file: [UInt8]) -> [String] {
        EmbeddedText.read(waveHead: file.span.bytes).map { "\($0.name)=\($0.text)" }
    }

    private func padded(_ text: String, _ count: Int) -> [UInt8] {
        Array(text.utf8) + Array(repeating: 0, count: count - text.utf8.count)
    }

    @Test func broadcastExtension() {
        let content =
            padded("a call", 256) + padded("Recorder", 32) + padded("417", 32)
            + padded("2026-04-23", 10) + padded("20:21:47", 8) + Array(repeating: 0, count: 264)
        let file = Bytes.wave(
            Bytes.chunk("bext", content), Bytes.chunk("fmt ", Bytes.format(tag: 7)),
            Bytes.chunk("data", [1, 2, 3, 4]))
        #expect(
            texts(file) == [
                "bext Description=a call", "bext Originator=Recorder",
                "bext OriginatorReference=417", "bext OriginationDateTime=2026-04-23 20:21:47",
            ])
    }

    @Test func listOfInformation() {
        let list =
            Array("INFO".utf8) + Bytes.chunk("ICRD", padded("2026-04-23", 11))
            + Bytes.chunk("ICMT", Array("odd".utf8)) + Bytes.chunk("ISFT", [0, 0])
        let file = Bytes.wave(
            Bytes.chunk("fmt ", Bytes.format(tag: 7)), Bytes.chunk("LIST", list),
            Bytes.chunk("data", [1, 2]))
        #expect(texts(file) == ["LIST ICRD=2026-04-23", "LIST ICMT=odd"])
    }

    @Test(arguments: [2, 3])
    func chunksBehindTheAudioAreRead(audioByteCount: Int) throws {
        let list = Array("INFO".utf8) + Bytes.chunk("ICMT", Array("odd".utf8))
        let file = Bytes.wave(
            Bytes.chunk("fmt ", Bytes.format(tag: 7)),
            Bytes.chunk("data", Array(repeating: 1, count: audioByteCount)),
            Bytes.chunk("LIST", list), Bytes.chunk("bext", padded("a call", 602)))
        let identification = FormatIdentifier.identify(
            head: file.span.bytes, fileSize: file.count, raw: nil)
        guard case .direct(let layout) = identification else {
            Issue.record("\(identification)")
            return
        }
        var decoder = DirectDecoder(layout)
        var block = decoder.makeBlock(forByteCount: file.count)
        // However the file is divided into blocks.
        for part in [file[..<30], file[30..<70], file[70...]] {
            decoder.decode(Array(part).span.bytes, into: &block)
        }
        #expect(
            decoder.trailingTexts.map { "\($0.name)=\($0.text)" } == [
                "LIST ICMT=odd", "bext Description=a call",
            ])
        #expect(texts(file) == [])
    }

    /// Also where only a part of the file is decoded, under a header made for that.
    @Test(arguments: [
        SF_FORMAT_OGG | SF_FORMAT_VORBIS, SF_FORMAT_OGG | SF_FORMAT_OPUS,
        SF_FORMAT_FLAC | SF_FORMAT_PCM_16, SF_FORMAT_MPEG | SF_FORMAT_MPEG_LAYER_III,
        SF_FORMAT_WAV | SF_FORMAT_GSM610,
    ])
    func tagsAreThoseThatLibsndfileReads(format: Int) throws {
        let file = try #require(
            SndFile.write(
                format, Signal.interleaved(frameCount: 8_000, channelCount: 1),
                texts: [
                    SF_STR_TITLE: "call 000417", SF_STR_COMMENT: "EM-2026-0417",
                    SF_STR_DATE: "2026-04-23 20:21:47",
                ]))
        // The MPEG writer has room for a year alone.
        let isMPEG = format & SF_FORMAT_TYPEMASK == SF_FORMAT_MPEG
        #expect(
            Decoded(file).texts.map { "\($0.name)=\($0.text)" } == [
                "tag TITLE=call 000417", "tag COMMENT=EM-2026-0417",
                "tag DATE=\(isMPEG ? "2026" : "2026-04-23 20:21:47")",
            ])
    }

    @Test func brokenChunksSayNothing() {
        #expect(texts([]) == [])
        #expect(texts(Array("RIFF".utf8)) == [])
        let short = Bytes.wave(
            Bytes.chunk("bext", [1, 2, 3]), Bytes.chunk("LIST", Array(repeating: 0, count: 40)),
            Bytes.chunk("LIST", Array("INFOICMT".utf8) + [255, 255, 255, 127]))
        #expect(texts(short) == [])
        for count in 0..<short.count { _ = texts(Array(short[..<count])) }
    }
}
