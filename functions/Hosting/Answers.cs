using System.Text.Json.Serialization.Metadata;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Functions.Hosting.Problems;
using ContactFunctions.Functions.Hosting.Wire;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace ContactFunctions.Functions.Hosting;

/// <summary>What doors answer when it went well; refusals have their own mapping.</summary>
public static class Answers
{
    public static IActionResult Ok<T>(T value, JsonTypeInfo<T> type) => new JsonAnswer<T>(StatusCodes.Status200OK, value, type);

    /// <summary>201 when it is new, 200 when it was there already.</summary>
    public static IActionResult Created<T>(bool isNew, T value, JsonTypeInfo<T> type) =>
        new JsonAnswer<T>(isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK, value, type);

    public static IActionResult Done() => new StatusCodeResult(StatusCodes.Status200OK);

    public static IActionResult Accepted() => new StatusCodeResult(StatusCodes.Status202Accepted);

    public static IActionResult Nothing() => new StatusCodeResult(StatusCodes.Status204NoContent);

    public static IActionResult Refused(Refusal refusal) => new ProblemAnswer(refusal);

    /// <summary>200 or 503 with the same body, for probes.</summary>
    public static IActionResult Health<T>(bool works, T value, JsonTypeInfo<T> type) =>
        new JsonAnswer<T>(works ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable, value, type);

    public static IActionResult From<TValue, TAnswer>(
        Outcome<TValue> outcome, Func<TValue, TAnswer> shape, JsonTypeInfo<TAnswer> type) =>
        outcome.Refusal is { } refusal ? Refused(refusal) : Ok(shape(outcome.Value), type);

    public static IActionResult NothingFrom<T>(Outcome<T> outcome) => outcome.Refusal is { } refusal ? Refused(refusal) : Nothing();

    public static IActionResult AcceptedFrom<T>(Outcome<T> outcome) => outcome.Refusal is { } refusal ? Refused(refusal) : Accepted();
}
