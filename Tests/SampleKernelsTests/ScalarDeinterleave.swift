import SampleKernels

/// The plain twin of `deinterleave`: one sample at a time, from the segments of ITU-T G.711.
enum ScalarDeinterleave {
    /// The samples of `bytes`, a plane a channel, one after the other.
    static func planes(
        _ bytes: ArraySlice<UInt8>, encoding: SampleEncoding, channelCount: Int
    ) -> [Int16] {
        let bytes = Array(bytes)
        let width = encoding.bytesPerSample
        let frameCount = bytes.count / width / channelCount
        var planes: [Int16] = []
        for channel in 0..<channelCount {
            for frame in 0..<frameCount {
                let start = (frame * channelCount + channel) * width
                planes.append(sample(Array(bytes[start..<start + width]), encoding: encoding))
            }
        }
        return planes
    }

    /// The sample that the bytes of one code word stand for.
    static func sample(_ word: [UInt8], encoding: SampleEncoding) -> Int16 {
        switch encoding {
        case .muLaw: muLaw(word[0])
        case .aLaw: aLaw(word[0])
        case .pcm16LittleEndian: Int16(bitPattern: UInt16(word[1]) * 256 + UInt16(word[0]))
        case .pcm16BigEndian: Int16(bitPattern: UInt16(word[0]) * 256 + UInt16(word[1]))
        }
    }

    /// G.711 table 2b: where each segment starts, and the step within it.
    private static func muLaw(_ code: UInt8) -> Int16 {
        let starts = [0, 132, 396, 924, 1_980, 4_092, 8_316, 16_764]
        let steps = [8, 16, 32, 64, 128, 256, 512, 1_024]
        let (segment, position) = (Int(~code) % 128).quotientAndRemainder(dividingBy: 16)
        let magnitude = starts[segment] + position * steps[segment]
        return Int16(code < 128 ? -magnitude : magnitude)
    }

    /// G.711 table 1b: the middle of each interval.
    private static func aLaw(_ code: UInt8) -> Int16 {
        let starts = [0, 256, 512, 1_024, 2_048, 4_096, 8_192, 16_384]
        let steps = [16, 16, 32, 64, 128, 256, 512, 1_024]
        let (segment, position) = (Int(code ^ 0x55) % 128).quotientAndRemainder(dividingBy: 16)
        let magnitude = starts[segment] + position * steps[segment] + steps[segment] / 2
        return Int16(code < 128 ? -magnitude : magnitude)
    }
}
