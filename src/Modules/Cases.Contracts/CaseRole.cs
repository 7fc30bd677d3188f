namespace Cordon.Modules.Cases.Contracts;

/// <summary>What somebody is in a case.</summary>
public enum CaseRole
{
    /// <summary>Answers for the case; there is always exactly one.</summary>
    Lead,

    /// <summary>Works on it.</summary>
    Member,
}
