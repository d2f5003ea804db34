using ContactFunctions.Domain.Outcomes;

namespace ContactFunctions.Domain.Customers;

/// <summary>One of the two has been merged before, into this customer or another; also when somebody was faster.</summary>
public sealed record CustomersMergedAlready() : Conflict("customers_merged_already", "One of these customers has been merged already.");

/// <summary>There is nothing to split.</summary>
public sealed record NotMerged() : Conflict("not_merged", "These customers are not merged.");

/// <summary>So many records of one person are a mistake.</summary>
public sealed record TooManyMerged() : Conflict("too_many_merged", $"At most {CustomerLinks.MergedMax} customers can be merged into one.");
