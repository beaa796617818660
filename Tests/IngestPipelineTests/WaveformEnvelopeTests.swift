import Testing

@testable import IngestPipeline

struct WaveformEnvelopeTests {
    @Test(arguments: [1, 2047, 2048, 2049, 4096, 4097, 100_000])
    func bucketsHoldTheExtremesOfTheirSamples(count: Int) {
        let samples = (0..<count).map { Int16(truncatingIfNeeded: $0 &* 7919) }
        var envelope = WaveformEnvelope()
        for start in stride(from: 0, to: count, by: 777) {
            let block = Array(samples[start..<min(start + 777, count)])
            envelope.append(block.span)
        }
        let length = envelope.bucketLength
        #expect(envelope.lowest.count == (count + length - 1) / length)
        #expect(envelope.lowest.count <= WaveformEnvelope.greatestCount)
        #expect(count < 2048 || envelope.lowest.count > 1024)
        let buckets = stride(from: 0, to: count, by: length).map {
            samples[$0..<min($0 + length, count)]
        }
        #expect(envelope.lowest == buckets.map { $0.min() ?? 0 })
        #expect(envelope.highest == buckets.map { $0.max() ?? 0 })
    }
}
