namespace Cordon.Modules.People.Contracts;

/// <summary>Who works with this node, for modules that name persons or hand something to them.</summary>
public interface IColleagues
{
    /// <summary>Everybody who has an account, by name; locked ones too.</summary>
    Task<IReadOnlyList<Colleague>> AllAsync(CancellationToken cancellation = default);

    /// <summary>The names of some persons by id; whoever was erased is not among them.</summary>
    Task<IReadOnlyDictionary<string, string>> NamesAsync(IReadOnlyCollection<string> persons, CancellationToken cancellation = default);
}

/// <summary>Somebody who works with this node.</summary>
/// <param name="Person">Opaque id.</param>
/// <param name="Name">How colleagues know the person.</param>
/// <param name="Duties">Names of duties.</param>
/// <param name="Locked">True when the account cannot be used at present.</param>
public sealed record Colleague(string Person, string Name, IReadOnlyList<string> Duties, bool Locked)
{
    /// <summary>The level of classification up to which the person is cleared today: 0 to 9; 0 for a locked account.</summary>
    public int Clearance { get; init; }
}
