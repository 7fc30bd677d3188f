using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Modules.Taxii.Contracts;
using Cordon.Modules.Taxii.Registry;

namespace Cordon.Modules.Taxii.Pages;

/// <summary>What is filled in about a new collection.</summary>
public sealed class CollectionForm
{
    public string? Root { get; set; }

    public string? Title { get; set; }

    public string? Description { get; set; }

    public string? Alias { get; set; }

    public string? Check { get; set; }

    /// <summary>What clients are shown of objects whose markings are not understood: <c>withhold</c> or <c>show</c>.</summary>
    public string? Unassessed { get; set; }

    internal static IReadOnlyList<string> UnassessedWords { get; } = [Word(false), Word(true)];

    /// <summary>Only who says so shows what nobody understands.</summary>
    internal bool ShowsUnassessed => Unassessed == Word(true);

    internal static string Word(bool showsUnassessed) => showsUnassessed ? "show" : "withhold";
}

/// <summary>What is filled in about a new client.</summary>
public sealed class NewClientForm
{
    public string? Name { get; set; }

    public string? Tlp { get; set; }

    public string? Authority { get; set; }

    /// <summary>Ids of collections that it may read.</summary>
    public List<string>? Read { get; set; }

    /// <summary>Ids of collections that it may add to.</summary>
    public List<string>? Write { get; set; }

    public string? Key { get; set; }

    public string? Certificate { get; set; }

    /// <exception cref="FaultException"><c>taxii.choice</c></exception>
    internal ClientForm Client(string? name)
    {
        var (read, write) = (Read ?? [], Write ?? []);
        return new ClientForm(name, TaxiiWords.Chosen<Tlp>(this.Tlp, "tlp"), [.. read.Concat(write).OfType<string>().Distinct().Select(c => new TaxiiGrant(c, read.Contains(c), write.Contains(c)))], Key, Certificate, Authority);
    }
}

/// <summary>What is filled in about a new poll.</summary>
public sealed class NewPollForm
{
    public string? Name { get; set; }

    public string? Root { get; set; }

    public string? From { get; set; }

    public string? Into { get; set; }

    public string? Minutes { get; set; }

    public string? User { get; set; }

    public string? Password { get; set; }
}
