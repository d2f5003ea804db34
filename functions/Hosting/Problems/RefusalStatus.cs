using ContactFunctions.Domain.Conversations.Record;
using ContactFunctions.Domain.Limits;
using ContactFunctions.Domain.Messages.Files;
using ContactFunctions.Domain.Organisations;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Domain.Routing.Ledger;
using static Microsoft.AspNetCore.Http.StatusCodes;

namespace ContactFunctions.Functions.Hosting.Problems;

/// <summary>The one place that says which HTTP status a refusal has.</summary>
public static class RefusalStatus
{
    public static int Of(Refusal refusal) => refusal switch
    {
        Invalid or InvalidJson or BadRequest or InvalidConfiguration => Status400BadRequest,
        Unauthenticated => Status401Unauthorized,
        Forbidden or NotAuthor => Status403Forbidden,
        NotFound or UnknownOperator => Status404NotFound,
        Conflict => Status409Conflict,
        VersionConflict => Status412PreconditionFailed,
        PreconditionRequired => Status428PreconditionRequired,
        BodyTooLarge or AttachmentTooLarge => Status413PayloadTooLarge,
        WrongMediaType or AttachmentTypeNotAllowed => Status415UnsupportedMediaType,
        AttachmentRejected => Status422UnprocessableEntity,
        RateLimited => Status429TooManyRequests,
        Unavailable or ScannerUnavailable or Busy => Status503ServiceUnavailable,
        // A refusal that nobody mapped is a fault of ours, and a test walks all of them.
        _ => Status500InternalServerError,
    };
}
