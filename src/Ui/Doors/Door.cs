namespace Cordon.Ui.Doors;

/// <summary>Who may come in by a route. Every route declares one; a node does not start with a route that has none.</summary>
public enum Door
{
    /// <summary>Anybody, for a reason that is written down.</summary>
    Public,

    /// <summary>A person with a session, in a browser.</summary>
    Person,

    /// <summary>A program with an API key.</summary>
    Program,

    /// <summary>A person or a program; only for routes that change nothing.</summary>
    Either,
}

/// <summary>The schemes by which somebody is known.</summary>
public static class DoorSchemes
{
    public const string Session = "Session";
    public const string ApiKey = "ApiKey";
}
