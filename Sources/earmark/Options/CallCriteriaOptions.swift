public import ArgumentParser
public import CallFacts
public import CallModel
import RecordingIndex

/// What is asked of calls beside who and when.
struct CallCriteriaOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "Only calls that began on this day of the week, such as saturday.",
            discussion: "May be given more than once. By the clock of --time-zone.",
            valueName: "day"))
    var weekday: [Weekday] = []

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Only calls that began in this part of the day, such as 22:00-06:00.",
            discussion: "By the clock of --time-zone.", valueName: "hours"))
    var hours: DayHours?

    @Flag(
        name: .long,
        help: "Only calls that began outside of their handler's shifts, by the rosters imported.")
    var outOfHours = false

    @Option(name: .long, help: "Only calls in which this side rang: inbound, outbound or internal.")
    var direction: CallDirection?

    @Option(name: .long, help: ArgumentHelp("Only calls this long or longer.", valueName: "time"))
    var minDuration: Position?

    @Option(name: .long, help: ArgumentHelp("Only calls this long or shorter.", valueName: "time"))
    var maxDuration: Position?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Only calls in which the handler has this share of all speech or more.",
            valueName: "percent"))
    var minHandlerShare: Percentage?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Only calls in which the handler has this share of all speech or less.",
            valueName: "percent"))
    var maxHandlerShare: Percentage?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Only calls in which nobody speaks for this share of the recording or more.",
            valueName: "percent"))
    var minSilence: Percentage?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Only calls in which two channels have speech at once for this share of the time in which "
                + "any has, or more.", valueName: "percent"))
    var minOverlap: Percentage?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Only calls in which two channels have speech at once for so long or longer in all.",
            valueName: "time"))
    var minOverlapTime: Position?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Only calls in which no channel has speech for so long or longer at a stretch.",
            valueName: "time"))
    var minLongestSilence: Position?

    @Flag(name: .long, help: "Only calls in which one side speaks and the other does not.")
    var oneSided = false

    @Flag(name: .long, help: "Only calls in which the caller does not speak.")
    var silentCaller = false

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Only calls in which these keys are dialled, in this order.",
            discussion: "Spaces and hyphens are passed over. Quote * and # for the shell.",
            valueName: "keys"))
    var digits: DialledKeys?

    @Option(
        name: .long,
        help: "Only calls with a channel of which this is said, such as silent or clipped.")
    var flag: ChannelFlag?

    /// Days and hours are those of a clock, and nobody guesses which.
    func requireZone(_ zone: ZoneName?) throws {
        guard zone == nil, !weekday.isEmpty || hours != nil else { return }
        throw ValidationError(
            "--weekday and --hours go by a clock: say which with --time-zone Europe/London, or UTC."
        )
    }

    /// The criteria, without parties and period.
    var criteria: CallCriteria {
        var criteria = CallCriteria()
        criteria.weekdays = Set(weekday)
        criteria.hours = hours
        criteria.isOutOfHours = outOfHours
        criteria.direction = direction
        criteria.minimumDuration = minDuration?.milliseconds
        criteria.maximumDuration = maxDuration?.milliseconds
        criteria.minimumHandlerShare = minHandlerShare?.hundredths
        criteria.maximumHandlerShare = maxHandlerShare?.hundredths
        criteria.minimumSilence = minSilence?.hundredths
        criteria.minimumOverlap = minOverlap?.hundredths
        criteria.minimumOverlapDuration = minOverlapTime?.milliseconds
        criteria.minimumLongestSilence = minLongestSilence?.milliseconds
        criteria.isOneSided = oneSided
        criteria.isCallerSilent = silentCaller
        criteria.digits = digits?.digits
        criteria.flag = flag
        return criteria
    }
}

extension Weekday: ExpressibleByArgument {}
extension CallDirection: ExpressibleByArgument {}
extension ChannelFlag: ExpressibleByArgument {}

extension DayHours: ExpressibleByArgument {
    /// Reads what somebody typed.
    public init?(argument: String) { self.init(argument) }
}

extension Position {
    /// In milliseconds.
    fileprivate var milliseconds: Int64 { Int64(duration / .milliseconds(1)) }
}
