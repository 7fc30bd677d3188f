namespace Cordon.Modules.Exchange.Partners;

/// <summary>Partners to whom things are released together.</summary>
internal sealed record PartnerGroup(string Id, string Name, IReadOnlyList<string> Members);
