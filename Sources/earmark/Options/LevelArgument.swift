import ArgumentParser
import CallModel

/// A level in dBFS with up to two decimals, such as `-35.5`.
struct LevelArgument: ExpressibleByArgument {
    let level: Level

    init?(argument: String) {
        guard let number = DecimalText.scaled(argument, places: 2), (-12_000...0).contains(number)
        else { return nil }
        level = Level(centiDBFS: Int16(number))
    }
}
