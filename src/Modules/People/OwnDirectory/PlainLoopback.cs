namespace Cordon.Modules.People.OwnDirectory;

/// <summary>Says that a directory on this computer may be reached without TLS. Tests register it; the product never does.</summary>
internal sealed record PlainLoopback;
