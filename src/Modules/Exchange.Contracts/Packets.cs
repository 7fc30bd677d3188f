namespace Cordon.Modules.Exchange.Contracts;

/// <summary>How a packet goes.</summary>
public enum PacketWay
{
    /// <summary>A person takes it as a file.</summary>
    File,

    /// <summary>The node mails it.</summary>
    Mail,
}

/// <summary>What waited for a partner, and receipts of what came from it by hand, were made into one sealed file, to go another way than from node to node.</summary>
/// <param name="Packet">SHA-256 of the file, hexadecimal.</param>
/// <param name="Partner">To whom.</param>
/// <param name="Person">Who made it.</param>
/// <param name="Way">How.</param>
/// <param name="To">The mail address; empty for a file.</param>
/// <param name="First">Number of the first message in it; 0 when there is none.</param>
/// <param name="Last">Number of the last.</param>
/// <param name="Messages">How many.</param>
/// <param name="Receipts">How many receipts.</param>
public sealed record PacketMade(string Packet, string Partner, string Person, PacketWay Way, string To, long First, long Last, int Messages, int Receipts);

/// <summary>The mail server took a packet, or did not.</summary>
/// <param name="Packet">Which.</param>
/// <param name="Partner">To whom.</param>
/// <param name="Person">Who had it mailed.</param>
/// <param name="Problem">Why it was not taken; empty when it was.</param>
public sealed record PacketMailed(string Packet, string Partner, string Person, string Problem);

/// <summary>A person brought in a packet of a partner, or the node found it in its mailbox.</summary>
/// <param name="Packet">SHA-256 of the file, hexadecimal.</param>
/// <param name="Partner">From whom.</param>
/// <param name="Person">Who brought it; empty when the node found it in its mailbox.</param>
/// <param name="Taken">Messages in it that are taken in, now or before.</param>
/// <param name="Kept">That wait for others before them.</param>
/// <param name="Declined">That cannot be taken in; their receipts say why.</param>
/// <param name="TurnedAway">That were no messages of this partner for this node.</param>
/// <param name="Receipts">Receipts in it that answered something.</param>
/// <param name="Code">Why the first was turned away; empty when none was.</param>
public sealed record PacketTaken(string Packet, string Partner, string Person, int Taken, int Kept, int Declined, int TurnedAway, int Receipts, string Code);

/// <summary>Where what waits for a partner is taken another way, for pages that find it waiting.</summary>
public static class AnotherWay
{
    /// <summary>Who may.</summary>
    public const string Permission = "exchange.carry";

    /// <param name="partner">Id of the partner.</param>
    public static string To(string partner) => $"/exchange/partners/{partner}/packets";
}
