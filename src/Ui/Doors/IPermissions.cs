namespace Cordon.Ui.Doors;

/// <summary>The permissions there are: doors may name no other.</summary>
public interface IPermissions
{
    /// <summary>Their names.</summary>
    IReadOnlySet<string> Names { get; }

    /// <summary>What some duties allow together.</summary>
    IEnumerable<string> Of(IReadOnlyCollection<string> duties);
}
