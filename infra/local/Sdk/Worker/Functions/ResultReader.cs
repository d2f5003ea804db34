namespace ContactFunctions.LocalWorker.Functions;

/// <summary>Turns what a method returned (a value, a task, a value task, nothing) into its value.</summary>
internal delegate ValueTask<object?> ResultReader(object? returned);
