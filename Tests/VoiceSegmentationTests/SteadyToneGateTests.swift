import Testing

@testable import VoiceSegmentation

@Suite struct SteadyToneGateTests {
    /// Frames 100..<100 + length of 300 are steady, the others are anything but.
    private func channel(
        steady length: Int, levelStep: Int16 = 0, brightnessStep: Int16 = 0
    ) -> ChannelLevels {
        var channel = ChannelLevels()
        for frame in 0..<300 {
            let isSteady = (100..<100 + length).contains(frame)
            let isOdd: Int16 = frame % 2 == 0 ? 0 : 1
            channel.levels.append(isSteady ? -3_000 + isOdd * levelStep : -1_000 - isOdd * 4_000)
            channel.brightness.append(isSteady ? -500 + isOdd * brightnessStep : isOdd * 900)
        }
        return channel
    }

    private func gated(_ channel: ChannelLevels) -> [Int] {
        var gate = SteadyToneGate(channel, parameters: .standard)
        return (0..<channel.frameCount).filter { gate.contains($0) }
    }

    /// Five frames to each side must be steady too, seven are marked beyond.
    @Test func toneIsGatedWithTheFramesOfItsSwitchingOnAndOff() {
        #expect(gated(channel(steady: 60)) == Array(98..<162))
    }

    @Test(arguments: [(29, []), (30, Array(98..<132))] as [(Int, [Int])])
    func shortToneIsNotGated(_ length: Int, _ expected: [Int]) {
        #expect(gated(channel(steady: length)) == expected)
    }

    @Test(arguments: [(299, 0, true), (300, 0, false), (0, 99, true), (0, 100, false)])
    func toneMayWanderWithinItsBounds(_ level: Int, _ brightness: Int, _ isGated: Bool) {
        let channel = channel(
            steady: 100, levelStep: Int16(level), brightnessStep: Int16(brightness))
        #expect(gated(channel).isEmpty == !isGated)
    }

    /// Windows are cut at the ends of the recording, so every frame of it counts.
    @Test(arguments: [(19, []), (20, Array(0..<20))] as [(Int, [Int])])
    func toneOfTheWholeRecordingIsGated(_ length: Int, _ expected: [Int]) {
        let channel = ChannelLevels(
            levels: [Int16](repeating: -2_000, count: length),
            brightness: [Int16](repeating: -700, count: length))
        #expect(gated(channel) == expected)
    }

    @Test func nothingIsGatedInNothing() {
        #expect(gated(ChannelLevels()).isEmpty)
    }

    @Test func marginsOfTwoTonesMayOverlap() {
        var channel = channel(steady: 100)
        channel.levels[150] = -6_000
        #expect(gated(channel) == Array(98..<202))
    }

    @Test func ringingToneOfASecondIsGated() {
        var sound = Sound()
        sound.pause(milliseconds: 1_000)
        sound.tone(hertz: 425, milliseconds: 1_000, amplitude: 4_000)
        sound.pause(milliseconds: 1_000)
        let gated = gated(ChannelLevels(sound.samples))
        #expect(gated.contains(Array(100..<200)))
        #expect(Analysis([sound.samples]).segments.isEmpty)
    }

    @Test(arguments: 1...5) func voiceIsNotGated(_ seed: UInt64) {
        var sound = Sound(seed: seed)
        sound.voice(milliseconds: 5_000, amplitude: 8_000)
        #expect(gated(ChannelLevels(sound.samples)).isEmpty)
    }
}
