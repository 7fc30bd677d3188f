namespace Cordon.Engines.Formats.Operators;

/// <summary>Who an operator number stood for, for a time.</summary>
/// <param name="Number">The number (EORI or national), upper case, without blanks.</param>
/// <param name="Name">The operator's name.</param>
/// <param name="Address">Address on one line; empty when not stated.</param>
/// <param name="Country">ISO 3166-1 alpha-2, lower case; null when not stated.</param>
/// <param name="From">First day it held; null when it always did.</param>
/// <param name="Until">Last day it held; null when it still does.</param>
public sealed record OperatorEntry(string Number, string Name, string Address = "", string? Country = null, DateOnly? From = null, DateOnly? Until = null)
{
    /// <summary>Whether it held on that day.</summary>
    public bool HoldsOn(DateOnly day) => (From is null || From <= day) && (Until is null || day <= Until);
}
