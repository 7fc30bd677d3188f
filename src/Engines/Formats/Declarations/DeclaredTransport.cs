namespace Cordon.Engines.Formats.Declarations;

/// <summary>How goods travel. Null and empty mean "not stated".</summary>
public sealed record DeclaredTransport
{
    /// <summary>Mode at the border (7/4), one digit: 1 sea, 2 rail, 3 road, 4 air, 5 post, 6 roll-on roll-off, 7 fixed installation, 8 inland waterway, 9 own propulsion.</summary>
    public string? Mode { get; init; }

    /// <summary>What crosses the border (7/14), or what the goods leave or arrive with (7/7, 7/9): name, IMO number, flight, plate.</summary>
    public string? Means { get; init; }

    /// <summary>Nationality of that means (7/15): ISO 3166-1 alpha-2, lower case, or as written.</summary>
    public string? MeansCountry { get; init; }

    /// <summary>Customs office of exit (5/12).</summary>
    public string? ExitOffice { get; init; }

    /// <summary>Where the goods can be looked at (5/23).</summary>
    public string? GoodsLocation { get; init; }

    /// <summary>Seaports on the way in their order, loading and unloading among them: UN/LOCODE, upper case, or as written where it is no known code.</summary>
    public IReadOnlyList<string> Ports { get; init; } = [];

    /// <summary>Containers (7/10), each with the seals on it (7/18).</summary>
    public IReadOnlyList<DeclaredContainer> Containers { get; init; } = [];
}

/// <summary>A container.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Seals">Seals on it.</param>
public sealed record DeclaredContainer(string Id, IReadOnlyList<string> Seals);
