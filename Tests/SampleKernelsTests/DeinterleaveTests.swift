import Testing

@testable import SampleKernels

@Suite struct DeinterleaveTests {
    /// Every byte value, in an order in which neighbours differ.
    private let bytes = (0..<4_096).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ $0 >> 8) }

    private func planes(
        _ range: Range<Int>, _ encoding: SampleEncoding, channelCount: Int, planeLength: Int,
        at firstFrame: Int = 0
    ) -> [Int16] {
        let found = InstructionSet.allCases.map { instructions in
            var planes = [Int16](repeating: 99, count: channelCount * planeLength)
            var target = planes.mutableSpan
            deinterleave(
                bytes.span.bytes.extracting(range), encoding: encoding,
                channelCount: channelCount, into: &target, planeLength: planeLength,
                at: firstFrame, with: instructions)
            return planes
        }
        #expect(found.allSatisfy { $0 == found[0] })
        return found[0]
    }

    @Test(arguments: [SampleEncoding.muLaw, .aLaw])
    func everyCodeEqualsTheStandard(_ encoding: SampleEncoding) {
        let codes = (0...255).map { UInt8($0) }
        for instructions in InstructionSet.allCases {
            var samples = [Int16](repeating: 0, count: 256)
            var target = samples.mutableSpan
            deinterleave(
                codes.span.bytes, encoding: encoding, channelCount: 1, into: &target,
                planeLength: 256, at: 0, with: instructions)
            #expect(samples == codes.map { ScalarDeinterleave.sample([$0], encoding: encoding) })
        }
    }

    @Test func knownValues() {
        #expect(ScalarDeinterleave.sample([0x00], encoding: .muLaw) == -32_124)
        #expect(ScalarDeinterleave.sample([0x80], encoding: .muLaw) == 32_124)
        #expect(ScalarDeinterleave.sample([0xFF], encoding: .muLaw) == 0)
        #expect(ScalarDeinterleave.sample([0xD5], encoding: .aLaw) == 8)
        #expect(ScalarDeinterleave.sample([0x55], encoding: .aLaw) == -8)
        #expect(ScalarDeinterleave.sample([0xAA], encoding: .aLaw) == 32_256)
    }

    @Test(arguments: SampleEncoding.allCases, [1, 2, 3, 5])
    func equalsTheScalarTwinAtEveryLengthAndAlignment(
        _ encoding: SampleEncoding, _ channelCount: Int
    ) {
        let frameByteCount = encoding.bytesPerSample * channelCount
        for frameCount in 0...67 {
            for offset in 0...3 {
                let range = offset..<offset + frameCount * frameByteCount
                let found = planes(
                    range, encoding, channelCount: channelCount, planeLength: frameCount)
                let expected = ScalarDeinterleave.planes(
                    bytes[range], encoding: encoding, channelCount: channelCount)
                #expect(found == expected, "\(frameCount) sample frames from byte \(offset)")
            }
        }
    }

    @Test func writesNothingBesideTheSampleFrames() {
        let found = planes(0..<4, .muLaw, channelCount: 2, planeLength: 6, at: 3)
        let samples = ScalarDeinterleave.planes(bytes[0..<4], encoding: .muLaw, channelCount: 2)
        let expected =
            [99, 99, 99, samples[0], samples[1], 99] + [99, 99, 99, samples[2], samples[3], 99]
        #expect(found == expected)
    }

    @Test func stopsOnBytesThatAreNotWholeSampleFrames() async {
        await #expect(processExitsWith: .failure) {
            let bytes: [UInt8] = [1, 2, 3]
            var planes = [Int16](repeating: 0, count: 4)
            var target = planes.mutableSpan
            deinterleave(
                bytes.span.bytes, encoding: .muLaw, channelCount: 2, into: &target, planeLength: 2)
        }
    }

    @Test func stopsOnPlanesThatAreTooShort() async {
        await #expect(processExitsWith: .failure) {
            let bytes: [UInt8] = [1, 2, 3, 4]
            var planes = [Int16](repeating: 0, count: 4)
            var target = planes.mutableSpan
            deinterleave(
                bytes.span.bytes, encoding: .muLaw, channelCount: 1, into: &target, planeLength: 3)
        }
    }
}
