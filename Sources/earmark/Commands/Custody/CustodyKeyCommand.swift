import ArgumentParser
import CustodyLog
import SystemPackage

/// `earmark custody key`.
struct CustodyKeyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "key",
        abstract: "Make an Ed25519 key that signs heads, and print its public part.",
        discussion: "Only its owner may read the file. Nothing is overwritten.")

    @Argument(help: ArgumentHelp("The file, where none is yet.", valueName: "file"))
    var file: String

    func run() throws {
        try AbsolutePath.requireFolder(of: file)
        let key = SigningKey()
        var output = try NewFile(at: file, permissions: [.ownerReadWrite])
        try output.write(key.pem)
        try output.finish()
        try StandardOutput.say(Hexadecimal.text(of: key.publicKey))
    }
}
