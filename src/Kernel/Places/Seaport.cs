namespace Cordon.Kernel.Places;

/// <summary>A seaport.</summary>
/// <param name="Code">UN/LOCODE, upper case, without a blank: <c>NLRTM</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="At">Where it is.</param>
public sealed record Seaport(string Code, string Name, GeoPoint At)
{
    /// <summary>ISO 3166-1 alpha-2, lower case.</summary>
    public string Country => Code[..2].ToLowerInvariant();
}
