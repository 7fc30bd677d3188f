using System.Security.Claims;

namespace Cordon.Modules.PrivateMatching.Contracts;

/// <summary>What partners were asked about a record, for the page of the record. A page asks for all of this service, since a node may exchange with nobody.</summary>
public interface IQuestionsOfRecord
{
    /// <summary>The questions for the record; null when the reader sees none at all, and nothing is to be shown.</summary>
    /// <param name="kind">The word of its <see cref="IMatchable"/>.</param>
    /// <param name="record">Its id.</param>
    /// <param name="reader">Who asks.</param>
    /// <param name="cancellation">Stops it.</param>
    Task<RecordQuestions?> OfAsync(string kind, string record, ClaimsPrincipal reader, CancellationToken cancellation);
}

/// <summary>What the page of a record shows of questions.</summary>
/// <param name="Questions">Those for it, the latest first.</param>
/// <param name="New">Where partners are asked; null when the reader may not.</param>
public sealed record RecordQuestions(IReadOnlyList<RecordQuestion> Questions, string? New);

/// <summary>A question for a record.</summary>
/// <param name="Address">Its page.</param>
/// <param name="Words">What was asked about.</param>
/// <param name="Hits">Partners that hold something.</param>
/// <param name="Partners">All partners that were asked.</param>
public sealed record RecordQuestion(string Address, string Words, IReadOnlyList<string> Hits, IReadOnlyList<string> Partners);
