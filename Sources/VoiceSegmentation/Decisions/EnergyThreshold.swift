/// The threshold over the noise floor above which a level counts as speech, by energy alone.
struct EnergyThreshold {
    let parameters: SegmentationParameters

    /// How far above the floor the threshold lies, in hundredths of a decibel: a share of the range
    /// within bounds.
    func height(_ around: Surroundings.Description) -> Int {
        let share = floorQuotient(parameters.thresholdPercentOfRange * around.range, 100)
        return max(
            parameters.leastThreshold, min(share, parameters.greatestThreshold),
            around.range - parameters.greatestDepth)
    }
}
