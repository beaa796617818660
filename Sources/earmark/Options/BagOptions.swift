import ArgumentParser
import CallModel
import CaseExport

/// Which bag, and by what it is known again.
struct BagOptions: ParsableArguments {
    @Argument(help: ArgumentHelp("The folder of the bag.", valueName: "folder"))
    var folder: String

    @Option(
        name: .long,
        help: ArgumentHelp(
            "The SHA-256 of tagmanifest-sha256.txt, as export printed it.", valueName: "sha256"))
    var digest: String?

    func validate() throws {
        guard digest.map({ ContentHash(hexadecimal: $0) != nil }) ?? true else {
            throw ValidationError(
                "--digest should be a SHA-256, which has 64 hexadecimal digits, and is "
                    + "'\(digest ?? "")'.")
        }
        guard !folder.isEmpty else {
            throw ValidationError("A bag was named by nothing; is a variable empty?")
        }
    }

    /// Hashes every file of it; returns what is wrong with it as well.
    func verify() throws -> (bag: BagVerifier, findings: [BagFinding]) {
        let bag = try BagVerifier(folder: folder)
        return (bag, bag.findings(expecting: digest))
    }
}
