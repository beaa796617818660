/// A format in which other programs read who speaks when.
public enum LabelFormat: String, CaseIterable, Sendable {
    /// NIST's rich transcription time marks: utterances alone, of any number of recordings.
    case rttm
    /// A label track of Audacity.
    case audacity
    /// A TextGrid of Praat.
    case textgrid
    /// An annotation document of ELAN.
    case eaf
    /// Cues of the World Wide Web Consortium's WebVTT.
    case webvtt

    /// The extension of such files.
    public var fileExtension: String {
        switch self {
        case .rttm: "rttm"
        case .audacity: "txt"
        case .textgrid: "TextGrid"
        case .eaf: "eaf"
        case .webvtt: "vtt"
        }
    }

    /// Whether several recordings can stand in one file.
    public var holdsManyRecordings: Bool { self == .rttm }

    /// The file for one recording; the same recording gives the same text.
    public func text(of recording: LabelledRecording) -> String {
        switch self {
        case .rttm: RTTM.text(of: recording)
        case .audacity: AudacityLabels.text(of: recording)
        case .textgrid: PraatTextGrid.text(of: recording)
        case .eaf: ElanDocument.text(of: recording)
        case .webvtt: WebVTT.text(of: recording)
        }
    }
}
