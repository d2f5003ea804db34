using System.Globalization;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Domain.Staffing;
using Microsoft.AspNetCore.Http;

namespace ContactFunctions.Functions.Api.Supervisors;

/// <summary>Reads the question from an address; only <c>perHour</c> and <c>handlingSeconds</c> have to be there.</summary>
internal sealed class StaffingQuery(IQueryCollection query)
{
    private const double SecondsMax = 86_400;
    private const double TargetSecondsDefault = 120;
    private const double TargetShareDefault = 0.8;
    private const double ShareMin = 0.01;
    private const double ShareMax = 0.999;
    private const double ShrinkageMax = 0.9;

    private Invalid? wrong;

    public Outcome<StaffingQuestion> Read()
    {
        var question = new StaffingQuestion(
            Number("perHour", null, 0.01, StaffingQuestion.ContactsPerHourMax),
            TimeSpan.FromSeconds(Number("handlingSeconds", null, 1, SecondsMax)),
            TimeSpan.FromSeconds(Number("targetSeconds", TargetSecondsDefault, 0, SecondsMax)),
            Number("targetShare", TargetShareDefault, ShareMin, ShareMax),
            (int)Number("atOnce", 1, 1, StaffingQuestion.AtOnceMax),
            Number("shrinkage", 0, 0, ShrinkageMax));
        return wrong is not null ? wrong : question;
    }

    private double Number(string name, double? otherwise, double min, double max)
    {
        if (!query.TryGetValue(name, out var given) && otherwise is { } known)
            return known;
        if (double.TryParse(given, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max)
            return number;
        wrong ??= new Invalid(string.Create(CultureInfo.InvariantCulture, $"A number from {min} to {max} is expected."), name);
        return min;
    }
}
