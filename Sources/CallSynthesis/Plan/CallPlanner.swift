import Sampling

/// Draws calls one by one; each depends on the seed, the mean duration and its number alone, so
/// that a longer archive begins with the calls of a shorter one.
struct CallPlanner: Sendable {
    private let seed: UInt64
    private let meanMilliseconds: Int
    private let secondsBetweenCalls: Int
    /// The member of the first team who has a caller of his own, and that caller.
    let repeatedHandler: Handler
    let repeatedCaller: CallerNumber

    /// The archive begins with the late shift of Monday, 5 January 2026, when London has UTC.
    private static let firstDay = CivilDate(year: 2026, month: 1, dayOfMonth: 5)
    private static let start = firstDay.day * 86_400 + Shift.late.hours.lowerBound * 3600
    /// 400 calls a day, so that no folder holds more files than people like to look at.
    private static let shortestInterval = 216
    /// In how many calls each contradiction of one call is planted once.
    private static let blockLength = 100
    /// Up to this call, all calls of the repeated handler are with the repeated caller.
    private static let repeatedFromStart = 36

    init(seed: UInt64, meanMilliseconds: Int) {
        self.seed = seed
        self.meanMilliseconds = meanMilliseconds
        // The six of a team take turns, and should be done with one call when the next comes.
        secondsBetweenCalls = max(
            Self.shortestInterval, meanMilliseconds * 3 / 2 / 1000 / (Rota.teamSize - 2))
        var generator = SplitMix64(seed: seed, .archive)
        repeatedHandler = Rota.handler(
            generator.draw(below: Rota.teamSize), ofTeam: Rota.team(on: Self.firstDay, .late))
        repeatedCaller = CallerNumber(suffix: generator.draw(below: CallerNumber.count))
    }

    /// The call of an index from 0.
    func call(_ index: Int) -> PlannedCall {
        var generator = SplitMix64(seed: seed, .call, number: index)
        let contradiction = contradiction(of: index)
        let startedAt =
            Self.start + index * secondsBetweenCalls + generator.draw(below: secondsBetweenCalls)
        let handler = handler(
            of: index, at: LondonTime(epochSecond: startedAt), contradiction, &generator)
        let caller = caller(of: index, handler, contradiction, &generator)
        let isOutbound = generator.draw(below: 100) < 15
        let full = generator.draw(meanMilliseconds / 2...meanMilliseconds * 3 / 2)
        let waited = min(generator.draw(3...15), full / 3000)
        let typed = contradiction == .alteredDigit ? caller.altered(using: &generator) : caller
        let cut = generator.draw(20...40)
        return PlannedCall(
            number: index + 1, startedAt: startedAt, isOutbound: isOutbound, waited: waited,
            connectedMilliseconds: isOutbound ? full - 1000 * waited : full, handler: handler,
            caller: caller, typedCaller: typed,
            recordedMilliseconds: contradiction == .shortRecording ? full * cut / 100 : full,
            contradiction: contradiction)
    }

    /// What is planted in a call: one of each in a hundred calls; in the first hundred all among
    /// the first twelve, so that a small archive has them too.
    private func contradiction(of index: Int) -> Contradiction? {
        let (block, place) = index.quotientAndRemainder(dividingBy: Self.blockLength)
        let kinds = Contradiction.ofOneCall
        let room = block == 0 ? 2 : Self.blockLength / kinds.count
        var generator = SplitMix64(seed: seed, .block, number: block)
        return kinds.enumerated().first { number, _ in
            place == number * room + generator.draw(below: room)
        }?.element
    }

    private func handler(
        of index: Int, at time: LondonTime, _ contradiction: Contradiction?,
        _ generator: inout SplitMix64
    ) -> Handler {
        let (date, shift) = Rota.shift(at: time)
        guard contradiction == .outOfHours else {
            return Rota.handler(index % Rota.teamSize, ofTeam: Rota.team(on: date, shift))
        }
        return Rota.handler(
            generator.draw(below: Rota.teamSize), ofTeam: Rota.teamOff(on: date))
    }

    /// Any number; for the repeated handler every third time the repeated one. A call with another
    /// contradiction is never between the two, so that each can be counted by itself.
    private func caller(
        of index: Int, _ handler: Handler, _ contradiction: Contradiction?,
        _ generator: inout SplitMix64
    ) -> CallerNumber {
        let suffix = generator.draw(below: CallerNumber.count)
        let isRepeated = generator.draw(onceIn: 3) || index < Self.repeatedFromStart
        let other = generator.draw(1...CallerNumber.count - 1)
        if contradiction == nil {
            return handler == repeatedHandler && isRepeated
                ? repeatedCaller : CallerNumber(suffix: suffix)
        }
        guard suffix == repeatedCaller.suffix else { return CallerNumber(suffix: suffix) }
        return CallerNumber(suffix: (suffix + other) % CallerNumber.count)
    }
}
