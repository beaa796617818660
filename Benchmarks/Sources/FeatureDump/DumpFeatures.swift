import Foundation
@_spi(Training) import VoiceSegmentation

/// Reads files of Int16 samples, one channel at 8 kHz, and writes what the classifier is told of
/// their frames: for `NAME.pcm` a file `NAME.features` of Int16 rows.
@main
struct DumpFeatures {
    static func main() throws {
        for path in CommandLine.arguments.dropFirst() {
            let file = URL(fileURLWithPath: path)
            let bytes = try Data(contentsOf: file)
            let samples = bytes.withUnsafeBytes { Array($0.bindMemory(to: Int16.self)) }
            let table = FeatureTable(samples.span, sampleRate: 8000)
            let values = table.rows.flatMap { $0 }
            let rows = values.withUnsafeBytes { Data($0) }
            try rows.write(to: file.deletingPathExtension().appendingPathExtension("features"))
        }
        print(FeatureTable.columns.joined(separator: ","))
    }
}
