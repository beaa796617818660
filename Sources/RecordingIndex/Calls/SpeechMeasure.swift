/// What is made of how long either side speaks, both in milliseconds; `nil` where one is not known.
enum SpeechMeasure {
    /// The handler's share in hundredths of a per cent, rounded half up; `nil` where nobody speaks.
    static func handlerShare(_ handler: Int64?, _ caller: Int64?) -> Int64? {
        guard let handler, let caller, handler + caller > 0 else { return nil }
        return (handler * 10_000 + (handler + caller) / 2) / (handler + caller)
    }

    /// How long nobody speaks at least: where both speak at once is counted twice.
    static func deadAir(recorded: Int64, _ handler: Int64?, _ caller: Int64?) -> Int64? {
        guard let handler, let caller else { return nil }
        return max(0, recorded - handler - caller)
    }
}
