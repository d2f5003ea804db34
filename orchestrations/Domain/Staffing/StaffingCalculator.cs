namespace ContactFunctions.Domain.Staffing;

/// <summary>How many operators it takes. A place for a conversation is a server of Erlang's delay model (M/M/n, nobody gives up).</summary>
/// <remarks>
/// A. K. Erlang, "Solution of some problems in the theory of probabilities of significance in automatic telephone exchanges", 1917. Computed
/// by the recursion of Erlang B, which does not overflow. Real customers leave, so the model asks for rather too many than too few.
/// </remarks>
public static class StaffingCalculator
{
    /// <summary>The fewest operators who keep the target.</summary>
    public static Staffing Fewest(StaffingQuestion question)
    {
        var operators = Math.Max(1, (int)Math.Floor(question.Load / question.AtOnce));
        while (true)
        {
            var staffing = With(question, operators);
            if (staffing.ServiceLevel >= question.TargetShare)
                return staffing;
            operators++;
        }
    }

    /// <summary>What this many operators achieve. Too few for the load: nobody is answered in time and the wait has no end.</summary>
    public static Staffing With(StaffingQuestion question, int operators)
    {
        var (load, places) = (question.Load, operators * question.AtOnce);
        var scheduled = (int)Math.Ceiling(operators / (1 - question.Shrinkage));
        if (places <= load)
            return new Staffing(operators, scheduled, 0, TimeSpan.MaxValue, 1, 1);
        var mustWait = ErlangC(load, places);
        var late = mustWait * Math.Exp(-(places - load) * (question.Target / question.Handling));
        return new Staffing(operators, scheduled, 1 - late, question.Handling * (mustWait / (places - load)), mustWait, load / places);
    }

    /// <summary>The chance to wait.</summary>
    private static double ErlangC(double load, int places)
    {
        var inverseB = 1.0;
        for (var n = 1; n <= places; n++)
            inverseB = 1 + (inverseB * n / load);
        var blocked = 1 / inverseB;
        return blocked / (1 - (load / places * (1 - blocked)));
    }
}
