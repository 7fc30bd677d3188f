using Cordon.Engines.Formats.Lists;
using Cordon.Engines.Matching;
using Cordon.Kernel.Parties;

namespace Cordon.Modules.Screening.Contracts;

/// <summary>The lists in force, for modules that screen the parties of their own records.</summary>
public interface IListsInForce
{
    /// <summary>The lists as they are now; a new version is among them at the latest a second after its import. Without any list there is nothing to compare with.</summary>
    Task<IScreenedLists> ListsAsync(CancellationToken cancellation = default);
}

/// <summary>The lists in force at one moment. What it says does not change.</summary>
public interface IScreenedLists
{
    /// <summary>The versions, by name of the list.</summary>
    IReadOnlyList<ScreenedList> Versions { get; }

    /// <summary>What compares parties with them.</summary>
    AlgorithmIdentity Algorithm { get; }

    /// <summary>All listed entities.</summary>
    IEnumerable<ListedEntity> Entities { get; }

    /// <summary>Listed parties like one, the likest first.</summary>
    /// <param name="party">The one.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="least">Score from which they are told, 0 to 1.</param>
    IReadOnlyList<PartyMatch> Search(Party party, int most, double least);

    /// <summary>A listed entity by its id; null when it is on no list.</summary>
    ListedEntity? Find(string id);
}
