import Testing

@testable import VoiceSegmentation

@Suite struct SteadyTonesTests {
    private let parameters = SegmentationParameters.standard

    /// Frames 100..<100 + length of 300 are steady, the others are anything but.
    private func channel(
        steady length: Int, levelStep: Int16 = 0, brightnessStep: Int8 = 0, crest: UInt8 = 40
    ) -> ChannelLevels {
        var channel = ChannelLevels()
        for frame in 0..<300 {
            let isSteady = (100..<100 + length).contains(frame)
            let isOdd = frame % 2 != 0
            channel.levels.append(
                isSteady ? -3_000 + (isOdd ? levelStep : 0) : isOdd ? -5_000 : -1_000)
            channel.brightness.append(
                isSteady ? -20 + (isOdd ? brightnessStep : 0) : isOdd ? 36 : 0)
            channel.crests.append(crest)
        }
        return channel
    }

    private func tones(_ channel: ChannelLevels) -> [Range<Int>] {
        var tones = SteadyTones(parameters: parameters)
        tones.advance(channel, isComplete: true)
        return tones.intervals(frameCount: channel.frameCount)
    }

    /// Five frames to each side must be steady too, each by the mean level of two more to each side; seven
    /// are marked beyond.
    @Test func toneHasTheFramesOfItsSwitchingOnAndOff() {
        #expect(tones(channel(steady: 60)) == [100..<160])
    }

    @Test(arguments: [(33, []), (34, [100..<134])] as [(Int, [Range<Int>])])
    func shortToneIsNone(_ length: Int, _ expected: [Range<Int>]) {
        #expect(tones(channel(steady: length)) == expected)
    }

    /// Wherever a tone begins, no probe passes it by.
    @Test(arguments: 0..<45) func toneOfTheLeastLengthIsFoundAnywhere(_ start: Int) {
        var channel = channel(steady: 0)
        for frame in start..<start + 34 {
            (channel.levels[frame], channel.brightness[frame]) = (-3_000, -20)
        }
        #expect(tones(channel) == [start..<start + 34])
    }

    /// Levels that alternate by 15 dB are means over five frames that alternate by 3 dB.
    @Test(arguments: [(1_495, 0, true), (1_500, 0, false), (0, 5, true), (0, 6, false)])
    func toneMayWanderWithinItsBounds(_ level: Int16, _ brightness: Int8, _ isTone: Bool) {
        let channel = channel(steady: 100, levelStep: level, brightnessStep: brightness)
        #expect(tones(channel).isEmpty == !isTone)
    }

    /// By 3 dB over eleven frames.
    @Test(arguments: [(29, true), (30, false)]) func toneMayRise(_ step: Int16, _ isTone: Bool) {
        var channel = channel(steady: 100)
        for frame in 100..<200 { channel.levels[frame] = -5_000 + step * Int16(frame - 100) }
        #expect(tones(channel).isEmpty == !isTone)
    }

    @Test(arguments: [(69, true), (70, false)]) func hissIsNone(_ crest: UInt8, _ isTone: Bool) {
        #expect(tones(channel(steady: 100, crest: crest)).isEmpty == !isTone)
    }

    @Test func digitalSilenceIsNone() {
        let silence = ChannelLevels([Int16](repeating: 0, count: 8_000))
        #expect(tones(silence).isEmpty)
        #expect(tones(ChannelLevels([Int16](repeating: 700, count: 8_000))).isEmpty)
    }

    /// Windows are cut at the ends of the recording, so every frame of it counts.
    @Test(arguments: [(19, []), (20, [0..<20])] as [(Int, [Range<Int>])])
    func toneOfTheWholeRecording(_ length: Int, _ expected: [Range<Int>]) {
        let channel = ChannelLevels(
            levels: [Int16](repeating: -2_000, count: length),
            brightness: RecentSeries([Int8](repeating: -28, count: length)),
            crests: RecentSeries([UInt8](repeating: 40, count: length)))
        #expect(tones(channel) == expected)
    }

    @Test func nothingHasNone() {
        #expect(tones(ChannelLevels()).isEmpty)
    }

    @Test func shortPauseDoesNotEndATone() {
        var channel = channel(steady: 150)
        channel.levels[175] = -6_000
        #expect(tones(channel) == [100..<250])
    }

    @Test(
        arguments: [
            (29, [0..<69]), (30, [0..<20, 50..<69]),
        ] as [(Int, [Range<Int>])]) func gapsAreClosed(_ gap: Int, _ expected: [Range<Int>])
    {
        let intervals = [0..<20, 20 + gap..<69]
        #expect(intervals.joined(closing: 30) == expected)
    }

    /// At every place of the frames against the beats of two tones.
    @Test(arguments: [[425], [400, 450], [350, 440], [440, 480], [480, 620], [1_400]], 0..<8)
    func callProgressTonesAreSteady(_ hertz: [Int], _ eighth: Int) {
        var sound = Sound(hiss: 20)
        sound.pause(milliseconds: 1_000 + eighth)
        sound.sines(hertz: hertz, milliseconds: 1_000, amplitude: 4_000)
        sound.pause(milliseconds: 1_000)
        let found = tones(ChannelLevels(sound.samples))
        #expect(found.count == 1)
        #expect(found.allSatisfy { abs($0.lowerBound - 99) < 9 && abs($0.upperBound - 201) < 9 })
    }

    @Test(arguments: 1...5) func voiceIsNone(_ seed: UInt64) {
        var sound = Sound(seed: seed)
        sound.voice(milliseconds: 5_000, amplitude: 8_000)
        #expect(tones(ChannelLevels(sound.samples)).isEmpty)
    }
}
