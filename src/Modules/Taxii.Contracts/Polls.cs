namespace Cordon.Modules.Taxii.Contracts;

/// <summary>A collection of another server is polled from now on, or otherwise. Its password is not in the entry.</summary>
/// <param name="Poll">Its id, for ever.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Root">Address of the API root of the other server: https, or http on this computer.</param>
/// <param name="From">The collection there, by its id or alias.</param>
/// <param name="Into">The collection here that gets what is new.</param>
/// <param name="Minutes">How often, 1 to 1440.</param>
/// <param name="User">By which name this node comes in there; null when it comes in as nobody.</param>
public sealed record TaxiiPollSet(string Poll, string Name, string Root, string From, string Into, int Minutes, string? User = null);

/// <summary>A collection of another server is polled no more.</summary>
/// <param name="Poll">Which poll.</param>
/// <param name="Reason">Why.</param>
public sealed record TaxiiPollEnded(string Poll, string Reason);
