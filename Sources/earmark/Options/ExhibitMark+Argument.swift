public import ArgumentParser
public import CallModel

extension ExhibitMark: ExpressibleByArgument {
    /// Reads what somebody typed, such as `ABC/1`.
    public init?(argument: String) { self.init(argument) }
}

extension ItemStatus: ExpressibleByArgument {}
