/// Who wrote a sidecar.
enum SidecarFormat: String, Sendable {
    /// The metadata XML of a Verba (VFC) recorder:
    /// https://verbalabs.atlassian.net/wiki/spaces/v99/pages/215334715/Metadata+XML+fields
    case verba
    /// `<recordingId>_metadata.json` of a bulk export, in UTC:
    /// https://help.mypurecloud.com/articles/working-with-exported-recordings-in-aws-s3-bucket
    case genesysCloud
    /// A contact record, in UTC:
    /// https://docs.aws.amazon.com/connect/latest/adminguide/ctr-data-model.html
    case amazonConnect
    /// A conversation container: draft-ietf-vcon-vcon-core.
    case vCon
}
