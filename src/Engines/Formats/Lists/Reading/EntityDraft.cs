using Cordon.Kernel.Faults;
using Cordon.Kernel.Parties;

namespace Cordon.Engines.Formats.Lists.Reading;

/// <summary>Collects what a reader finds about one entity; used again for the next one, so that reading allocates little but the result.</summary>
internal sealed class EntityDraft(string dataset, string idPrefix, ReadContext context, ReadReport report)
{
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly DistinctList<PartyName> names = new();
    private readonly DistinctList<PartialDate> dates = new();
    private readonly DistinctList<string> countries = new();
    private readonly DistinctList<PartyIdentifier> identifiers = new();
    private readonly DistinctList<PartyAddress> addresses = new();
    private readonly DistinctList<string> birthPlaces = new();

    public DistinctList<string> Programmes { get; } = new();
    public DistinctList<string> Measures { get; } = new();
    public DistinctList<string> Notices { get; } = new();
    public DistinctList<ListedDetail> Details { get; } = new();
    public DistinctList<EntityLink> Links { get; } = new();
    public SourcePlace Place { get; private set; }
    public PartyKind Kind { get; set; }
    public PartyGender Gender { get; set; }
    public DateOnly? ListedOn { get; set; }
    public string Remarks { get; set; } = "";
    public bool HasName => names.Count > 0;

    public void Begin(SourcePlace place)
    {
        Place = place;
        Kind = PartyKind.Any;
        Gender = PartyGender.Unknown;
        ListedOn = null;
        Remarks = "";
        names.Clear();
        dates.Clear();
        countries.Clear();
        identifiers.Clear();
        addresses.Clear();
        birthPlaces.Clear();
        Programmes.Clear();
        Measures.Clear();
        Notices.Clear();
        Details.Clear();
        Links.Clear();
    }

    /// <summary>Adds a name; an empty one is nothing, one too long is rejected and counted, control characters are taken out with a warning.</summary>
    public void AddName(string text, NameKind kind, SourcePlace? place = null)
    {
        if (text.AsSpan().ContainsAny(Blanks.Controls))
        {
            report.Warn("list.name.control", place ?? Place);
            text = Blanks.WithoutControls(text);
        }

        text = Blanks.Collapse(text);
        if (text.Length == 0)
            return;
        if (text.Length > context.MaxNameLength)
            report.Reject(Fault.Of("list.name.long", (place ?? Place).ToString(), ("characters", text.Length), ("most", context.MaxNameLength)));
        else
            names.Add(new(text, kind));
    }

    public void AddDate(PartialDate date) => dates.Add(date);

    public void AddCountry(string? code)
    {
        if (code is not null)
            countries.Add(code);
    }

    public void AddIdentifier(IdentifierKind kind, string value, string? country = null)
    {
        value = Blanks.Collapse(value);
        if (value.Length > 0)
            identifiers.Add(new(kind, value, country));
    }

    public void AddAddress(string text, string? country)
    {
        text = Blanks.Collapse(text);
        if (text.Length > 0 || country is not null)
            addresses.Add(new(text, country));
    }

    public void AddBirthPlace(string text)
    {
        text = Blanks.Collapse(text);
        if (text.Length > 0)
            birthPlaces.Add(text);
    }

    public void AddDetail(string name, string value)
    {
        value = Blanks.Collapse(value);
        if (value.Length > 0)
            Details.Add(new(name, value));
    }

    /// <summary>The entity; null when it is rejected for having no id, no name, or the id of one before it.</summary>
    public ListedEntity? Finish(string sourceId)
    {
        sourceId = Blanks.Collapse(sourceId);
        if (sourceId.Length == 0)
            return Rejected(new Fault("list.id.none", Place.ToString()));
        if (names.Count == 0)
            return Rejected(Fault.Of("list.name.none", Place.ToString(), ("id", sourceId)));
        if (!seen.Add(sourceId))
            return Rejected(Fault.Of("list.id.duplicate", Place.ToString(), ("id", sourceId)));
        return new()
        {
            Dataset = dataset,
            SourceId = sourceId,
            Place = Place,
            Programmes = Programmes.Take(),
            Measures = Measures.Take(),
            Notices = Notices.Take(),
            ListedOn = ListedOn,
            Remarks = Remarks,
            Details = Details.Take(),
            Links = Links.Take(),
            Party = new()
            {
                Id = idPrefix + sourceId,
                Kind = Kind,
                Gender = Gender,
                Names = names.Take(),
                Dates = dates.Take(),
                Countries = countries.Take(),
                Identifiers = identifiers.Take(),
                Addresses = addresses.Take(),
                BirthPlaces = birthPlaces.Take(),
            },
        };
    }

    private ListedEntity? Rejected(Fault fault)
    {
        report.Reject(fault);
        return null;
    }
}
