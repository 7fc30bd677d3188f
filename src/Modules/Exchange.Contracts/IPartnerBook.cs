namespace Cordon.Modules.Exchange.Contracts;

/// <summary>The partners of this node that it can write to, for modules that write to them.</summary>
public interface IPartnerBook
{
    /// <summary>Those that are joined, and those that rest, by name.</summary>
    Task<IReadOnlyList<PartnerContact>> AllAsync(CancellationToken cancellation);
}

/// <summary>A partner as somebody sees it who wants to reach it.</summary>
/// <param name="Partner">Name of its node.</param>
/// <param name="State">Its State, as its card says.</param>
/// <param name="Contacts">How persons reach it, as its card says: telephone first.</param>
/// <param name="Joined">Whether all messages go to it; otherwise only what is urgent does.</param>
public sealed record PartnerContact(string Partner, string State, IReadOnlyList<string> Contacts, bool Joined)
{
    /// <summary>The highest level of classification that is agreed with it; 0 to 9.</summary>
    public int Level { get; init; }
}
