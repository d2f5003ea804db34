using ContactFunctions.Harness;

[assembly: AssemblyFixture(typeof(Azurite))]
