using ContactFunctions.Domain.Outcomes;

namespace ContactFunctions.Functions.Api.Contract;

/// <summary>What a call sends. All fields are nullable, so that a missing one is named instead of making the whole body unreadable.</summary>
public interface IBody
{
    /// <summary>The first field that breaks the contract; null when none does.</summary>
    Invalid? Check();
}
