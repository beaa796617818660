internal import CallFacts
internal import Foundation
internal import GRDB
internal import Sampling

extension RecordingIndex {
    /// Draws a random sample of recordings, which depends on their content, on what is to be believed
    /// of their calls and on the design, but on no row number, no path and no machine.
    ///
    /// Recordings are sorted by SHA-256 and shared out to strata; the sample is shared out by
    /// ``ProportionalAllocation``; from one stratum after the other, recordings are drawn by
    /// ``SplitMix64``.
    public func sample(by design: SampleDesign) throws -> RecordingSample {
        let eligible = design.filter.isEverything ? nil : try recordings(matching: design.filter)
        return try read { database in
            let frame = try SampleFrame(design, eligible: eligible, in: database)
            let names = frame.strata.keys.sorted { ($0 ?? "") < ($1 ?? "") }
            let counts = names.map { frame.strata[$0]?.count ?? 0 }
            let size = min(design.size, frame.digest.count)
            let shares = ProportionalAllocation.shares(of: size, among: counts)
            var generator = SplitMix64(seed: design.seed)
            var members: [RecordingSample.Member] = []
            for (name, share) in zip(names, shares) {
                let stratum = frame.strata[name] ?? []
                for place in generator.draw(share, outOf: stratum.count) {
                    guard
                        let row = try database.row(
                            RecordingQuery.summaryOfRecording, [stratum[place].rawValue])
                    else { continue }
                    members.append(
                        RecordingSample.Member(
                            stratum: name, draw: members.count + 1,
                            recording: try RecordingSummary(row)))
                }
            }
            return RecordingSample(
                members: members,
                strata: zip(names, zip(counts, shares)).map {
                    RecordingSample.Stratum(name: $0, count: $1.0, drawnCount: $1.1)
                }, frame: frame.digest)
        }
    }
}
