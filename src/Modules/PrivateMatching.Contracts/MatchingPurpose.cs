namespace Cordon.Modules.PrivateMatching.Contracts;

/// <summary>What private matching is for, in the words of the register of purposes.</summary>
public static class MatchingPurpose
{
    /// <summary>As handling and process words carry it.</summary>
    public const string Words = "private matching with partners";

    /// <summary>The retention class of questions of this node; the subject is the question.</summary>
    public const string Class = "matching";

    /// <summary>The retention class of canaries; the subject is the canary.</summary>
    public const string Canaries = "matching-canary";

    /// <summary>The retention class of the sets themselves and the seeds of their keys; the subject is partner, purpose and number.</summary>
    public const string Sets = "matching-set";

    /// <summary>The retention class of what is recorded of sets and of partners' questions. It holds no identifier.</summary>
    public const string Account = "matching-account";
}

/// <summary>What may be asked for. Each has keys and sets of its own, so that what is held for one is not found by another.</summary>
public enum MatchPurpose
{
    /// <summary>Illicit trafficking, and material or sources out of control.</summary>
    Trafficking,

    /// <summary>Whether an application was refused.</summary>
    Licensing,

    /// <summary>Parties that were found to be listed ones.</summary>
    Listed,
}
