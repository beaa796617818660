/// Where the audio lies in a file, and how far the header can be trusted about it.
public struct DataExtent: Hashable, Sendable {
    /// The offset of the first byte of audio from the start of the file.
    public var offset: Int
    /// How many bytes of audio the header promises; `nil` when it leaves that open.
    public var claimedByteCount: Int?
    /// Whether the header lacks a length that it should have: audio goes on to the end of the file.
    public var isUnfinished = false

    /// An extent that the header leaves open.
    static func open(from offset: Int) -> Self { Self(offset: offset) }

    /// An extent whose length was never filled in.
    static func unfinished(from offset: Int) -> Self { Self(offset: offset, isUnfinished: true) }

    /// Where the audio ends; the end of the file may come first.
    var end: Int {
        guard let claimedByteCount else { return .max }
        let (end, overflow) = offset.addingReportingOverflow(claimedByteCount)
        return overflow ? .max : end
    }

    /// Whether a file of that size (`nil` when it is unknown) holds no audio at all.
    func isEmpty(fileSize: Int?) -> Bool {
        claimedByteCount == 0 || (fileSize ?? .max) <= offset
    }

    /// What is wrong with the length, given how many bytes of audio there are.
    func problem(foundByteCount found: Int) -> DecodingProblem? {
        if found == 0 { return .noAudio }
        if isUnfinished { return .headerUnfinished(byteCount: found) }
        guard let claimedByteCount, found < claimedByteCount else { return nil }
        return .truncated(claimed: claimedByteCount, found: found)
    }
}
