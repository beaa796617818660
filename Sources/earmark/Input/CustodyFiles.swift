import CustodyLog
import Foundation

/// Heads and keys that were kept apart from an index.
enum CustodyFiles {
    /// The head in a file that `custody head --format json` wrote.
    static func head(at path: String) throws -> LogHead {
        guard let head = LogHead(json: try text(at: path)) else {
            throw CommandError(
                "\(path) should hold a head, as `earmark custody head --format json` writes it.")
        }
        return head
    }

    /// The key in a file that `custody key` wrote.
    static func signingKey(at path: String) throws -> SigningKey {
        guard let key = SigningKey(pem: try text(at: path)) else {
            throw CommandError(
                "\(path) should hold an Ed25519 key in PEM, as `earmark custody key` writes it.")
        }
        return key
    }

    /// The public key that is given by its digits, or by a file that holds them.
    static func publicKey(_ argument: String) throws -> [UInt8] {
        let digits = try argument.count == 64 ? argument : text(at: argument)
        guard let key = Hexadecimal.bytes(of: digits), key.count == 32 else {
            throw CommandError(
                "\(argument) should be a public key, which has 64 hexadecimal digits, "
                    + "or a file that holds one.")
        }
        return key
    }

    private static func text(at path: String) throws -> String {
        do {
            return try String(contentsOf: URL(fileURLWithPath: path), encoding: .utf8)
                .trimmingCharacters(in: .whitespacesAndNewlines)
        } catch {
            throw CommandError("\(path) cannot be read: \(error.localizedDescription)")
        }
    }
}
