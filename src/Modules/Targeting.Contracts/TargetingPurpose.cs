namespace Cordon.Modules.Targeting.Contracts;

/// <summary>What declarations and what is made of them are kept for, in the words of the register of purposes.</summary>
public static class TargetingPurpose
{
    /// <summary>As handling and process words carry it.</summary>
    public const string Words = "risk assessment of declared movements";
}
