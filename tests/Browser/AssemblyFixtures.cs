using ContactFunctions.Browser.Tests;

[assembly: AssemblyFixture(typeof(Site))]
[assembly: AssemblyFixture(typeof(Chromium))]
// One app, one browser, one set of operators: side by side the tests would take each other's offers.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
