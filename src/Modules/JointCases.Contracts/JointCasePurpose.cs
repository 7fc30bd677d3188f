namespace Cordon.Modules.JointCases.Contracts;

/// <summary>What joint cases are kept for, in the words of the register of purposes.</summary>
public static class JointCasePurpose
{
    /// <summary>As handling and process words carry it.</summary>
    public const string Words = "joint cases with partners";

    /// <summary>The retention class of everything about joint cases; the subject is the case.</summary>
    public const string Class = "joint-cases";

    /// <summary>The word by which a national case links a joint case, and a release says that it was made from one.</summary>
    public const string Record = "joint";
}
