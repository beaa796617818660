import CallFacts
import Foundation

/// A file that describes recordings, understood.
struct Sidecar: Sendable {
    /// Who wrote it.
    var format: SidecarFormat
    /// What it says, one account a recording.
    var accounts: [SidecarAccount]

    /// A sidecar that is larger is not read: those that describe calls have a few kilobytes.
    static let greatestByteCount = 4 << 20

    /// Understands the bytes of a file by its content; `nil` where it is something else, such as JSON
    /// that describes no call.
    ///
    /// - Parameters:
    ///   - bytes: The file.
    ///   - reader: How its numbers are written, and the clock of a recorder that does not say UTC.
    /// - Throws: a ``SidecarFault`` where the bytes are not what a sidecar is made of.
    init?(_ bytes: [UInt8], _ reader: FactReader) throws(SidecarFault) {
        try SidecarEncoding.requireUTF8(bytes)
        let first = bytes.first { ![0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }
        switch first {
        case UInt8(ascii: "<"): try self.init(xml: bytes, reader)
        case UInt8(ascii: "{"), UInt8(ascii: "["): try self.init(json: bytes, reader)
        case nil: throw .empty
        default: throw .neitherJSONNorXML
        }
    }

    private init?(xml bytes: [UInt8], _ reader: FactReader) throws(SidecarFault) {
        let fields = try FlatXML.fields(of: bytes)
        guard let account = SidecarAccount(verba: fields, reader) else { return nil }
        self.init(format: .verba, accounts: [account])
    }

    private init?(json bytes: [UInt8], _ reader: FactReader) throws(SidecarFault) {
        guard let root = try SidecarObject(json: bytes) else { return nil }
        if let accounts = try SidecarAccount.accounts(vCon: root, reader) {
            self.init(format: .vCon, accounts: accounts)
        } else if let accounts = SidecarAccount.accounts(amazonConnect: root, reader) {
            self.init(format: .amazonConnect, accounts: accounts)
        } else if let account = SidecarAccount(genesysCloud: root, reader) {
            self.init(format: .genesysCloud, accounts: [account])
        } else {
            return nil
        }
    }

    private init(format: SidecarFormat, accounts: [SidecarAccount]) {
        self.format = format
        self.accounts = accounts
    }
}
