import CSampleKernels

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
    deinterleave(
        bytes, encoding: encoding, channelCount: channelCount, into: &planes,
        planeLength: planeLength, at: firstFrame, with: .widest)
}

/// The same with some instructions.
func deinterleave(
    _ bytes: RawSpan, encoding: SampleEncoding, channelCount: Int,
    into planes: inout MutableSpan<Int16>, planeLength: Int, at firstFrame: Int,
    with instructions: InstructionSet
) {
    precondition(channelCount >= 1, "a sample frame has at least one channel")
    let (frameCount, rest) = bytes.byteCount
        .quotientAndRemainder(dividingBy: encoding.bytesPerSample * channelCount)
    precondition(rest == 0, "the bytes are whole sample frames")
    precondition(
        firstFrame >= 0 && firstFrame + frameCount <= planeLength, "the samples fit their planes")
    precondition(planes.count >= planeLength * channelCount, "there is a plane for each channel")

    bytes.withUnsafeBytes { source in
        planes.withUnsafeMutableBufferPointer { target in
            guard let words = source.assumingMemoryBound(to: UInt8.self).baseAddress,
                let samples = target.baseAddress
            else { return }
            instructions.kernels.expand(
                encoding.code, words, frameCount, channelCount, samples + firstFrame, planeLength)
        }
    }
}

extension SampleEncoding {
    fileprivate var code: CSampleCode {
        switch self {
        case .muLaw: .muLaw
        case .aLaw: .aLaw
        case .pcm16LittleEndian: .littleEndian16
        case .pcm16BigEndian: .bigEndian16
        }
    }
}
