using Cordon.Kernel.Markings;

namespace Cordon.Journal.Entries;

/// <summary>A fact about to be recorded.</summary>
/// <param name="Stream">What it is about.</param>
/// <param name="Data">A record of a declared entry type.</param>
/// <param name="Handling">How it must be handled.</param>
/// <param name="Retention">Under which key it is kept; one entry concerns one subject.</param>
public sealed record EntryDraft(StreamName Stream, object Data, Handling Handling, Retention Retention);

/// <summary>A fact that will be in the journal once its process commits.</summary>
/// <param name="Id">UUID version 7.</param>
/// <param name="Opening">What shows the content behind the log entry, for a receipt.</param>
public sealed record RecordedEntry(Guid Id, EntryOpening Opening);
