import CallModel
import Testing

@testable import VoiceSegmentation

/// What one leg lets through of the keys, the tones and the music of the other.
@Suite struct LeakTests {
    /// All steps are music, whatever the weights.
    private let allMusic: SegmentationParameters = {
        var parameters = SegmentationParameters.standard
        (parameters.likelyMusic, parameters.sureMusic) = (-1_000_000, -1_000_000)
        parameters.leastMusicSteps = 1
        return parameters
    }()

    private func hiss(_ hiss: Int, seed: UInt64, seconds: Int = 10) -> [Int16] {
        var sound = Sound(hiss: hiss, seed: seed)
        sound.pause(milliseconds: 1_000 * seconds)
        return sound.samples
    }

    /// What of a leg arrives in a silent one, 5 ms later.
    private func leak(of samples: [Int16], dividedBy divisor: Int) -> [Int16] {
        hiss(3, seed: 70, seconds: samples.count / 8_000 + 1)
            .mixed(with: samples.delayed(by: 40).clippingMap { $0 / divisor })
    }

    /// The channels that have segments of a kind.
    private func channels(
        _ kind: SegmentKind, _ planes: [[Int16]], _ parameters: SegmentationParameters = .standard
    ) -> [Int] {
        let found = Analysis(planes, parameters: parameters)
        return Set(found.segments(kind).map(\.channel)).sorted()
    }

    private let dialled: [Int16] = {
        var sound = Sound(hiss: 3)
        sound.pause(milliseconds: 1_000)
        sound.dial("07700900123")
        sound.pause(milliseconds: 1_000)
        return sound.samples
    }()

    private let ringing: [Int16] = {
        var sound = Sound(hiss: 3)
        sound.pause(milliseconds: 1_000)
        sound.sines(hertz: [400, 450], milliseconds: 2_000, amplitude: 5_000)
        sound.pause(milliseconds: 1_000)
        return sound.samples
    }()

    /// 28 dB below the other leg they are a leak, 14 dB below they are the leg's own.
    @Test(arguments: SegmentationParameters.Decision.allCases)
    func leakOfKeysIsDropped(_ decision: SegmentationParameters.Decision) {
        let parameters = SegmentationParameters(.standard, decision: decision)
        let leak = leak(of: dialled, dividedBy: 25)
        #expect(channels(.dtmf, [leak], parameters) == [1])
        #expect(channels(.dtmf, [leak, dialled], parameters) == [2])
        #expect(channels(.dtmf, [dialled, leak], parameters) == [1])
        let louder = self.leak(of: dialled, dividedBy: 5)
        #expect(channels(.dtmf, [louder, dialled], parameters) == [1, 2])
    }

    @Test func leakOfAToneIsDropped() {
        let leak = leak(of: ringing, dividedBy: 25)
        #expect(channels(.tone, [leak]) == [1])
        #expect(channels(.tone, [leak, ringing]) == [2])
        #expect(channels(.tone, [self.leak(of: ringing, dividedBy: 5), ringing]) == [1, 2])
    }

    /// What comes from which of more than two channels is not asked.
    @Test func thirdChannelKeepsLeaks() {
        let leak = leak(of: dialled, dividedBy: 25)
        #expect(channels(.dtmf, [leak, dialled, dialled.map { _ in 0 }]) == [1, 2])
    }

    /// Noise stands for the music; 29.5 and 9.5 dB lie between the channels.
    @Test func leakOfMusicIsDropped() {
        let music = hiss(3_000, seed: 1)
        #expect(channels(.music, [music, hiss(100, seed: 2)], allMusic) == [1])
        #expect(channels(.music, [hiss(100, seed: 2), music], allMusic) == [2])
        #expect(channels(.music, [music, hiss(1_000, seed: 2)], allMusic) == [1, 2])
        #expect(channels(.music, [hiss(100, seed: 2)], allMusic) == [1])
        #expect(channels(.music, [music, hiss(100, seed: 2), music], allMusic) == [1, 2, 3])
    }

    /// In a third of the frames the other leg is far louder.
    @Test(arguments: [(30, [1, 2]), (36, [1])] as [(Int, [Int])])
    func thirdOfTheFramesMakesALeak(_ percent: Int, _ expected: [Int]) {
        var sound = Sound(hiss: 3_000)
        sound.pause(milliseconds: 200 * percent)
        sound.hiss = 100
        sound.pause(milliseconds: 200 * (100 - percent))
        let planes = [sound.samples, hiss(100, seed: 2, seconds: 20)]
        #expect(channels(.music, planes, allMusic) == expected)
    }

    /// Music is where nothing else is, and only where that lasts for a step.
    @Test func musicGivesWayToEverythingElse() throws {
        let call = try Recording(call: "20260305-194033_H07_07700900123_000432.wav")
        let (found, traces) = Analysis.traced(call.planes, parameters: allMusic)
        #expect(found.segments(.music).count > 2)
        #expect(found.segments.count > found.segments(.music).count)
        for (index, trace) in traces.enumerated() {
            let segments = found.segments.filter { $0.channel == index + 1 }
            let music = segments.filter { $0.kind == .music }
            for music in music {
                #expect(music.sampleCount >= 80 * FrameGrid.step)
                let frames = music.startSample / 80..<music.endSample / 80
                #expect(frames.allSatisfy { trace.verdicts[$0] != .quiet })
            }
            for other in segments where other.kind != .music {
                #expect(
                    music.allSatisfy {
                        $0.endSample <= other.startSample || $0.startSample >= other.endSample
                    })
            }
            let frames = Set(music.flatMap { $0.startSample / 80..<$0.endSample / 80 })
            #expect(
                trace.verdicts.indices.allSatisfy {
                    trace.verdicts[$0] != .music || frames.contains($0)
                })
        }
    }

    /// Where a quarter of it is ringing, it is that.
    @Test func ringingIsNoMusic() {
        var sound = Sound(hiss: 20)
        for _ in 0..<4 {
            sound.sines(hertz: [400, 450], milliseconds: 1_000, amplitude: 4_000)
            sound.pause(milliseconds: 2_000)
        }
        let found = Analysis([sound.samples], parameters: allMusic)
        #expect(found.segments(.music).isEmpty)
        #expect(found.segments(.tone).count == 4)
    }
}
