using Cordon.Modules.Targeting.Decide;

namespace Cordon.Modules.Targeting.Adoption;

/// <summary>Why somebody does something with a pack, in their own words.</summary>
internal static class PackReasons
{
    /// <summary>The words, or none.</summary>
    /// <exception cref="Kernel.Faults.FaultException"><c>targeting.text</c></exception>
    public static string Said(string? reason) => string.IsNullOrWhiteSpace(reason) ? "" : DecisionRules.ItIsReasoned(reason);
}
