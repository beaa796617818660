import AudioDecoding
import CallFacts
import CallModel

/// The sidecars of one folder, and which of its files each may be of.
///
/// A sidecar belongs to the file that it names, where that lies in the folder, and else to the one file of
/// the same name without extension. Where it could be of several, it is of none.
struct SidecarFolder: Sendable {
    private let folder: FoundPath
    private let reader: FactReader
    /// Names of sidecars by the name of the file that they would be of, with or without extension.
    private let byKey: [String: [FoundPath]]
    /// How many files that are said to be audio have a name without extension.
    private let audioCounts: [String: Int]
    /// The names of all files that are no sidecars.
    private let names: Set<String>
    /// Sidecars whose names say nothing, read for whom they name.
    private let others: [SidecarFile]

    private static let extensions: Set = ["json", "xml", "vcon"]

    /// Looks at a folder; one that cannot be listed has no sidecars.
    init(_ folder: FoundPath, _ reader: FactReader) {
        self.folder = folder
        self.reader = reader
        let paths = ((try? FolderListing.names(of: folder)) ?? []).map { folder.appending($0) }
            .sorted()
        let sidecars = paths.filter { Self.extensions.contains($0.fileExtension) }
        let files = paths.filter { !Self.extensions.contains($0.fileExtension) }
        let names = Set(files.map(\.name.description))
        let stems = Set(files.map(\.stem.description))
        let audio = files.filter {
            FileNameClaim(fileName: $0.name.description).reasonWhenUnknown != nil
        }
        self.names = names
        audioCounts = audio.reduce(into: [:]) { $0[$1.stem.description, default: 0] += 1 }
        byKey = sidecars.reduce(into: [:]) { keys, path in
            for key in Self.keys(of: path) { keys[key, default: []].append(path) }
        }
        others = sidecars.filter { path in
            !Self.keys(of: path).contains { names.contains($0) || stems.contains($0) }
        }.map { SidecarFile(at: $0, reader) }
    }

    /// What a sidecar's file would be called: `a` or `a.wav` for `a.json`, `a_metadata.json`,
    /// `a.vcon.json` and `a.wav.json`.
    private static func keys(of path: FoundPath) -> Set<String> {
        var stem = path.stem.description
        if stem.hasSuffix(".vcon") { stem.removeLast(5) }
        let suffix = "_metadata"
        return stem.hasSuffix(suffix) ? [stem, String(stem.dropLast(suffix.count))] : [stem]
    }

    /// What the sidecars of a file say, and what is the matter with them.
    func statements(of file: FoundPath) -> (CallStatements, [SidecarProblem]) {
        let (name, stem) = (file.name.description, file.stem.description)
        var statements = CallStatements()
        var problems: [SidecarProblem] = []
        func say(_ sidecar: FoundPath, _ reason: String) {
            problems.append(SidecarProblem(path: sidecar, recording: file, reason: reason))
        }
        func take(_ account: SidecarAccount, of sidecar: SidecarFile) {
            let said = sidecar.statements(of: account)
            statements.facts += said.facts
            statements.channelMaps += said.channelMaps
            for problem in account.problems { say(sidecar.path, problem) }
        }

        let exact = name == stem ? [] : byKey[name] ?? []
        for path in exact + (byKey[stem] ?? []) {
            let sidecar = SidecarFile(at: path, reader)
            if case .failure(let fault) = sidecar.content {
                say(path, fault.description)
                continue
            }
            let naming = sidecar.accounts.filter { $0.fileNames.contains(name) }
            let possible =
                naming.isEmpty
                ? sidecar.accounts.filter { names.isDisjoint(with: $0.fileNames) } : naming
            guard let account = possible.first else { continue }
            if possible.count > 1 {
                say(path, "it has \(possible.count) recordings, and does not say which this is")
            } else if naming.isEmpty, !exact.contains(path), audioCounts[stem] ?? 0 > 1 {
                say(path, "several recordings have its name, and it does not say which it is of")
            } else {
                take(account, of: sidecar)
            }
        }

        let naming = others.flatMap { sidecar in
            sidecar.accounts.filter { $0.names(file) }.map { (sidecar, $0) }
        }
        if naming.count > 1 {
            let exactly = naming.filter { $0.1.fileNames.contains(name) }
            if exactly.count == 1 {
                take(exactly[0].1, of: exactly[0].0)
            } else {
                for sidecar in Set(naming.map(\.0.path)).sorted() {
                    say(sidecar, "several name this recording, and nothing says which is right")
                }
            }
        } else if let (sidecar, account) = naming.first {
            take(account, of: sidecar)
        }
        return (statements, problems)
    }
}
