internal import Foundation

/// The clock by which somebody wrote down times: where it hung, and how far it was wrong.
public struct Clock: Hashable, Sendable {
    /// The zone by its IANA name, such as `Europe/London`; `nil` when nobody has said, and then a
    /// time without an offset of its own cannot be read.
    public let zone: String?
    /// By how many milliseconds the clock was ahead of UTC's.
    public let aheadBy: Int64

    private let timeZone: TimeZone?

    /// Describes a clock; `nil` when there is no such zone.
    public init?(zone: String?, aheadBy: Int64 = 0) {
        self.zone = zone
        self.aheadBy = aheadBy
        timeZone = zone.flatMap(TimeZone.init(identifier:))
        guard (zone == nil) == (timeZone == nil) else { return nil }
    }

    /// A clock of which nothing is known.
    public static let unknown = Clock()

    private init() {
        (zone, aheadBy, timeZone) = (nil, 0, nil)
    }

    /// The moments at which it may have shown this, in order: one as a rule, two in the hour that
    /// autumn repeats. In the hour that spring leaves out there is none, and the two that count
    /// from either side of the change are given, as not real.
    func moments(
        ofMillisecondsShown shown: Int64
    ) -> (first: Instant, second: Instant?, isReal: Bool)? {
        guard let timeZone else { return nil }
        // No zone changes its offset twice in two days.
        let day: Int64 = 86_400_000
        let offsets = Set([shown - day, shown + day].map { Self.offset(at: $0, in: timeZone) })
        let all = offsets.map { shown - $0 }.sorted()
        let real = all.filter { Self.offset(at: $0, in: timeZone) == shown - $0 }
        let moments = (real.isEmpty ? all : real).map(corrected)
        return (moments[0], moments.count > 1 ? moments[1] : nil, !real.isEmpty)
    }

    /// The moment in UTC that it took for this one.
    func corrected(_ milliseconds: Int64) -> Instant {
        Instant(milliseconds: milliseconds - aheadBy)
    }

    /// By how many milliseconds a right clock of the zone is ahead of UTC at a moment; `nil` where the
    /// zone is not known.
    func offset(at milliseconds: Int64) -> Int64? {
        timeZone.map { Self.offset(at: milliseconds, in: $0) }
    }

    /// By how many milliseconds a clock of the zone is ahead of UTC at a moment.
    private static func offset(at milliseconds: Int64, in zone: TimeZone) -> Int64 {
        let date = Date(timeIntervalSince1970: Double(milliseconds) / 1000)
        return Int64(zone.secondsFromGMT(for: date)) * 1000
    }
}
