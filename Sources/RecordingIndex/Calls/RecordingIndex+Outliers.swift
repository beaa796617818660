internal import GRDB

extension RecordingIndex {
    /// The calls that are far from what is usual for their handler or hour, the farthest first.
    public func outliers(_ terms: OutlierTerms) throws(IndexError) -> OutlierReport {
        try read { database in
            let measurements = try CallMeasurements(database, terms)
            var found: [Distance] = []
            var omissions: [OutlierReport.Omission] = []
            for (group, values) in measurements.values {
                let scale = RobustScale(values.map(\.value))
                let isTooSmall = scale.count < terms.minimumCount
                if isTooSmall || scale.fourfoldDeviation == 0 {
                    omissions.append(
                        .init(
                            measure: group.measure,
                            group: try database.name(of: group, terms.grouping),
                            count: scale.count, isTooSmall: isTooSmall))
                    continue
                }
                for value in values where value.isAskedFor {
                    guard let score = scale.score(value.value), abs(score) > terms.threshold else {
                        continue
                    }
                    found.append(Distance(group: group, scale: scale, value: value, score: score))
                }
            }
            found.sort { $0.order < $1.order }
            return OutlierReport(
                outliers: try found.prefix(terms.limit).compactMap {
                    try database.outlier($0, terms.grouping)
                },
                outlierCount: found.count,
                omissions: omissions.sorted {
                    ($0.measure.rawValue, $0.group) < ($1.measure.rawValue, $1.group)
                },
                ungroupedCount: measurements.ungroupedCount)
        }
    }
}

/// How far a call is from its group.
private struct Distance {
    let group: CallMeasurements.Group
    let scale: RobustScale
    let value: CallMeasurements.Value
    let score: Int64

    /// The farthest first, then by recording and measure.
    var order: (Int64, Int64, String) {
        (-abs(score), value.recording, group.measure.rawValue)
    }
}

extension Database {
    fileprivate func outlier(
        _ found: Distance, _ grouping: OutlierTerms.Grouping
    ) throws -> Outlier? {
        guard let call = try foundCall(found.value.recording) else { return nil }
        return Outlier(
            measure: found.group.measure, group: try name(of: found.group, grouping),
            groupCount: found.scale.count, call: call, value: found.value.value,
            twiceMedian: found.scale.twiceMedian,
            fourfoldDeviation: found.scale.fourfoldDeviation, score: found.score)
    }

    fileprivate func name(
        of group: CallMeasurements.Group, _ grouping: OutlierTerms.Grouping
    ) throws -> String {
        switch grouping {
        case .handler: try row(ContactQuery.party, [group.key])?["name"] ?? ""
        case .hour: (group.key < 10 ? "0" : "") + String(group.key)
        }
    }
}
