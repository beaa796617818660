public import ArgumentParser
public import CustodyLog

/// `earmark custody`: who did what is on record.
struct CustodyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "custody",
        abstract: "List, prove, verify and export the log of who did what.",
        subcommands: [
            CustodyLogCommand.self,
            CustodyReportCommand.self,
            CustodyHeadCommand.self,
            CustodyKeyCommand.self,
            CustodyProveCommand.self,
            CustodyVerifyCommand.self,
            CustodyExportCommand.self,
        ])
}

extension CustodyKind: ExpressibleByArgument {}
