namespace Cordon.Ui.Maps;

/// <summary>A place on a route.</summary>
/// <param name="Name">What stands beside it; empty for a point that the way passes and nobody stops at.</param>
/// <param name="Latitude">Degrees, WGS 84.</param>
/// <param name="Longitude">Likewise.</param>
/// <param name="Bad">Whether something speaks against it.</param>
public sealed record MapStop(string Name, double Latitude, double Longitude, bool Bad = false);
