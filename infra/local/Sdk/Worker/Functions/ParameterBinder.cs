using ContactFunctions.LocalWorker.Invocations;

namespace ContactFunctions.LocalWorker.Functions;

internal delegate ValueTask<object?> ParameterBinder(InvocationContext invocation);
