import AudioDecoding
import CallFacts
import CallModel
import Foundation
import RecordingIndex
import VoiceSegmentation

extension Ingest {
    /// What is put on record about the run. The number of jobs is not: it changes nothing.
    var description: IngestDescription {
        get throws {
            IngestDescription(
                actor: actor,
                argumentsJSON: try Self.json(
                    Arguments(
                        paths: roots.map(\.description), raw: rawFormats.map(\.description),
                        channels: roles, namePatterns: namePatterns.map(\.text),
                        timeZone: factReader.clock.zone)),
                engineVersion: Segmenter.engineVersion,
                parametersJSON: try Self.json(parameters), caseID: caseID,
                roles: roles, rolesDetail: rolesDetail)
        }
    }

    /// What the operator asked for.
    private struct Arguments: Encodable {
        var paths: [String]
        var raw: [String]
        var channels: [Role]?
        var namePatterns: [String]
        var timeZone: String?
    }

    private static func json(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }
}
