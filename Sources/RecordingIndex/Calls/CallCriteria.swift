public import CallFacts
public import CallModel

/// Which calls are asked for, by what is said of them and by what is heard.
public struct CallCriteria: Sendable {
    /// Handler, number and period.
    public var filter = CallFilter()
    /// Those that began on one of these days by ``clock``; empty for any.
    public var weekdays: Set<Weekday> = []
    /// Those that began in this part of the day by ``clock``.
    public var hours: DayHours?
    /// The clock of weekdays and hours.
    public var clock = Clock.unknown
    /// Those that began outside of their handler's shifts, in the time of the rosters.
    public var isOutOfHours = false
    /// Those that took so many milliseconds or more.
    public var minimumDuration: Int64?
    /// Those that took so many milliseconds or less.
    public var maximumDuration: Int64?
    /// Those in which this side rang.
    public var direction: CallDirection?
    /// Those in which the handler has this share of all speech or more, in hundredths of a per cent.
    public var minimumHandlerShare: Int?
    /// Those in which the handler has this share or less.
    public var maximumHandlerShare: Int?
    /// Those in which nobody speaks for this share of the recording or more.
    public var minimumSilence: Int?
    /// Those in which two channels have speech at once for this share or more of the time in which any
    /// has, in hundredths of a per cent.
    public var minimumOverlap: Int?
    /// Those in which they have for so many milliseconds or more.
    public var minimumOverlapDuration: Int64?
    /// Those in which no channel has speech for so many milliseconds or more at a stretch.
    public var minimumLongestSilence: Int64?
    /// Those in which one side speaks and the other does not.
    public var isOneSided = false
    /// Those in which the caller does not speak.
    public var isCallerSilent = false
    /// Those in which these keys are dialled, in this order.
    public var digits: String?
    /// Those with a channel of which this is said.
    public var flag: ChannelFlag?

    /// Whether it matters when any channel has speech, and when two have.
    var asksForSilence: Bool {
        minimumSilence != nil || minimumOverlap != nil || minimumOverlapDuration != nil
            || minimumLongestSilence != nil
    }

    /// Creates criteria that every call meets.
    public init() {}
}
