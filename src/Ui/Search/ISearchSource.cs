using System.Security.Claims;

namespace Cordon.Ui.Search;

/// <summary>Something that the search of the top bar looks through; a module registers its own. It is asked only for those who have its permission, and who have said what for where that is asked.</summary>
public interface ISearchSource
{
    /// <summary>What is looked through: the key of a text.</summary>
    string Title { get; }

    /// <summary>The row of the permission matrix that opens it.</summary>
    string Permission { get; }

    /// <summary>Whether it is restricted content: then what for must have been stated.</summary>
    bool AsksPurpose { get; }

    /// <summary>The best finds, the best first.</summary>
    /// <param name="text">What is looked for, not empty, at most <see cref="LongestText"/> characters.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="reader">Who asks.</param>
    /// <param name="cancellation">Stops the search.</param>
    Task<IReadOnlyList<Found>> FindAsync(string text, int most, ClaimsPrincipal reader, CancellationToken cancellation);

    /// <summary>Characters of the longest text that is looked for.</summary>
    const int LongestText = 200;
}

/// <summary>Something found.</summary>
/// <param name="Address">Where to look at it.</param>
/// <param name="Name">What it is called, as recorded.</param>
/// <param name="Detail">What tells it from others, as recorded; may be empty.</param>
public sealed record Found(string Address, string Name, string Detail);
