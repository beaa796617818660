import AudioDecoding

/// What takes the samples of a recording while it is decoded.
protocol SampleTaking {
    /// Makes room for what so many sample frames come to, if they are likely to come.
    mutating func reserveCapacity(sampleFrameCount: Int)
    /// Takes the next sample frames.
    mutating func append(_ block: SampleBlock)
}

extension RecordingBuilder: SampleTaking {}
