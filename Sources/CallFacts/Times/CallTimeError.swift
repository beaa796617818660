/// Why a text is not a time.
public enum CallTimeError: Error, Hashable, Sendable {
    /// It is not written as times are, or there is no such day or hour.
    case notATime(String)
    /// It is a local time, and nobody has said where.
    case noZone(String)
}

extension CallTimeError: CustomStringConvertible {
    /// What was expected, what was found, and what to do.
    public var description: String {
        switch self {
        case .notATime(let text):
            "a time should be written such as 2026-01-31 09:30:00, and is '\(text)'"
        case .noZone(let text):
            "the time '\(text)' does not say in which zone it is; say it with --time-zone, such as "
                + "--time-zone Europe/London"
        }
    }
}
