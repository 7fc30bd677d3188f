namespace Cordon.Modules.Targeting.Orders;

/// <summary>How control decisions reach those who carry them out, as the authority has set it.</summary>
public sealed record OrderPolicy
{
    /// <summary>Where signed orders are posted; null when they are not.</summary>
    public Uri? Webhook { get; init; }

    /// <summary>A folder they are written into, and whose folder <c>answers</c> is read; null when there is none.</summary>
    public string? Folder { get; init; }

    /// <summary>How long an answer may take before somebody telephones.</summary>
    public TimeSpan Acknowledge { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Whom to telephone, in this order: name and number.</summary>
    public IReadOnlyList<string> Telephones { get; init; } = [];

    /// <summary>How long goods may be held by law; zero when nothing is set.</summary>
    public TimeSpan Detention { get; init; }

    /// <summary>The law that a hold rests on, as it stands on notices.</summary>
    public string? LegalBasis { get; init; }

    /// <summary>How the trader may object, as it stands on notices.</summary>
    public string? Appeal { get; init; }

    /// <summary>The ways that are set, by the words of <see cref="Contracts.OrderIssued.Ways"/>.</summary>
    public IReadOnlyList<string> Ways => [.. new[] { Webhook is null ? null : OrderWays.Webhook, Folder is null ? null : OrderWays.Folder }.OfType<string>()];
}

/// <summary>How orders go out and answers come back.</summary>
internal static class OrderWays
{
    public const string Webhook = "webhook";
    public const string Folder = "folder";
    public const string Api = "api";
    public const string Telephone = "telephone";
}
