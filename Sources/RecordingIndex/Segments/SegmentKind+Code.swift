internal import CallModel

extension SegmentKind {
    /// The number by which the index stores a kind; never given to another one.
    var code: Int64 {
        switch self {
        case .speech: 1
        case .tone: 2
        case .dtmf: 3
        case .music: 4
        }
    }

    init?(code: Int64) {
        guard let kind = Self.allCases.first(where: { $0.code == code }) else { return nil }
        self = kind
    }
}
