using Cordon.Engines.Formats.Inputs;

namespace Cordon.Engines.Formats.Lists;

/// <summary>The file or files that together are one version of one list.</summary>
/// <param name="Dataset">The list's name (<see cref="Datasets"/>).</param>
/// <param name="Format">How the files are written.</param>
/// <param name="Parts">The files, each with its role; the first is the primary one.</param>
public sealed record ListSource(string Dataset, ListFormat Format, IReadOnlyList<ListPart> Parts)
{
    /// <summary>The file that decides name and date of the list.</summary>
    public InputFile Primary => Parts[0].File;

    internal IEnumerable<InputFile> FilesOf(ListRole role) => Parts.Where(p => p.Role == role).Select(p => p.File);
}

/// <summary>A file and what it holds of its list.</summary>
/// <param name="File">The file.</param>
/// <param name="Role">What it holds.</param>
public sealed record ListPart(InputFile File, ListRole Role);

/// <summary>The formats that can be read.</summary>
public enum ListFormat
{
    /// <summary>OFAC comma-separated files: sdn or cons_prim, with alt, add and comments.</summary>
    OfacCsv,

    /// <summary>UN Security Council consolidated list, XML.</summary>
    UnXml,

    /// <summary>US Consolidated Screening List, JSON, official or compact.</summary>
    CslJson,

    /// <summary>Japan's End User List, JSON.</summary>
    MetiJson,

    /// <summary>FollowTheMoney entities, one JSON object a line, with delta files.</summary>
    FtmJson,

    /// <summary>EU consolidated financial sanctions list, XML.</summary>
    EuXml,

    /// <summary>UK sanctions list or the older consolidated list of financial sanctions targets, CSV.</summary>
    UkCsv,

    /// <summary>Cordon's own CSV, see docs/handbook/lists.md.</summary>
    OwnCsv,
}

/// <summary>What a file holds of its list.</summary>
public enum ListRole
{
    /// <summary>The entities.</summary>
    Entities,

    /// <summary>Further names of entities in another file.</summary>
    Aliases,

    /// <summary>Addresses of entities in another file.</summary>
    Addresses,

    /// <summary>Remarks that did not fit into the file of entities.</summary>
    Comments,

    /// <summary>Changes to apply to the file of entities.</summary>
    Delta,

    /// <summary>Says which versions there are; holds no entities.</summary>
    Index,
}
