internal import CallModel

/// What is made of how long there is speech.
enum SpeechMeasure {
    /// The handler's share in hundredths of a per cent, rounded half up, of how long either speaks, both in
    /// milliseconds; `nil` where nobody speaks, and where one of them is not known.
    static func handlerShare(_ handler: Int64?, _ caller: Int64?) -> Int64? {
        guard let handler, let caller, handler + caller > 0 else { return nil }
        return (handler * 10_000 + (handler + caller) / 2) / (handler + caller)
    }

    /// The milliseconds, rounded half up, of so many sample frames in which no channel has speech; `nil`
    /// where they have not been counted.
    static func deadAir(sampleCount: Int?, sampleRate: Int) -> Int64? {
        sampleCount.map {
            Int64(SampleTime(sampleCount: $0, sampleRate: sampleRate).milliseconds)
        }
    }
}
