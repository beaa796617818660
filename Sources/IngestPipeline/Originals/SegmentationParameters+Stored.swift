import Foundation
public import VoiceSegmentation

extension SegmentationParameters {
    /// Reads parameters as they are stored; `nil` for any that this version would not choose itself.
    ///
    /// They come with indexes and bags of others as well, and the engine takes it for granted that they make
    /// sense.
    public init?(stored json: String) {
        let choices = Decision.allCases.flatMap { decision in
            Sensitivity.allCases.map { SegmentationParameters($0, decision: decision) }
        }
        guard let stored = try? JSONDecoder().decode(Self.self, from: Data(json.utf8)),
            choices.contains(stored)
        else { return nil }
        self = stored
    }
}
