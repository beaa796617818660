import CallModel

extension FileAnalysis {
    /// Says what is wrong with the file, if anything; returns whether its audio was not all heard.
    /// Of what is no audio it speaks only if it was named, not if it lay in a folder.
    func sayWhatIsWrong(isNamed: Bool) -> Bool {
        let path = file.path
        if let nameMismatch { StandardError.say("\(path): \(nameMismatch)") }
        switch result {
        case .decoded(let recording):
            guard let problem = recording.problem else { return false }
            StandardError.say("\(path): partial: \(problem)")
        case .undecodable(let reason): StandardError.say("\(path): undecodable: \(reason)")
        case .unreadable(let reason): StandardError.say("\(path): unreadable: \(reason)")
        case .notAudio(let reason):
            if isNamed { StandardError.say("\(path): not audio: \(reason)") }
            return false
        }
        return true
    }
}
