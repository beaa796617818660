internal import GRDB

extension IndexError {
    /// How long a writer waits for another, in seconds.
    static let busyTimeout = 5

    /// Explains an error raised while working on an index; an `IndexError` explains itself.
    init(_ error: any Error, path: String) {
        switch error {
        case let error as IndexError: self = error
        case let error as DatabaseError: self.init(error, path: path)
        default: self = .failed(path: path, code: 0, message: String(describing: error))
        }
    }

    private init(_ error: DatabaseError, path: String) {
        let message = error.message ?? "no message"
        self =
            switch error.resultCode {
            case .SQLITE_CORRUPT, .SQLITE_NOTADB: .corrupt(path: path, detail: message)
            case .SQLITE_BUSY, .SQLITE_LOCKED:
                .locked(
                    path: path, seconds: Self.busyTimeout, holder: IndexHolder.other(of: path))
            case .SQLITE_FULL: .full(path: path)
            case .SQLITE_READONLY, .SQLITE_PERM: .notWritable(path: path, reason: message)
            case .SQLITE_CANTOPEN: .notReadable(path: path, reason: message)
            default:
                .failed(
                    path: path, code: Int(error.extendedResultCode.rawValue), message: message)
            }
    }
}
