namespace Cordon.Modules.Hotline.Contracts;

/// <summary>What the hotline is for, in the words of the register of purposes.</summary>
public static class HotlinePurpose
{
    /// <summary>As handling and process words carry it.</summary>
    public const string Words = "urgent messages between authorities";

    /// <summary>The retention class of calls; the subject is the call.</summary>
    public const string Class = "hotline";
}
