import CallModel

/// What an export says in words.
public enum ExportTexts {
    /// What nobody who reads an export may overlook.
    static let caution = """
        Absence of a segment is not absence of speech. The segments were found by a program as an aid \
        to triage; whatever is relied upon has to be listened to.
        """

    /// What the entries of the custody log are; `isInBag` where the proofs lie beside.
    static func custody(isInBag: Bool) -> String {
        let proofs =
            isInBag
            ? " The proofs in the folder custody show that it is in the log of the head below, and "
                + "custody-check.py verifies them without Earmark."
            : ""
        return """
            What was done with the case and its recordings, as far as the custody log says. Each entry \
            holds the hash of the one before.\(proofs)
            """
    }

    /// How segments were found, paragraph by paragraph.
    static func method(_ exported: ExportedCase) -> [String] {
        let general = """
            Each original was opened read-only, hashed with SHA-256 in the same read in which it was \
            decoded, and not changed. Each channel was segmented on its own, from samples of 16 bits by \
            integer arithmetic, so that the same file gives the same segments on any machine. Channels \
            were not mixed, and whose voice a channel carries is stated only where somebody said so.
            """
        guard !exported.recordings.isEmpty else { return [general] }
        let engines = Set(exported.recordings.map(\.engineVersion)).sorted()
        let parameters = Set(exported.recordings.map(\.parameters)).sorted()
        let partial = exported.recordings.count { $0.problem != nil }
        return [
            general,
            "Engine \(engines.joined(separator: ", ")); parameters: "
                + parameters.joined(separator: " "),
            partial == 0
                ? "Every recording was decoded to its end."
                : "\(partial) of \(Count.text(exported.recordings.count, "recording")) could be "
                    + "decoded in part only; what is missing is stated with each.",
        ]
    }

    /// The statement of validation, as text.
    public static func validation(_ exported: ExportedCase) -> String {
        ([
            "How the segments of case \(exported.reference) were found, and what that is worth",
            caution,
        ] + method(exported) + [
            """
            How often this engine misses speech, takes other sounds for speech, or is late, was \
            measured by codec, noise, level, pitch and overlap; docs/validation.md of Earmark has the \
            figures, their references, and how to measure the same on recordings of one's own. No \
            figure there stands for other recordings than those measured. Whether the method is \
            validated for the present purpose is for the forensic unit that uses it to say.
            """,
            """
            To repeat it: earmark \(exported.occasion.programVersion), the originals of the given \
            SHA-256, and the parameters above give the same segments, sample for sample.
            """,
        ]).joined(separator: "\n\n") + "\n"
    }

    /// A paragraph to be put into a witness statement and completed by hand.
    ///
    /// - Parameters:
    ///   - exported: The case.
    ///   - isInBag: Whether it is handed on in a bag, of which it then says what it is.
    /// - Returns: The paragraph, with a line end.
    public static func statement(_ exported: ExportedCase, isInBag: Bool) -> String {
        let count = exported.recordings.count
        let exhibits = exported.items.compactMap { item in
            item.mark.map { "\($0)\(item.producer.map { " (produced by \($0))" } ?? "")" }
        }
        let day = exported.occasion.at.prefix(10)
        let produced =
            exhibits.isEmpty
            ? ""
            : " The list of exhibits describes \(exhibits.joined(separator: ", ")), each with the "
                + "SHA-256 of the recording that it is or is part of."
        return """
            On \(day) I used the program Earmark, version \(exported.occasion.programVersion), to \
            export case \(exported.reference). The export has \
            \(count == 1 ? "one recording" : "\(count) recordings"). \
            The program had opened each recording for reading only and calculated its SHA-256 \
            hash while doing so.\(produced)\(isInBag ? " " + bag(exported.occasion) : "") The stretches of \
            speech that the program lists were found automatically and are an aid to finding relevant \
            passages; where I refer to what is said, I have listened to it.
            """ + "\n"
    }

    private static func bag(_ occasion: ExportOccasion) -> String {
        """
        The export is a folder in the BagIt format (RFC 8493), which lists every file in it with its \
        SHA-256 and SHA-512 hashes. The SHA-256 hash of the file tagmanifest-sha256.txt stands for the \
        whole export and is recorded in the program's custody log with my user account, \
        \(occasion.account), and the time.
        """
    }

    /// What lies where in a bag.
    public static func readme(_ exported: ExportedCase, files: [(name: String, says: String)])
        -> String
    {
        let width = files.map(\.name.count).max() ?? 0
        let list = files.map { name, says in
            name + String(repeating: " ", count: width - name.count + 2) + says + "\n"
        }
        return """
            Case \(exported.name)

            Exported \(ReadableTime.text(exported.occasion.at)) by \(exported.occasion.person) with earmark \
            \(exported.occasion.programVersion)\(exported.occasion.recipients.map { " for \($0)" } ?? "").

            \(caution)

            \(list.joined())
            This folder is the payload of a bag (RFC 8493). To see that nothing in it was changed, run
            `earmark bag verify` or `bagit.py --validate` on the folder above it, or `sha256sum -c
            manifest-sha256.txt` in it. The SHA-256 of tagmanifest-sha256.txt stands for all of it and is on
            record where it was exported.

            """
    }
}
