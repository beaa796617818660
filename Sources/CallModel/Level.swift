/// A mean-square level in hundredths of a decibel relative to full scale.
///
/// 0 dBFS is the mean square of a constant 32768, so a full-scale sine is at -3.01 dBFS and digital
/// silence at ``silence``. An integer, so that two machines can only agree.
public struct Level: Codable, Hashable, Sendable {
    /// Hundredths of a decibel; -120.00 dBFS (``silence``) to 0.
    public let centiDBFS: Int16

    /// Digital silence: no sample differs from zero.
    public static let silence = Level(centiDBFS: -12_000)

    /// Wraps hundredths of a decibel.
    public init(centiDBFS: Int16) {
        self.centiDBFS = centiDBFS
    }

    /// The level in decibels, for people.
    public var dBFS: Double { Double(centiDBFS) / 100 }
}

extension Level: Comparable {
    /// Orders by loudness.
    public static func < (left: Level, right: Level) -> Bool {
        left.centiDBFS < right.centiDBFS
    }
}
