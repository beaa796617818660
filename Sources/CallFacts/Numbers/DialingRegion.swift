/// How numbers are written in a country when its country code is left out.
public struct DialingRegion: Hashable, Sendable {
    /// The country by ISO 3166, such as `GB`.
    public let code: String
    /// The country code of E.164, such as `44`.
    let countryCode: String
    /// How many digits a number has behind the trunk prefix `0`.
    let nationalDigitCounts: ClosedRange<Int>

    /// The United Kingdom: `0` and 7 to 10 digits, as in Ofcom's numbering plan.
    public static let gb = DialingRegion(
        code: "GB", countryCode: "44", nationalDigitCounts: 7...10)

    /// The regions that are known.
    public static let all: [DialingRegion] = [
        .gb,
        DialingRegion(code: "IE", countryCode: "353", nationalDigitCounts: 7...9),
        DialingRegion(code: "FR", countryCode: "33", nationalDigitCounts: 9...9),
        DialingRegion(code: "DE", countryCode: "49", nationalDigitCounts: 6...11),
        DialingRegion(code: "NL", countryCode: "31", nationalDigitCounts: 9...9),
    ]

    /// The region with an ISO 3166 code, in upper or lower case; `nil` when it is not known.
    public init?(code: String) {
        guard let region = Self.all.first(where: { $0.code == code.uppercased() }) else {
            return nil
        }
        self = region
    }

    private init(code: String, countryCode: String, nationalDigitCounts: ClosedRange<Int>) {
        self.code = code
        self.countryCode = countryCode
        self.nationalDigitCounts = nationalDigitCounts
    }
}
