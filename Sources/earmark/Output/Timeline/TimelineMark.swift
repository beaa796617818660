import CallFacts
import CallModel
import RecordingIndex

/// A call on a picture: its day, and where in the day it lies.
struct TimelineMark {
    /// Its place in the timeline, from 1.
    let number: Int
    /// The date on which it began; `nil` where nobody knows.
    let date: String?
    /// The hours of the day at which it began and ended, midnight at the latest.
    let hours: ClosedRange<Double>
    let handler: String
    let caller: String
    let direction: String?
    /// What it says beside its bar.
    let label: String
    /// What it says where the pointer rests on it.
    let title: String

    init(_ row: TimelineRow, _ calendar: inout LocalCalendar) {
        let call = row.call.call
        number = row.number
        handler = call.handler ?? "unknown handler"
        caller = call.isWithheld ? "withheld" : call.caller ?? "unknown number"
        direction = call.direction
        let length = SampleTime(sampleCount: row.call.durationMilliseconds, sampleRate: 1000)
        let told = "\(row.number): \(handler), \(caller), \(direction ?? "direction unknown"), "
        guard let instant = call.started.flatMap({ Instant($0.text) }) else {
            (date, hours) = (nil, 0...0)
            label = "\(row.number)"
            title = told + "time unknown, \(length.clock)"
            return
        }
        let (day, start) = (calendar.date(of: instant), calendar.timeOfDay(at: instant))
        let end = min(start + row.call.durationMilliseconds, 86_400_000)
        date = day
        hours = Double(start) / 3_600_000...Double(end) / 3_600_000
        let minutes = start / 60_000
        let clock = [minutes / 60, minutes % 60].map { DecimalText.padded($0, width: 2) }
            .joined(separator: ":")
        label = "\(row.number) · \(clock)" + (call.startedAlternative == nil ? "" : "?")
        title = told + "\(day) \(clock), \(length.clock)"
    }
}
