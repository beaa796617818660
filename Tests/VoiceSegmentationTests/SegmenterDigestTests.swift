import CallModel
import Testing

@testable import VoiceSegmentation

/// What the standard parameters make of one call, written out: a change of any number here needs
/// another ``Segmenter/engineVersion``.
///
/// The boundaries and peak levels are also those of the reference implementation in Python.
@Suite struct SegmenterDigestTests {
    /// Channel, start, length, mean and peak level of each segment.
    private let expected = [
        [1, 0, 8_160, -3_019, -2_017],
        [1, 11_120, 7_920, -2_973, -2_032],
        [1, 29_120, 2_400, -4_355, -1_780],
        [1, 36_480, 14_400, -3_715, -2_009],
        [1, 61_520, 9_680, -2_621, -1_589],
        [1, 96_160, 1_680, -2_617, -2_124],
        [1, 127_120, 4_400, -2_808, -2_126],
        [1, 154_800, 8_320, -2_791, -1_825],
        [1, 177_040, 2_720, -3_156, -2_124],
        [1, 183_760, 5_760, -2_775, -1_967],
        [1, 246_480, 10_000, -3_147, -2_303],
        [1, 265_440, 6_160, -3_351, -2_022],
        [1, 285_520, 13_520, -3_236, -1_703],
        [2, 36_480, 2_960, -3_453, -2_378],
        [2, 50_480, 12_000, -2_969, -1_937],
        [2, 74_560, 10_720, -2_647, -1_845],
        [2, 105_440, 12_640, -4_127, -3_187],
        [2, 209_120, 17_440, -3_363, -1_943],
        [2, 261_840, 10_240, -2_995, -1_881],
        [2, 295_600, 3_440, -3_758, -1_680],
        [2, 304_560, 11_760, -3_399, -2_533],
    ]

    private let found = Analysis(Sound.conversation(seed: 41, milliseconds: 40_000))

    @Test func segmentsAreThoseWrittenDown() {
        let segments = found.segments.map { segment in
            [
                segment.channel, segment.startSample, segment.sampleCount,
                Int(segment.meanLevel.centiDBFS), Int(segment.peakLevel.centiDBFS),
            ]
        }
        #expect(segments == expected)
    }

    @Test func summariesAreThoseWrittenDown() {
        let channels = found.channels.map { channel in
            [
                Int(channel.noiseFloor.centiDBFS), Int(channel.peakLevel.centiDBFS),
                channel.speechSampleCount,
            ]
        }
        #expect(channels == [[-5_549, -1_589, 95_120], [-5_554, -1_680, 81_200]])
    }

    /// FNV-1a of the samples: that it is the call and not the segmenter that stays the same.
    @Test func callIsTheOneWrittenDown() {
        let samples = Sound.conversation(seed: 41, milliseconds: 40_000).joined()
        let digest = samples.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { digest, sample in
            (digest ^ UInt64(UInt16(bitPattern: sample))) &* 0x100_0000_01B3
        }
        #expect(digest == 0xC31F_859B_7714_2D36)
    }
}
