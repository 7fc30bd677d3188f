namespace Cordon.Modules.Screening.Pages;

/// <summary>The form of the page as it was sent.</summary>
public sealed class AskForm
{
    public string? Name { get; set; }

    public string? Schema { get; set; }

    public string? Born { get; set; }

    public string? Country { get; set; }

    public string? Number { get; set; }

    /// <summary>As properties of a party; empty fields are not stated.</summary>
    internal Dictionary<string, IReadOnlyList<string>> Given()
    {
        var given = new Dictionary<string, IReadOnlyList<string>>();
        void Add(string property, string? text, params char[] partings)
        {
            var values = (text ?? "").Split(partings, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (values.Length > 0)
                given.Add(property, values);
        }

        Add("name", Name, '\n', '\r');
        Add("schema", Schema, '\n');
        Add("birthDate", Born, ';');
        Add("country", Country, ';');
        Add("identifier", Number, ';');
        return given;
    }
}
