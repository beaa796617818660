import ArgumentParser

/// The root command: the table of contents.
@main
struct Earmark: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "earmark",
        abstract: "Find who spoke when in a disk of call recordings, and link it to a case.",
        discussion: """
            Ingest a folder of recordings, open a case, and list its utterances:

              earmark ingest /media/disk --index case.sqlite
              earmark case new OP-ELM-1 --title "Complaint of 4 March" --index case.sqlite
              earmark case link OP-ELM-1 /media/disk/2026-03 --index case.sqlite
              earmark segments --case OP-ELM-1 --min-duration 2 --index case.sqlite

            Recordings are opened read-only, and nothing is written beside them. Results go to \
            standard output, everything else to standard error. Exit status: 0 done; 1 nothing \
            matched, or (ingest, segment) some file is partial, undecodable or unreadable; \
            2 an error; 130 stopped by Ctrl-C with all finished work kept.
            """,
        version: ProgramVersion.current,
        subcommands: [
            IngestCommand.self,
            SegmentCommand.self,
            SegmentsCommand.self,
            RecordingsCommand.self,
            RecordingCommand.self,
            CaseCommand.self,
        ])
}
