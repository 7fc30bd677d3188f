using Cordon.Kernel.Parties;

namespace Cordon.Engines.Formats.Lists;

/// <summary>A party on a watchlist: who it is (<see cref="Party"/>), and why and where it is listed.</summary>
public sealed record ListedEntity
{
    /// <summary>Everything that screening compares. Its <see cref="Party.Id"/> is this entity's <see cref="Id"/>.</summary>
    public required Party Party { get; init; }

    /// <summary>The list it stands on (<see cref="Datasets"/> for the well-known ones).</summary>
    public required string Dataset { get; init; }

    /// <summary>False when the party is not listed itself and only stands in the data because of its ties to one that is.</summary>
    public bool IsListed { get; init; } = true;

    /// <summary>The identifier that the list itself uses, unique within the list.</summary>
    public required string SourceId { get; init; }

    /// <summary>Where in which file it was read.</summary>
    public required SourcePlace Place { get; init; }

    /// <summary>Unique among all lists: a short prefix of the list and <see cref="SourceId"/> (<c>ofac-sdn-36</c>).</summary>
    public string Id => Party.Id!;

    /// <summary>Sanctions programmes or lists within the list, as the source writes them.</summary>
    public IReadOnlyList<string> Programmes { get; init; } = [];

    /// <summary>What the listing brings with it, as the source words it (licence requirement, asset freeze); often empty, as many lists say it only in law.</summary>
    public IReadOnlyList<string> Measures { get; init; } = [];

    /// <summary>Warnings to third parties that the entry carries, such as secondary sanctions.</summary>
    public IReadOnlyList<string> Notices { get; init; } = [];

    /// <summary>The day of listing, when stated.</summary>
    public DateOnly? ListedOn { get; init; }

    /// <summary>The source's own text about the party, whole; empty when there is none.</summary>
    public string Remarks { get; init; } = "";

    /// <summary>Other properties that help a person to recognise the party, such as vessel type or position.</summary>
    public IReadOnlyList<ListedDetail> Details { get; init; } = [];

    /// <summary>Other parties that the entry ties it to.</summary>
    public IReadOnlyList<EntityLink> Links { get; init; } = [];

}

/// <summary>A property of a listed party that is shown but not compared.</summary>
/// <param name="Name">English, lower case: <c>vessel type</c>.</param>
/// <param name="Value">As the source writes it.</param>
public readonly record struct ListedDetail(string Name, string Value);
