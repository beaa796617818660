internal import Crypto
internal import FoundationEssentials

/// An Ed25519 key that signs heads.
public struct SigningKey: Sendable {
    private let key: Curve25519.Signing.PrivateKey

    /// Makes a new key from the system's random numbers.
    public init() {
        key = Curve25519.Signing.PrivateKey()
    }

    /// The public part, 32 bytes.
    public var publicKey: [UInt8] { Array(key.publicKey.rawRepresentation) }

    /// Signs a head.
    public func sign(_ head: LogHead) throws -> LogHead {
        var signed = head
        signed.publicKey = publicKey
        signed.signature = Array(try key.signature(for: signed.signedBytes))
        return signed
    }
}

extension SigningKey {
    private static let header = "-----BEGIN PRIVATE KEY-----"
    private static let footer = "-----END PRIVATE KEY-----"
    /// PKCS #8 before the 32 bytes of an Ed25519 key: RFC 8410, section 7.
    private static let prefix: [UInt8] = [
        0x30, 0x2E, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x04, 0x22, 0x04,
        0x20,
    ]

    /// The key as other programs read it: PKCS #8 in PEM.
    public var pem: String {
        let bytes = Data(Self.prefix + key.rawRepresentation)
        return "\(Self.header)\n\(bytes.base64EncodedString())\n\(Self.footer)\n"
    }

    /// Reads what ``pem`` writes; `nil` for anything else.
    public init?(pem: String) {
        let lines = pem.split(whereSeparator: \.isNewline)
        guard lines.count == 3, lines[0] == Self.header, lines[2] == Self.footer,
            let bytes = Data(base64Encoded: String(lines[1])), bytes.starts(with: Self.prefix),
            let key = try? Curve25519.Signing.PrivateKey(
                rawRepresentation: bytes.dropFirst(Self.prefix.count))
        else { return nil }
        self.key = key
    }
}

extension LogHead {
    /// Whether its signature is that of its key; `nil` where it has neither.
    public var isSignatureValid: Bool? {
        guard publicKey != nil || signature != nil else { return nil }
        guard let publicKey, let signature,
            let key = try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey)
        else { return false }
        return key.isValidSignature(signature, for: signedBytes)
    }
}
