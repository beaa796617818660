public import CallModel

/// What a run of ingest does, for whom, and with what: stored with everything that it writes.
public struct IngestDescription: Sendable {
    /// Who runs it.
    public var actor: Operator
    /// The arguments of the run, as JSON.
    public var argumentsJSON: String
    /// The version of the segmentation engine.
    public var engineVersion: String
    /// The parameters of the segmentation, as JSON with its keys in a fixed order.
    public var parametersJSON: String
    /// The case to which every recording of the run is linked.
    public var caseID: CaseID?
    /// The role of each channel, in order, as the actor asserts it for every recording of the run.
    public var roles: [Role]?
    /// In which words the actor did, where not role by role.
    public var rolesDetail: String?

    /// Creates a description from its parts.
    public init(
        actor: Operator, argumentsJSON: String, engineVersion: String, parametersJSON: String,
        caseID: CaseID? = nil, roles: [Role]? = nil, rolesDetail: String? = nil
    ) {
        self.actor = actor
        self.argumentsJSON = argumentsJSON
        self.engineVersion = engineVersion
        self.parametersJSON = parametersJSON
        self.caseID = caseID
        self.roles = roles
        self.rolesDetail = rolesDetail
    }

    /// What decides the segments, as the custody log has it.
    var custodyParameters: String { "engine \(engineVersion), \(parametersJSON)" }
}
