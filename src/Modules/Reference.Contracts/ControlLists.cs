using Cordon.Engines.Formats.ControlLists;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Processes;
using Cordon.Kernel.Time;

namespace Cordon.Modules.Reference.Contracts;

/// <summary>An edition of a control list was handed in.</summary>
/// <param name="Edition">Which, and from when it holds.</param>
public sealed record ControlListImported(ControlListEdition Edition);

/// <summary>An edition of a control list, such as a year's consolidated text of a State's own list.</summary>
/// <param name="List">Name of the list: lower-case letters, digits and hyphens, at most forty: <c>arvonia-dual-use</c>.</param>
/// <param name="Edition">Name of the edition, unique in its list: <c>2026</c>.</param>
/// <param name="From">First day it holds.</param>
/// <param name="Law">Which law it is the text of, in the words of whoever handed it in.</param>
/// <param name="Source">Name of the file, without a folder.</param>
/// <param name="Sha256">Of its bytes, 64 hexadecimal digits; they lie in the blob store.</param>
/// <param name="Items">Entries and paragraphs.</param>
/// <param name="Rejected">Rows that were left out.</param>
/// <param name="Because">What is wrong with the first of those.</param>
/// <param name="Person">Who handed it in.</param>
/// <param name="At">When.</param>
public sealed record ControlListEdition(
    string List, string Edition, DateOnly From, string Law, string Source, string Sha256, int Items, int Rejected, IReadOnlyList<KeptFault> Because, string Person, Instant At);

/// <summary>An edition as somebody hands it in.</summary>
/// <param name="List">As of <see cref="ControlListEdition"/>.</param>
/// <param name="Edition">Likewise.</param>
/// <param name="From">Likewise: <c>2026-01-01</c>.</param>
/// <param name="Law">Likewise.</param>
/// <param name="Source">Likewise.</param>
/// <param name="Content">The file's bytes: CSV as <see cref="ControlListFile"/> reads it.</param>
public sealed record GivenEdition(string? List, string? Edition, string? From, string? Law, string Source, byte[] Content);

/// <summary>Control lists of the authority's choice, edition by edition. The law is their text; this is a copy to look things up in.</summary>
public interface IControlLists
{
    /// <summary>All editions: by list, the latest first.</summary>
    Task<IReadOnlyList<ControlListEdition>> EditionsAsync(CancellationToken cancellation = default);

    /// <summary>One edition with its items.</summary>
    /// <exception cref="FaultException"><c>controls.edition.unknown</c></exception>
    Task<ReadEdition> ReadAsync(string list, string edition, CancellationToken cancellation = default);

    /// <summary>Of each list the edition that holds on a day.</summary>
    Task<IReadOnlyList<ReadEdition>> InForceAsync(DateOnly day, CancellationToken cancellation = default);

    /// <summary>Records an edition, and waits until it can be read in the journal. The same bytes under the same name change nothing.</summary>
    /// <exception cref="FaultException"><c>controls.list</c>, <c>controls.edition</c>, <c>controls.edition.from</c>, <c>controls.edition.law</c>, <c>controls.edition.known</c>, <c>csv…</c>, and what is wrong with the first row where none can be read</exception>
    Task<ControlListEdition> ImportAsync(GivenEdition given, Actor person, CancellationToken cancellation = default);
}

/// <summary>An edition and what it says.</summary>
public sealed record ReadEdition(ControlListEdition Edition, ControlListFile File);
