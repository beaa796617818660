import ArgumentParser

/// The root command: the table of contents.
@main
struct Earmark: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "earmark",
        abstract: "Find who spoke when in a disk of call recordings, and link it to a case.",
        discussion: """
            Ingest a folder of recordings into an index, open a case, link recordings to it, and \
            list their segments:

              earmark ingest /media/disk
              earmark case new OP-ELM-1 --title "Complaint of 4 March"
              earmark case link OP-ELM-1 /media/disk/2026-03
              earmark segments --case OP-ELM-1 --min-duration 2

            Recordings are opened read-only, and nothing is written beside them. Results go to \
            standard output, everything else to standard error.

            Exit status: 0 done; 1 nothing matched, (ingest, segment) some file is partial, \
            undecodable or unreadable, (import) some row could not be understood, (index check, \
            custody verify, bag verify) something should not be, or (verify, reproduce) something is \
            not as it was; 2 an error; 130 stopped by Ctrl-C, with all finished work kept.
            """,
        version: ProgramVersion.current,
        subcommands: [
            IngestCommand.self,
            SegmentCommand.self,
            SegmentsCommand.self,
            FilesCommand.self,
            RunsCommand.self,
            RecordingsCommand.self,
            RecordingCommand.self,
            ImportCommand.self,
            StateCommand.self,
            CallsCommand.self,
            ContactsCommand.self,
            ConcurrentCommand.self,
            OutliersCommand.self,
            ReconcileCommand.self,
            SampleCommand.self,
            TimelineCommand.self,
            SearchCommand.self,
            NoteCommand.self,
            TagCommand.self,
            CaseCommand.self,
            ExhibitCommand.self,
            ClipCommand.self,
            VerifyCommand.self,
            ReproduceCommand.self,
            ExportCommand.self,
            RetentionCommand.self,
            DisposeCommand.self,
            BagCommand.self,
            CustodyCommand.self,
            EvaluateCommand.self,
            SynthesizeCommand.self,
            IndexCommand.self,
        ])

    /// Runs the command that the arguments name, and ends with one of the documented statuses.
    static func main() async {
        do {
            try CommandLineText.requireUTF8()
            var command = try parseAsRoot()
            try RepeatedOptions.refuse(in: CommandLine.arguments.dropFirst(), of: type(of: command))
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch let status as ExitStatus {
            exit(withError: ExitCode(status.rawValue))
        } catch {
            guard exitCode(for: error) != .success else { exit(withError: error) }
            StandardError.say(fullMessage(for: error))
            exit(withError: ExitCode(ExitStatus.error.rawValue))
        }
    }
}
