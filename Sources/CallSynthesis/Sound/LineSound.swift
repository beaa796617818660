/// What a line sounds of where nobody speaks.
enum LineSound {
    /// The British ringing tone: 400 and 450 Hz.
    case ring
    /// Broken chords for somebody who holds.
    case music

    /// Adds it to a stretch of a channel.
    func add(to channel: inout [Int16], _ range: Range<Int>) {
        for index in range {
            let position = index - range.lowerBound
            channel[index] = Int16(clamping: Int(channel[index]) + sample(at: position))
        }
    }

    private func sample(at position: Int) -> Int {
        switch self {
        case .ring: (Self.tone(400, position) + Self.tone(450, position)) / 12
        case .music: Self.music(position)
        }
    }

    /// A note every 300 ms, struck and dying away, over a held bass.
    private static func music(_ position: Int) -> Int {
        let length = 300 * Telephone.samplesPerMillisecond
        let beat = position / length
        let chord = chords[beat / 8 % chords.count]
        let note = chord[[0, 1, 2, 3, 2, 1, 2, 1][beat % 8]]
        let left = length - position % length
        let struck = tone(note, position) + tone(2 * note, position) / 3
        return struck * left / length / 8 + tone(chord[0] / 2, position) / 16
    }

    /// C, A minor, F and G, in hertz.
    private static let chords = [
        [262, 330, 392, 523], [220, 262, 330, 440], [175, 220, 262, 349], [196, 247, 294, 392],
    ]

    private static func tone(_ frequency: Int, _ position: Int) -> Int {
        IntegerSine.sine(IntegerSine.turn * frequency * position / Telephone.sampleRate)
    }
}
