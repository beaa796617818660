/// Expands interleaved code words to Int16 and sorts them by channel, in one pass.
///
/// Sample frame `f` of `bytes` goes, for each channel `c`, to
/// `planes[c * planeLength + firstFrame + f]`. Nothing else is written.
///
/// - Parameters:
///   - bytes: whole sample frames; the length is a multiple of
///     `encoding.bytesPerSample * channelCount`. No alignment is needed.
///   - encoding: how each sample is written.
///   - channelCount: how many samples make a sample frame, from 1.
///   - planes: one plane of `planeLength` samples after the other, a plane a channel.
///   - planeLength: how many samples a plane holds.
///   - firstFrame: where in each plane the first sample goes.
public func deinterleave(
    _ bytes: RawSpan, encoding: SampleEncoding, channelCount: Int,
    into planes: inout MutableSpan<Int16>, planeLength: Int, at firstFrame: Int = 0
) {
    switch encoding {
    case .muLaw:
        deinterleave(MuLaw.self, bytes, channelCount, &planes, planeLength, firstFrame)
    case .aLaw:
        deinterleave(ALaw.self, bytes, channelCount, &planes, planeLength, firstFrame)
    case .pcm16LittleEndian:
        deinterleave(LittleEndian16.self, bytes, channelCount, &planes, planeLength, firstFrame)
    case .pcm16BigEndian:
        deinterleave(BigEndian16.self, bytes, channelCount, &planes, planeLength, firstFrame)
    }
}

/// The same for one kind of code word.
private func deinterleave<Code: SampleCode>(
    _: Code.Type, _ bytes: RawSpan, _ channelCount: Int,
    _ planes: inout MutableSpan<Int16>, _ planeLength: Int, _ firstFrame: Int
) {
    let stride = MemoryLayout<Code.Word>.stride
    precondition(channelCount >= 1, "a sample frame has at least one channel")
    let (frameCount, rest) = bytes.byteCount.quotientAndRemainder(dividingBy: stride * channelCount)
    precondition(rest == 0, "the bytes are whole sample frames")
    precondition(
        firstFrame >= 0 && firstFrame + frameCount <= planeLength, "the samples fit their planes")
    precondition(planes.count >= planeLength * channelCount, "there is a plane for each channel")

    bytes.withUnsafeBytes { source in
        planes.withUnsafeMutableBufferPointer { target in
            guard let words = source.baseAddress, let samples = target.baseAddress else { return }
            @inline(__always)
            func sample(_ index: Int) -> Int16 {
                let offset = index &* stride
                return Code.sample(words.loadUnaligned(fromByteOffset: offset, as: Code.Word.self))
            }
            // One loop for each of the two layouts of telephony, one for all others.
            switch channelCount {
            case 1:
                let only = samples + firstFrame
                for frame in 0..<frameCount { only[frame] = sample(frame) }
            case 2:
                let left = samples + firstFrame
                let right = left + planeLength
                for frame in 0..<frameCount {
                    left[frame] = sample(2 &* frame)
                    right[frame] = sample(2 &* frame &+ 1)
                }
            default:
                for channel in 0..<channelCount {
                    let plane = samples + channel * planeLength + firstFrame
                    for frame in 0..<frameCount {
                        plane[frame] = sample(channelCount &* frame &+ channel)
                    }
                }
            }
        }
    }
}
