using ContactFunctions.Benchmarks;

Measurement[] rows = [MatchingBenchmark.Run()];
foreach (var row in rows)
    Console.WriteLine($"{(row.IsKept ? "kept  " : "MISSED")} {row.What}\n       budget {row.Budget} · measured {row.Measured}{(row.Why is null ? "" : $"\n       {row.Why}")}");
return 0;
