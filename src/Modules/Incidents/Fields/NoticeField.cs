namespace Cordon.Modules.Incidents.Fields;

/// <summary>What a field of a notice holds.</summary>
public enum FieldSort
{
    /// <summary>One line.</summary>
    Line,

    /// <summary>Own words, in several lines.</summary>
    Text,

    /// <summary>One of some words.</summary>
    Choice,

    /// <summary>A year, a month, a day or a minute (UTC), as exactly as it is known.</summary>
    When,

    /// <summary>A number and a unit.</summary>
    Amount,

    /// <summary>A number from 0 to 100.</summary>
    Percent,

    /// <summary>A whole number of persons; names are nowhere in a notice.</summary>
    Count,
}

/// <summary>A part of the form of a notice.</summary>
public enum NoticePart
{
    Event,
    Material,
    Response,
    Telling,
}

/// <summary>A field of a notice.</summary>
/// <param name="Key">Its key, in documents and in texts.</param>
/// <param name="Part">Where it stands.</param>
/// <param name="Sort">What it holds.</param>
public sealed record NoticeField(string Key, NoticePart Part, FieldSort Sort)
{
    /// <summary>The words of a choice, or the units of an amount.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Whether not knowing it can be said. What the authority itself decides is always known.</summary>
    public bool MayBeUnknown { get; init; } = true;

    /// <summary>Whether it may be left out.</summary>
    public bool Optional { get; init; }
}
