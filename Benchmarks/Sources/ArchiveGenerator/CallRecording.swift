import Foundation

/// One call: two parties in turns over line noise, interleaved mu-law.
struct CallRecording {
    private var codes: [UInt8]

    /// Lets two of the voices speak in turns of 1 to 6 seconds with pauses of up to 1.5 seconds.
    init(voices: [SpeechLikeVoice], seconds: Int, using generator: inout SplitMix64) {
        let frameCount = seconds * SpeechLikeVoice.sampleRate
        // Line noise of a few quantisation steps around zero, eight random bits a sample.
        codes = []
        codes.reserveCapacity(2 * frameCount + 8)
        while codes.count < 2 * frameCount {
            withUnsafeBytes(of: generator.next()) { bytes in
                codes.append(contentsOf: bytes.lazy.map { 0x7D | ($0 & 0x82) })
            }
        }
        codes.removeLast(codes.count - 2 * frameCount)

        let pair = [
            voices[Int.random(in: 0..<4, using: &generator)],
            voices[4...].randomElement(using: &generator) ?? voices[4],
        ]
        var start = 0
        var channel = 0
        while true {
            start += Int.random(in: 800...12_000, using: &generator)
            let length = Int.random(in: 8000...48_000, using: &generator)
            guard start + length <= frameCount else { break }
            speak(pair[channel], on: channel, from: start, length: length, using: &generator)
            start += length
            channel = 1 - channel
        }
    }

    private mutating func speak(
        _ voice: SpeechLikeVoice, on channel: Int, from start: Int, length: Int,
        using generator: inout SplitMix64
    ) {
        let offset = Int.random(in: 0..<(voice.codes.count - length), using: &generator)
        for index in 0..<length {
            codes[2 * (start + index) + channel] = voice.codes[offset + index]
        }
    }

    /// The call as a WAV file: a 58-byte header with `fmt ` and `fact`, then the data.
    func wave() -> Data {
        let rate = UInt32(SpeechLikeVoice.sampleRate)
        var file = Data("RIFF".utf8)
        file.append(littleEndian: UInt32(50 + codes.count))
        file.append(contentsOf: "WAVEfmt ".utf8)
        file.append(littleEndian: 18 as UInt32)
        file.append(littleEndian: 7 as UInt16)
        file.append(littleEndian: 2 as UInt16)
        file.append(littleEndian: rate)
        file.append(littleEndian: 2 * rate)
        file.append(littleEndian: 2 as UInt16)
        file.append(littleEndian: 8 as UInt16)
        file.append(littleEndian: 0 as UInt16)
        file.append(contentsOf: "fact".utf8)
        file.append(littleEndian: 4 as UInt32)
        file.append(littleEndian: UInt32(codes.count / 2))
        file.append(contentsOf: "data".utf8)
        file.append(littleEndian: UInt32(codes.count))
        file.append(contentsOf: codes)
        return file
    }
}

extension Data {
    fileprivate mutating func append(littleEndian number: some FixedWidthInteger) {
        Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
    }
}
