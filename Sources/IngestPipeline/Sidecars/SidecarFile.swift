import CallFacts
import CallModel
import Crypto
import SystemPackage

/// One sidecar of a folder, read: what it says and by which bytes it is known again.
struct SidecarFile: Sendable {
    /// Where it lies.
    let path: FoundPath
    /// What it is; `nil` where it describes no call.
    let content: Result<Sidecar?, SidecarFault>
    private let contentHash: ContentHash?

    /// Reads a file of a size that sidecars have.
    init(at path: FoundPath, _ reader: FactReader) {
        self.path = path
        do throws(SidecarFault) {
            let bytes = try Self.bytes(at: path)
            contentHash = ContentHash(bytes: SHA256.hash(data: bytes))
            do throws(SidecarFault) {
                content = .success(try Sidecar(bytes, reader))
            } catch {
                content = .failure(error)
            }
        } catch {
            contentHash = nil
            content = .failure(error)
        }
    }

    private static func bytes(at path: FoundPath) throws(SidecarFault) -> [UInt8] {
        var bytes: [UInt8] = []
        do throws(Errno) {
            let file = try EvidenceFile(opening: path)
            // One byte too many shows that there are more.
            bytes = [UInt8](
                repeating: 0, count: min(file.status.byteCount, Sidecar.greatestByteCount + 1))
            var count = 0
            while count < bytes.count {
                let read = try file.read(into: &bytes, at: count)
                if read == 0 { break }
                count += read
            }
            bytes.removeLast(bytes.count - count)
        } catch {
            throw .unreadable(error)
        }
        guard bytes.count <= Sidecar.greatestByteCount else { throw .tooLarge }
        return bytes
    }

    /// What it says, one account a recording; empty where it cannot be read or describes no call.
    var accounts: [SidecarAccount] { (try? content.get())?.accounts ?? [] }

    /// What an account says, with where it says so.
    func statements(of account: SidecarAccount) -> CallStatements {
        let format = (try? content.get())?.format.rawValue ?? ""
        let detail = "\(format) \(path), SHA-256 \(contentHash?.description ?? "")"
        return CallStatements(
            facts: account.facts.map {
                Fact($0.field, $0.text, $0.value, source: .sidecar, detail: detail)
            },
            channelMaps: account.roles.map { [ChannelMap($0, source: .sidecar, detail: detail)] }
                ?? [])
    }
}
