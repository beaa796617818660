import CallModel

/// One party of a conversation container.
struct VConParty {
    /// How it can be reached, as it is written.
    let number: String?
    /// Its name.
    let name: String?
    /// What it is, where the container says so.
    let role: Role?

    init(_ object: SidecarObject) {
        number = object.text("tel") ?? object.text("sip")
        name = object.text("name")
        role =
            switch object.text("role")?.lowercased() {
            case "agent", "handler", "call taker", "dispatcher": .handler
            case "customer", "caller", "contact": .caller
            default: nil
            }
    }
}
