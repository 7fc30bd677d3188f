using Cordon.Kernel.Faults;

namespace Cordon.Engines.Formats.Lists.Folders;

/// <summary>Everything that was loaded from some files and folders.</summary>
/// <param name="Entities">All entities, list by list.</param>
/// <param name="Lists">The lists with their reports.</param>
/// <param name="Unused">The files that were not used, and why.</param>
public sealed record LoadedLists(IReadOnlyList<ListedEntity> Entities, IReadOnlyList<LoadedList> Lists, IReadOnlyList<UnusedFile> Unused);

/// <summary>One list that was loaded.</summary>
/// <param name="Source">Its files.</param>
/// <param name="Report">Counts, rejected rows, warnings.</param>
public sealed record LoadedList(ListSource Source, ReadReport Report);

/// <summary>Lists that were found but not read yet.</summary>
/// <param name="Sources">One for each list, its newest version.</param>
/// <param name="Unused">The files that are not used, and why.</param>
public sealed record FoundLists(IReadOnlyList<ListSource> Sources, IReadOnlyList<UnusedFile> Unused);

/// <summary>A file that was not used.</summary>
/// <param name="Path">Its path as given or found.</param>
/// <param name="NamedDirectly">True when the caller named the file itself and not a folder above it.</param>
/// <param name="Reason">Why: <c>list.file.unknown</c>, <c>list.file.older</c>, <c>list.companion.alone</c>, or why it could not be opened.</param>
public sealed record UnusedFile(string Path, bool NamedDirectly, Fault Reason);
