import CallModel
import Testing

@testable import VoiceSegmentation

@Suite struct DialledKeysTests {
    private let parameters = SegmentationParameters.standard

    /// What is made of keys, each heard in so many frames from one on.
    private func dialled(
        _ heard: [(key: Character, frames: Range<Int>)], frameCount: Int = 2_000
    ) -> DialledKeys {
        let keys = heard.flatMap { key, frames in
            frames.map {
                KeyFrame(frame: $0, key: UInt8(DialTones.keys.firstIndex(of: key) ?? 0))
            }
        }
        return DialledKeys(keys, frameCount: frameCount, parameters: parameters)
    }

    private func digits(_ heard: [(key: Character, frames: Range<Int>)]) -> [String] {
        dialled(heard).sequences.map(\.digits)
    }

    /// Frame 10 is heard at the end of 9 and 10.
    @Test func sequenceReachesFromTheFirstKeyToTheLast() {
        let found = dialled([("0", 10..<16), ("7", 30..<36)])
        #expect(found.sequences.map(\.digits) == ["07"])
        #expect(found.sequences.map(\.frames) == [9..<36])
    }

    @Test func heldKeyCountsOnce() {
        #expect(digits([("5", 10..<400)]) == ["5"])
    }

    @Test func repeatedKeyWithAPauseCountsTwice() {
        #expect(digits([("9", 10..<18), ("9", 24..<32), ("9", 38..<46)]) == ["999"])
    }

    @Test func keysWithoutAPauseAreToldApart() {
        #expect(digits([("1", 10..<18), ("2", 18..<26)]) == ["12"])
    }

    @Test func keyOfTooFewFramesIsNone() {
        let least = parameters.leastKeyFrames
        #expect(digits([("1", 10..<10 + least - 1)]).isEmpty)
        #expect(digits([("1", 10..<10 + least)]) == ["1"])
        #expect(digits([("1", 10..<11), ("2", 11..<12), ("1", 12..<13)]).isEmpty)
    }

    @Test func longPauseEndsASequence() {
        let gap = parameters.greatestKeyGap
        #expect(digits([("1", 10..<20), ("2", 20 + gap..<30 + gap)]) == ["12"])
        #expect(digits([("1", 10..<20), ("2", 21 + gap..<30 + gap)]) == ["1", "2"])
    }

    @Test func keysRingOnWithinTheRecording() {
        let margin = parameters.keyMargin
        let found = dialled([("1", 1..<8), ("2", 60..<70)], frameCount: 70)
        #expect(found.keyFrames == [0..<8 + margin, 59 - margin..<70])
        #expect(found.sequences.map(\.frames) == [0..<70])
    }

    @Test func shortPausesBetweenKeysAreNoPlaceForSpeech() {
        let pause = parameters.keyPause + 2 * parameters.keyMargin
        #expect(dialled([("1", 11..<20), ("2", 20 + pause..<70)]).keyFrames.count == 1)
        #expect(dialled([("1", 11..<20), ("2", 21 + pause..<70)]).keyFrames.count == 2)
    }

    @Test func nothingHeardIsNothingDialled() {
        let found = dialled([])
        #expect(found.keyFrames.isEmpty && found.sequences.isEmpty)
    }

    @Test(arguments: [
        "07700900123", "0123456789*#ABCD", "1", "999", "112233445566778899", "***###",
    ])
    func dialledSequenceIsOneSegment(_ keys: String) {
        var sound = Sound(hiss: 20)
        sound.pause(milliseconds: 1_000)
        let start = sound.samples.count
        sound.dial(keys)
        let end = sound.samples.count - 640
        sound.pause(milliseconds: 3_000)
        let found = Analysis([sound.samples]).segments(.dtmf)
        #expect(found.map(\.digits) == [keys])
        #expect(found.allSatisfy { abs($0.startSample - start) <= 160 })
        #expect(found.allSatisfy { abs($0.endSample - end) <= 160 })
    }

    /// Wherever frames begin, 50 ms hold four of them: three windows of two frames.
    @Test(arguments: 500..<510) func shortestKeysAreHeard(_ delay: Int) {
        var sound = Sound(hiss: 20)
        sound.pause(milliseconds: delay)
        sound.dial("07700900456", milliseconds: 50, pause: 43)
        sound.pause(milliseconds: 500)
        #expect(Analysis([sound.samples]).segments(.dtmf).map(\.digits) == ["07700900456"])
    }

    @Test(arguments: [8_000, 11_025, 16_000, 44_100, 48_000])
    func sequencesAreHeardAtEveryRate(_ sampleRate: Int) {
        var sound = Sound(sampleRate: sampleRate, hiss: 20)
        sound.pause(milliseconds: 500)
        sound.dial("07700900811")
        sound.pause(milliseconds: 2_500)
        sound.dial("#")
        sound.pause(milliseconds: 500)
        let found = Analysis([sound.samples], sampleRate: sampleRate).segments
        #expect(found.filter { $0.kind == .dtmf }.map(\.digits) == ["07700900811", "#"])
        // What is dialled is no speech and no tone, by energy either.
        let byEnergy = Analysis([sound.samples], sampleRate: sampleRate, parameters: .energy)
        #expect(byEnergy.segments.allSatisfy { $0.kind == .dtmf })
    }

    @Test func heldKeyIsNoTone() {
        var sound = Sound(hiss: 20)
        sound.pause(milliseconds: 500)
        sound.dial("8", milliseconds: 2_000)
        sound.pause(milliseconds: 500)
        let found = Analysis([sound.samples], parameters: .energy).segments
        #expect(found.map(\.kind) == [.dtmf])
        #expect(found.map(\.digits) == ["8"])
    }
}
