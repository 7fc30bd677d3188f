namespace Cordon.Modules.Screening.Contracts;

/// <summary>What answers, and all that follows from them, are kept for, in the words of the register of purposes.</summary>
public static class ScreeningPurpose
{
    /// <summary>As handling and process words carry it.</summary>
    public const string Words = "screening of parties against watchlists";
}
