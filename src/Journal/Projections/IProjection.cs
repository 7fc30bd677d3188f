using Cordon.Journal.Entries;
using Cordon.Journal.Writing;

namespace Cordon.Journal.Projections;

/// <summary>
/// Tables that follow from entries. The journal applies it to new entries inside the transaction that records them, and to
/// all entries again on a rebuild, which must lead to the same rows. So it uses nothing but the entries: no clock, no
/// position, no other table, and per stream at most the order in which they come.
/// </summary>
public interface IProjection
{
    /// <summary>Its name in figures and messages.</summary>
    string Name { get; }

    /// <summary>The data records of the entries it follows. To forget, it follows <see cref="Erasure.Erased"/> too.</summary>
    IReadOnlySet<Type> Types { get; }

    /// <summary>
    /// Applies entries in their order. On a rebuild an entry whose content is gone has <see cref="Entry.IsErased"/>: what it
    /// leaves must be what is left when it was applied first and <see cref="Erasure.Erased"/> came later.
    /// </summary>
    Task ApplyAsync(IReadOnlyList<Entry> entries, SharedTables tables, CancellationToken cancellation);

    /// <summary>Empties its tables before a rebuild.</summary>
    Task ClearAsync(SharedTables tables, CancellationToken cancellation);
}
