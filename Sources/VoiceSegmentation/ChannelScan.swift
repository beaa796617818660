/// What is found out about a channel while its levels come: which frames are like speech, what each
/// step is like, where tones are.
///
/// Whatever is only needed to find that out is let go, so that a recording of any length takes
/// little more than its levels.
struct ChannelScan {
    private let parameters: SegmentationParameters
    /// Whether everything is kept that a trace wants.
    private let isTraced: Bool
    private(set) var surroundings = Surroundings()
    private(set) var scorer: FrameScorer
    private(set) var tones: SteadyTones
    /// A bit a frame: whether its score is that of speech.
    private(set) var likeSpeech: [UInt64] = []
    /// The score of each frame, for a trace.
    private(set) var scores: [Int16] = []
    /// What each step comes to, for music.
    private(set) var steps: [MusicDetector.Step] = []
    /// The first frame that has no score yet, the first of a tile.
    private var scoredCount = 0

    init(parameters: SegmentationParameters, isTraced: Bool = false) {
        self.parameters = parameters
        self.isTraced = isTraced
        scorer = FrameScorer(parameters: parameters)
        tones = SteadyTones(parameters: parameters)
    }

    /// Makes room for what is kept of so many frames.
    mutating func reserveCapacity(frameCount: Int) {
        likeSpeech.reserveCapacity(frameCount / 64 + 1)
        steps.reserveCapacity(frameCount / FrameGrid.step + 1)
    }

    /// Looks at what has come of a channel, as far as enough is there of what comes after; or at all
    /// of it where it is complete.
    mutating func advance(_ levels: ChannelLevels, isComplete: Bool) {
        tones.advance(levels, isComplete: isComplete)
        surroundings.advance(levels, isComplete: isComplete)
        while scoredCount < levels.frameCount {
            // The second half of a tile's last step lies on the way to the next one.
            let next = (scoredCount + FrameGrid.tile) / FrameGrid.step
            guard isComplete || next < surroundings.descriptions.endIndex else { break }
            let count = min(FrameGrid.tile, levels.frameCount - scoredCount)
            let (found, steps) = scorer.scores(
                levels, surroundings, tileStart: scoredCount, count: count)
            append(found.prefix(count))
            self.steps += steps
            scoredCount += count
        }
        if !isTraced { surroundings.drop(before: scoredCount / FrameGrid.step - 1) }
    }

    /// The first frame whose details will be asked for again.
    var firstFrame: Int { min(scoredCount - FrameGrid.halo, tones.firstFrame) }

    /// Whether the score of some frame of a tile is that of speech.
    func hasSpeech(inTileFrom tileStart: Int) -> Bool {
        likeSpeech[tileStart / 64..<min((tileStart + FrameGrid.tile) / 64, likeSpeech.count)]
            .contains { $0 != 0 }
    }

    /// Calls for each frame of a tile whose score is that of speech, in order.
    @inline(__always)
    func forEachSpeechFrame(inTileFrom tileStart: Int, _ body: (Int) -> Void) {
        let end = min((tileStart + FrameGrid.tile) / 64, likeSpeech.count)
        for index in tileStart / 64..<end {
            var word = likeSpeech[index]
            while word != 0 {
                body(64 * index + word.trailingZeroBitCount)
                word &= word &- 1
            }
        }
    }

    private mutating func append(_ found: ArraySlice<Int16>) {
        if isTraced { scores += found }
        // Tiles are whole words.
        for start in stride(from: 0, to: found.count, by: 64) {
            var word: UInt64 = 0
            for frame in start..<min(start + 64, found.count)
            where Int(found[frame]) > parameters.leastScore {
                word |= 1 << UInt64(frame - start)
            }
            likeSpeech.append(word)
        }
    }
}
