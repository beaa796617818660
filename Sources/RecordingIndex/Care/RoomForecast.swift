/// What a run will want of the file system of an index.
public struct RoomForecast: Hashable, Sendable {
    /// The folder of the index.
    public let folder: String
    /// The bytes that have to be free in it, so that the run does not stop for want of room.
    public let needed: Int
    /// The bytes that are; `nil` where the file system does not say.
    public let free: Int?

    /// Whether the run would stop for want of room.
    public var isTooLittle: Bool { free.map { $0 < needed } ?? false }

    /// Forecasts for a run that reads so many files, with so many segments.
    ///
    /// - Parameters:
    ///   - path: The path of the index, which need not be there yet.
    ///   - fileCount: How many files are to be read.
    ///   - segmentCount: How many segments are expected of them.
    ///   - batchCount: How many files are committed at once.
    public init(indexPath path: String, fileCount: Int, segmentCount: Int, batchCount: Int) {
        folder = IndexFile(path: path).folder
        free = FreeSpace.free(in: folder)
        // Room is asked for before each batch, the last of which finds all others in the file, and the
        // latest of them in the log as well.
        let last = min(fileCount, batchCount)
        let lastSegments = segmentCount * last / max(fileCount, 1)
        let written = FreeSpace.growth(
            fileCount: fileCount - last, segmentCount: segmentCount - lastSegments)
        needed =
            written + min(written, FreeSpace.greatestLog)
            + FreeSpace.need(fileCount: last, segmentCount: lastSegments)
    }
}
