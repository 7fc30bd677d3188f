using Cordon.Kernel.Time;

namespace Cordon.Modules.People.Contracts;

/// <summary>A person stated what they open restricted content for.</summary>
/// <param name="Task">Id of the task.</param>
/// <param name="Person">Who.</param>
/// <param name="Session">In which session; the task ends with it.</param>
/// <param name="Purpose">Name of a purpose of the list.</param>
/// <param name="LegalBasis">One of the bases that the purpose may name.</param>
/// <param name="Reference">The task in the person's own words: a file number, an application.</param>
/// <param name="Until">When it ends by itself.</param>
public sealed record TaskBegun(Guid Task, string Person, string Session, string Purpose, string LegalBasis, string Reference, Instant Until);

/// <summary>A person took an exception: content whose purposes their duties do not serve was opened to them for a short time. The auditor is shown it.</summary>
/// <param name="Task">Id of the task.</param>
/// <param name="Person">Who.</param>
/// <param name="Session">In which session.</param>
/// <param name="Reason">Why it could not wait.</param>
/// <param name="Reference">The task in the person's own words.</param>
/// <param name="Until">When it ends by itself.</param>
public sealed record ExceptionTaken(Guid Task, string Person, string Session, string Reason, string Reference, Instant Until);

/// <summary>A task ended before its time, by its person.</summary>
/// <param name="Task">Id of the task.</param>
/// <param name="Person">Whose.</param>
public sealed record TaskEnded(Guid Task, string Person);

/// <summary>Restricted content was read for a task.</summary>
/// <param name="Task">Id of the task.</param>
/// <param name="Person">Who.</param>
/// <param name="Kind">What sort of thing.</param>
/// <param name="Hour">Beginning of the hour.</param>
/// <param name="Times">How often since the last such entry; 1 or more.</param>
/// <param name="Ids">Which ones, each once.</param>
public sealed record ContentRead(Guid Task, string Person, string Kind, Instant Hour, int Times, IReadOnlyList<string> Ids);
