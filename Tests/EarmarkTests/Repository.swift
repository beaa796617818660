import Foundation

/// The checkout that these tests belong to.
enum Repository {
    /// The path of something in it.
    static func path(_ name: String) -> String {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent(name).path
    }

    /// The path of a sample.
    static func sample(_ name: String) -> String { path("samples/" + name) }

    /// The text of a file.
    static func text(_ name: String) throws -> String {
        try String(contentsOf: URL(filePath: path(name)), encoding: .utf8)
    }

    /// The paths of calls whose content says what they are, in the order of discovery.
    static let firstCall = sample("calls/20260304-211502_H07_07700900123_000417.wav")
    static let secondCall = sample("calls/20260305-194033_H07_07700900123_000432.wav")
    static let monoCall = sample("calls/20260501-173605_H12_07700900634_001033.aiff")
    static let headerlessCall = sample("calls/20260510-002630_H07_07700900123_001127.ulaw")
}
