/// Which bytes libsndfile is shown, and what those bytes alone say about their completeness.
struct SndFilePlan {
    /// What libsndfile takes for one file.
    struct Part {
        /// A header that stands before the bytes.
        var header: [UInt8] = []
        /// The bytes, in the source.
        var range: Range<Int>
    }

    /// The parts to decode, one after the other; at least one.
    var parts: [Part]
    /// What to show libsndfile in place of the first part, should it refuse that for what follows
    /// the end that the header gives.
    var fallback: Part?
    /// What is missing of the bytes.
    var problem: DecodingProblem?
    /// The most sample frames that the bytes hold. Of a last block that is not whole, libsndfile
    /// makes up the rest from what it decoded before.
    var maximumFrameCount = Int.max
    /// How many sample frames the header claims, where that was read here.
    var claimedFrameCount: Int?
    /// Whether what libsndfile claims is what the header of the file claims.
    var isClaimFromHeader = true
    /// How many milliseconds less than claimed do not mean that some are missing; `nil` when the
    /// claim means nothing.
    var claimToleranceMilliseconds: Int?

    /// Looks at the bytes of a file as far as its kind needs it.
    init(_ layout: SndFileLayout, _ source: ByteSource) throws(DecodingError) {
        let all = 0..<source.byteCount
        let container = layout.container
        parts = [Part(range: all)]
        switch layout.shape {
        case .file(let claimedByteCount):
            claimToleranceMilliseconds = 0
            if let claimedByteCount, all.count < claimedByteCount {
                problem = .truncated(claimed: claimedByteCount, found: all.count)
            }
        case .bounded(let end):
            claimToleranceMilliseconds = 0
            if all.count < end {
                problem = .truncated(claimed: end, found: all.count)
            } else {
                problem = try Trailer.problem(
                    in: container, afterByteCount: end, from: end, of: source)
                if problem != nil { fallback = Part(range: 0..<end) }
            }
        case .caf:
            claimToleranceMilliseconds = 0
            guard let audio = try CAFAudio(source), audio.extent.claimedByteCount != nil else {
                break
            }
            let range = audio.extent.offset..<min(audio.extent.end, all.upperBound)
            problem = audio.extent.problem(foundByteCount: range.count)
            if problem == nil {
                problem = try Trailer.problem(
                    in: container, afterByteCount: range.count, from: range.upperBound, of: source)
            } else {
                isClaimFromHeader = false
                let header = audio.header(dataByteCount: range.count)
                parts = [Part(header: header, range: range)]
            }
        case .wave(let chunks, let extent):
            let start = min(extent.offset, all.upperBound)
            let range = start..<max(min(extent.end, all.upperBound), start)
            problem = extent.problem(foundByteCount: range.count)
            claimedFrameCount = chunks.claimedFrameCount(extent)
            isClaimFromHeader = problem == nil
            if problem == nil {
                problem = try Trailer.problem(
                    in: container, afterByteCount: range.count, from: range.upperBound, of: source)
            }
            maximumFrameCount = chunks.maximumFrameCount(dataByteCount: range.count) ?? .max
            if range.count <= WAVEChunks.maximumDataByteCount {
                parts = [Part(header: chunks.header(dataByteCount: range.count), range: range)]
            }
        case .flac:
            if let stream = try FLACStream(source) {
                parts = [Part(header: stream.header, range: stream.rest)]
                claimedFrameCount = stream.claimedFrameCount
                isClaimFromHeader = false
            }
            claimToleranceMilliseconds = 0
        case .ogg:
            let pages = try OggPages(source)
            if !pages.links.isEmpty { parts = pages.links.map { Part(range: $0.range) } }
            problem = pages.problem
            claimToleranceMilliseconds = 100
        case .mpeg:
            let stream = try MPEGStream(source)
            problem = stream.problem
            isClaimFromHeader = !stream.needsCount
            let header = stream.needsCount ? stream.countFrame : []
            parts = [Part(header: header, range: stream.start..<max(all.upperBound, stream.start))]
        case .raw(let format):
            if format.encoding == .gsm { maximumFrameCount = all.count / 33 * 160 }
        }
    }
}
