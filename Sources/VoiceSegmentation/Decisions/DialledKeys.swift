/// Makes sequences of dialled keys out of the frames in which one was heard.
struct DialledKeys {
    /// The frames of keys, with a margin in which they still ring, and the short pauses between them.
    private(set) var keyFrames: [Range<Int>] = []
    /// The sequences: from the first frame of the first key to the last of the last one.
    private(set) var sequences: [(frames: Range<Int>, digits: String)] = []

    init(_ keys: [KeyFrame], frameCount: Int, parameters: SegmentationParameters) {
        var rest = keys[...]
        while let first = rest.first {
            // A key that is held is heard in one frame after the other.
            var end = first.frame + 1
            var heardCount = 0
            while let heard = rest.first, heard.key == first.key, heard.frame <= end {
                end = heard.frame + 1
                heardCount += 1
                rest = rest.dropFirst()
            }
            // It is heard in the second of two frames.
            let frames = first.frame - 1..<end
            guard heardCount >= parameters.leastKeyFrames else { continue }
            append(frames, DialTones.keys[Int(first.key)], parameters)
            let margin = parameters.keyMargin
            keyFrames.append(max(0, frames.lowerBound - margin)..<min(frameCount, end + margin))
        }
        keyFrames = keyFrames.joined(closing: parameters.keyPause)
    }

    private mutating func append(
        _ frames: Range<Int>, _ key: Character, _ parameters: SegmentationParameters
    ) {
        if let last = sequences.last,
            frames.lowerBound - last.frames.upperBound < parameters.greatestKeyGap
        {
            sequences[sequences.count - 1] = (
                last.frames.lowerBound..<frames.upperBound, last.digits + String(key)
            )
        } else {
            sequences.append((frames, String(key)))
        }
    }
}
