import Testing

@testable import AudioDecoding

@Suite struct FormatIdentifierTests {
    private func identify(_ bytes: [UInt8]) -> Identification {
        FormatIdentifier.identify(head: bytes.span.bytes, fileSize: bytes.count)
    }

    @Test(arguments: [
        (0x83, "G.729"), (0x133, "G.729"), (0x64, "G.726"), (0x45, "G.726"), (0x65, "G.722"),
        (0x28F, "G.722"), (0x14, "G.723.1"), (0x111, "G.723.1"), (0x10, "OKI/Dialogic ADPCM"),
        (0x17, "OKI/Dialogic ADPCM"), (0x22, "TrueSpeech"), (0xFF, "AAC"), (0x161, "WMA"),
        (0x7A21, "AMR"), (0xA109, "Speex"), (0x704F, "Opus"), (0xA1, "Racal recorder GSM"),
        (0xA119, "NICE ADPCM"), (0x0BAD, "format tag 0x0BAD"),
    ])
    func undecodableWAVCodecIsNamed(_ tag: Int, _ name: String) {
        let bytes = Bytes.wave(
            Bytes.chunk("fmt ", Bytes.format(tag: tag)), Bytes.chunk("data", [1, 2, 3, 4]))
        guard case .undecodable(let audio) = identify(bytes) else {
            Issue.record("\(identify(bytes))")
            return
        }
        #expect(audio.codec?.rawValue == name)
        #expect(audio.reason == .noDecoder)
        #expect("\(audio)".hasPrefix("\(name) in WAV: no decoder for it here; convert a copy"))
    }

    @Test func extensibleFormatIsReadThrough() {
        let tail: [UInt8] = [0, 0, 0, 0, 0x10, 0, 0x80, 0, 0, 0xAA, 0, 0x38, 0x9B, 0x71]
        let format =
            Bytes.format(tag: 0xFFFE) + Bytes.little(22, 2) + Bytes.little(8, 2)
            + Bytes.little(4, 4) + Bytes.little(7, 2) + tail
        let bytes = Bytes.wave(Bytes.chunk("fmt ", format), Bytes.chunk("data", [1, 2]))
        guard case .direct(let layout) = identify(bytes) else {
            Issue.record("\(identify(bytes))")
            return
        }
        #expect(layout.codec == .muLaw)
    }

    @Test(arguments: [
        ("#!AMR\n", AudioContainer.amr, "AMR"), ("#!AMR-WB\n", .amr, "AMR-WB"),
        ("\0\0\0\u{18}ftypM4A ", .mp4, ""), ("\0\0\0\u{18}ftyp3gp4", .mp4, ""),
        ("RIFF....AVI LIST", .avi, ""), ("wvpk....", .wavPack, ""),
        ("MAC ....", .monkeysAudio, ""),
        ("#!SILK_V3..", .silk, ""), (".RMF....", .realMedia, ""), ("RIFF....QLCMfmt ", .qcp, ""),
    ])
    func foreignContainerIsNamed(_ text: String, _ container: AudioContainer, _ codec: String) {
        let expected = UndecodableAudio(
            container: container, codec: codec.isEmpty ? nil : AudioCodec(rawValue: codec),
            reason: .noDecoder)
        #expect(identify(Array(text.utf8)) == .undecodable(expected))
    }

    @Test(arguments: [
        ([0x30, 0x26, 0xB2, 0x75, 0x8E, 0x66, 0xCF, 0x11], AudioContainer.asf),
        ([0x1A, 0x45, 0xDF, 0xA3], .matroska), ([0xD4, 0xC3, 0xB2, 0xA1], .packetCapture),
        ([0x0A, 0x0D, 0x0D, 0x0A], .packetCapture),
    ])
    func foreignSignatureIsNamed(_ bytes: [UInt8], _ container: AudioContainer) {
        #expect(identify(bytes + [0, 0, 0, 0]).container == container)
    }

    @Test(arguments: [
        ("Speex   1.2", "Speex"), ("CELT    ", "CELT"), ("OpusHead", "Opus"),
        ("\u{7F}FLAC", "FLAC"),
    ])
    func oggIsNamedByItsFirstPacket(_ packet: String, _ codec: String) {
        let content = Array(packet.utf8)
        let page =
            Array("OggS".utf8) + [0, 2] + [UInt8](repeating: 0, count: 20)
            + [1, UInt8(content.count)] + content
        #expect(identify(page).container == .ogg)
        #expect(identify(page).codec?.rawValue == codec)
    }

    @Test func codecOfACoreAudioFileIsNamed() {
        let head = Array("caff".utf8) + [0, 1, 0, 0] + Array("desc".utf8) + Bytes.big(32, 8)
        let bytes = head + [UInt8](repeating: 0, count: 8) + Array("alac".utf8)
        #expect(identify(bytes).codec?.rawValue == "ALAC")
    }

    @Test func adtsNeedsTwoFrames() {
        let frame: [UInt8] = [0xFF, 0xF1, 0x50, 0x80, 0x01, 0x7F, 0xFC, 1, 2, 3, 4]
        #expect(identify(frame + frame + frame).codec == .aac)
        #expect(identify(frame + [1, 2, 3, 4, 5, 6, 7, 8]) == .unknown)
    }

    @Test func picturesTextAndNothingAreUnknown() {
        #expect(identify([]) == .unknown)
        #expect(identify(Array("caller,handler,start\n".utf8)) == .unknown)
        #expect(identify(Array("\0\0\0\u{18}ftypheic".utf8)) == .unknown)
        #expect(identify(Array("RIFF....WEBPVP8 ".utf8)) == .unknown)
        #expect(identify([0xFF, 0xD8, 0xFF, 0xE0, 0, 0x10, 0x4A, 0x46]) == .unknown)
    }

    @Test func headerThatIsCutOffIsNamed() {
        let whole = Bytes.muLaw([1, 2, 3, 4])
        for count in 12..<44 {
            guard case .undecodable(let audio) = identify(Array(whole.prefix(count))) else {
                Issue.record("\(count) bytes")
                continue
            }
            #expect(audio.reason == .headerCutOff)
        }
        #expect(
            identify(Array(whole.prefix(44)))
                == .undecodable(UndecodableAudio(container: .wav, codec: .muLaw, reason: .noAudio)))
    }

    @Test func audioBeyondTheHeadGoesToLibsndfile() {
        let bytes = Bytes.wave(
            Bytes.chunk("fmt ", Bytes.format(tag: 7)),
            Bytes.chunk("bext", [UInt8](repeating: 65, count: 5_000)),
            Bytes.chunk("data", [1, 2, 3, 4]))
        let head = Array(bytes.prefix(1_000))
        let found = FormatIdentifier.identify(head: head.span.bytes, fileSize: bytes.count)
        #expect(
            found
                == .libsndfile(
                    SndFileLayout(
                        container: .wav, codec: .muLaw, shape: .file(claimedByteCount: nil))))
    }

    @Test func contentOutweighsTheStatementOfTheOperator() throws {
        let raw = try RawFormat("alaw:8000:1")
        let bytes = Bytes.muLaw([1, 2, 3])
        let found = FormatIdentifier.identify(
            head: bytes.span.bytes, fileSize: bytes.count, raw: raw)
        #expect(found.codec == .muLaw)
    }
}
