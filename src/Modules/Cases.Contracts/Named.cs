namespace Cordon.Modules.Cases.Contracts;

/// <summary>What sort of party or thing is named in a case.</summary>
public enum SubjectKind
{
    /// <summary>A person.</summary>
    Person,

    /// <summary>A firm, an authority or another organisation.</summary>
    Organisation,

    /// <summary>A ship or a boat.</summary>
    Vessel,

    /// <summary>An aircraft.</summary>
    Aircraft,

    /// <summary>A good, material, source, software or technology.</summary>
    Item,
}

/// <summary>What a party or thing is in a case.</summary>
public enum SubjectRole
{
    /// <summary>Suspected.</summary>
    Suspected,

    /// <summary>Had a part in it, without being suspected.</summary>
    Involved,

    /// <summary>Suffers or may suffer from it.</summary>
    Affected,

    /// <summary>It is not known yet.</summary>
    Unclear,
}

/// <summary>A party or an item was named in a case, so that the case is found by it.</summary>
/// <param name="Case">The case.</param>
/// <param name="Subject">Id of what is named, in this case, for ever.</param>
/// <param name="Kind">What sort.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Identifiers">Numbers and the like by which it is known: passport, registration, IMO, serial number; up to 20.</param>
/// <param name="Role">What it is in the case.</param>
/// <param name="Person">Who named it.</param>
public sealed record CaseSubjectNamed(string Case, string Subject, SubjectKind Kind, string Name, IReadOnlyList<string> Identifiers, SubjectRole Role, string Person);

/// <summary>A party or an item is named in a case no longer.</summary>
/// <param name="Case">The case.</param>
/// <param name="Subject">Which.</param>
/// <param name="Person">Who took it off.</param>
/// <param name="Text">Why.</param>
public sealed record CaseSubjectWithdrawn(string Case, string Subject, string Person, string Text);
