import AudioDecoding
import CallModel
import ClipWriting
import Testing

struct ClipRendererTests {
    /// Two channels, in which each sample says where it is: the number of its sample frame, negative
    /// on the second channel.
    private static func blocks(of length: Int, frameCount: Int) throws -> [SampleBlock] {
        let head: [UInt8] = [0, 0, 0, 0]
        let identification = FormatIdentifier.identify(
            head: head.span.bytes, fileSize: 4 * frameCount, raw: try RawFormat("pcm16:8000:2"))
        guard case .direct(let layout) = identification else { return [] }
        var decoder = DirectDecoder(layout)
        return stride(from: 0, to: frameCount, by: length).map { start in
            let frames = start..<min(start + length, frameCount)
            let bytes = frames.flatMap { frame in
                [Int16(frame), -Int16(frame)].flatMap { sample in
                    [UInt8(truncatingIfNeeded: sample), UInt8(truncatingIfNeeded: sample >> 8)]
                }
            }
            var block = decoder.makeBlock(forByteCount: bytes.count)
            decoder.decode(bytes.span.bytes, into: &block)
            return block
        }
    }

    private static func render(_ plan: ClipPlan, blockLength: Int) throws -> [Int16] {
        var renderer = ClipRenderer(plan, sampleRate: 8_000)
        let samples = try blocks(of: blockLength, frameCount: 1_000).flatMap { renderer.render($0) }
        #expect(renderer.missingFrameCount == 0)
        return samples
    }

    @Test(arguments: [1, 7, 64, 1_000])
    func clipHasTheSamplesOfTheRecording(blockLength: Int) throws {
        let both = ClipPlan(samples: 100..<900, channels: [1, 2])
        #expect(
            try Self.render(both, blockLength: blockLength)
                == (100..<900).flatMap { [Int16($0), -Int16($0)] })
        let swapped = ClipPlan(samples: 0..<1_000, channels: [2, 1])
        #expect(
            try Self.render(swapped, blockLength: blockLength)
                == (0..<1_000).flatMap { [-Int16($0), Int16($0)] })
        let second = ClipPlan(samples: 999..<1_000, channels: [2])
        #expect(try Self.render(second, blockLength: blockLength) == [-999])
    }

    @Test(arguments: Redaction.Filling.allCases)
    func onlyRedactedSamplesDiffer(filling: Redaction.Filling) throws {
        let redactions = [
            Redaction(samples: 50..<150, channel: 1, filling: filling),
            Redaction(samples: 890..<2_000, filling: filling),
        ]
        let plain = try Self.render(
            ClipPlan(samples: 100..<900, channels: [1, 2]), blockLength: 64)
        let redacted = try Self.render(
            ClipPlan(samples: 100..<900, channels: [1, 2], redactions: redactions),
            blockLength: 64)
        for frame in 100..<900 {
            for column in 0..<2 {
                let index = (frame - 100) * 2 + column
                let isRedacted = (frame < 150 && column == 0) || frame >= 890
                if !isRedacted {
                    #expect(redacted[index] == plain[index])
                } else if filling == .silence {
                    #expect(redacted[index] == 0)
                }
            }
        }
        #expect(redacted != plain)
    }

    /// Whatever the sample rate, nobody takes it for silence.
    @Test(arguments: [2_000, 8_000, 11_025, 44_100, 48_000])
    func toneIsHeard(sampleRate: Int) throws {
        let plan = ClipPlan(
            samples: 0..<1_000, channels: [1],
            redactions: [Redaction(samples: 0..<1_000, filling: .tone)])
        var renderer = ClipRenderer(plan, sampleRate: sampleRate)
        let samples = try Self.blocks(of: 1_000, frameCount: 1_000).flatMap { renderer.render($0) }
        #expect(samples.max() ?? 0 > 2_000)
        #expect(samples.min() ?? 0 < -2_000)
        #expect(samples.allSatisfy { abs(Int($0)) <= 3_277 })
    }

    @Test func fadesReachNothingAtBothEndsAndLeaveTheMiddle() throws {
        let plan = ClipPlan(samples: 100..<900, channels: [1], fadeSampleCount: 10)
        let samples = try Self.render(plan, blockLength: 64)
        #expect(samples[0] == 0 && samples[799] == 0)
        #expect(samples[5] == Int16(105 * 5 / 10))
        #expect(Array(samples[10..<790]) == (110..<890).map { Int16($0) })
    }

    @Test func missingFramesAreCounted() throws {
        var renderer = ClipRenderer(
            ClipPlan(samples: 900..<1_100, channels: [1]), sampleRate: 8_000)
        #expect(renderer.missingFrameCount == 200)
        for block in try Self.blocks(of: 64, frameCount: 1_000) { _ = renderer.render(block) }
        #expect(renderer.missingFrameCount == 100)
    }
}
