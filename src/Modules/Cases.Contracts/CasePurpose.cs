namespace Cordon.Modules.Cases.Contracts;

/// <summary>What cases are kept for, in the words of the register of purposes.</summary>
public static class CasePurpose
{
    /// <summary>As handling and process words carry it.</summary>
    public const string Words = "work on cases";
}
