/// The sine in integers, by Bhaskara's approximation, which no machine computes differently.
enum IntegerSine {
    /// The steps of a full turn.
    static let turn = 1 << 16
    /// What stands for 1.
    static let unit = 1 << 14

    /// The sine of an angle in steps of a turn; off by at most 0.0017 of ``unit``.
    static func sine(_ angle: Int) -> Int {
        let half = turn / 2
        let position = angle & (turn - 1)
        let within = position & (half - 1)
        // 16 x (pi - x) / (5 pi^2 - 4 x (pi - x)), with pi as half a turn.
        let product = within * (half - within)
        let value = unit * 16 * product / (5 * half * half - 4 * product)
        return position < half ? value : -value
    }

    /// The cosine of an angle in steps of a turn.
    static func cosine(_ angle: Int) -> Int {
        sine(angle + turn / 4)
    }
}
