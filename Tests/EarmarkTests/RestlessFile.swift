import Foundation
import Synchronization

/// A file that somebody writes to without a pause, until told to stop.
final class RestlessFile: Sendable {
    /// What is done to it, over and over.
    enum Unrest: CaseIterable {
        case appended, truncated, rewritten, replaced
    }

    private let path: String
    /// Where its double is, out of the folder that is read.
    private let elsewhere: String
    private let bytes: Data
    private let unrest: Unrest
    private let (end, ending) = AsyncStream<Void>.makeStream()
    private let isStopping = Mutex(false)

    init(_ bytes: [UInt8], at path: String, elsewhere: String, _ unrest: Unrest) throws {
        self.path = path
        self.elsewhere = elsewhere
        self.bytes = Data(bytes)
        self.unrest = unrest
        for path in [path, elsewhere] { try self.bytes.write(to: URL(filePath: path)) }
        Thread.detachNewThread { [self] in
            while !isStopping.withLock({ $0 }) {
                disturb()
                usleep(500)
            }
            ending.finish()
        }
    }

    /// Leaves it alone from now on, with its first content.
    func stop() async throws {
        isStopping.withLock { $0 = true }
        for await _ in end {}
        try bytes.write(to: URL(filePath: path))
    }

    private func disturb() {
        switch unrest {
        case .appended:
            let file = FileHandle(forWritingAtPath: path)
            _ = try? file?.seekToEnd()
            try? file?.write(contentsOf: Data([1]))
            try? file?.close()
        case .truncated:
            truncate(path, off_t(bytes.count / 2))
            truncate(path, off_t(bytes.count))
        case .rewritten:
            let file = FileHandle(forWritingAtPath: path)
            try? file?.seek(toOffset: UInt64(bytes.count / 2))
            try? file?.write(contentsOf: Data([1]))
            try? file?.close()
        case .replaced:
            // Its double takes its place without a gap, and it waits to do the same.
            link(path, elsewhere + ".waiting")
            rename(elsewhere, path)
            rename(elsewhere + ".waiting", elsewhere)
        }
    }
}
