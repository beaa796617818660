import Foundation
import Testing

/// An archive of which nothing is simple: synthetic calls, copies of some, damaged ones, those in every
/// codec, and what is no audio.
struct HardArchive {
    /// How many files it has.
    let fileCount: Int

    /// Makes it in a folder, in which all copies of a file lie in one folder.
    ///
    /// There are so many calls that a run commits several batches of them, and each is as short as can be.
    init(at name: String, in folder: TemporaryFolder, calls: Int = 1_200) async throws {
        let synthesis = try await EarmarkProcess(folder: folder)(
            "synthesize", "--calls", String(calls), "--minutes", "0.05", "--jobs", "2", "--out",
            "synthesis")
        try #require(synthesis.status == 0)
        try folder.makeFolder(name)
        try FileManager.default.moveItem(
            atPath: folder.appending("synthesis/calls"), toPath: folder.appending("\(name)/calls"))
        try folder.copy(Repository.sample("calls"), to: "\(name)/samples")
        try folder.copy(Repository.sample("damaged"), to: "\(name)/samples/damaged")
        let calls = try FileManager.default.subpathsOfDirectory(
            atPath: folder.appending("\(name)/calls")
        )
        .filter { $0.hasSuffix(".wav") }.sorted()
        for (number, call) in calls.enumerated() where number % 50 == 0 {
            let bytes = try folder.bytes(of: "\(name)/calls/\(call)")
            try folder.write(bytes, to: "\(name)/calls/\(call).copy.wav")
            try folder.write(bytes.prefix(bytes.count / 2), to: "\(name)/calls/\(call).cut.wav")
            try folder.write("call \(number)".utf8, to: "\(name)/calls/\(call).txt")
            try folder.write([], to: "\(name)/calls/\(call).empty.wav")
        }
        let path = folder.appending(name)
        fileCount = try FileManager.default.subpathsOfDirectory(atPath: path).filter {
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: "\(path)/\($0)", isDirectory: &isFolder)
                && !isFolder.boolValue
        }.count
    }
}
