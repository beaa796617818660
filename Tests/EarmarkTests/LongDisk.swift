/// A folder of calls that keeps a slow build busy for long after it has told of the first ones.
enum LongDisk {
    private static let shortCount = 300
    private static let longCount = 12

    /// How many files it has, of which each is a recording of its own.
    static let fileCount = shortCount + longCount

    /// Writes it; the long ones come last.
    static func write(to name: String, in folder: TemporaryFolder) throws {
        try folder.makeFolder(name)
        for number in 0..<fileCount {
            let isLong = number >= shortCount
            try folder.write(
                WAVEFixture.call(number: number, milliseconds: isLong ? 240_000 : 2_000),
                to: "\(name)/\(1_000 + number).wav")
        }
    }
}
