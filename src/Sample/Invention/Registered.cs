namespace Cordon.Sample.Invention;

/// <summary>How an invented party is like a listed one. Whoever decides on the hit knows it only by what the party gives.</summary>
internal enum Likeness
{
    /// <summary>Not at all, but by chance.</summary>
    None,

    /// <summary>It is the listed one.</summary>
    Same,

    /// <summary>Of the same name, born at another time or at home elsewhere.</summary>
    Namesake,

    /// <summary>Of the same name, and too little else is given.</summary>
    Bare,

    /// <summary>The listed one under its name in another script or spelling.</summary>
    Spelled,
}

/// <summary>An invented party as somebody hands it in: the properties of a question, of which those that are empty are not given.</summary>
/// <param name="Id">With whoever holds the record.</param>
/// <param name="Schema">FollowTheMoney's word for its sort.</param>
/// <param name="Names">The first is the one it goes by.</param>
/// <param name="Birth">For persons.</param>
/// <param name="Number">Property and value of an identifier; both empty for none.</param>
/// <param name="Address">Where.</param>
/// <param name="Likeness">How it is like a listed one.</param>
/// <param name="Like">Id of that one.</param>
internal sealed record Registered(string Id, string Schema, IReadOnlyList<string> Names, string Birth, (string Property, string Value) Number, string Address, Likeness Likeness = Likeness.None, string Like = "")
{
    public string Name => Names[0];

    public const string Header = "id,name,schema,birthDate,identifier,address";

    public string Row => string.Join(',', new[] { Id, string.Join('|', Names), Schema, Birth, Number.Value, Address }.Select(Listed.Quoted));

    /// <summary>As the interface for programs takes it.</summary>
    public Dictionary<string, object> Properties
    {
        get
        {
            var properties = new Dictionary<string, object> { ["id"] = Id, ["schema"] = Schema, ["name"] = Names };
            foreach (var (property, value) in new[] { ("birthDate", Birth), Number, ("address", Address) })
            {
                if (value.Length > 0)
                    properties[property] = value;
            }

            return properties;
        }
    }
}
