extension Duration {
    private static let attosecondsPerSecond: Int128 = 1_000_000_000_000_000_000

    /// How many samples fit into it at a sample rate: rounded down, exactly.
    func samples(at sampleRate: Int) -> Int {
        let (whole, rest) = product(with: sampleRate)
        return Int(clamping: rest < 0 ? whole - 1 : whole)
    }

    /// How many samples cover it at a sample rate: rounded up, exactly.
    func samplesCovering(at sampleRate: Int) -> Int {
        let (whole, rest) = product(with: sampleRate)
        return Int(clamping: rest > 0 ? whole + 1 : whole)
    }

    private func product(with sampleRate: Int) -> (quotient: Int128, remainder: Int128) {
        let attoseconds =
            Int128(components.seconds) * Self.attosecondsPerSecond + Int128(components.attoseconds)
        let (whole, rest) = attoseconds.quotientAndRemainder(dividingBy: Self.attosecondsPerSecond)
        let scaled = (rest * Int128(sampleRate)).quotientAndRemainder(
            dividingBy: Self.attosecondsPerSecond)
        return (whole * Int128(sampleRate) + scaled.quotient, scaled.remainder)
    }
}
