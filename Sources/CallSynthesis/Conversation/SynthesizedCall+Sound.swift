import CallModel
import Sampling

extension SynthesizedCall {
    /// The mu-law codes of the recording, the two channels interleaved.
    func codes(noise: NoiseStore) -> [UInt8] {
        var generator = generator
        let handler = channel(.handler, noise: noise, using: &generator)
        let caller = channel(.caller, noise: noise, using: &generator)
        return MuLaw.codes.withUnsafeBufferPointer { codes in
            [UInt8](unsafeUninitializedCapacity: 2 * handler.count) { buffer, count in
                for index in handler.indices {
                    let (first, second) = (handler[index], caller[index])
                    buffer.initializeElement(
                        at: 2 * index, to: codes[Int(UInt16(bitPattern: first))])
                    buffer.initializeElement(
                        at: 2 * index + 1, to: codes[Int(UInt16(bitPattern: second))])
                }
                count = 2 * handler.count
            }
        }
    }

    /// The samples of one channel: noise, and over it speech and the sounds of the line.
    private func channel(
        _ role: Role, noise: NoiseStore, using generator: inout SplitMix64
    ) -> [Int16] {
        let rate = Telephone.samplesPerMillisecond
        let line = lines[role]
        var samples = noise.channel(
            count: plan.recordedMilliseconds * rate, line.noise, using: &generator)
        for utterance in conversation.utterances where utterance.role == role {
            let start = utterance.start * rate
            add(
                line.voice.samples[utterance.phrase.prefix(utterance.duration * rate)],
                line.speech, to: &samples, at: start)
        }
        for event in conversation.events where event.role == role {
            let start = event.start * rate
            event.sound.add(to: &samples, start..<start + event.duration * rate)
        }
        return samples
    }

    private func add(
        _ speech: ArraySlice<Int16>, _ attenuation: Attenuation, to samples: inout [Int16],
        at start: Int
    ) {
        let factor = attenuation.factor
        for (index, sample) in zip(start..., speech) {
            samples[index] = Int16(
                clamping: Int32(samples[index]) + ((Int32(sample) * factor) >> 8))
        }
    }
}
