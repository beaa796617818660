import Testing

@testable import AudioDecoding

@Suite struct FileNameClaimTests {
    private func ogg(_ codec: AudioCodec) -> Identification {
        .libsndfile(SndFileLayout(container: .ogg, codec: codec, shape: .ogg))
    }

    private var wave: Identification {
        let bytes = Bytes.wave(
            Bytes.chunk("fmt ", Bytes.format(tag: 0x31)), Bytes.chunk("data", [1, 2]))
        return FormatIdentifier.identify(head: bytes.span.bytes, fileSize: bytes.count)
    }

    @Test func contradictionIsPutIntoWords() {
        #expect(
            FileNameClaim(fileName: "a/call.mp3").mismatch(with: ogg(.opus))
                == "named .mp3, is Opus in Ogg")
        #expect(
            FileNameClaim(fileName: "call.ul").mismatch(with: wave)
                == "named .ul, is GSM 6.10 in WAV")
        #expect(
            FileNameClaim(fileName: "notes.txt").mismatch(with: wave)
                == "named .txt, is GSM 6.10 in WAV")
        #expect(FileNameClaim(fileName: "call.spx").mismatch(with: ogg(.opus)) != nil)
    }

    @Test(arguments: ["20201123-1.WAV", "x.wav49", "x.wave", "noextension", ".hidden"])
    func waveByAnyOfItsNamesIsNoContradiction(_ name: String) {
        #expect(FileNameClaim(fileName: name).mismatch(with: wave) == nil)
    }

    @Test func unknownContentIsJudgedByItsName() {
        #expect(FileNameClaim(fileName: "x.wav").reasonWhenUnknown != nil)
        #expect(FileNameClaim(fileName: "x.VOX6").reasonWhenUnknown != nil)
        #expect(FileNameClaim(fileName: "wav").reasonWhenUnknown == nil)
        #expect(FileNameClaim(fileName: "x.csv").reasonWhenUnknown == nil)
        #expect(FileNameClaim(fileName: ".wav").reasonWhenUnknown == nil)
        #expect(FileNameClaim(fileName: "x.csv").reasonWhenUnknown == nil)
        #expect(
            FileNameClaim(fileName: "x.vox6").reasonWhenUnknown?.hasSuffix("such as vox:6000:1")
                == true)
        #expect(
            FileNameClaim(fileName: "x.nmf").reasonWhenUnknown?.hasPrefix("NICE .nmf recording")
                == true)
    }
}
